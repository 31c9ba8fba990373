import type { TableRows } from "../../workbook/spec/book";
import { isBroken } from "../../workbook/older/findTables";
import type { Upgrade } from "../../workbook/older/completeness";
import { placesOfTables } from "../../workbook/layout/sheetLayout";
import { evaluate } from "../../workbook/evaluate/evaluate";
import { type ExistingTables, type ExistingPlace, withColumnsAdded } from "../../workbook/older/existingTables";
import { type WorkbookSpec, tablesOn } from "../../workbook/spec/workbook";
import { type GivingWay, cellsRepeating, sheetsGivingWay } from "../../workbook/older/givingWay";
import { numberOfChange, sinceName } from "../../workbook/older/pagesGoingBack";
import { pageNames } from "../../workbook/spec/page";
import { noteNumber } from "./bookNames";
import { placeBefore, renameSheet, repeatChoice } from "./giveWay";
import { showTheirs } from "./showTheirs";
import { addColumns } from "./addColumns";
import { addStyles } from "./addStyles";
import { type Added, addToWorkbook } from "./addToWorkbook";
import { Package } from "../package/package";
import { type FoundTables, findTables, nameFrom } from "../read/findTables";
import { changedElements } from "../markup/markup";
import { computeWhenOpened, dropCalculationChain } from "../package/computeWhenOpened";
import { cellContextOf } from "../update/openWorkbook";
import { SheetGrid } from "../grid/sheetGrid";
import type { TableInFile } from "../read/tableInFile";
import { type CellContext, placedColumns, rowsInFile } from "../read/tableRowsInFile";
import { type Made, writeWorkbook } from "../fresh/writeWorkbook";

/**
 * Adds to a workbook of an earlier version what it lacks: columns at the right end of their tables, and sheets behind
 * all others, as a fresh file of the same figures has them. All else stays as it was, byte for byte.
 *
 * @param bytes the file
 * @param whole describes what the file is to have
 * @param tables what its tables hold, those that are added too
 * @param after what they hold once the change is made that this is done for
 * @param upgrade what of it is not there
 * @param made who adds it; the date of the parts that change
 * @throws NoRoom where something stands in the cells that a column needs
 */
export async function addMissing(
  bytes: Uint8Array,
  whole: WorkbookSpec,
  tables: TableRows,
  after: TableRows,
  upgrade: Upgrade,
  made: Made,
): Promise<Added> {
  const parts = new Package(bytes);
  const path = (await parts.workbookPath()) ?? "";
  const { found, givingWay } = await givenWay(parts, whole, upgrade);
  const reading = await cellContextOf(parts, path);
  const { workbook } = found;
  const existing = await existingIn(parts, workbook, found.tables, reading);
  await dropNames(parts, path, found.brokenNames);
  if (upgrade.columns.size > 0) {
    const fresh = await freshOf(parts, path, workbook, tables, after, upgrade, made);
    await addColumns({ parts, reading, existing, fresh, ...found }, upgrade.columns);
    await dropCalculationChain(parts);
    await computeWhenOpened(parts);
  }
  const widened = await parts.save(made.at);
  if (upgrade.sheets.length === 0) return { ok: true, bytes: widened };
  const added = await addToWorkbook(widened, workbook, tables, made, {
    sheets: upgrade.sheets,
    existing: withColumnsAdded(existing, upgrade.columns),
    fitting: after,
  });
  return added.ok
    ? { ok: true, bytes: await withPages(added.bytes, workbook, tables, { upgrade, existing, givingWay, after }, made) }
    : added;
}

/** Has sheets give their names to pages, and finds the tables where they stand then. */
async function givenWay(
  parts: Package,
  whole: WorkbookSpec,
  { sheets }: Upgrade,
): Promise<{ readonly found: OlderInFile; readonly givingWay: readonly GivingWay[] }> {
  const found = await olderTables(parts, whole);
  const names = (await parts.sheets()).map(({ name }) => name);
  const givingWay = sheetsGivingWay(found.workbook, sheets, names, (table) => found.tables.get(table)?.sheet.name);
  for (const { from, to } of givingWay) await renameSheet(parts, from, to);
  return { found: givingWay.length === 0 ? found : await olderTables(parts, whole), givingWay };
}

type OlderInFile = Extract<FoundTables, { readonly kind: "older" }>;

async function olderTables(parts: Package, whole: WorkbookSpec): Promise<OlderInFile> {
  const found = await findTables(parts, whole);
  if (found.kind !== "older") throw new RangeError("the workbook lacks nothing that can be added");
  return found;
}

/** What an upgrade brings, where the workbook's tables stand, which of its sheets give way, and what tables come to hold. */
interface Brought {
  readonly upgrade: Upgrade;
  readonly existing: ExistingTables;
  readonly givingWay: readonly GivingWay[];
  readonly after: TableRows;
}

/** Puts pages where the sheets stood that give way to them, and has the tables behind them go by what is chosen there. */
async function withPages(
  bytes: Uint8Array,
  workbook: WorkbookSpec,
  tables: TableRows,
  { upgrade: { sheets }, existing, givingWay, after }: Brought,
  made: Made,
): Promise<Uint8Array> {
  const repeated = cellsRepeating(workbook, sheets, tables, (table) => existing.has(table));
  if (repeated.length === 0 && givingWay.length === 0) return bytes;
  const parts = new Package(bytes);
  for (const { page, to } of givingWay) await placeBefore(parts, page.name, to);
  const found = await findTables(parts, workbook);
  for (const one of repeated) {
    const table = "tables" in found ? found.tables.get(one.table) : undefined;
    if (table) await repeatChoice(parts, table, one);
  }
  const number = numberOfChange(workbook, tables, after);
  for (const one of givingWay) await rememberEarlier(parts, one, "all" in found ? found.all : [], number);
  return parts.save(made.at);
}

/** Notes with which change a page comes, and shows below it what people wrote on the sheet that gives way to it. */
async function rememberEarlier(
  parts: Package,
  { page: { name, page }, to }: GivingWay,
  tables: readonly TableInFile[],
  number: number | undefined,
): Promise<void> {
  const sheets = await parts.sheets();
  const [ours, behind] = [name, to].map((wanted) => sheets.find((sheet) => sheet.name === wanted));
  if (!page || !ours || !behind) return;
  for (const chosen of number === undefined ? [] : pageNames(page)) {
    await noteNumber(parts, sinceName(chosen), number ?? 0);
  }
  const blocks = tables.filter(({ sheet }) => sheet.path === behind.path).map(({ block }) => block);
  const reading = await cellContextOf(parts, (await parts.workbookPath()) ?? "");
  await showTheirs(parts, page, { page: ours, behind }, blocks, reading);
}

/** A fresh file of the sheets whose tables get columns, and what its formats are called once they are added. */
async function freshOf(
  parts: Package,
  path: string,
  workbook: WorkbookSpec,
  tables: TableRows,
  fitting: TableRows,
  { columns }: Upgrade,
  made: Made,
) {
  const sheets = workbook.sheets.filter((sheet) => tablesOn(sheet).some(({ name }) => columns.has(name)));
  const file = new Package(await writeWorkbook(workbook, tables, made, { sheets, existing: new Map(), fitting }));
  const places = placesOfTables(workbook, evaluate(workbook, tables));
  return { file, places, styles: await addStyles(parts, path, file) };
}

/** Where the tables stand that are there. */
async function existingIn(
  parts: Package,
  workbook: WorkbookSpec,
  found: ReadonlyMap<string, TableInFile>,
  reading: CellContext,
): Promise<ExistingTables> {
  const existing = new Map<string, ExistingPlace>();
  const grids = new Map<string, SheetGrid>();
  for (const spec of workbook.tables) {
    const table = found.get(spec.name);
    if (!table) continue;
    const { sheet, block, data } = table;
    const grid = grids.get(sheet.path) ?? new SheetGrid(await parts.text(sheet.path));
    grids.set(sheet.path, grid);
    existing.set(spec.name, {
      sheet: sheet.name,
      headings: placedColumns(table, spec).map(({ heading }) => heading),
      firstColumn: block.firstColumn,
      headingRow: block.firstRow,
      firstRow: data.firstRow,
      lastRow: data.lastRow,
      rows: rowsInFile(grid, table, spec, reading),
    });
  }
  return existing;
}

/** Names whose cells were taken out with their sheet come back with it. */
async function dropNames(parts: Package, path: string, broken: readonly string[]): Promise<void> {
  await parts.change(path, (markup) =>
    changedElements(markup, ["definedName"], (element) => {
      const known = nameFrom(element);
      return isBroken(known) && broken.includes(known.name) ? "" : element;
    }),
  );
}
