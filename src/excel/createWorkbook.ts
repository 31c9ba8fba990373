import type { TableRows } from "../workbook/book";
import { blockAddress } from "../workbook/cellAddress";
import { chartPixels } from "../workbook/chartLooks";
import { namedBlock } from "../workbook/choices";
import { evaluate } from "../workbook/evaluate";
import { freeSheetNames } from "../workbook/freeSheetNames";
import { type TablePlaces, placeNamed, placesOfTables } from "../workbook/sheetLayout";
import type { TableSpec } from "../workbook/table";
import type { NamedCell, SheetSpec, WorkbookSpec } from "../workbook/workbook";
import { createChart } from "./createChart";
import { createSheet, furnishSheet } from "./createSheet";
import { POINTS_PER_PIXEL } from "./giveAll";
import { createTable } from "./createTable";
import { type OnProgress, RequestSize } from "./requestSize";
import { unkept } from "./unkept";

/** A workbook in the making. */
interface Making {
  readonly context: Excel.RequestContext;
  readonly workbook: WorkbookSpec;
  readonly places: TablePlaces;
  readonly size: RequestSize;
  readonly worksheets: ReadonlyMap<SheetSpec, Excel.Worksheet>;
}

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
  const size = new RequestSize(context);
  await size.makeRoomFor(
    workbook.sheets.map(({ lines }) => lines),
    workbook.sheets.length * 60,
  );
  const worksheets = createSheets(context, workbook, taken, places);
  const making = { context, workbook, places, size, worksheets };
  // A formula may only name what is there, so tables come in the order in which they look at one another.
  for (const [done, table] of workbook.tables.entries()) {
    onProgress(done, workbook.tables.length);
    await addTable(making, table);
  }
  for (const [sheet, worksheet] of worksheets) await furnish(making, sheet, worksheet);
  [...worksheets.values()][0]?.activate();
  await size.send();
  onProgress(workbook.tables.length, workbook.tables.length);
}

/**
 * Takes out what an attempt to create the workbook left behind: the sheets that it made, and its names. Others stay.
 *
 * @param taken the names of the open workbook's sheets before the attempt
 */
export async function removeCreated(
  context: Excel.RequestContext,
  { sheets, names }: WorkbookSpec,
  taken: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const made = newNames(sheets, taken).map((name) => worksheets.getItemOrNullObject(name).load("name"));
  const named = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const item of [...named, ...made]) if (!item.isNullObject) item.delete();
  await context.sync();
}

/** The names that the sheets get, in their order. */
function newNames(sheets: readonly SheetSpec[], taken: readonly string[]): readonly string[] {
  const wanted = sheets.map(({ name }) => name);
  const renamed = freeSheetNames(taken, wanted);
  return wanted.map((name) => renamed.get(name) ?? name);
}

function createSheets(
  context: Excel.RequestContext,
  { sheets }: WorkbookSpec,
  taken: readonly string[],
  places: TablePlaces,
): Making["worksheets"] {
  const names = newNames(sheets, taken);
  return new Map(
    sheets.map((sheet, index) => {
      const place = sheet.table && placeNamed(places, sheet.table.name);
      return [sheet, createSheet(context, names[index] ?? sheet.name, sheet, place)];
    }),
  );
}

async function addTable(making: Making, table: TableSpec): Promise<void> {
  const { context, workbook, places, size } = making;
  const place = placeNamed(places, table.name);
  const worksheet = sheetOf(making, table.name);
  const names: readonly NamedCell[] = workbook.names.filter((name) => name.table === table.name);
  await createTable(worksheet, place, names, size);
  for (const name of names) {
    const block = namedBlock(place, name);
    context.workbook.names.add(name.name, block ? unkept(worksheet.getRange(blockAddress(block))) : '=""');
  }
}

async function furnish(making: Making, sheet: SheetSpec, worksheet: Excel.Worksheet): Promise<void> {
  const { places, size } = making;
  const place = sheet.table && placeNamed(places, sheet.table.name);
  await size.makeRoomFor(sheet.highlights, 20);
  furnishSheet(worksheet, sheet, place);
  for (const chart of sheet.charts) {
    await size.makeRoomFor(chart, 60);
    const width = chartPixels(sheet, chart, place?.widths ?? []) * POINTS_PER_PIXEL;
    createChart(worksheet, chart, sheetOf(making, chart.table), placeNamed(places, chart.table), width);
  }
}

/** The sheet that a table comes to stand on. @throws RangeError where none shows it: a bug in the description */
function sheetOf({ worksheets }: Making, table: string): Excel.Worksheet {
  for (const [sheet, worksheet] of worksheets) if (sheet.table?.name === table) return worksheet;
  throw new RangeError(`no sheet shows the table ${table}`);
}
