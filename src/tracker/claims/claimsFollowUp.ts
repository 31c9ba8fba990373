import { type Book, oncePerBook } from "../../workbook/spec/book";
import { FEES_BILLED, asOfColumn, dollarsOf } from "./claimColumns";
import { defineTable, NO_FIGURE, formulaColumn, valueColumn } from "../formulas/columns";
import { isError } from "../formulas/sheetNumbers";
import { columnOf, own } from "../headings/headings";
import { bookRows, numberIn, valueIn } from "../headings/rows";

const LATEST = "Latest";

/** Open claims past their follow-up date by carrier, the longest overdue first. */
export const CLAIMS_FOLLOW_UP = defineTable("ClaimsFollowUp", {
  key: [{ heading: "As of" }, { heading: "Oldest follow up" }, { heading: "Carrier" }],
  columns: [
    asOfColumn("ClaimsFollowUp"),
    valueColumn(
      "ClaimsFollowUp",
      "Oldest follow up",
      "The earliest follow-up date that is over. The longest overdue comes first.",
    ),
    valueColumn("ClaimsFollowUp", "Carrier", "The carrier to ask again.", 30),
    valueColumn("ClaimsFollowUp", "Past follow up", "Open claims whose follow-up date is over."),
    valueColumn("ClaimsFollowUp", dollarsOf("Past follow up"), `Past follow up: ${FEES_BILLED}`),
    formulaColumn(
      "ClaimsFollowUp",
      "Stands",
      "Latest for the last day that claims were posted for. Empty rows are history.",
      `IF(${own("ClaimsFollowUp", "As of")}=MAX(${columnOf("Claims", "As of")}),"${LATEST}","")`,
      (row, book) => (numberIn(row, "As of") === latestAsOf(book) ? LATEST : NO_FIGURE),
    ),
  ],
});

/** As MAX has it: not a number where somebody typed an error. */
const latestAsOf = oncePerBook((book: Book) => {
  const days = bookRows(book, "Claims").flatMap((row) =>
    isError(valueIn(row, "As of")) ? NaN : (numberIn(row, "As of") ?? []),
  );
  return days.reduce((latest, asOf) => Math.max(latest, asOf), days[0] ?? 0);
});
