import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import type { WorkbookChange } from "../../workbook/change/change";
import { type Upgrade, lacksOnlyPages } from "../../workbook/older/completeness";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { Package } from "../package/package";
import { TooLarge } from "../package/zipDirectory";
import { findTables } from "../read/findTables";
import type { ExistingRow } from "../../workbook/change/placeRows";
import { DAYS_TO_1904, countsFrom1904 } from "../read/dateText";
import type { MissingPart } from "../../workbook/older/missingPart";
import { isCompoundFile, namesEncryption } from "../package/compoundFile";
import type { WhyNotOpened } from "../read/problems";
import { SharedTexts } from "../grid/sharedTexts";
import { SheetGrid } from "../grid/sheetGrid";
import { type CellContext, rowsInFile } from "../read/tableRowsInFile";
import { updateWorkbook } from "./updateWorkbook";

export { type MissingPart, describeMissingParts } from "../../workbook/older/missingPart";

/** A workbook that can be read and changed, or why it cannot. */
export type Opened =
  { readonly ok: true; readonly workbook: OpenWorkbook } | { readonly ok: false; readonly reason: WhyNotOpened };

/** A workbook that people may have edited: its tables can be read, and changed with all else kept. */
export interface OpenWorkbook {
  /**
   * Finds the tables by name, whatever their sheet, place or column order.
   *
   * @throws DamagedFile where a sheet that holds one of them cannot be read
   */
  readTables(workbook: WorkbookSpec): Promise<ReadTables>;
  /**
   * The file with the change made. Parts that did not change pass through compressed as they were.
   *
   * @param workbook describes the tables
   * @param tables what `readTables` gave
   * @param change what becomes of them
   * @param at the date of the parts that changed
   * @throws InTheWay where a table cannot grow without tearing what somebody put beside or below it
   */
  save(workbook: WorkbookSpec, tables: TableRows, change: WorkbookChange, at: Date): Promise<Uint8Array>;
}

/** What a workbook holds of the tables that are looked for. */
export type ReadTables =
  | { readonly kind: "tracker"; readonly workbook: WorkbookSpec; readonly tables: TableRows }
  /** Made by an earlier version: its tables, and what it lacks and can be given. */
  | {
      readonly kind: "older";
      /** The description that it goes by. */
      readonly workbook: WorkbookSpec;
      readonly tables: TableRows;
      readonly upgrade: Upgrade;
    }
  /** None of the tables is there. */
  | { readonly kind: "not-a-tracker" }
  /** Something was renamed or removed by hand: nothing may be written. */
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

const WORKBOOK_TYPE =
  /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/u;

/**
 * Opens a workbook to read its tables and change them in place. Macros are kept as they are.
 *
 * Never throws, whatever the bytes. A file that would expand past what memory should hold is refused as too large.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  if (isCompoundFile(bytes)) return { ok: false, reason: namesEncryption(bytes) ? "encrypted" : "not-a-workbook" };
  try {
    return await opened(new Package(bytes));
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? "too-large" : "damaged" };
  }
}

async function opened(parts: Package): Promise<Opened> {
  if (parts.isEncrypted) return { ok: false, reason: "encrypted" };
  if (parts.paths.some((path) => /^_xmlsignatures\//iu.test(path))) return { ok: false, reason: "signed" };
  const path = await parts.workbookPath();
  if (path === undefined || !WORKBOOK_TYPE.test((await parts.typeOf(path)) ?? "")) {
    return { ok: false, reason: "not-a-workbook" };
  }
  return { ok: true, workbook: new WorkbookInFile(parts, await cellContextOf(parts, path)) };
}

/** What a workbook's cells need to be understood. @param path of its own part */
export async function cellContextOf(parts: Package, path: string): Promise<CellContext> {
  const texts = await parts.linked(path, "sharedStrings");
  // Nothing is looked up in the formats here; a file whose formats cannot be read is better refused at once.
  const formats = await parts.linked(path, "styles");
  if (formats !== undefined) await parts.text(formats);
  return {
    shared: new SharedTexts(texts === undefined ? "" : await parts.text(texts)),
    dayShift: countsFrom1904(await parts.text(path)) ? DAYS_TO_1904 : 0,
  };
}

class WorkbookInFile implements OpenWorkbook {
  readonly #parts: Package;
  readonly #reading: CellContext;
  /** The sheets as they were read, for the next change to start from. */
  #grids = new Map<string, SheetGrid>();
  #rows = new Map<string, readonly ExistingRow[]>();

  constructor(parts: Package, reading: CellContext) {
    this.#parts = parts;
    this.#reading = reading;
  }

  async readTables(whole: WorkbookSpec): Promise<ReadTables> {
    const found = await findTables(this.#parts, whole);
    if (found.kind !== "tracker" && found.kind !== "older") return found;
    const { workbook } = found;
    await this.#parts.prefetch([...new Set([...found.tables.values()].map(({ sheet }) => sheet.path))]);
    const tables = new Map<string, readonly Row[]>();
    for (const spec of workbook.tables) {
      const table = found.tables.get(spec.name);
      if (!table) continue;
      const grid = this.#grids.get(table.sheet.path) ?? new SheetGrid(await this.#parts.text(table.sheet.path));
      this.#grids.set(table.sheet.path, grid);
      const rows = rowsInFile(grid, table, spec, this.#reading);
      this.#rows.set(spec.name, rows);
      tables.set(
        spec.name,
        rows.filter(({ isBlank }) => !isBlank).map(({ row }) => row),
      );
    }
    if (found.kind === "tracker") return { kind: "tracker", workbook, tables };
    return { kind: "older", workbook, tables, upgrade: found.upgrade };
  }

  async save(workbook: WorkbookSpec, tables: TableRows, change: WorkbookChange, at: Date): Promise<Uint8Array> {
    const parts = this.#parts.unchanged();
    const found = await findTables(parts, workbook);
    const isWhole = found.kind === "tracker" || (found.kind === "older" && lacksOnlyPages(found.upgrade));
    if (!isWhole) throw new RangeError("the workbook does not hold the tables that are to change");
    const read = { grids: this.#grids, rows: this.#rows };
    this.#grids = new Map();
    this.#rows = new Map();
    await updateWorkbook(parts, found.workbook, { ...found, ...read }, tables, change, this.#reading);
    return parts.save(at);
  }
}
