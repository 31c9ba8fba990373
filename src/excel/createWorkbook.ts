import type { TableRows } from "../workbook/book";
import { blockAddress } from "../workbook/cellAddress";
import { chartPixels } from "../workbook/chartLooks";
import { namedBlock } from "../workbook/choices";
import { evaluate } from "../workbook/evaluate";
import { freeSheetNames } from "../workbook/freeSheetNames";
import { type TablePlaces, placeNamed, placesOfTables } from "../workbook/sheetLayout";
import type { NamedCell, SheetSpec, WorkbookSpec } from "../workbook/workbook";
import { createChart } from "./createChart";
import { createSheet, furnishSheet } from "./createSheet";
import { createTable } from "./createTable";
import { type OnProgress, RequestSize } from "./requestSize";

/**
 * Adds a workbook's sheets behind those of the open one, which is left as it is. A sheet whose name is taken gets a
 * number behind it.
 *
 * @param taken the names of the open workbook's sheets
 * @param values the value columns of the tables
 */
export async function createWorkbook(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  taken: readonly string[],
  values: TableRows,
  onProgress: OnProgress,
): Promise<void> {
  const places = placesOfTables(workbook, evaluate(workbook, values));
  const renamed = freeSheetNames(
    taken,
    workbook.sheets.map(({ name }) => name),
  );
  const size = new RequestSize(context);
  const made = new Map<SheetSpec, Excel.Worksheet>();
  for (const sheet of workbook.sheets) {
    const place = sheet.table && placeNamed(places, sheet.table.name);
    made.set(sheet, createSheet(context, renamed.get(sheet.name) ?? sheet.name, sheet, place));
  }
  // A formula may only name what is there, so tables come in the order in which they look at one another.
  for (const [done, table] of workbook.tables.entries()) {
    for (const [sheet, worksheet] of made) {
      if (sheet.table !== table) continue;
      onProgress(done, workbook.tables.length);
      await createTable(worksheet, placeNamed(places, table.name), namesOf(workbook, table.name), size);
      addNames(context, worksheet, workbook, table.name, places);
    }
  }
  for (const [sheet, worksheet] of made) await furnish(worksheet, sheet, places, size);
  [...made.values()][0]?.activate();
  await size.send();
  onProgress(workbook.tables.length, workbook.tables.length);
}

function namesOf({ names }: WorkbookSpec, table: string): readonly NamedCell[] {
  return names.filter((name) => name.table === table);
}

function addNames(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  workbook: WorkbookSpec,
  table: string,
  places: TablePlaces,
): void {
  for (const name of namesOf(workbook, table)) {
    const block = namedBlock(placeNamed(places, table), name);
    context.workbook.names.add(name.name, block ? worksheet.getRange(blockAddress(block)) : '=""');
  }
}

async function furnish(
  worksheet: Excel.Worksheet,
  sheet: SheetSpec,
  places: TablePlaces,
  size: RequestSize,
): Promise<void> {
  if (!sheet.table) return;
  const place = placeNamed(places, sheet.table.name);
  await size.makeRoomFor(sheet.highlights, 20);
  furnishSheet(worksheet, sheet, place);
  for (const chart of sheet.charts) {
    await size.makeRoomFor(chart, 60);
    const of = placeNamed(places, chart.table);
    createChart(worksheet, chart, of, chartPixels(sheet, chart, place.widths));
  }
}
