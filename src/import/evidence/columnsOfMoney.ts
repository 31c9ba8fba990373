import type { Rows } from "../reading/rows";
import { hasCents, parseAmount } from "../text/amount";
import type { ColumnReading } from "./columnReading";
import { type Table, type TableColumn, amountAt, amountIn, sumOf } from "./table";
import { type Part, onlyTwoParts } from "./twoParts";

/** A column that is not read, and what its cells showed so far. */
interface Open {
  readonly column: TableColumn;
  /** A cell holds money: numbers of accounts and counts have no cents. */
  isOfMoney: boolean;
  /** A cell is not what the row's headline comes to. */
  isOfOthers: boolean;
}

type Pair = readonly [TableColumn, TableColumn];

/**
 * Finds the columns that hold money in any row, and none that is in the figures: what is in each row the sum of the headline, as
 * what patients and insurance owe together, or two columns that in each row add up to it, as the insurance estimate and the
 * guarantor's portion.
 */
export class ColumnsOfMoney {
  readonly #headline: readonly number[];
  readonly #columns: readonly Open[];
  /** Those of which not all is known. */
  #open: readonly Open[];
  /** The only two that in each row so far add up to the headline. */
  #parts: Pair | undefined;

  constructor({ table, fields, layout }: ColumnReading, columns: readonly TableColumn[]) {
    this.#headline = layout.headline.map((name) => fields.indexOf(name));
    this.#columns = columns.map((column) => ({ column, isOfMoney: false, isOfOthers: false }));
    this.#open = this.#columns;
    this.#parts = columns.length < 2 ? undefined : partsIn(table, columns, this.#headline);
  }

  /** Looks at the current row. */
  see(rows: Rows): void {
    if (this.#open.length > 0) this.#look(rows);
    if (this.#parts !== undefined && !this.#areAll(this.#parts, rows)) this.#parts = undefined;
  }

  /** The columns, once every row was looked at. */
  found(): ReadonlySet<TableColumn> {
    const others = this.#columns.filter(({ isOfMoney, isOfOthers }) => isOfMoney && isOfOthers);
    return new Set(others.map(({ column }) => column).filter((column) => this.#parts?.includes(column) !== true));
  }

  #look(rows: Rows): void {
    let isKnown = false;
    for (const open of this.#open) {
      if (!open.isOfOthers) open.isOfOthers = this.#isOther(rows, open.column);
      if (!open.isOfMoney) open.isOfMoney = isMoneyIn(rows, open.column);
      isKnown ||= open.isOfMoney && open.isOfOthers;
    }
    if (isKnown) this.#open = this.#open.filter(({ isOfMoney, isOfOthers }) => !(isOfMoney && isOfOthers));
  }

  #isOther(rows: Rows, { index }: TableColumn): boolean {
    const amount = amountAt(rows, index);
    const sum = sumOf(this.#headline, (at) => amountAt(rows, at));
    return amount !== undefined && sum !== undefined && amount !== sum;
  }

  #areAll([{ index: one }, { index: other }]: Pair, rows: Rows): boolean {
    const amountOf = (index: number): number | undefined => amountAt(rows, index);
    const sum = sumOf(this.#headline, amountOf);
    return sum === undefined || sumOf([one, other], amountOf) === sum;
  }
}

/** Most cells are plain, or hold nothing that could be cents, so that no form of amounts is tried on them. */
function isMoneyIn(rows: Rows, { index }: TableColumn): boolean {
  const plain = rows.plainAmount(index);
  if (!Number.isNaN(plain)) return plain !== 0;
  const cell = rows.cell(index);
  return hasCents(cell) && (parseAmount(cell) ?? 0) !== 0;
}

/** The only two of some columns that in each of a table's first rows add up to the headline, where neither is all of it alone. */
function partsIn({ rows }: Table, columns: readonly TableColumn[], headline: readonly number[]): Pair | undefined {
  const stated = rows.flatMap((cells) => {
    const sum = sumOf(headline, (index) => amountIn(cells[index]));
    return sum === undefined ? [] : [{ cells, sum }];
  });
  const parts = columns.flatMap((column): readonly Part<TableColumn>[] => {
    const amounts = stated.flatMap(({ cells }) => amountIn(cells[column.index]) ?? []);
    return amounts.length < stated.length ? [] : [{ of: column, amounts }];
  });
  return onlyTwoParts(
    parts,
    stated.map(({ sum }) => sum),
  );
}
