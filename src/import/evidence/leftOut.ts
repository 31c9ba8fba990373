import { CARRIER_NAMES, COMPANY_WORDS } from "../figures/companyWords";
import { wordsOfHeading } from "../layout/headingWords";
import { LONGEST_HEADING, shownHeading } from "../layout/shownHeading";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import { hasCents } from "../text/amount";
import type { ColumnReading } from "./columnReading";
import { has, phraseOf, wordSet } from "./phrase";
import { type TableColumn, amountIn } from "./table";

/** Words of titles that say of what part of it a report is, or that it is of something else. */
const PARTS = wordSet(
  "insurance claim patient guarantor payable vendor plan contract credit over provider hygiene ledger statement budget prior self ortho " +
    "portion party third payment bill supplier",
);
/** Words of a title, or of the heading of names, that say whose balances are aged. */
const OF_RECEIVABLES = ["receivable", "aging", "aged", "debtor", "customer"];

/**
 * What a report that is read by its columns may say besides: amounts and dates in columns that are not read, columns of claims,
 * a title that names a part. It is asked, since the sums that hold are of the columns that are read.
 */
export function leftOutOf(reading: ColumnReading): readonly Unproven[] {
  const columns = columnsLeftOut(reading);
  return [
    ...(columns.length === 0 ? [] : [{ code: "columns-left-out", columns } as const]),
    ...(couldBeOfPart(reading) ? [{ code: "whole-unsure" } as const] : []),
  ];
}

function columnsLeftOut(reading: ColumnReading): readonly ColumnTaken[] {
  const { table, fields } = reading;
  return table.columns
    .filter(({ index }) => fields[index] === undefined)
    .flatMap((column): readonly ColumnTaken[] => {
      const figure = whatIsLeftOut(reading, column);
      if (figure === undefined) return [];
      return [{ name: "", figure, heading: shownHeading(column.heading, column.index + 1) }];
    });
}

/** What a column that is not read may tell of the figures; `undefined` for nothing. */
function whatIsLeftOut(reading: ColumnReading, column: TableColumn): string | undefined {
  const { kind } = reading.layout.figures;
  const { holds, phrase } = column;
  if (kind === "outstanding-claims" || holds === "nothing") return undefined;
  if (has(phrase, "claim") || (holds === "text" && has(phrase, "insurance", "status"))) return "words";
  if (holds === "day") return kind.startsWith("production") ? "days" : undefined;
  return isLeftOutMoney(reading, column) ? "amounts" : undefined;
}

function isLeftOutMoney(reading: ColumnReading, column: TableColumn): boolean {
  return column.holds === "amount" && isOfMoney(reading, column) && !isSumOfHeadline(reading, column);
}

/** Numbers of accounts and counts have no cents. A column of nothing but zeros leaves nothing out. */
function isOfMoney({ table }: ColumnReading, { index }: TableColumn): boolean {
  const cells = table.rows.map((cells) => cells[index] ?? "");
  return cells.some((cell) => hasCents(cell) && (amountIn(cell) ?? 0) !== 0);
}

/** What patients and insurance owe together, beside both, is in the figures. */
function isSumOfHeadline({ table, fields, layout }: ColumnReading, { index }: TableColumn): boolean {
  const headline = layout.headline.map((name) => fields.indexOf(name));
  return table.rows.every((cells) => {
    const stated = amountIn(cells[index]);
    const parts = headline.map((at) => amountIn(cells[at]));
    if (stated === undefined || parts.includes(undefined)) return true;
    return stated === parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  });
}

function couldBeOfPart({ table, fields, layout }: ColumnReading): boolean {
  if (layout.figures.kind === "outstanding-claims") return false;
  const title = table.above.split(/\s+/u).flatMap(phraseOf);
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
