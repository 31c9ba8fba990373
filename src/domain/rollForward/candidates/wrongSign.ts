import { formatSpan } from "../../calendar";
import type { Candidate, Finding, RollForwardFacts } from "../facts";
import { columnFigures, exactMatches, monthSpan } from "../figures";

/** A figure with the wrong sign moves what is expected by twice its amount. */
const TWICE_THE_OTHER_WAY = -2;

/** A figure of a day, or of the whole month, added where it should be taken off, or the other way. */
export const wrongSign: Candidate = {
  id: "wrong-sign",
  whatToDo:
    "Look at the sign of that figure in the report and in the books: a payment or write-off entered as its reverse.",
  find: (facts, { ofDays }) => [
    ...wholeMonth(facts),
    ...exactMatches(
      facts,
      ofDays,
      [TWICE_THE_OTHER_WAY],
      ({ span }) =>
        `Consistent with a figure of ${formatSpan(span)} that has the wrong sign: the difference is twice the figure.`,
    ),
  ],
};

function wholeMonth({ monthEnd, difference, production }: RollForwardFacts): readonly Finding[] {
  const figures = columnFigures(production);
  return figures
    .filter(({ direction, amountIn }) => TWICE_THE_OTHER_WAY * direction * amountIn(production) === difference)
    .map(({ column, amountIn }) => ({
      says: `Consistent with ${column} of the whole month having the wrong sign: the difference is twice the figure.`,
      amount: difference,
      evidence: {
        table: "Daily",
        span: monthSpan({ monthEnd }),
        column,
        figure: { amount: amountIn(production) },
      },
      match: { tried: figures.length },
    }));
}
