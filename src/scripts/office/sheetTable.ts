import type { RolledLayout, RolledTable } from "../../huddle/roll/rolledTables";
import type { CellValue, Row } from "../../workbook/spec/cell";

/** A table of the open workbook, as it was read. */
export interface SheetTable {
  readonly name: RolledTable;
  readonly layout: RolledLayout;
  /** All its headings from left to right, people's own among them. */
  readonly headings: readonly string[];
  /** What was typed or posted, row by row as the sheet has them; a blank row holds nothing. */
  readonly rows: readonly Row[];
  /** The same with what formulas come to. */
  readonly results: readonly Row[];
}

/** Reads a table whole. `undefined` where the workbook has none of that name. */
export function readTable(
  workbook: ExcelScript.Workbook,
  name: RolledTable,
  layout: RolledLayout,
): SheetTable | undefined {
  const table = workbook.getTable(name);
  if (table === undefined) return undefined;
  const [header = []] = table.getHeaderRowRange().getValues();
  const headings = header.map((heading) => String(heading));
  const body = table.getRangeBetweenHeaderAndTotal();
  const formulas = body.getFormulas();
  const cells = body
    .getValues()
    .map((row, at) => row.map((value, column) => readCell(value, formulas[at]?.[column] ?? "")));
  const results = cells.map((row) => rowOf(headings, row, () => true));
  const rows = cells.map((row) => rowOf(headings, row, (heading, cell) => !isComputed(layout, heading, cell)));
  return { name, layout, headings, rows, results };
}

/** A cell as it was read. */
interface ReadCell {
  readonly value: CellValue;
  readonly isFormula: boolean;
}

/** A text that begins with an equals sign reads alike as value and as formula; a formula does not. */
function readCell(value: string | number | boolean, formula: string | number | boolean): ReadCell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value: value === "" ? undefined : value, isFormula };
}

/** What people compute in columns of their own is theirs to compute anew, and no typed value. */
function isComputed({ columns }: RolledLayout, heading: string, { isFormula }: ReadCell): boolean {
  const column = columns.find((one) => one.heading === heading);
  return column === undefined ? isFormula : column.formula !== undefined;
}

function rowOf(
  headings: readonly string[],
  cells: readonly ReadCell[],
  isTaken: (heading: string, cell: ReadCell) => boolean,
): Row {
  const taken = headings.map((heading, at): readonly [string, CellValue] => {
    const cell = cells[at];
    return [heading, cell !== undefined && isTaken(heading, cell) ? cell.value : undefined];
  });
  return Object.fromEntries(taken.filter(([, value]) => value !== undefined));
}

/** Whether nothing was typed or posted in a row. */
export function isBlank(row: Row): boolean {
  return Object.keys(row).length === 0;
}
