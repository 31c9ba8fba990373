import { type Cents, dollarsFromCents } from "../../domain/money";
import { FIRST_PRACTICE_DAY, LAST_PRACTICE_DAY } from "../../domain/practiceDays";
import type { Book } from "../../workbook/spec/book";
import { isGuarded, withoutErrors } from "../../workbook/spec/guardedFormula";
import type { CellValue } from "../../workbook/spec/cell";
import type { Column, FormulaColumn, TableSpec, ValueColumn } from "../../workbook/spec/table";
import { type Heading, type HeadingOf, type TableName, formUnder, formsOf, own } from "../headings/headings";
import { type RowOf, dayIn } from "../headings/rows";

/** What a formula shows where there is no possible figure: a cell that looks empty, where a 0 would be a lie. */
export const NO_FIGURE = "";

/** A key column of a table, as `KeyColumn` has it. */
interface Key<Table extends TableName> {
  readonly heading: Heading<Table>;
  readonly order?: readonly string[];
}

/** The columns of a table. */
interface TableDescription<Table extends TableName> {
  /** Those that name a row; none for a table of one row. */
  readonly key: readonly Key<Table>[];
  /** All of them, in the order in which their headings are declared. */
  readonly columns: readonly Column[];
}

/** A table with its declared name. */
export interface DescribedTable<Table extends TableName> extends TableSpec {
  readonly name: Table;
}

/**
 * Describes a table whose headings are declared.
 *
 * @param table its name
 * @param described its columns
 * @throws RangeError where the columns are not those that are declared: a bug in the description
 */
export function defineTable<Table extends TableName>(
  table: Table,
  described: TableDescription<NoInfer<Table>>,
): DescribedTable<Table> {
  const declared = Object.keys(formsOf(table));
  const headings = described.columns.map(({ heading }) => heading);
  const length = Math.max(declared.length, headings.length);
  for (let index = 0; index < length; index += 1) {
    if (declared[index] !== headings[index])
      throw new RangeError(notAsDeclared(table, declared[index], headings[index]));
  }
  return { name: table, ...described };
}

/** Which column is the first that is not as declared, and the two places of which one is to be put right. */
function notAsDeclared(table: string, declared: string | undefined, described: string | undefined): string {
  const [there, here] = [declared, described].map((one) => (one === undefined ? "no further column" : `“${one}”`));
  return `${table}: its headings in src/tracker/headings declare ${there ?? ""} where its columns describe ${here ?? ""}. Both list the same columns, in the same order.`;
}

/** A column whose cells are written by postings. */
export function valueColumn<Table extends TableName>(
  table: Table,
  heading: NoInfer<Heading<Table>>,
  note: string,
  width?: number,
): ValueColumn {
  return { kind: "value", heading, form: formUnder(table, heading), note, ...(width === undefined ? {} : { width }) };
}

/**
 * A column that the workbook computes. Whatever stands in people's cells, its formula is never an error: where Excel
 * has none it comes to no figure, and behind charts to a gap.
 *
 * `formula` is without its equals sign; `result` is `NO_FIGURE`, or a gap, wherever the formula is an error.
 */
export function formulaColumn<Table extends TableName>(
  table: Table,
  heading: NoInfer<Heading<Table>>,
  note: string,
  formula: string,
  result: (row: RowOf<NoInfer<Table>>, book: Book) => CellValue,
): FormulaColumn {
  const form = formUnder(table, heading);
  const guarded = withoutErrors(formula);
  const column = { kind: "formula", heading, form, note, formula: guarded, result } as const;
  return guarded === formula ? column : { ...column, formerly: [formula] };
}

/** A column whose formula an earlier version spelled otherwise. @param formulas what it wrote, the newest first */
export function formerly(column: FormulaColumn, ...formulas: readonly string[]): FormulaColumn {
  return { ...column, formerly: formulas };
}

/**
 * A column that has a figure only where the cell that names the row is a day that a tracker may tell of.
 *
 * `otherwise` is what it comes to where it is not; `before` is what earlier versions wrote.
 */
export function onDayOf<Table extends TableName>(
  table: Table,
  heading: NoInfer<HeadingOf<Table, "date" | "month">>,
  column: FormulaColumn,
  otherwise: 0 | "" | "no" = "",
  before: readonly string[] = column.formerly ?? [column.formula],
): FormulaColumn {
  const raw = unguarded(column);
  const isDay = practiceDayFormula(own(table, heading));
  const inWords = JSON.stringify(otherwise);
  const formula = `IFERROR(IF(${isDay},${raw},${inWords}),${inWords})`;
  return {
    ...column,
    formula,
    formerly: before,
    result: (row: RowOf<Table>, book) => (dayIn(row, heading) === undefined ? otherwise : column.result(row, book)),
  };
}

/** `isPracticeDay` in a formula's words, an error where the cell holds one. */
function practiceDayFormula(cell: string): string {
  return `AND(N(${cell})>=${FIRST_PRACTICE_DAY},N(${cell})<=${LAST_PRACTICE_DAY},N(${cell})=INT(N(${cell})))`;
}

/** The formula without the IFERROR around it. */
function unguarded({ formula }: FormulaColumn): string {
  return isGuarded(formula) ? formula.slice("IFERROR(".length, formula.lastIndexOf(",")) : formula;
}

/** An amount as a formula's result: dollars, or no figure. */
export function dollarsOrNone(amount: Cents | undefined): CellValue {
  return amount === undefined ? NO_FIGURE : dollarsFromCents(amount);
}

/** A number as a formula's result, or no figure. */
export function numberOrNone(figure: number | undefined): CellValue {
  return figure ?? NO_FIGURE;
}
