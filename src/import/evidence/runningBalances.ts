import { has } from "../layout/phrase";
import type { Rows } from "../reading/rows";
import type { ColumnReading } from "./columnReading";
import { type TableColumn, amountAt, sumOf } from "./table";

/** What a column comes to so far. */
interface Running {
  readonly column: TableColumn;
  /** What it held last. */
  balance: number | undefined;
  /** How many rows moved it by just what the row's amount is. */
  steps: number;
}

/** One row could move a column by its amount by chance. */
const FEWEST_STEPS = 2;

/** Columns of balances that each row moves by its own amount: they say nothing that the amounts do not say. */
export class RunningBalances {
  readonly #headline: readonly number[];
  #columns: readonly Running[];

  constructor({ fields, layout }: ColumnReading, columns: readonly TableColumn[]) {
    this.#headline = layout.headline.map((name) => fields.indexOf(name));
    const balances = columns.filter(({ phrase }) => has(phrase, "balance"));
    this.#columns = balances.map((column) => ({ column, balance: undefined, steps: 0 }));
  }

  /** Looks at the current row. Totals leave the balance blank. */
  see(rows: Rows): void {
    if (this.#columns.length === 0) return;
    this.#columns = this.#columns.filter(
      (running) => rows.isBlank(running.column.index) || this.#isMoved(running, rows),
    );
  }

  /** The columns, once every row was looked at. */
  found(): ReadonlySet<TableColumn> {
    return new Set(this.#columns.filter(({ steps }) => steps >= FEWEST_STEPS).map(({ column }) => column));
  }

  #isMoved(running: Running, rows: Rows): boolean {
    const { balance: before, column } = running;
    const balance = amountAt(rows, column.index);
    const amount = sumOf(this.#headline, (at) => amountAt(rows, at));
    running.balance = balance;
    if (before === undefined || balance === undefined) return balance !== undefined;
    if (amount !== 0) running.steps += 1;
    return amount !== undefined && before + amount === balance;
  }
}
