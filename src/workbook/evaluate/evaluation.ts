import type { Book, TableRows, Watched } from "../spec/book";
import type { Row } from "../spec/cell";
import { columnReference } from "../spec/columnNames";
import type { Column, TableSpec } from "../spec/table";
import type { WorkbookSpec } from "../spec/workbook";
import { evaluatedBefore, knownValues, rememberEvaluated } from "./evaluatedBefore";
import { type RowsToFill, rowsToFill } from "./unfilledColumns";

/** A table of a book, and how far its formulas are filled in. */
interface TableInBook {
  readonly spec: TableSpec;
  /** Its place among the workbook's tables: formulas may look at those before it, and at the values of those behind. */
  readonly place: number;
  readonly values: readonly Row[];
  /** Its rows with room for results; absent until somebody looks at them. */
  toFill?: RowsToFill;
  /** Its rows, once all formulas are filled in. */
  filled?: readonly Row[];
  /** What its formulas looked at, by the tables' names: their filled rows, of those behind it their values. */
  readonly from: Map<string, readonly Row[]>;
}

/** What looks at tables. */
interface Looking {
  /** The table whose formulas are being filled in; absent where somebody else looks. */
  readonly filling?: TableInBook;
  /** The names of the tables that were looked at, for each piece of work that is watched. */
  readonly watched: Set<string>[];
}

/** A book whose formulas are filled in a table at a time, those that a table looks at before it. */
export class Evaluation implements Book {
  readonly #workbook: WorkbookSpec;
  readonly #tables: ReadonlyMap<string, TableInBook>;
  #looking: Looking = { watched: [] };
  /** The column that is being filled in. */
  #asking = "";

  constructor(workbook: WorkbookSpec, values: TableRows) {
    this.#workbook = workbook;
    this.#tables = new Map(
      workbook.tables.map((spec, place) => {
        const known = knownValues(workbook, spec, values.get(spec.name));
        const isFilled = spec.columns.every(({ kind }) => kind === "value");
        return [spec.name, { spec, place, values: known, ...(isFilled && { filled: known }), from: new Map() }];
      }),
    );
  }

  readonly rows = (name: string): readonly Row[] => {
    for (const watched of this.#looking.watched) watched.add(name);
    const table = this.#tables.get(name);
    return table ? this.#rowsFor(this.#looking.filling, table) : [];
  };

  readonly watched = <Done>(work: () => Done): Watched<Done> => {
    const tables = new Set<string>();
    const { watched } = this.#looking;
    watched.push(tables);
    try {
      return { done: work(), tables };
    } finally {
      watched.splice(watched.indexOf(tables), 1);
    }
  };

  #rowsFor(asking: TableInBook | undefined, table: TableInBook): readonly Row[] {
    if (asking === undefined) return this.#filledRows(table);
    if (asking === table) return this.#shownRows(table);
    const seen = this.#seenFrom(asking, table);
    asking.from.set(table.spec.name, seen);
    return seen === table.values ? this.#shownRows(table) : seen;
  }

  /** What a table's formulas may look at of another: all of one before it, the values of one behind it. */
  #seenFrom({ place }: TableInBook, table: TableInBook): readonly Row[] {
    return table.place > place ? table.values : this.#filledRows(table);
  }

  /** The rows as they are now. Those that are not filled in yet show their results once they are. */
  #shownRows(table: TableInBook): readonly Row[] {
    return table.filled ?? this.#toFill(table).rows;
  }

  #toFill(table: TableInBook): RowsToFill {
    table.toFill ??= rowsToFill(table.spec, table.values, () => this.#asking);
    return table.toFill;
  }

  #filledRows(table: TableInBook): readonly Row[] {
    table.filled ??= this.#filledBefore(table) ?? this.#fillIn(table);
    return table.filled;
  }

  /** The rows of an earlier evaluation that looked at the same; none where rows of this one are already looked at. */
  #filledBefore(table: TableInBook): readonly Row[] | undefined {
    if (table.toFill) return undefined;
    return evaluatedBefore(this.#workbook, table, (name) => {
      const other = this.#tables.get(name);
      return other ? this.#seenFrom(table, other) : [];
    });
  }

  #fillIn(table: TableInBook): readonly Row[] {
    const { rows, fill } = this.#toFill(table);
    const before = { looking: this.#looking, asking: this.#asking };
    this.#looking = { filling: table, watched: [] };
    try {
      for (const column of inOrderOfFilling(table.spec)) {
        if (column.kind === "value") continue;
        this.#asking = columnReference({ table: table.spec.name, heading: column.heading });
        fill(
          column.heading,
          rows.map((row) => column.result(row, this)),
        );
      }
    } finally {
      this.#looking = before.looking;
      this.#asking = before.asking;
    }
    rememberEvaluated(this.#workbook, table, rows);
    return rows;
  }
}

function inOrderOfFilling({ columns }: TableSpec): readonly Column[] {
  const isFirst = (column: Column): boolean => column.kind === "formula" && column.isFilledFirst === true;
  return [...columns.filter(isFirst), ...columns.filter((column) => !isFirst(column))];
}
