import { repeatingFormula } from "../spec/page";
import { type SheetSpec, type WorkbookSpec, tablesOn } from "../spec/workbook";
import { freeSheetNames } from "../layout/freeSheetNames";
import type { TableRows } from "../spec/book";
import type { CellValue } from "../spec/cell";

/** A sheet that gives its name to a page which takes its place, and stands behind it under another. */
export interface GivingWay {
  readonly page: SheetSpec;
  readonly from: string;
  readonly to: string;
}

/** A cell of a table that repeats what is chosen on a page, and what stands in it until it does. */
export interface Repeated {
  readonly table: string;
  readonly heading: string;
  readonly formula: string;
  readonly value: CellValue;
}

/**
 * The sheets of tables that give way to pages which an earlier version did not have: a page gets its name and its
 * place, and the tables, with all that people put beside them, stand behind it, untouched.
 *
 * `added` are the sheets that the workbook gets, `sheets` the names of its own; `sheetOf` says on which a table stands.
 */
export function sheetsGivingWay(
  workbook: WorkbookSpec,
  added: readonly SheetSpec[],
  sheets: readonly string[],
  sheetOf: (table: string) => string | undefined,
): readonly GivingWay[] {
  return added.flatMap((page) => {
    const behind = page.page ? sheetBehind(workbook, page.name, sheetOf) : undefined;
    const from = sheets.find((name) => name.toLowerCase() === page.name.toLowerCase());
    if (behind === undefined || from === undefined) return [];
    return [{ page, from, to: freeSheetNames(sheets, [behind.name]).get(behind.name) ?? behind.name }];
  });
}

/** The described sheet one of whose tables stands on a sheet of this name. */
function sheetBehind(
  { sheets }: WorkbookSpec,
  name: string,
  sheetOf: (table: string) => string | undefined,
): SheetSpec | undefined {
  return sheets.find((sheet) =>
    tablesOn(sheet).some((table) => sheetOf(table.name)?.toLowerCase() === name.toLowerCase()),
  );
}

/**
 * The cells of tables that are there which are to repeat what is chosen on pages that are added: `tables` says what they
 * hold, and `isThere` whether a table is there already; one that is added too comes with the formula.
 */
export function cellsRepeating(
  workbook: WorkbookSpec,
  added: readonly SheetSpec[],
  tables: TableRows,
  isThere: (table: string) => boolean,
): readonly Repeated[] {
  const names = added.flatMap(({ page }) =>
    (page?.cells ?? []).flatMap(({ content }) => (content.kind === "choice" ? [content.name] : [])),
  );
  return workbook.tables.flatMap(({ name: table, columns }) =>
    columns.flatMap((column) => {
      if (!isThere(table) || column.kind !== "value" || column.repeats === undefined || !names.includes(column.repeats))
        return [];
      const value = tables.get(table)?.[0]?.[column.heading];
      return [{ table, heading: column.heading, formula: repeatingFormula(column.repeats), value }];
    }),
  );
}
