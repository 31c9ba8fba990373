import type { WorkbookChange } from "../change/change";
import { oncePer } from "../spec/oncePer";
import type { Column, TableSpec } from "../spec/table";
import { type SheetSpec, type WorkbookSpec, tableNamed } from "../spec/workbook";

/** A table as far as its headings are to be known. */
interface Listed {
  readonly name: string;
  readonly headings: readonly string[];
}

/**
 * The description that a workbook goes by: the whole one, or, where an earlier version made it, which had none of the
 * optional columns, the one without them. Where only some of them are there, somebody took the others out.
 *
 * @param workbook the whole description
 * @param listed the tables of the workbook
 */
export function describedAsThere(workbook: WorkbookSpec, listed: readonly Listed[]): WorkbookSpec {
  const headings = new Map(listed.map((table) => [table.name.toLowerCase(), table.headings]));
  const isThere = (table: string, heading: string): boolean =>
    headings.get(table.toLowerCase())?.some((one) => one.toLowerCase() === heading.toLowerCase()) === true;
  const isAnyThere = workbook.tables.some(({ name, columns }) =>
    columns.some((column) => isOptional(column) && isThere(name, column.heading)),
  );
  return isAnyThere ? workbook : withoutOptional(workbook);
}

/** The description as it was before there were optional columns, formulas among them; the very one where it has none. */
export const withoutOptional = oncePer((workbook: WorkbookSpec): WorkbookSpec => {
  const { tables, sheets } = workbook;
  if (!tables.some(({ columns }) => columns.some(isOptional))) return workbook;
  const before = new Map(tables.map((table) => [table, tableWithout(table)]));
  const of = (table: TableSpec): TableSpec => before.get(table) ?? table;
  return { ...workbook, tables: tables.map(of), sheets: sheets.map((sheet) => sheetOf(sheet, of)) };
});

/**
 * Why a workbook cannot hold a change, and what to do, for whoever keeps it; `undefined` where it can.
 *
 * @param there the workbook's tables, as the description that it goes by has them
 */
export function whyNotHeld(
  there: readonly TableSpec[],
  whole: WorkbookSpec,
  change: WorkbookChange,
): string | undefined {
  for (const { table, upserts } of change) {
    const known = there.find(({ name }) => name === table)?.columns;
    const heading = tableNamed(whole, table)
      .columns.filter((column) => isOptional(column) && known?.includes(column) === false)
      .map((column) => column.heading)
      .find((one) => upserts.some((row) => (row[one] ?? "") !== ""));
    if (heading !== undefined) return noPlaceFor(table, heading);
  }
  return undefined;
}

function noPlaceFor(table: string, heading: string): string {
  return (
    `An earlier version made this tracker, whose table ${table} has no column headed “${heading}” for figures of this report. ` +
    "Post its exports to a new workbook; this one stays as it is."
  );
}

function isOptional(column: Column): boolean {
  return column.kind === "value" && column.isOptional === true;
}

/** The table itself where nothing of it is another. */
function tableWithout(table: TableSpec): TableSpec {
  const columns = table.columns
    .filter((column) => !isOptional(column))
    .map((column) => (column.kind === "formula" ? { ...column, ...column.withoutOptional } : column));
  const isSame = columns.length === table.columns.length && !table.columns.some(isFormulaOfOptional);
  return isSame ? table : { ...table, columns };
}

function isFormulaOfOptional(column: Column): boolean {
  return column.kind === "formula" && column.withoutOptional !== undefined;
}

function sheetOf(sheet: SheetSpec, of: (table: TableSpec) => TableSpec): SheetSpec {
  const { above, table, below } = sheet;
  return {
    ...sheet,
    ...(above && { above: of(above) }),
    ...(table && { table: of(table) }),
    ...(below && { below: below.map((section) => ({ ...section, table: of(section.table) })) }),
  };
}
