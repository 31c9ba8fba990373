import { type ColumnName, columnNames } from "../../workbook/spec/columnNames";
import type { TableSpec } from "../../workbook/spec/table";
import { type WorkbookSpec, tableNamed, tablesOn } from "../../workbook/spec/workbook";
import { checkSheet } from "./checkSheet";

/** What Excel takes for the name of a sheet, less the apostrophe, which it takes only inside. */
const SHEET_NAME = /^[^[\]:*?/\\']{1,31}$/u;
/** What Excel takes for the name of a table or a cell. */
const NAME = /^[a-z_][\w.]{0,254}$/iu;
/** A name that reads as a cell's address is not a name. */
const ADDRESS = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r|c)$/iu;

/**
 * Refuses a description that Excel would have to repair when it opens the file.
 *
 * @throws RangeError naming what is wrong: a bug in the description
 */
export function checkWorkbook(workbook: WorkbookSpec): void {
  const { sheets, tables, names } = workbook;
  const shown = sheets.flatMap(tablesOn);
  const offering = columnNames(workbook);
  check(
    sheets.map(({ name }) => name),
    "sheet",
    (name) => SHEET_NAME.test(name),
  );
  check(
    [...tables, ...names, ...offering].map(({ name }) => name),
    "table or cell",
    isName,
  );
  for (const { name } of tables) {
    const times = shown.filter((table) => table.name === name).length;
    if (times !== 1) throw new RangeError(`the table ${name} stands on ${times} sheets rather than one`);
  }
  for (const table of shown) checkHeadings(table);
  for (const sheet of sheets) checkSheet(sheet);
  for (const column of offering) checkOffer(workbook, column);
  checkTitles(workbook);
}

function checkOffer(workbook: WorkbookSpec, { table, heading }: ColumnName): void {
  const isThere = tableNamed(workbook, table).columns.some((column) => column.heading === heading);
  if (!isThere) throw new RangeError(`the table ${table} has no column ${heading} to choose from`);
  if (!/^[\w ]+$/u.test(heading)) throw new RangeError(`a list of choices cannot name the column ${heading}`);
}

/** A figure would stand above a chart as its cell shows it in Excel, and bare elsewhere. */
function checkTitles(workbook: WorkbookSpec): void {
  for (const { title, titleFrom } of workbook.sheets.flatMap(({ charts }) => charts)) {
    if (!titleFrom) continue;
    const column = tableNamed(workbook, titleFrom.table).columns.find(({ heading }) => heading === titleFrom.heading);
    if (column?.form !== "text") throw new RangeError(`${title}: no column of texts is headed ${titleFrom.heading}`);
  }
}

function checkHeadings({ name, columns }: TableSpec): void {
  check(
    columns.map(({ heading }) => heading),
    `column of the table ${name}`,
    (heading) => heading.trim() !== "" && !/[\r\n]/.test(heading) && heading.length <= 255,
  );
}

function check(names: readonly string[], what: string, isAllowed: (name: string) => boolean): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (!isAllowed(name)) throw new RangeError(`Excel does not take ${JSON.stringify(name)} as the name of a ${what}`);
    if (seen.has(name.toLowerCase())) throw new RangeError(`two of the name ${name}: each ${what} needs its own`);
    seen.add(name.toLowerCase());
  }
}

function isName(name: string): boolean {
  return NAME.test(name) && !ADDRESS.test(name);
}
