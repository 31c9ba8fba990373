import { parseDay } from "../text/date";
import type { ProductionColumns } from "./productionColumns";
import { isMadeOf, phraseOf, wordSet } from "../layout/phrase";
import { type Table, type TableColumn, amountIn } from "./table";

/** Rows that say what their amounts are: a column of words beside those of amounts, and how many rows it speaks for. */
export interface KindsOfRows {
  readonly column: TableColumn;
  readonly rows: number;
}

type Kind = "billed" | "paid" | "patientPaid" | "insurancePaid" | "refund" | "writeoff" | "adjustment";

/** One or two rows agree with their columns by chance. */
const FEWEST_ROWS = 3;
const OF_KINDS = wordSet("type transaction entry");
/** What the type of a row is called, as a phrase. Eaglesoft's Day Sheet has Service, Payment, Insurance Payment and Adjustment. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ["service", "billed"],
  ["procedure", "billed"],
  ["charge", "billed"],
  ["production", "billed"],
  ["payment", "paid"],
  ["collection", "paid"],
  ["receipt", "paid"],
  ["patient payment", "patientPaid"],
  ["insurance payment", "insurancePaid"],
  ["refund", "refund"],
  ["adjustment", "adjustment"],
  ["writeoff", "writeoff"],
]);

/** The kinds whose amounts a column may hold, by its heading. */
type ByColumn = ReadonlyMap<TableColumn, readonly Kind[]>;

/**
 * Finds the column by which each row says whether it is of what was billed, paid or taken off, where each row's only amount stands in
 * the column of that, and every column of amounts has such a row. What is said twice, by the heading and by the row, needs no guess.
 */
export function kindsOfRows(table: Table, columns: ProductionColumns): KindsOfRows | undefined {
  const { date } = columns;
  const byColumn = kindsByColumn(columns);
  const column = table.columns.find(({ holds, phrase }) => holds === "text" && isOfTypes(phrase));
  if (column === undefined || date === undefined) return undefined;
  const rows = table.rows.filter((cells) => isDated(cells, date) && amountsIn(cells, byColumn).length > 0);
  const agreeing = rows.flatMap((cells) => columnOfKind(cells, column, byColumn) ?? []);
  const areAll = agreeing.length === rows.length && new Set(agreeing).size === byColumn.size;
  return areAll && rows.length >= FEWEST_ROWS ? { column, rows: rows.length } : undefined;
}

/** Totals have no date. */
function isDated(cells: readonly string[], { index }: TableColumn): boolean {
  const day = parseDay(cells[index] ?? "");
  return typeof day === "number" || day === "day-first";
}

function isOfTypes(phrase: readonly string[]): boolean {
  return phrase.includes("type") && isMadeOf(phrase, OF_KINDS);
}

/** Of payments that are split, one that does not say who paid may be of either. */
function kindsByColumn(columns: ProductionColumns): ByColumn {
  const { billed, writeoffs, adjustments, patientPayments, insurancePayments, payments } = columns;
  const of = (
    kinds: readonly Kind[],
    some: readonly TableColumn[],
  ): readonly (readonly [TableColumn, readonly Kind[]])[] => some.map((column) => [column, kinds] as const);
  const areAdjustmentsAll = writeoffs.length === 0;
  return new Map([
    ...of(["billed"], [billed]),
    ...of(["writeoff"], writeoffs),
    ...of(areAdjustmentsAll ? ["adjustment", "writeoff"] : ["adjustment"], adjustments),
    ...of(["patientPaid"], patientPayments),
    ...of(["insurancePaid"], insurancePayments),
    ...of(["paid", "patientPaid", "insurancePaid", "refund"], payments === undefined ? [] : [payments]),
  ]);
}

/** The columns in which a row has an amount. */
function amountsIn(cells: readonly string[], byColumn: ByColumn): readonly TableColumn[] {
  return [...byColumn.keys()].filter(({ index }) => amountIn(cells[index]) !== 0);
}

/** The only column with an amount, where that is what the row says it is. */
function columnOfKind(cells: readonly string[], { index }: TableColumn, byColumn: ByColumn): TableColumn | undefined {
  const [only, other] = amountsIn(cells, byColumn);
  const kind = KINDS.get(phraseOf(cells[index] ?? "").join(" "));
  if (only === undefined || other !== undefined || kind === undefined) return undefined;
  // Money that was given back counts against what is paid.
  if (kind === "refund" && (amountIn(cells[only.index]) ?? 0) > 0) return undefined;
  return byColumn.get(only)?.includes(kind) === true ? only : undefined;
}
