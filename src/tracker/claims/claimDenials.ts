import { DENIAL_REASONS } from "../../domain/claims/claims";
import type { TableSpec } from "../../workbook/spec/table";
import { FEES_BILLED, asOfColumn, dollarsOf } from "./claimColumns";
import { NO_FIGURE, formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { allRowsOf } from "../formulas/rowLookUps";
import { figure, isError, sumOf, sumOver } from "../formulas/sheetNumbers";

const at = (heading: string): string => own("ClaimDenials", heading);
const ALL_DENIED = `SUMIFS(ClaimDenials[Denied],ClaimDenials[As of],${at("As of")})`;
const ofDay = allRowsOf("ClaimDenials", "As of");

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
    formerly(
      formulaColumn(
        "Share of denied",
        "share",
        "This reason among all denied claims that are open. Empty where none is.",
        `IF(${ALL_DENIED}>0,SUM(${at("Denied")})/${ALL_DENIED},"")`,
        (row, book) => {
          const all = isError(row["As of"]) ? Number.NaN : sumOver(ofDay(book, row["As of"]), "Denied");
          return all > 0 ? figure(sumOf(row, "Denied") / all) : NO_FIGURE;
        },
      ),
      `${at("Denied")}/${ALL_DENIED}`,
    ),
  ],
};
