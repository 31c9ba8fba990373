import { AGING_CATEGORIES, type AgingHeading } from "../../domain/receivables/aging";
import { type AgedCategory, type AgedLimit, agedLimits } from "../../domain/receivables/agedFromBefore";
import { type Day, addDays, isDay, startOfMonth } from "../../domain/calendar";
import { type Cents, cents } from "../../domain/money";
import type { Receivables } from "../../domain/receivables/receivables";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { type InSentence, headingOf, inSentence } from "../formulas/agingWords";
import { NO_FIGURE, dollarsOrNone, formulaColumn, onDayOf } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { postedIn } from "../production/production";
import { receivablesRows } from "../formulas/rowLookUps";
import { receivablesIn } from "./receivables";
import { columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn } from "../headings/rows";

const CATEGORIES = AGING_CATEGORIES.map(({ heading }) => heading);
const MONTH_END = own("RollForward", "Month end");
const BEFORE = `EOMONTH(${MONTH_END},-1)`;
/** How many days more than 30 the month has: from −2 to 1. */
const MORE = `(DAY(${MONTH_END})-30)`;

/** The formula's words for the most that can have come into each category from those below. */
function fromBelowFormulas(billed: Billed): Readonly<Record<AgedCategory, string>> {
  return {
    days31to60: owed(BEFORE, "0 to 30"),
    days61to90: `${owed(BEFORE, "31 to 60")}+${edge("0 to 30", `31-${MORE}`, "30", billed)}`,
    over90: `${owed(BEFORE, "61 to 90")}+${edge("31 to 60", `61-${MORE}`, "60", billed)}`,
  };
}

/** The formula's words for the most that can have been in each category already. */
function stayedFormulas(billed: Billed): Readonly<Record<AgedCategory, string>> {
  return {
    days31to60: edge("31 to 60", "31", `30-${MORE}`, billed),
    days61to90: edge("61 to 90", "61", `60-${MORE}`, billed),
    over90: owed(BEFORE, "Over 90"),
  };
}

/** The criterion of what was billed on a day; an earlier version had none. */
type Billed = string | undefined;

/** By how much each category of the total is above what can have aged into it: zero where time alone explains it. */
export const ABOVE_AGING_COLUMNS: readonly FormulaColumn[] = [
  aboveColumn("days31to60"),
  aboveColumn("days61to90"),
  aboveColumn("over90"),
];

/** How much of each category of the total can have rolled into it: a bound, since payments are not told by age. */
export const ROLLED_INTO_COLUMNS: readonly FormulaColumn[] = [
  rolledColumn("days31to60"),
  rolledColumn("days61to90"),
  rolledColumn("over90"),
];

/** What an older category is called. */
type AgedHeading = Exclude<AgingHeading, "0 to 30">;

/** The heading of what can have rolled into a category. */
export function rolledIntoHeading(category: AgedCategory): `Can have rolled into ${InSentence<AgedHeading>}` {
  return `Can have rolled into ${inSentence(headingOf(category))}`;
}

/** The heading of what a category has above what can have aged into it. */
export function aboveAgingHeading(category: AgedCategory): `Above aging ${InSentence<AgedHeading>}` {
  return `Above aging ${inSentence(headingOf(category))}`;
}

function rolledColumn(category: AgedCategory): FormulaColumn {
  const heading = headingOf(category);
  const [below, belowFormerly] = [fromBelowFormulas(ANY_NUMBER)[category], fromBelowFormulas(undefined)[category]];
  const rolled = (from: string): string => `MAX(0,MIN(${owed(MONTH_END, heading)},${from}))`;
  const column = formulaColumn(
    "RollForward",
    rolledIntoHeading(category),
    `No more of the Total ${heading} than this can have come from younger categories since the month end before.`,
    bothPosted(rolled(below)),
    (row, book) => agedIn(row, book, category, (now, { fromBelow }) => Math.max(0, Math.min(now, fromBelow))),
  );
  return onDayOf("RollForward", "Month end", column, "", [bothPostedFormerly(rolled(belowFormerly))]);
}

function aboveColumn(category: AgedCategory): FormulaColumn {
  const heading = headingOf(category);
  const above = (most: string): string => `MAX(0,${owed(MONTH_END, heading)}-(${most}))`;
  const parts = (billed: Billed): readonly [string, string] => [
    fromBelowFormulas(billed)[category],
    stayedFormulas(billed)[category],
  ];
  const [fromBelow, stayed] = parts(undefined);
  const column = formulaColumn(
    "RollForward",
    aboveAgingHeading(category),
    `How much of the Total ${heading} cannot have aged into it since the month end before: charges with an older date, payments taken back, or a report of another day.`,
    bothPosted(above(parts(ANY_NUMBER).join("+"))),
    (row, book) => agedIn(row, book, category, (now, limit) => Math.max(0, now - limit.most)),
  );
  return onDayOf("RollForward", "Month end", column, "", [
    bothPostedFormerly(above(`${fromBelow}+${stayed}`)),
    ...(category === "over90" ? [bothPostedFormerly(above(`${stayed}+${fromBelow}`))] : []),
  ]);
}

/** The formula's words for an amount that needs the totals of both month ends. */
function bothPosted(amount: string): string {
  return `IF(COUNTIFS(${readableOn(MONTH_END)})*COUNTIFS(${readableOn(BEFORE)})=1,ROUND(${amount},2),"")`;
}

/** The same as an earlier version spelled it, which took a word among the categories for nothing. */
function bothPostedFormerly(amount: string): string {
  return `IF(COUNTIFS(${totalOn(MONTH_END)})*COUNTIFS(${totalOn(BEFORE)})=1,ROUND(${amount},2),"")`;
}

function readableOn(monthEnd: string): string {
  return [totalOn(monthEnd), ...CATEGORIES.map((heading) => `${columnOf("Receivables", heading)},${ANY_NUMBER}`)].join(
    ",",
  );
}

function owed(monthEnd: string, heading: AgingHeading): string {
  return `SUMIFS(${columnOf("Receivables", heading)},${totalOn(monthEnd)})`;
}

function totalOn(monthEnd: string): string {
  return `${columnOf("Receivables", "Month end")},${monthEnd},${columnOf("Receivables", "Balance")},"Total"`;
}

/** Days of a category by how old they were at the month end before: no more than was billed on them, where that is posted. */
function edge(heading: AgingHeading, youngest: string, oldest: string, billed: Billed): string {
  const days = `${columnOf("Daily", "Date")},">="&${BEFORE}-(${oldest}),${columnOf("Daily", "Date")},"<="&${BEFORE}-(${youngest})`;
  const readable = billed === undefined ? days : `${days},${columnOf("Daily", "Billed")},${billed}`;
  const count = `(${oldest})-(${youngest})+1`;
  return (
    `IF(${youngest}>${oldest},0,IF(COUNTIFS(${readable})=${count},` +
    `MIN(${owed(BEFORE, heading)},MAX(0,SUMIFS(${columnOf("Daily", "Billed")},${days}))),${owed(BEFORE, heading)}))`
  );
}

/** The total of a month end, where it is one row, each of whose categories is a number. */
function totalAt(book: Book, monthEnd: Day): Receivables | undefined {
  const rows = receivablesRows(book, monthEnd, "Total");
  const readable = rows.filter((row) => CATEGORIES.every((heading) => numberIn(row, heading) !== undefined));
  const [row] = readable;
  return row && rows.length === 1 ? receivablesIn(row) : undefined;
}

function agedIn(
  row: RowOf<"RollForward">,
  book: Book,
  category: AgedCategory,
  amount: (now: number, limit: AgedLimit) => number,
): CellValue {
  const monthEnd = dayIn(row, "Month end");
  const before = monthEnd && totalAt(book, addDays(startOfMonth(monthEnd), -1));
  const now = monthEnd && totalAt(book, monthEnd);
  if (!monthEnd || !before || !now) return NO_FIGURE;
  const limit = limitsFor(book, monthEnd, before).find((one) => one.category === category);
  return dollarsOrNone(limit && cents(amount(now.categories[category], limit)));
}

/** The most that can have aged into each category by a month end, as far as the posted days tell. */
export function limitsFor(book: Book, monthEnd: Day, before: Receivables): readonly AgedLimit[] {
  const end = addDays(startOfMonth(monthEnd), -1);
  return agedLimits(before.categories, monthEnd - end, (youngest, oldest) =>
    billedIn(book, end - oldest, end - youngest),
  );
}

function billedIn(book: Book, from: number, to: number): Cents | undefined {
  if (!isDay(from) || !isDay(to)) return undefined;
  const { days, production, rows } = postedIn(book, { from, to });
  const readable = rows.filter((row) => numberIn(row, "Billed") !== undefined);
  return days === to - from + 1 && readable.length === days ? production.billed : undefined;
}
