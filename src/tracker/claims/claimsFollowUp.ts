import { type Book, oncePerBook } from "../../workbook/spec/book";
import { numberIn } from "../../workbook/spec/cell";
import type { TableSpec } from "../../workbook/spec/table";
import { FEES_BILLED, asOfColumn, dollarsOf } from "./claimColumns";
import { NO_FIGURE, formulaColumn, own, valueColumn } from "../formulas/columns";
import { isError } from "../formulas/sheetNumbers";

const LATEST = "Latest";

/** Open claims past their follow-up date by carrier, the longest overdue first. */
export const CLAIMS_FOLLOW_UP: TableSpec = {
  name: "ClaimsFollowUp",
  key: [{ heading: "As of" }, { heading: "Oldest follow up" }, { heading: "Carrier" }],
  columns: [
    asOfColumn(),
    valueColumn(
      "Oldest follow up",
      "date",
      "The earliest follow-up date that is over. The longest overdue comes first.",
    ),
    valueColumn("Carrier", "text", "Who is to be asked again.", 30),
    valueColumn("Past follow up", "count", "Open claims whose follow-up date is over."),
    valueColumn(dollarsOf("Past follow up"), "money", `Past follow up: ${FEES_BILLED}`),
    formulaColumn(
      "Stands",
      "text",
      "Latest for the last day that claims were posted for. Empty rows are history.",
      `IF(${own("ClaimsFollowUp", "As of")}=MAX(Claims[As of]),"${LATEST}","")`,
      (row, book) => (numberIn(row, "As of") === latestAsOf(book) ? LATEST : NO_FIGURE),
    ),
  ],
};

/** As MAX has it: not a number where somebody typed an error. */
const latestAsOf = oncePerBook((book: Book) => {
  const days = book.rows("Claims").flatMap((row) => (isError(row["As of"]) ? NaN : (numberIn(row, "As of") ?? [])));
  return days.reduce((latest, asOf) => Math.max(latest, asOf), days[0] ?? 0);
});
