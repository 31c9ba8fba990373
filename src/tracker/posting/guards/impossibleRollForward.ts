import { bookOfRows } from "../../../workbook/spec/book";
import { addDays, formatDay, monthEndOf, startOfMonth } from "../../../domain/calendar";
import { formatCents } from "../../../domain/money";
import type { Guard } from "./guard";
import { headingOf } from "../../formulas/agingWords";
import { limitsFor } from "../../receivables/rollForwardAging";
import { receivablesIn } from "../../receivables/receivables";
import { totalOf } from "./receivablesBefore";
import { dayIn, rowsIn, textIn } from "../../headings/rows";

/**
 * More in a category than time alone can have brought there since the month end before. Looked at in the total only: what
 * insurance leaves unpaid moves to the patient at any age.
 */
export const impossibleRollForward: Guard = ({ tables, report: { figures, asOf } }) => {
  const total = totalOf(figures);
  if (total === undefined || asOf === undefined || asOf !== monthEndOf(asOf)) return undefined;
  const endBefore = addDays(startOfMonth(asOf), -1);
  const rows = rowsIn(tables, "Receivables");
  const before = rows.find((row) => dayIn(row, "Month end") === endBefore && textIn(row, "Balance") === "Total");
  if (before === undefined) return undefined;
  const book = bookOfRows(tables);
  const above = limitsFor(book, asOf, receivablesIn(before))
    .filter(({ category, most }) => total.categories[category] > most)
    .map(
      ({ category, most }) =>
        `${headingOf(category)} is ${formatCents(total.categories[category])}, and no more than ${formatCents(most)} ` +
        `can have aged into it since ${formatDay(endBefore)}.`,
    );
  if (above.length === 0) return undefined;
  return {
    level: "warning",
    message:
      `${above.join(" ")} Aging alone cannot do that. Look for charges entered with an older date, payments taken back, ` +
      `credits moved, or a report run as of another day.`,
  };
};
