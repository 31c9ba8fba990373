import type { TableRows } from "../../workbook/spec/book";
import { absoluteReference, blockAddress } from "../../workbook/layout/cellAddress";
import type { ChartSpec } from "../../workbook/spec/chart";
import { chartPixels } from "../../workbook/layout/chartLooks";
import { type ChosenOn, chosenOn } from "../../workbook/layout/pagePlaces";
import { cellBlock } from "../../workbook/layout/choices";
import { type ColumnName, columnNames, columnReference } from "../../workbook/spec/columnNames";
import { evaluate } from "../../workbook/evaluate/evaluate";
import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { type TablePlaces, captionsOn, placeNamed, placesOfTables, placesOn } from "../../workbook/layout/sheetLayout";
import { partOf } from "../../workbook/older/completeness";
import type { Older } from "../read/findTables";
import { describeTaken } from "../../workbook/older/missingPart";
import { type Part, type ExistingTables, placesAmong } from "../../workbook/older/existingTables";
import type { TableSpec } from "../../workbook/spec/table";
import {
  type NamedCell,
  type SheetSpec,
  type WorkbookSpec,
  chosenCells,
  isHiddenAtFirst,
  tablesOn,
} from "../../workbook/spec/workbook";
import { createChart } from "./createChart";
import { dressPage, foldColumns, namePageCells, writePage } from "./createPage";
import { createSheet, furnishSheet, writeCaptions } from "./createSheet";
import { POINTS_PER_PIXEL } from "../request/setProperties";
import { createTable, offerChoices } from "./createTable";
import type { Looks } from "../request/looks";
import { type OnProgress, RequestSize } from "../request/requestSize";
import { untracked } from "../request/untracked";

/** A workbook in the making. */
interface Making {
  readonly context: Excel.RequestContext;
  readonly workbook: WorkbookSpec;
  readonly places: TablePlaces;
  readonly size: RequestSize;
  readonly looks: Looks;
  readonly worksheets: ReadonlyMap<SheetSpec, string>;
  /** The names that the sheets get, in their order. */
  readonly sheetNames: readonly string[];
  /** The tables that are there already. */
  readonly existing: ExistingTables;
  /** The names of columns that are added. */
  readonly names: readonly ColumnName[];
  /** What people chose on pages. */
  readonly chosen: ChosenOn;
}

/** What there is of a making once its sheets have their names. */
type MadeLater = "worksheets" | "sheetNames";

/** The sheets that are added to a workbook of an earlier version. */
export interface AddedPart extends Part {
  /** The request that they go into. */
  readonly size: RequestSize;
  /** Gets what is only looks. */
  readonly looks: Looks;
  /** The names of columns that are added. */
  readonly names: readonly ColumnName[];
}

/** Why sheets of ours cannot be added to the open workbook; `undefined` where they can. */
export function whyNotCreated({ isLocked, taken }: Pick<Older, "isLocked" | "taken">): string | undefined {
  if (isLocked) return "The workbook is protected against new sheets (Review, Protect Workbook).";
  return taken.length === 0 ? undefined : describeTaken(taken);
}

/**
 * Adds a workbook's sheets behind those of the open one, which is left as it is. A sheet whose name is taken gets a
 * number behind it.
 *
 * @param taken the names of the open workbook's sheets
 * @param values the value columns of the tables
 * @param looks gets what is only looks, to be sent once the data stand
 */
export async function createWorkbook(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  taken: readonly string[],
  values: TableRows,
  looks: Looks,
  onProgress: OnProgress,
): Promise<void> {
  const places = placesOfTables(workbook, evaluate(workbook, values));
  const size = new RequestSize(context);
  const making = {
    context,
    workbook,
    places,
    size,
    looks,
    existing: new Map(),
    names: columnNames(workbook),
    chosen: chosenOn(workbook, values),
  };
  const sheetNames = await queueSheets(making, taken, onProgress);
  const [first] = sheetNames;
  looks.add("workbook", () => {
    if (first !== undefined) context.workbook.worksheets.getItem(first).activate();
  });
  keepFolds(making, sheetNames);
  await size.send();
  onProgress(workbook.tables.length, workbook.tables.length);
}

/** Last of all looks: where Excel refuses something, what stands ahead of it is sent twice. */
function keepFolds({ context, workbook, looks }: Omit<Making, MadeLater>, names: readonly string[]): void {
  for (const [index, { page }] of workbook.sheets.entries()) {
    const [name, columns] = [names[index], page?.foldable];
    if (name === undefined || columns === undefined) continue;
    looks.add("folds", () => {
      foldColumns(context.workbook.worksheets.getItem(name), columns);
    });
  }
}

/**
 * Queues some of a workbook's sheets, to stand behind those of an open one that has the others; the page that names
 * all of them goes ahead.
 *
 * @param taken the names of the open workbook's sheets
 * @param values the value columns of all tables
 */
export async function queuePart(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  taken: readonly string[],
  values: TableRows,
  onProgress: OnProgress,
  { sheets, existing, fitting, size, looks, names }: AddedPart,
): Promise<void> {
  const fresh = placesOfTables(workbook, evaluate(workbook, values));
  const places = placesAmong(existing, fresh, placesOfTables(workbook, evaluate(workbook, fitting)));
  const part = partOf(workbook, sheets);
  const chosen = chosenOn(workbook, values);
  const making = { context, workbook: part, places, size, looks, existing, names, chosen };
  const added = await queueSheets(making, taken, onProgress);
  for (const [index, { isIndex }] of part.sheets.entries()) {
    const name = added[index];
    if (isIndex !== true || name === undefined) continue;
    // Behind all others nobody would find the page that names them.
    looks.add(name, () => {
      context.workbook.worksheets.getItem(name).position = 0;
    });
  }
  keepFolds(making, added);
}

async function queueSheets(
  begun: Omit<Making, MadeLater>,
  taken: readonly string[],
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const { workbook, size } = begun;
  await size.makeRoomFor(
    workbook.sheets.map(({ lines }) => lines),
    workbook.sheets.length * 60,
  );
  const sheetNames = newNames(workbook.sheets, taken);
  const worksheets = createSheets(begun, sheetNames);
  const making = { ...begun, worksheets, sheetNames };
  for (const [sheet, name] of worksheets) {
    const worksheet = begun.context.workbook.worksheets.getItem(name);
    if (sheet.page) namePageCells(begun.context, worksheet, sheet.page, placesOn(sheet, begun.places));
  }
  // A formula may only name what is there, so tables come in the order in which they look at one another.
  for (const [done, table] of workbook.tables.entries()) {
    onProgress(done, workbook.tables.length);
    await addTable(making, table);
  }
  addChoices(making);
  for (const [sheet, name] of worksheets) await furnish(making, sheet, name);
  return [...worksheets.values()];
}

/**
 * Takes out what an attempt to create the workbook left behind: the sheets that it made, and its names. Others stay.
 *
 * @param taken the names of the open workbook's sheets before the attempt
 * @param ours the names that it added
 */
export async function removeCreated(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  taken: readonly string[],
  ours: readonly { readonly name: string }[] = [...workbook.names, ...chosenCells(workbook), ...columnNames(workbook)],
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const made = newNames(workbook.sheets, taken).map((name) => worksheets.getItemOrNullObject(name).load("name"));
  const named = ours.map(({ name }) => names.getItemOrNullObject(name).load("name"));
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
  { context, workbook, places, looks }: Omit<Making, MadeLater>,
  names: readonly string[],
): Making["worksheets"] {
  return new Map(
    workbook.sheets.map((sheet, index) => {
      const [first] = placesOn(sheet, places);
      const name = names[index] ?? sheet.name;
      createSheet(context, name, sheet, first?.widths, looks);
      return [sheet, name];
    }),
  );
}

async function addTable(making: Making, table: TableSpec): Promise<void> {
  const { context, workbook, places, size, looks } = making;
  const place = placeNamed(places, table.name);
  const worksheet = (): Excel.Worksheet => sheetOf(making, table.name);
  await createTable({ worksheet, later: looks.of(place.sheet) }, place, size);
  for (const name of namesIn(workbook, table)) {
    const block = cellBlock(place, name);
    context.workbook.names.add(name.name, block ? untracked(worksheet().getRange(blockAddress(block))) : '=""');
  }
}

/** Names of columns follow the tables: a formula, not cells, so that it takes in each row to come. */
function addChoices(making: Making): void {
  const { context, workbook, places, looks, names } = making;
  for (const column of names) context.workbook.names.add(column.name, `=${columnReference(column)}`);
  for (const table of workbook.tables) {
    const place = placeNamed(places, table.name);
    looks.add(place.sheet, () => {
      offerChoices(sheetOf(making, table.name), place, namesIn(workbook, table));
    });
  }
}

function namesIn({ names }: WorkbookSpec, { name: table }: TableSpec): readonly NamedCell[] {
  return names.filter((name) => name.table === table);
}

async function furnish(making: Making, sheet: SheetSpec, name: string): Promise<void> {
  const { context, places, size, looks } = making;
  const worksheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const onSheet = placesOn(sheet, places);
  const captions = captionsOn(sheet, onSheet);
  await size.makeRoomFor(captions, captions.length);
  writeCaptions(worksheet(), captions);
  furnishSheet(worksheet, sheet, onSheet, looks.of(name));
  if (sheet.page) {
    await size.makeRoomFor(sheet.page, sheet.page.cells.length * 3);
    writePage(worksheet(), sheet.page, onSheet, making.chosen);
    dressPage({ worksheet, sheet, page: sheet.page, places: onSheet }, looks.of(name));
  }
  for (const chart of sheet.charts) {
    await size.makeRoomFor(chart, 20);
    const points = chartPixels(sheet, chart, onSheet[0]?.widths ?? []) * POINTS_PER_PIXEL;
    const drawn = { source: sheetOf(making, chart.table), place: placeNamed(places, chart.table) };
    const later = looks.of(`${name} ${chart.title}`);
    createChart(worksheet, chart, { ...drawn, points, title: titleReference(making, chart), later });
  }
  // Last, since what stays in view and what is printed are set on a sheet that is shown.
  if (!isHiddenAtFirst(sheet)) return;
  looks.add(name, () => {
    worksheet().visibility = "Hidden";
  });
}

/** The cell whose text stands above a chart; `undefined` where none does. */
function titleReference(
  { workbook, places, sheetNames, existing }: Making,
  { titleFrom }: ChartSpec,
): string | undefined {
  const place = titleFrom && placeNamed(places, titleFrom.table);
  const block = place && cellBlock(place, titleFrom);
  const sheet = workbook.sheets.findIndex(({ name }) => name === place?.sheet);
  const there = titleFrom && existing.get(titleFrom.table);
  return block && absoluteReference(there?.sheet ?? sheetNames[sheet] ?? "", block);
}

/** The sheet that a table comes to stand on. @throws RangeError where none shows it: a bug in the description */
function sheetOf({ context, worksheets, existing }: Making, table: string): Excel.Worksheet {
  if (existing.has(table)) return context.workbook.tables.getItem(table).worksheet;
  for (const [sheet, worksheet] of worksheets) {
    if (tablesOn(sheet).some(({ name }) => name === table)) return context.workbook.worksheets.getItem(worksheet);
  }
  throw new RangeError(`no sheet shows the table ${table}`);
}
