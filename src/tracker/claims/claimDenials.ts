import { DENIAL_REASONS } from "../../domain/claims/claims";
import { FEES_BILLED, asOfColumn, dollarsOf } from "./claimColumns";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { allRowsOf } from "../formulas/rowLookUps";
import { figure, isError, sumOf, sumOver } from "../formulas/sheetNumbers";
import { type Heading, columnOf, own } from "../headings/headings";
import { valueIn } from "../headings/rows";

const at = (heading: Heading<"ClaimDenials">): string => own("ClaimDenials", heading);
const ALL_DENIED = `SUMIFS(${columnOf("ClaimDenials", "Denied")},${columnOf("ClaimDenials", "As of")},${at("As of")})`;
const ofDay = allRowsOf("ClaimDenials", "As of");

/** Open claims that were denied, by the carriers' reasons. */
export const CLAIM_DENIALS = defineTable("ClaimDenials", {
  key: [{ heading: "As of" }, { heading: "Reason", order: DENIAL_REASONS }],
  columns: [
    asOfColumn("ClaimDenials"),
    valueColumn(
      "ClaimDenials",
      "Reason",
      "The report's own words put into one of: Missing information, Coding, Eligibility, Coordination of benefits, Timely filing, Other.",
      26,
    ),
    valueColumn("ClaimDenials", "Denied", "Open claims that were denied for it."),
    valueColumn("ClaimDenials", dollarsOf("Denied"), `Denied: ${FEES_BILLED}`),
    formerly(
      formulaColumn(
        "ClaimDenials",
        "Share of denied",
        "This reason among all denied claims that are open. Empty where none is.",
        `IF(${ALL_DENIED}>0,SUM(${at("Denied")})/${ALL_DENIED},"")`,
        (row, book) => {
          const all = isError(valueIn(row, "As of"))
            ? Number.NaN
            : sumOver(ofDay(book, valueIn(row, "As of")), "Denied");
          return all > 0 ? figure(sumOf(row, "Denied") / all) : NO_FIGURE;
        },
      ),
      `${at("Denied")}/${ALL_DENIED}`,
    ),
  ],
});
