import { DENIAL_REASONS } from "../../domain/claims";
import { type Book, oncePerBook } from "../../workbook/book";
import { type CellValue, numberIn } from "../../workbook/cell";
import type { TableSpec } from "../../workbook/table";
import { FEES_BILLED, asOfColumn, dollarsOf } from "../claimColumns";
import { formulaColumn, own, valueColumn } from "../columns";

const at = (heading: string): string => own("ClaimDenials", heading);

/** Open claims that were denied, by the carriers' reasons. */
export const CLAIM_DENIALS: TableSpec = {
  name: "ClaimDenials",
  key: [{ heading: "As of" }, { heading: "Reason", order: DENIAL_REASONS }],
  columns: [
    asOfColumn(),
    valueColumn(
      "Reason",
      "text",
      "The report's own words put into one of: Missing information, Coding, Eligibility, Coordination of benefits, Timely filing, Other.",
      26,
    ),
    valueColumn("Denied", "count", "Open claims that were denied for it."),
    valueColumn(dollarsOf("Denied"), "money", `Denied: ${FEES_BILLED}`),
    formulaColumn(
      "Share of denied",
      "share",
      "This reason among all denied claims that are open.",
      `${at("Denied")}/SUMIFS(ClaimDenials[Denied],ClaimDenials[As of],${at("As of")})`,
      (row, book) => (numberIn(row, "Denied") ?? 0) / (deniedByAsOf(book).get(row["As of"]) ?? 1),
    ),
  ],
};

const deniedByAsOf = oncePerBook((book: Book): ReadonlyMap<CellValue, number> => {
  const sums = new Map<CellValue, number>();
  for (const row of book.rows("ClaimDenials")) {
    sums.set(row["As of"], (sums.get(row["As of"]) ?? 0) + (numberIn(row, "Denied") ?? 0));
  }
  return sums;
});
