import { type AgingCategory, AGING_CATEGORIES } from "../../domain/receivables/aging";
import { parseDay } from "../text/date";
import { agesIn, categoriesOf } from "./ages";
import { CLAIM_FIGURES, claimColumnsIn } from "./claims";
import { type ColumnReading, type NamedColumn, columnReading, takenFor } from "./columnReading";
import { has, phraseOf } from "../layout/phrase";
import { type Table, type TableColumn, amountIn, canHoldAmounts } from "./table";

/** A claim or two have their ages by chance. */
const FEWEST_PROVING = 3;
const PURPOSE = "the fee billed, in the column of the claim's age";

/** A column of amounts, and the ages of the claims that have theirs there. */
type AgedColumn = readonly [AgingCategory, NamedColumn];

/**
 * Reads a table as open claims of which each has what was billed in the column of its age.
 *
 * Dentrix prints its Insurance Claim Aging Report so. Its manual (Office Manager, Ledger reports, Insurance Aging Report) says what the
 * report holds: carriers with their plans and phones, below each its claims, primary or secondary, the days on which a claim was sent,
 * traced, put on hold and sent again, the amount billed in the column Current, 31 – 60, 61 – 90 or > 90 by how long ago it
 * was sent, and totals of primary claims, secondary claims and both. Which words head its other columns, and which columns come first, is
 * published nowhere: they are told by their words, and proven by the ages.
 */
export function claimsByAgeIn(table: Table): readonly ColumnReading[] {
  const aged = agedColumnsIn(table);
  const claims = claimColumnsIn(table).filter(({ name }) => name !== "amount");
  const isThere = (name: string): boolean => claims.some((one) => one.name === name);
  if (aged === undefined || !isThere("carrier") || !isThere("sent")) return [];
  return [readingOf(table, claims, aged)];
}

/** The columns of the ages, youngest first; `undefined` where they are not one for each category. */
export function agedColumnsIn({ columns }: Pick<Table, "columns">): readonly AgedColumn[] | undefined {
  const aged = columns.filter(canHoldAmounts).flatMap((column) => {
    const ages = agesIn(column.phrase);
    return ages === undefined ? [] : [{ ages, column }];
  });
  const categories = categoriesOf(aged.map(({ ages }) => ages));
  if (categories?.length !== AGING_CATEGORIES.length) return undefined;
  return aged.map(({ column }, index): AgedColumn => {
    const category = categories[index] ?? "over90";
    return [category, { name: category, form: "amount", column, purpose: PURPOSE }];
  });
}

function readingOf(table: Table, claims: readonly NamedColumn[], aged: readonly AgedColumn[]): ColumnReading {
  const amounts = aged.map(([, column]) => column);
  const rowsProving = rowsOfTheirAge(table, claims, aged);
  const isProven = rowsProving >= FEWEST_PROVING && saysThatOfClaims(table);
  const taken = [...claims, ...amounts].filter(({ name }) => name !== "number").map(takenFor);
  const [amount = "", ...amountToo] = amounts.map(({ name }) => name);
  return columnReading(
    table,
    [...claims, ...amounts],
    {
      id: "columns: claims-by-age",
      title: "Insurance claims by age",
      headline: [amount, ...amountToo],
      totalRow: "perhaps",
      carried: "carrier",
      figures: { ...CLAIM_FIGURES, amount, amountToo },
    },
    { rowsProving, unproven: isProven ? [] : [{ code: "columns-by-heading", columns: taken }] },
  );
}

/** Whether the title says that claims are aged: their ages show when they were sent, and not that the amounts are what was billed. */
function saysThatOfClaims({ above }: Table): boolean {
  const title = above.split(/\s+/u).flatMap(phraseOf);
  return has(title, "claim") && has(title, "aging", "aged");
}

/** Days as of which a claim can have been counted. */
interface AsOf {
  readonly from: number;
  readonly to: number;
}

/**
 * How many rows have their amount in the column of the claim's age, as of one day that fits all of them: from when it was last sent, or
 * else from when it was first sent. None where no day fits, or only one column is filled.
 */
function rowsOfTheirAge({ rows }: Table, claims: readonly NamedColumn[], aged: readonly AgedColumn[]): number {
  const [sent, resent] = ["sent", "resent"].map((one) => claims.find(({ name }) => name === one)?.column);
  const ways = [[resent, sent], [sent]].map((columns) => rowsThatFit(rows, columns, aged));
  return Math.max(...ways);
}

function rowsThatFit(
  rows: Table["rows"],
  columns: readonly (TableColumn | undefined)[],
  aged: readonly AgedColumn[],
): number {
  const counted = rows.flatMap((cells) => {
    const category = onlyAgeIn(cells, aged);
    const since = columns.map((column) => dayIn(cells, column)).find((one) => one !== undefined);
    return category === undefined || since === undefined ? [] : [{ category, asOf: asOfIn(since, category) }];
  });
  const from = Math.max(...counted.map(({ asOf }) => asOf.from));
  const to = Math.min(...counted.map(({ asOf }) => asOf.to));
  const isOfSeveral = new Set(counted.map(({ category }) => category)).size > 1;
  return isOfSeveral && from <= to ? counted.length : 0;
}

/** The only column of ages that a row fills. */
function onlyAgeIn(cells: readonly string[], aged: readonly AgedColumn[]): AgingCategory | undefined {
  const [only, other] = aged.filter(([, { column }]) => (amountIn(cells[column.index]) ?? 0) !== 0);
  return other === undefined ? only?.[0] : undefined;
}

function dayIn(cells: readonly string[], column: TableColumn | undefined): number | undefined {
  const day = column === undefined ? undefined : parseDay(cells[column.index] ?? "");
  return typeof day === "number" ? day : undefined;
}

function asOfIn(since: number, category: AgingCategory): AsOf {
  const { fromDays = 0, toDays = 0 } = AGING_CATEGORIES.find(({ id }) => id === category) ?? {};
  return { from: since + fromDays, to: since + toDays };
}
