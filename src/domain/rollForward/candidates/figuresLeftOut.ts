import type { Candidate } from "../facts";
import { COLUMN_FIGURES, atMost, closeness, monthSpan } from "../figures";

/** A column that had figures last month and has none all month, where the difference lies the way that they would. */
export const figuresLeftOut: Candidate = {
  id: "figures-left-out",
  whatToDo: "Run the production report with that column shown and filled, and post it again.",
  find: ({ difference, production, before }) =>
    COLUMN_FIGURES.flatMap(({ column, direction, amountIn }) => {
      const last = before.production === undefined ? 0 : amountIn(before.production);
      if (amountIn(production) !== 0 || last === 0 || Math.sign(difference) !== direction * Math.sign(last)) return [];
      return [
        {
          says: `Consistent with ${column} left out of the month: there is none, and there was some last month.`,
          amount: atMost(difference, last),
          evidence: {
            table: before.days.size > 0 ? ("Daily" as const) : ("MonthTotals" as const),
            span: monthSpan(before),
            column,
            figure: { amount: amountIn(before.production ?? production) },
          },
          match: { closeness: closeness(last, difference) },
        },
      ];
    }),
};
