import type { Field, FieldForm, FiguresFrom, Layout } from "../layout/layout";
import { shownHeading } from "../layout/shownHeading";
import type { ImportNote } from "../problems/note";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import type { Table, TableColumn } from "./table";

/** One reading of a table's columns: which is what, and what speaks for it. */
export interface ColumnReading {
  readonly table: Table;
  readonly layout: Layout;
  /** For each column, the layout's field; `undefined` for one that is not used. */
  readonly fields: readonly (string | undefined)[];
  /** How many of the table's first rows say themselves that the columns are those. */
  readonly rowsProving: number;
  /** What is taken by its heading alone. */
  readonly unproven: readonly Unproven[];
  /** What is taken so that nothing is left to ask. */
  readonly notes?: readonly ImportNote[];
}

/** What speaks for a reading, and what does not. */
type Proofs = Pick<ColumnReading, "rowsProving" | "unproven" | "notes">;

/** A column, and the field that it is taken for. */
export interface NamedColumn {
  readonly name: string;
  readonly form: FieldForm;
  readonly column: TableColumn;
  readonly purpose: string;
  readonly mayBeBlank?: boolean;
}

/** What a reading says beside its columns. */
interface Said {
  readonly id: ColumnsId;
  readonly title: string;
  readonly figures: FiguresFrom<string>;
  readonly headline: readonly string[];
  readonly totalRow: Layout["totalRow"];
  readonly negated?: readonly string[];
  readonly carried?: string;
  readonly key?: readonly string[];
}

/** The short name of a report that is read by its columns. Programs read it in what the command line prints. */
export type ColumnsId = `columns: ${string}`;

/** How reports of any software say on which day they were run. */
const RUN_DATE = ["Report Date", "Run Date", "Date", "Printed on", "Printed"];

/** A column's heading as people see it. */
export function shownIn({ heading, index }: TableColumn): string {
  return shownHeading(heading, index + 1);
}

/** What a column was taken for, to be shown to people. */
export function takenFor({ name, purpose, column }: NamedColumn): ColumnTaken {
  return { name, figure: purpose, heading: shownIn(column) };
}

/** What columns are by their headings alone: to be agreed to, or only said where they leave nothing to ask. */
export function byHeadings(columns: readonly ColumnTaken[], isExact: boolean): Proofs {
  return isExact
    ? { rowsProving: 0, unproven: [], notes: [{ code: "columns-by-exact-heading", columns }] }
    : { rowsProving: 0, unproven: [{ code: "columns-by-heading", columns }] };
}

/** A reading of a table as a layout of its own. */
export function columnReading(table: Table, named: readonly NamedColumn[], said: Said, proofs: Proofs): ColumnReading {
  const fields = Object.fromEntries(named.map((one): readonly [string, Field] => [one.name, fieldOf(one)]));
  const layout: Layout = {
    ...said,
    practiceSoftware: "Other practice software",
    source: "",
    runDate: RUN_DATE,
    fields,
  };
  const byColumn = new Map(named.toReversed().map(({ column, name }) => [column.index, name]));
  const names = table.headings.map((_, index) => byColumn.get(index));
  return { table, layout, fields: names, ...proofs };
}

function fieldOf({ form, purpose, column, mayBeBlank = false }: NamedColumn): Field {
  return { form, headings: [column.heading], purpose, ...(mayBeBlank ? { mayBeBlank: true as const } : {}) };
}
