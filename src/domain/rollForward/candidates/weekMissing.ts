import { formatSpan } from "../../calendar";
import { ZERO } from "../../money";
import type { Candidate, Finding, RollForwardFacts } from "../facts";
import { SIZE_UNKNOWN, exactMatches } from "../figures";
import { silentDays } from "../silentDays";
import { weekSpans } from "../weeks";

/** From so many silent days on, it is the week that is missing and not its days. */
const LEAST_DAYS = 3;

/** A week's figures that are in the month and not in what is owed; or a week in which nothing is posted on busy days. */
export const weekMissing: Candidate = {
  id: "week-missing",
  whatToDo: "Run the production report for that week again, and look whether the receivables were run with it in.",
  find: (facts, { ofWeeks }) => {
    const exact = exactMatches(
      facts,
      ofWeeks,
      [-1],
      ({ span }) => `Consistent with the week of ${formatSpan(span)} missing from the receivables.`,
    );
    return [...exact, ...silentWeeks(facts)];
  },
};

function silentWeeks(facts: RollForwardFacts): readonly Finding[] {
  const silent = silentDays(facts);
  return weekSpans(facts)
    .filter(({ from, to }) => silent.filter((date) => date >= from && date <= to).length >= LEAST_DAYS)
    .map((span) => ({
      says: `Consistent with the week of ${formatSpan(span)} missing from the report: nothing was billed or paid on days that are busy in other weeks.`,
      amount: undefined,
      evidence: { table: "Daily", span, column: "Billed", figure: { amount: ZERO } },
      match: SIZE_UNKNOWN,
    }));
}
