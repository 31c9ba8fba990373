import type { Book, TableRows } from "../spec/book";
import { oncePer } from "../spec/oncePer";
import type { WorkbookSpec } from "../spec/workbook";
import { Evaluation } from "./evaluation";
import { TablesOnAsking } from "./tablesOnAsking";

/** A workbook's tables whose formulas are filled in when somebody looks at them. */
export interface Evaluated {
  /** The tables as the functions behind formulas look at them. */
  readonly book: Book;
  /** The same tables by their names. */
  readonly tables: TableRows;
}

const evaluations = oncePer((workbook: WorkbookSpec) => oncePer((values: TableRows) => evaluationOf(workbook, values)));

/**
 * Fills in what formulas come to, table by table, when a table is looked at, so that nobody pays for what nobody asks.
 *
 * The same values are evaluated once, whoever asks, and a table that looks at nothing that differs is not evaluated
 * again for other values either.
 *
 * @param workbook whose tables hold the formulas
 * @param values the value columns of each table; they are not to be changed afterwards
 */
export function evaluated(workbook: WorkbookSpec, values: TableRows): Evaluated {
  return evaluations(workbook)(values);
}

function evaluationOf(workbook: WorkbookSpec, values: TableRows): Evaluated {
  const book = new Evaluation(workbook, values);
  const names = workbook.tables.map(({ name }) => name);
  return { book, tables: new TablesOnAsking(names, book) };
}

/**
 * Fills in what every formula comes to, so that a file shows its figures before anything recalculates it.
 *
 * A formula may look at all tables described before its own, and at the columns left of it. One whose function looks at
 * what comes later throws: that is a bug, since it would see a blank cell where there will be a figure.
 *
 * @param workbook whose tables hold the formulas
 * @param values the value columns of each table
 * @returns the same rows with the formula columns filled in; `values` is left as it was
 */
export function evaluate(workbook: WorkbookSpec, values: TableRows): TableRows {
  return new Map(evaluated(workbook, values).tables);
}
