import type { Book } from "./book";
import type { CellValue, Row } from "./cell";
import { withoutErrors } from "./guardedFormula";
import type { Column, Form, FormulaColumn, TableSpec, ValueColumn } from "./table";

/** Tables by their names: the headings of each in the order of its columns, and what kind of figure stands under each. */
export type TablesHeadings = Readonly<Record<string, Readonly<Record<string, Form>>>>;

/** The name of one of some tables. */
export type NameIn<Tables extends TablesHeadings> = keyof Tables & string;

/** The headings of a table, or those that several tables have in common. */
export type HeadingIn<Tables extends TablesHeadings, Table extends NameIn<Tables>> = keyof Tables[Table] & string;

/** The headings of a table under which some kinds of figures stand. */
export type HeadingOfForm<Tables extends TablesHeadings, Table extends NameIn<Tables>, Kind extends Form> = {
  [Each in HeadingIn<Tables, Table>]: Tables[Table][Each] extends Kind ? Each : never;
}[HeadingIn<Tables, Table>];

/** The kinds of figures that are numbers in their cells. */
type NumberForm = Exclude<Form, "text" | "link">;

declare const rowTable: unique symbol;

/** A row of a table, or of one of several: its cells are read by the table's headings alone. */
export type RowIn<Table extends string> = Readonly<{ [rowTable]?: Table }>;

/**
 * What describes tables whose headings are declared, and reads their rows: a heading that a table lacks, or one of
 * another kind of figure, does not compile.
 */
export class TypedTables<const Tables extends TablesHeadings> {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** A column as formulas name it: `Slots[Missing]`. */
  readonly column = <Table extends NameIn<Tables>>(table: Table, heading: NoInfer<HeadingIn<Tables, Table>>): string =>
    `${table}[${heading}]`;

  /** A formula's words for the cell under a heading in its own row. */
  readonly own = <Table extends NameIn<Tables>>(table: Table, heading: NoInfer<HeadingIn<Tables, Table>>): string =>
    `${table}[[#This Row],[${heading}]]`;

  /** A column whose cells are written by postings, or typed. */
  readonly value = <Table extends NameIn<Tables>>(
    table: Table,
    heading: NoInfer<HeadingIn<Tables, Table>>,
    note: string,
    more: Omit<Partial<ValueColumn>, "kind" | "heading" | "form" | "note"> = {},
  ): ValueColumn => ({ kind: "value", heading, form: this.#form(table, heading), note, ...more });

  /**
   * A column that the workbook computes, no figure wherever the formula is an error.
   *
   * `formula` is without its equals sign; `result` is an empty text wherever the formula is an error.
   */
  readonly formula = <Table extends NameIn<Tables>>(
    table: Table,
    heading: NoInfer<HeadingIn<Tables, Table>>,
    note: string,
    formula: string,
    result: (row: RowIn<NoInfer<Table>>, book: Book) => CellValue,
    more: Pick<FormulaColumn, "isFilledFirst" | "look" | "format"> = {},
  ): FormulaColumn => ({
    kind: "formula",
    heading,
    form: this.#form(table, heading),
    note,
    formula: withoutErrors(formula),
    result,
    ...more,
  });

  /**
   * A table with its declared name.
   *
   * @throws RangeError where the columns are not those that are declared, in their order: a bug in the description
   */
  readonly table = <Table extends NameIn<Tables>>(
    name: Table,
    key: readonly { readonly heading: NoInfer<HeadingIn<Tables, Table>>; readonly order?: readonly string[] }[],
    columns: readonly Column[],
    more: Pick<TableSpec, "isQuiet" | "headingLook" | "blankRows"> = {},
  ): TableSpec & { readonly name: Table } => {
    const declared = Object.keys(this.#tables[name] ?? {}).join(", ");
    const described = columns.map(({ heading }) => heading).join(", ");
    if (declared !== described) throw new RangeError(`${name} declares ${declared} where it describes ${described}`);
    return { name, key, columns, ...more };
  };

  /** The rows of a table, as a formula's function sees them. */
  readonly rows = <Table extends NameIn<Tables>>(book: Book, table: Table): readonly RowIn<Table>[] => book.rows(table);

  /** Whatever stands in a row's cell; `undefined` for a blank one. */
  readonly valueIn = <Table extends NameIn<Tables>>(
    row: RowIn<Table> | undefined,
    heading: NoInfer<HeadingIn<Tables, Table>>,
  ): CellValue => {
    const cells: Row = row ?? {};
    const value = cells[heading];
    return value === "" ? undefined : value;
  };

  /** The number in a row's cell; `undefined` for a blank and for anything that is not a number. */
  readonly numberIn = <Table extends NameIn<Tables>>(
    row: RowIn<Table> | undefined,
    heading: NoInfer<HeadingOfForm<Tables, Table, NumberForm>>,
  ): number | undefined => {
    const value = this.valueIn<Table>(row, heading);
    return typeof value === "number" ? value : undefined;
  };

  /** The text in a row's cell; empty for a blank and for anything that is not text. */
  readonly textIn = <Table extends NameIn<Tables>>(
    row: RowIn<Table> | undefined,
    heading: NoInfer<HeadingIn<Tables, Table>>,
  ): string => {
    const value = this.valueIn<Table>(row, heading);
    return typeof value === "string" ? value : "";
  };

  #form(table: NameIn<Tables>, heading: string): Form {
    const form = this.#tables[table]?.[heading];
    if (form === undefined) throw new RangeError(`${table} has no heading ${heading}`);
    return form;
  }
}
