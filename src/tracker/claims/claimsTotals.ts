import type { Book } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE, type TableSpec } from "../../workbook/spec/table";
import { CLAIM_AGES, FEES_BILLED, ageNote, asOfColumn, dollarsOf } from "./claimColumns";
import { allRowsOf } from "../formulas/rowLookUps";
import { NO_FIGURE, formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { figure, isError, sumOf, sumOver } from "../formulas/sheetNumbers";

/** Whether the export had its youngest claims. */
export const FIRST_30_DAYS = { listed: "Listed", leftOut: "Left out" } as const;

const at = (heading: string): string => own("ClaimsTotals", heading);
const LISTED = `${at("First 30 days")}="${FIRST_30_DAYS.listed}"`;

/** All carriers together, and what the report says of answers. Its ages are what the charts draw. */
export const CLAIMS_TOTALS: TableSpec = {
  name: "ClaimsTotals",
  key: [{ heading: "As of" }],
  columns: [
    asOfColumn("Month ends follow one another, so that one not posted shows as a gap."),
    valueColumn(
      "First 30 days",
      "text",
      "Listed, or Left out: the export was run with its usual filter, which drops the youngest claims. Then Open and 0 to 30 are not known.",
      14,
    ),
    countColumn("Open", "Claims sent and not settled, of all carriers.", true),
    ...CLAIM_AGES.map((age) => countColumn(age.count, ageNote(age), age.mayLack)),
    ...["Over 30", "Share over 30"].map(over30Column),
    dollarsColumn("Open", true),
    ...CLAIM_AGES.map(({ count, mayLack }) => dollarsColumn(count, mayLack)),
    valueColumn("Days to payment", "ratio", "The middle number of days from sending to payment, over the claims paid."),
    formerly(
      formulaColumn(
        "Denial share",
        "share",
        "Denied ÷ Answered, over the claims that the report lists. Empty for a report of open claims alone.",
        `IF(SUM(${at("Answered")})>0,SUM(${at("Denied")})/SUM(${at("Answered")}),"")`,
        (row) => {
          const answered = sumOf(row, "Answered");
          return answered > 0 ? figure(sumOf(row, "Denied") / answered) : NO_FIGURE;
        },
      ),
      `IF(N(${at("Answered")})>0,${at("Denied")}/${at("Answered")},"")`,
    ),
    valueColumn("Age counts from", "text", "What Setup said when this was posted.", 18),
    valueColumn("Claims in report", "count", "All claims that the report lists, settled ones too where it has them."),
    valueColumn("Dollars in report", "money", `Claims in report: ${FEES_BILLED}`),
    valueColumn("Answered", "count", "Of these: paid or denied. Empty for a report of open claims alone."),
    valueColumn("Denied", "count", "Of the answered: denied."),
  ],
};

const claimsOf = allRowsOf("Claims", "As of");

function countColumn(heading: string, note: string, needsFirstDays: boolean): FormulaColumn {
  return totalColumn(heading, "count", note, needsFirstDays);
}

function dollarsColumn(count: string, needsFirstDays: boolean): FormulaColumn {
  return totalColumn(dollarsOf(count), "money", `${count}: ${FEES_BILLED}`, needsFirstDays);
}

function totalColumn(heading: string, form: "count" | "money", note: string, needsFirstDays: boolean): FormulaColumn {
  return formulaColumn(heading, form, note, sumFormula(heading, needsFirstDays), (row, book) =>
    isKnown(row, needsFirstDays) ? orGap(sumIn(row, book, heading)) : NOT_AVAILABLE,
  );
}

function over30Column(heading: string): FormulaColumn {
  if (heading === "Over 30") return countColumn(heading, "Open claims over 30 days old, of all carriers.", false);
  const dated = `(SUMIFS(Claims[Open],Claims[As of],${at("As of")})-SUMIFS(Claims[Without a date],Claims[As of],${at("As of")}))`;
  return formulaColumn(
    heading,
    "share",
    "Over 30 among the open claims whose age is known.",
    `IF(${LISTED},IF(${dated}>0,SUMIFS(Claims[Over 30],Claims[As of],${at("As of")})/${dated},NA()),NA())`,
    (row, book) => {
      const open = sumIn(row, book, "Open") - sumIn(row, book, "Without a date");
      return isKnown(row, true) && open > 0 ? orGap(sumIn(row, book, "Over 30") / open) : NOT_AVAILABLE;
    },
  );
}

function sumFormula(heading: string, needsFirstDays: boolean): string {
  const sum = `SUMIFS(Claims[${heading}],Claims[As of],${at("As of")})`;
  return needsFirstDays ? `IF(${LISTED},${sum},NA())` : `IF(${at("First 30 days")}="",NA(),${sum})`;
}

function isKnown(row: Row, needsFirstDays: boolean): boolean {
  const first = row["First 30 days"];
  return needsFirstDays ? first === FIRST_30_DAYS.listed : (first ?? "") !== "" && !isError(first);
}

function sumIn(row: Row, book: Book, heading: string): number {
  const asOf = row["As of"];
  return isError(asOf) ? Number.NaN : sumOver(claimsOf(book, asOf), heading);
}

function orGap(sum: number): number | string {
  return Number.isNaN(sum) ? NOT_AVAILABLE : sum;
}
