import { CARRIER_NAMES, COMPANY_WORDS } from "../figures/companyWords";
import { wordsOfHeading } from "../layout/headingWords";
import { LONGEST_HEADING } from "../layout/shownHeading";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import { hasCents } from "../text/amount";
import { type ColumnReading, shownIn } from "./columnReading";
import { has, phraseOf, wordSet } from "../layout/phrase";
import { type Table, type TableColumn, amountAt, amountIn, canHoldAmounts, rowsBelow, sumOf } from "./table";

/** Words of titles that say of what part of it a report is, or that it is of something else. */
const PARTS = wordSet(
  "insurance claim patient guarantor payable vendor plan contract credit over provider hygiene ledger statement budget prior self ortho " +
    "portion party third payment bill supplier",
);
/** Words of a title, or of the heading of names, that say whose balances are aged. */
const OF_RECEIVABLES = ["receivable", "aging", "aged", "debtor", "customer", "invoice", "invoices"];

/**
 * What a report that is read by its columns may say besides: amounts and dates in columns that are not read, columns of claims,
 * a title that names a part. It is asked, since the sums that hold are of the columns that are read.
 *
 * @param text the whole report: a column may hold nothing in its first rows
 */
export function leftOutOf(text: string, reading: ColumnReading): readonly Unproven[] {
  const columns = columnsLeftOut(text, reading);
  return [
    ...(columns.length === 0 ? [] : [{ code: "columns-left-out", columns } as const]),
    ...(couldBeOfPart(reading) ? [{ code: "whole-unsure" } as const] : []),
  ];
}

/** Claims and appointments are asked about column by column, and have others that say nothing of their figures. */
function isList({ figures }: ColumnReading["layout"]): boolean {
  return figures.kind === "outstanding-claims" || figures.kind === "new-patient-appointments";
}

function columnsLeftOut(text: string, reading: ColumnReading): readonly ColumnTaken[] {
  const { table, fields, layout } = reading;
  if (isList(layout)) return [];
  const unread = table.columns.filter(({ index }) => fields[index] === undefined);
  const ofMoney = columnsOfMoney(text, reading, unread.filter(canHoldAmounts));
  return unread.flatMap((column): readonly ColumnTaken[] => {
    const figure = ofMoney.has(column) ? "amounts" : whatIsLeftOut(reading, column);
    return figure === undefined ? [] : [{ name: "", figure, heading: shownIn(column) }];
  });
}

/** What a column without amounts may tell of the figures; `undefined` for nothing. */
function whatIsLeftOut({ layout }: ColumnReading, { holds, phrase }: TableColumn): string | undefined {
  if (holds === "nothing") return undefined;
  if (has(phrase, "claim") || (holds === "text" && has(phrase, "insurance", "status"))) return "words";
  return holds === "day" && layout.figures.kind.startsWith("production") ? "days" : undefined;
}

/**
 * The columns that hold money in any row: numbers of accounts and counts have no cents. What is in each row the sum of the
 * headline, as what patients and insurance owe together, is in the figures.
 */
function columnsOfMoney(
  text: string,
  { table, fields, layout }: ColumnReading,
  columns: readonly TableColumn[],
): ReadonlySet<TableColumn> {
  const headline = layout.headline.map((name) => fields.indexOf(name));
  const ofMoney = new Set<TableColumn>();
  const ofOthers = new Set<TableColumn>();
  // Most reports have no such column, and are not gone through for one.
  for (const rows of columns.length === 0 ? [] : rowsBelow(text, table)) {
    const sum = sumOf(headline, (index) => amountAt(rows, index));
    for (const column of columns) {
      const amount = amountAt(rows, column.index);
      if (amount === undefined) continue;
      if (amount !== 0 && !ofMoney.has(column) && hasCents(rows.cell(column.index))) ofMoney.add(column);
      if (sum !== undefined && amount !== sum) ofOthers.add(column);
    }
  }
  const others = [...ofMoney].filter((column) => ofOthers.has(column));
  const parts = partsOfAll(text, table, others, headline);
  return new Set(others.filter((column) => !parts.includes(column)));
}

/** Two columns that in each row add up to the headline, as the insurance estimate and the guarantor's portion: they are in the figures. */
function partsOfAll(
  text: string,
  table: Table,
  columns: readonly TableColumn[],
  headline: readonly number[],
): readonly TableColumn[] {
  const areAll = (pair: readonly TableColumn[], amountOf: (index: number) => number | undefined): boolean => {
    const sum = sumOf(headline, amountOf);
    const ofPair = pair.map(({ index }) => index);
    return sum === undefined || sumOf(ofPair, amountOf) === sum;
  };
  const pairs = columns.flatMap((one, at) => columns.slice(at + 1).map((other) => [one, other] as const));
  const fitting = pairs.filter((pair) => table.rows.every((cells) => areAll(pair, (index) => amountIn(cells[index]))));
  const [first, ...more] = fitting;
  if (first === undefined || more.length > 0) return [];
  for (const rows of rowsBelow(text, table)) if (!areAll(first, (index) => amountAt(rows, index))) return [];
  return first;
}

function couldBeOfPart({ table, fields, layout }: ColumnReading): boolean {
  if (isList(layout)) return false;
  // In angle brackets stands what a filter was set to, as `<ALL>`.
  const title = table.above.replace(/[<>]/gu, " ").split(/\s+/u).flatMap(phraseOf);
  const isSplit = layout.figures.kind === "receivables";
  if (!isSplit && title.some((word) => PARTS.has(word))) return true;
  if (!layout.figures.kind.startsWith("receivables")) return false;
  const at = fields.indexOf("name");
  if (areCompanies(table.rows.map((cells) => cells[at] ?? ""))) return true;
  const heading = table.columns[at]?.phrase ?? [];
  // A column without a heading holds customers as well as vendors.
  return heading.length === 0 && (!has(title, ...OF_RECEIVABLES) || has(title, "ap", "p"));
}

/** Where many of the names are of companies, carriers may stand in the column. */
function areCompanies(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== "");
  const isCompany = (name: string): boolean =>
    CARRIER_NAMES.some((carrier) => name.toLowerCase().startsWith(carrier)) ||
    wordsOfHeading(name.slice(0, LONGEST_HEADING)).some((word) => COMPANY_WORDS.has(word));
  return filled.filter(isCompany).length * 3 > filled.length;
}
