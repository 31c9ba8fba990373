import type { TableRows } from "../workbook/book";
import type { WorkbookChange } from "../workbook/change";
import type { WorkbookSpec } from "../workbook/workbook";
import type { MissingPart } from "./missingPart";

export { type MissingPart, describeMissing } from "./missingPart";

/** A workbook that can be read and changed, or why it cannot. */
export type Opened =
  | { readonly ok: true; readonly workbook: OpenWorkbook }
  | { readonly ok: false; readonly reason: "encrypted" | "signed" | "damaged" | "not-a-workbook" | "too-large" };

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
   * @param tables what `readTables` gave
   * @param at the date of the parts that changed
   * @throws InTheWay where a table cannot grow without tearing what somebody put beside or below it
   */
  save(workbook: WorkbookSpec, tables: TableRows, change: WorkbookChange, at: Date): Promise<Uint8Array>;
}

/** What a workbook holds of the tables that are looked for. */
export type ReadTables =
  | { readonly kind: "tracker"; readonly tables: TableRows }
  /** None of the tables is there. */
  | { readonly kind: "not-a-tracker" }
  /** Something was renamed or removed by hand: nothing may be written. */
  | { readonly kind: "incomplete"; readonly missing: readonly MissingPart[] };

/**
 * Opens a workbook to read its tables and change them in place. Macros are kept as they are.
 *
 * Never throws, whatever the bytes. A file that would expand past what memory should hold is refused as too large.
 */
export function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  void bytes;
  return Promise.resolve({ ok: false, reason: "not-a-workbook" });
}
