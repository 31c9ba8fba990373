import type { Book } from "../../workbook/spec/book";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { CLAIM_AGES, type ClaimCount, FEES_BILLED, ageNote, asOfColumn, dollarsOf } from "./claimColumns";
import { allRowsOf } from "../formulas/rowLookUps";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { figure, isError, sumOf, sumOver } from "../formulas/sheetNumbers";
import { type Heading, type HeadingOf, columnOf, own } from "../headings/headings";
import { type RowOf, valueIn } from "../headings/rows";

/** Whether the export had its youngest claims. */
export const FIRST_30_DAYS = { listed: "Listed", leftOut: "Left out" } as const;

const at = (heading: Heading<"ClaimsTotals">): string => own("ClaimsTotals", heading);
const LISTED = `${at("First 30 days")}="${FIRST_30_DAYS.listed}"`;

/** All carriers together, and what the report says of answers. Its ages are what the charts draw. */
export const CLAIMS_TOTALS = defineTable("ClaimsTotals", {
  key: [{ heading: "As of" }],
  columns: [
    asOfColumn("ClaimsTotals", "Month ends follow one another, so that one not posted shows as a gap."),
    valueColumn(
      "ClaimsTotals",
      "First 30 days",
      "Listed, or Left out: the export was run with its usual filter, which drops the youngest claims. Then Open and 0 to 30 are not known.",
      14,
    ),
    countColumn("Open", "Claims sent and not settled, of all carriers.", true),
    ...CLAIM_AGES.map((age) => countColumn(age.count, ageNote(age), age.mayLack)),
    ...(["Over 30", "Share over 30"] as const).map(over30Column),
    dollarsColumn("Open", true),
    ...CLAIM_AGES.map(({ count, mayLack }) => dollarsColumn(count, mayLack)),
    valueColumn(
      "ClaimsTotals",
      "Days to payment",
      "The middle number of days from sending to payment, over the claims paid.",
    ),
    formerly(
      formulaColumn(
        "ClaimsTotals",
        "Denial share",
        "Denied ÷ Answered, over the claims that the report lists. Empty for a report of open claims alone.",
        `IF(SUM(${at("Answered")})>0,SUM(${at("Denied")})/SUM(${at("Answered")}),"")`,
        (row) => {
          const answered = sumOf(row, "Answered");
          return answered > 0 ? figure(sumOf(row, "Denied") / answered) : NO_FIGURE;
        },
      ),
      `IF(N(${at("Answered")})>0,${at("Denied")}/${at("Answered")},"")`,
    ),
    valueColumn("ClaimsTotals", "Age counts from", "What Setup said when this was posted.", 18),
    valueColumn(
      "ClaimsTotals",
      "Claims in report",
      "All claims that the report lists, settled ones too where it has them.",
    ),
    valueColumn("ClaimsTotals", "Dollars in report", `Claims in report: ${FEES_BILLED}`),
    valueColumn("ClaimsTotals", "Answered", "Of these: paid or denied. Empty for a report of open claims alone."),
    valueColumn("ClaimsTotals", "Denied", "Of the answered: denied."),
  ],
});

/** A heading under which the claims of a day are added up. */
type TotalHeading = Exclude<HeadingOf<"Claims" | "ClaimsTotals", "count" | "money">, "Denied">;

const claimsOf = allRowsOf("Claims", "As of");

function countColumn(heading: TotalHeading, note: string, needsFirstDays: boolean): FormulaColumn {
  return totalColumn(heading, note, needsFirstDays);
}

function dollarsColumn(
  count: Exclude<ClaimCount, "Denied" | "Past follow up">,
  needsFirstDays: boolean,
): FormulaColumn {
  return totalColumn(dollarsOf(count), `${count}: ${FEES_BILLED}`, needsFirstDays);
}

function totalColumn(heading: TotalHeading, note: string, needsFirstDays: boolean): FormulaColumn {
  return formulaColumn("ClaimsTotals", heading, note, sumFormula(heading, needsFirstDays), (row, book) =>
    isKnown(row, needsFirstDays) ? orGap(sumIn(row, book, heading)) : NOT_AVAILABLE,
  );
}

function over30Column(heading: "Over 30" | "Share over 30"): FormulaColumn {
  if (heading === "Over 30") return countColumn(heading, "Open claims over 30 days old, of all carriers.", false);
  const dated = `(SUMIFS(${columnOf("Claims", "Open")},${columnOf("Claims", "As of")},${at("As of")})-SUMIFS(${columnOf("Claims", "Without a date")},${columnOf("Claims", "As of")},${at("As of")}))`;
  return formulaColumn(
    "ClaimsTotals",
    heading,
    "Over 30 among the open claims whose age is known.",
    `IF(${LISTED},IF(${dated}>0,SUMIFS(${columnOf("Claims", "Over 30")},${columnOf("Claims", "As of")},${at("As of")})/${dated},NA()),NA())`,
    (row, book) => {
      const open = sumIn(row, book, "Open") - sumIn(row, book, "Without a date");
      return isKnown(row, true) && open > 0 ? orGap(sumIn(row, book, "Over 30") / open) : NOT_AVAILABLE;
    },
  );
}

function sumFormula(heading: TotalHeading, needsFirstDays: boolean): string {
  const sum = `SUMIFS(${columnOf("Claims", heading)},${columnOf("Claims", "As of")},${at("As of")})`;
  return needsFirstDays ? `IF(${LISTED},${sum},NA())` : `IF(${at("First 30 days")}="",NA(),${sum})`;
}

function isKnown(row: RowOf<"ClaimsTotals">, needsFirstDays: boolean): boolean {
  const first = valueIn(row, "First 30 days");
  return needsFirstDays ? first === FIRST_30_DAYS.listed : (first ?? "") !== "" && !isError(first);
}

function sumIn(row: RowOf<"ClaimsTotals">, book: Book, heading: TotalHeading): number {
  const asOf = valueIn(row, "As of");
  return isError(asOf) ? Number.NaN : sumOver(claimsOf(book, asOf), heading);
}

function orGap(sum: number): number | string {
  return Number.isNaN(sum) ? NOT_AVAILABLE : sum;
}
