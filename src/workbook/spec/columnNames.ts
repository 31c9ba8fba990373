import type { TableColumn } from "./table";
import type { WorkbookSpec } from "./workbook";

/** A name for the cells of a table's column, by which lists of choices find them: lists cannot name tables. */
export interface ColumnName extends TableColumn {
  readonly name: string;
}

/** The columns that offer their cells as choices, each with its name, in the order in which they are asked for. */
export function columnNames({ sheets, tables, names }: WorkbookSpec): readonly ColumnName[] {
  const offering = [
    ...names.map(({ choicesFrom }) => choicesFrom),
    ...sheets.flatMap(({ page }) =>
      (page?.cells ?? []).map(({ content }) => (content.kind === "choice" ? content.choicesFrom : undefined)),
    ),
    ...tables.flatMap(({ columns }) => columns.map((one) => (one.kind === "value" ? one.choicesFrom : undefined))),
  ];
  const byReference = new Map<string, ColumnName>();
  for (const column of offering) {
    if (column) byReference.set(columnReference(column), { ...column, name: nameOfColumn(column) });
  }
  return [...byReference.values()];
}

/** The name of a column that offers its cells as choices: `MonthlyMonth` for the months of the table Monthly. */
export function nameOfColumn({ table, heading }: TableColumn): string {
  return table + heading.replaceAll(/\W+/gu, "");
}

/**
 * A column's cells as formulas name them, however many there are and wherever they stand: `Monthly[Month]`. The heading
 * has letters, digits and blanks alone, so that nothing in it needs a sign before it.
 */
export function columnReference({ table, heading }: TableColumn): string {
  return `${table}[${heading}]`;
}
