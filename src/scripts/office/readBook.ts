import type { RolledLayouts, RolledTable } from "../../huddle/roll/rolledTables";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { type SheetTable, isBlank, readTable } from "./sheetTable";
import { writeTable } from "./writeTable";

/** The tables of the open workbook that change when a day takes the place of another, as they were read. */
export interface ReadBook {
  readonly sheets: readonly SheetTable[];
  /** Their rows alone. */
  readonly tables: TableRows;
  /** The rows of Slots, with what formulas come to. */
  readonly slots: readonly Row[];
}

/** In the order of writing: what a day leaves behind stands before the day goes. */
const READ_TABLES: readonly RolledTable[] = ["Log", "ActionsDone", "Shown", "Actions", "Slots", "NextSlots"];

/** Reads them all, or says the name of one that the workbook lacks. */
export function readBook(workbook: ExcelScript.Workbook, layouts: RolledLayouts): ReadBook | string {
  const sheets: SheetTable[] = [];
  for (const name of READ_TABLES) {
    const sheet = readTable(workbook, name, layouts[name]);
    if (sheet === undefined) return name;
    sheets.push(sheet);
  }
  return {
    sheets,
    tables: new Map(sheets.map(({ name, layout, rows }) => [name, layout.key.length === 0 ? rows : filled(rows)])),
    slots: sheets.filter(({ name }) => name === "Slots").flatMap(({ results }) => results),
  };
}

function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => !isBlank(row));
}

/** Writes the tables that are to hold other rows than were read. @returns whether any was written */
export function writeBook(workbook: ExcelScript.Workbook, { sheets, tables }: ReadBook, after: TableRows): boolean {
  const changed = sheets.filter(({ name }) => !areSame(tables.get(name) ?? [], after.get(name) ?? []));
  for (const sheet of changed) writeTable(workbook, sheet, after.get(sheet.name) ?? []);
  return changed.length > 0;
}

function areSame(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
