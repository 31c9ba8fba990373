import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { newTracker } from "../tracker/newTracker";
import { TRACKER } from "../tracker/trackerWorkbook";
import type { TableRows } from "../workbook/book";
import { describeAdded } from "../workbook/lacking";
import type { WorkbookChange } from "../workbook/change";
import { type TablesInFile, newFile, tablesInFile } from "../xlsx/tablesInFile";
import type { Made } from "../xlsx/writeWorkbook";
import { writeWhole } from "./writeWhole";

/** A tracker on the disk, or the place where one is to be. */
export interface TrackerFile {
  /** What its tables hold; a new tracker's where there is no file yet. */
  readonly tables: TableRows;
  /** Whether there is a tracker in the file already. */
  readonly isTracker: boolean;
  /** What an earlier version's tracker lacks, which any writing adds, in words; absent where it lacks nothing. */
  readonly added?: string;
  /**
   * Writes the tracker with a change made.
   *
   * @returns why it cannot be written; `undefined` where it was
   */
  readonly write: (change: WorkbookChange, after: TableRows, made: Made) => Promise<string | undefined>;
}

/** A tracker, or why the file cannot be used. */
export type OpenedTracker =
  { readonly ok: true; readonly file: TrackerFile } | { readonly ok: false; readonly message: string };

/** Opens the tracker in a file; where there is no file, a new one is begun. A folder that is not there is refused. */
export async function openTracker(path: string, begin: TableRows = newTracker()): Promise<OpenedTracker> {
  const held = await whyHeld(path);
  if (held !== undefined) return { ok: false, message: held };
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { ok: true, file: freshFile(path, begin) };
  const seen = await stat(path);
  const found = await tablesInFile(bytes, TRACKER, begin);
  if (!found.ok) return found;
  const file = trackerFile(found.file, async (changed) => {
    const now = await stat(path);
    if (now.mtimeMs !== seen.mtimeMs || now.size !== seen.size) {
      return "Somebody saved the workbook while this was running. Nothing was written: run it again.";
    }
    await writeWhole(path, changed);
    return undefined;
  });
  return { ok: true, file };
}

/** A new tracker at a place, whatever stands there now. */
export function freshFile(path: string, begin: TableRows): TrackerFile {
  return trackerFile(newFile(TRACKER, begin), async (bytes) => {
    await writeWhole(path, bytes);
    return undefined;
  });
}

/** @param put puts a file in its place, or says why not */
function trackerFile(
  { tables, isThere, lacking, changed }: TablesInFile,
  put: (bytes: Uint8Array) => Promise<string | undefined>,
): TrackerFile {
  return {
    tables,
    isTracker: isThere,
    ...(lacking && { added: describeAdded(lacking) }),
    write: async (change, after, made) => {
      const file = await changed(change, after, made);
      return file.ok ? put(file.bytes) : file.message;
    },
  };
}

/** Why a file must not be written now: it is open in Excel, read-only, or in a folder that is not there. */
async function whyHeld(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  if (!(await may(folder, constants.W_OK))) return `The folder ${folder} is not there, or cannot be written to.`;
  const openIn = await programHolding(path);
  if (openIn !== undefined) return `The workbook is open in ${openIn}. Close it, then run this again.`;
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return undefined;
  if (!about.isFile()) return "There is a folder of this name. Name a file.";
  const isReadOnly = (about.mode & 0o222) === 0 || !(await may(path, constants.R_OK | constants.W_OK));
  return isReadOnly ? "The workbook is read-only. Allow changes to the file, then run this again." : undefined;
}

/** The program that has a workbook open: each keeps a file of its own beside it for as long. */
async function programHolding(path: string): Promise<string | undefined> {
  const beside = (name: string): Promise<boolean> => may(join(dirname(path), name), constants.F_OK);
  if (await beside(`~$${basename(path)}`)) return "Excel";
  return (await beside(`.~lock.${basename(path)}#`)) ? "LibreOffice" : undefined;
}

async function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
