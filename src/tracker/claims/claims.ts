import { PLAN_TYPES } from "../../domain/claims/claims";
import type { FormulaColumn, ValueColumn } from "../../workbook/spec/table";
import { CLAIM_AGES, type ClaimCount, FEES_BILLED, OVER_30, ageNote, asOfColumn, dollarsOf } from "./claimColumns";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { figure, shareOf, sumOf } from "../formulas/sheetNumbers";
import { type Heading, type HeadingOf, own } from "../headings/headings";
import { numberIn } from "../headings/rows";

const at = (heading: Heading<"Claims">): string => own("Claims", heading);

/** Open claims by carrier and type of plan. */
export const CLAIMS = defineTable("Claims", {
  key: [{ heading: "As of" }, { heading: "Carrier" }, { heading: "Plan type", order: PLAN_TYPES }],
  columns: [
    asOfColumn("Claims"),
    valueColumn("Claims", "Carrier", "Who is to pay, as it is spelled in the first report that named it.", 30),
    valueColumn("Claims", "Plan type", "PPO, HMO, Traditional or Other; Not stated where the report does not say.", 14),
    valueColumn("Claims", "Open", "Claims sent and not settled. The four ages and Without a date add up to it."),
    ...CLAIM_AGES.map((headings) => valueColumn("Claims", headings.count, ageNote(headings))),
    valueColumn("Claims", "Oldest days", "The age of the oldest claim whose age is known."),
    valueColumn(
      "Claims",
      "Denied",
      "Of the open claims: denied. Empty where the report does not say how claims stand.",
    ),
    valueColumn(
      "Claims",
      "Past follow up",
      "Of the open claims: their follow-up date is over. Empty where the report has no such dates.",
    ),
    ...dollarColumns(),
    ...over30Columns(),
  ],
});

function dollarColumns(): readonly ValueColumn[] {
  const headings: readonly ClaimCount[] = ["Open", ...CLAIM_AGES.map(({ count }) => count), "Denied", "Past follow up"];
  return headings.map((heading) => valueColumn("Claims", dollarsOf(heading), `${heading}: ${FEES_BILLED}`));
}

function over30Columns(): readonly FormulaColumn[] {
  return [
    sumColumn(
      "Over 30",
      "Open claims over 30 days old.",
      OVER_30.map(({ count }) => count),
    ),
    sumColumn(
      "Dollars over 30",
      `Over 30: ${FEES_BILLED}`,
      OVER_30.map(({ dollars }) => dollars),
    ),
    shareColumn(
      "Share over 30",
      "Over 30",
      "Open",
      "Without a date",
      "Over 30 among the open claims whose age is known. Empty where the export left its youngest claims out.",
    ),
    shareColumn(
      "Share of dollars over 30",
      "Dollars over 30",
      "Dollars open",
      "Dollars without a date",
      "Dollars over 30 among those of the open claims whose age is known.",
    ),
  ];
}

function sumColumn(
  heading: "Over 30" | "Dollars over 30",
  note: string,
  of: readonly HeadingOf<"Claims", "count" | "money">[],
): FormulaColumn {
  const cells = of.map((one) => at(one));
  const column = formulaColumn("Claims", heading, note, `SUM(${cells.join(",")})`, (row) => figure(sumOf(row, ...of)));
  return formerly(column, cells.join("+"));
}

/** A blank Open, of an export that is short of claims, counts as 0 here, and so gives no share. */
function shareColumn(
  heading: HeadingOf<"Claims", "share">,
  part: "Over 30" | "Dollars over 30",
  open: "Open" | "Dollars open",
  undated: "Without a date" | "Dollars without a date",
  note: string,
): FormulaColumn {
  const dated = `SUM(${at(open)})-SUM(${at(undated)})`;
  return formerly(
    formulaColumn("Claims", heading, note, `IF(${dated}>0,${at(part)}/(${dated}),"")`, (row) => {
      const all = sumOf(row, open) - sumOf(row, undated);
      const found = numberIn(row, part);
      return all > 0 && found !== undefined ? shareOf(found, all) : NO_FIGURE;
    }),
    `IF(N(${at(open)})-N(${at(undated)})>0,${at(part)}/(${at(open)}-${at(undated)}),"")`,
  );
}
