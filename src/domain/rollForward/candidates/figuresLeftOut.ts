import { collected } from "../../collections";
import type { Candidate } from "../facts";
import { areSplitAlike, atMost, closeness, columnFigures, monthSpan } from "../figures";

/** A column that had figures last month and has none all month, where the difference lies the way that they would. */
export const figuresLeftOut: Candidate = {
  id: "figures-left-out",
  whatToDo: "Run the production report with that column shown and filled, and post it again.",
  find: ({ difference, production, before }) => {
    const last = before.production;
    if (last === undefined) return [];
    // Where a practice begins to split its payments, or ceases to, those of the other kind are left out of nothing.
    const isPaidAlike = collected(production) === 0 || areSplitAlike(production, last);
    return columnFigures(last)
      .filter(
        ({ direction, amountIn }) =>
          (isPaidAlike || direction > 0) &&
          amountIn(production) === 0 &&
          Math.sign(difference) === direction * Math.sign(amountIn(last)),
      )
      .map(({ column, amountIn }) => ({
        says: `Consistent with ${column} left out of the month: there is none, and there was some last month.`,
        amount: atMost(difference, amountIn(last)),
        evidence: {
          table: before.days.size > 0 ? "Daily" : "MonthTotals",
          span: monthSpan(before),
          column,
          figure: { amount: amountIn(last) },
        },
        match: { closeness: closeness(amountIn(last), difference) },
      }));
  },
};
