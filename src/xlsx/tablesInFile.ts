import type { TableRows } from "../workbook/spec/book";
import type { WorkbookChange } from "../workbook/change/change";
import type { WorkbookSpec } from "../workbook/spec/workbook";
import { type Upgrade, describeAdded, isNothing, withUpgrade, withoutPages } from "../workbook/older/completeness";
import { describeGivenBack, numberOfChange } from "../workbook/older/pagesGoingBack";
import { addMissing } from "./adopt/addMissing";
import { giveBackPages } from "./adopt/giveBack";
import { hideTables } from "./adopt/hideTables";
import { addToWorkbook } from "./adopt/addToWorkbook";
import { whyNotHeld } from "../workbook/older/optionalColumns";
import { InTheWay, describeInTheWay } from "./update/sheetObstacles";
import { describeNoRoom } from "../workbook/older/missingPart";
import { NoRoom, describeNotAdded } from "./adopt/problems";
import { describeNotOpened } from "./read/problems";
import { type OpenWorkbook, describeMissingParts, openWorkbook } from "./update/openWorkbook";
import { type Made, writeWorkbook } from "./fresh/writeWorkbook";
import { BrokenXml } from "./markup/xmlTree";
import { DamagedFile, TooLarge } from "./package/zipDirectory";

/** A file with a change made, or why it cannot be. */
export type ChangedFile =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** What came to the workbook along with the change, or back, in words. */
      readonly added?: string;
    }
  | { readonly ok: false; readonly message: string };

/** A workbook's tables in a file, or the place where they are to be. */
export interface TablesInFile {
  /** What they hold; what they begin with where they are not there yet. */
  readonly tables: TableRows;
  /** Whether they are in the file already. */
  readonly isThere: boolean;
  /** What a file of an earlier version lacks: any change adds it. */
  readonly upgrade?: Upgrade;
  /**
   * The file with a change made.
   *
   * @param change what becomes of the tables
   * @param after what they hold then
   * @param made who changes it, and when
   * @param hidesTables whether sheets are hidden that a new workbook hides, as somebody asked for
   */
  readonly changed: (
    change: WorkbookChange,
    after: TableRows,
    made: Made,
    hidesTables?: boolean,
  ) => Promise<ChangedFile>;
}

/** Tables, or why the file cannot be used and what to do. */
export type FoundInFile =
  { readonly ok: true; readonly file: TablesInFile } | { readonly ok: false; readonly message: string };

/**
 * Finds a workbook's tables in a file: one that has them, somebody's own that is to get them, or none at all yet.
 *
 * @param bytes the file; `undefined` for a new one
 * @param workbook describes the tables
 * @param begin what they begin with where they are not there yet
 */
export async function tablesInFile(
  bytes: Uint8Array | undefined,
  workbook: WorkbookSpec,
  begin: TableRows,
): Promise<FoundInFile> {
  if (bytes === undefined) return { ok: true, file: newFile(workbook, begin) };
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return { ok: false, message: describeNotOpened(opened.reason) };
  const read = await opened.workbook.readTables(workbook).catch(() => undefined);
  if (read === undefined) return { ok: false, message: describeNotOpened("damaged") };
  switch (read.kind) {
    case "incomplete":
      return { ok: false, message: describeMissingParts(read.missing) };
    case "not-a-tracker":
      return { ok: true, file: foreignFile(bytes, workbook, begin) };
    case "older":
      return {
        ok: true,
        file: held(
          olderFile(
            { bytes, opened: opened.workbook },
            workbook,
            withUpgrade(read.tables, read.upgrade, begin),
            read.upgrade,
          ),
          read.workbook,
          workbook,
        ),
      };
    case "tracker":
      return { ok: true, file: held(existingFile(opened.workbook, workbook, read.tables), read.workbook, workbook) };
  }
}

/** A file that is written anew, whatever stood in its place. */
export function newFile(workbook: WorkbookSpec, begin: TableRows): TablesInFile {
  return {
    tables: begin,
    isThere: false,
    changed: async (_change, after, made) => ({ ok: true, bytes: await writeWorkbook(workbook, after, made) }),
  };
}

function foreignFile(bytes: Uint8Array, workbook: WorkbookSpec, begin: TableRows): TablesInFile {
  return {
    tables: begin,
    isThere: false,
    changed: async (_change, after, made) => {
      const added = await addToWorkbook(bytes, workbook, after, made);
      return added.ok ? added : { ok: false, message: describeNotAdded(added) };
    },
  };
}

function existingFile(opened: OpenWorkbook, workbook: WorkbookSpec, tables: TableRows): TablesInFile {
  return {
    tables,
    isThere: true,
    changed: async (change, after, { at }) => {
      try {
        const saved = await opened.save(workbook, tables, change, at);
        const { bytes, pages } = await giveBackPages(saved, workbook, tables, after, at);
        return { ok: true, bytes, ...(pages.length > 0 && { added: describeGivenBack(pages) }) };
      } catch (error) {
        return { ok: false, message: whyNotSaved(error) };
      }
    },
  };
}

/** A file that an earlier version made. Pages come with a posting alone: one that an undo gave back would come with the next. */
function olderFile(
  { bytes, opened }: { readonly bytes: Uint8Array; readonly opened: OpenWorkbook },
  workbook: WorkbookSpec,
  tables: TableRows,
  upgrade: Upgrade,
): TablesInFile {
  return {
    tables,
    isThere: true,
    upgrade,
    changed: async (change, after, made) => {
      const brought = numberOfChange(workbook, tables, after) === undefined ? withoutPages(upgrade) : upgrade;
      if (isNothing(brought)) return existingFile(opened, workbook, tables).changed(change, after, made);
      try {
        const added = await addMissing(bytes, workbook, tables, after, brought, made);
        if (!added.ok) return { ok: false, message: describeNotAdded(added) };
        const whole = await openWorkbook(added.bytes);
        if (!whole.ok) throw new RangeError("what was added cannot be opened");
        const changed = await existingFile(whole.workbook, workbook, tables).changed(change, after, made);
        return changed.ok ? { added: describeAdded(brought), ...changed } : changed;
      } catch (error) {
        return { ok: false, message: whyNotSaved(error) };
      }
    },
  };
}

/** A file whose tables have a place for all that a change puts in, or which stays as it is; tables are hidden where asked for. */
function held(file: TablesInFile, there: WorkbookSpec, whole: WorkbookSpec): TablesInFile {
  return {
    ...file,
    changed: async (change, after, made, hidesTables = false) => {
      const message = whyNotHeld(there.tables, whole, change);
      if (message !== undefined) return { ok: false, message };
      const changed = await file.changed(change, after, made);
      return changed.ok && hidesTables
        ? { ...changed, bytes: await hideTables(changed.bytes, whole, made.at) }
        : changed;
    },
  };
}

/** What is no fault of the file's is a bug, and thrown on. */
function whyNotSaved(error: unknown): string {
  if (error instanceof NoRoom) return describeNoRoom(error.at);
  if (error instanceof InTheWay) return describeInTheWay(error);
  if (error instanceof TooLarge) return describeNotOpened("too-large");
  if (error instanceof DamagedFile || error instanceof BrokenXml) return describeNotOpened("damaged");
  throw error;
}
