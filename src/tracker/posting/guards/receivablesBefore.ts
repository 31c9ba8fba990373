import type { Day } from "../../../domain/calendar";
import type { TrackerFigures } from "../../../domain/figures";
import { type Receivables, addReceivables } from "../../../domain/receivables/receivables";
import type { TableRows } from "../../../workbook/spec/book";
import { receivablesIn } from "../../receivables/receivables";
import { type RowOf, dayIn, rowsIn, textIn } from "../../headings/rows";

/** Total receivables at the last posted month end before a day; `undefined` where there is none. */
export function postedTotalBefore(
  tables: TableRows,
  asOf: Day,
): { readonly monthEnd: Day; readonly total: Receivables } | undefined {
  let last: { readonly monthEnd: Day; readonly row: RowOf<"Receivables"> } | undefined;
  for (const row of rowsIn(tables, "Receivables")) {
    const monthEnd = dayIn(row, "Month end");
    if (monthEnd === undefined || monthEnd >= asOf || textIn(row, "Balance") !== "Total") continue;
    if (last === undefined || monthEnd > last.monthEnd) last = { monthEnd, row };
  }
  return last && { monthEnd: last.monthEnd, total: receivablesIn(last.row) };
}

/** The total receivables that a report states; `undefined` for a report of something else. */
export function totalOf(figures: TrackerFigures): Receivables | undefined {
  if (figures.kind === "receivables") return addReceivables(figures.patient, figures.insurance);
  return figures.kind === "receivables-total" ? figures.total : undefined;
}
