import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import { describeAdded } from "../../workbook/older/lacking";
import { type TablesInFile, newFile, tablesInFile } from "../../xlsx/tablesInFile";
import type { Made } from "../../xlsx/fresh/writeWorkbook";
import { placeOf, whyNotNow } from "./filePlace";
import { describeFileTrouble } from "./fileTrouble";
import { holdFile } from "./holdFile";
import { readStamped, stampAt } from "./stampedFile";
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

/** What is done with an opened tracker, or said of one that cannot be used. */
export type TrackerWork<Result> = (opened: OpenedTracker) => Promise<Result>;

/**
 * Opens the tracker in a file and works on it; where there is no file, a new one is begun. Nobody else posts to the
 * file from before it is read until the work is done. A folder that is not there is refused.
 */
export function withTracker<Result>(
  name: string,
  work: TrackerWork<Result>,
  begin: TableRows = newTracker(),
): Promise<Result> {
  return holding(name, (path) => openedAt(path, begin), work);
}

/** The same with a new tracker, whatever stands in its place now. */
export function withFreshTracker<Result>(name: string, work: TrackerWork<Result>, begin: TableRows): Promise<Result> {
  const fresh = (path: string): Promise<OpenedTracker> =>
    Promise.resolve({ ok: true, file: trackerFile(newFile(TRACKER, begin), (bytes) => put(path, bytes)) });
  return holding(name, fresh, work);
}

/** The tables of the tracker in a file, only to be looked at: nobody is kept from it. Where there is none, a new one's. */
export function lookAtTracker(name: string): Promise<OpenedTracker> {
  return inWords("The workbook cannot be read", () => openedAt(name, newTracker()));
}

async function holding<Result>(
  name: string,
  open: (path: string) => Promise<OpenedTracker>,
  work: TrackerWork<Result>,
): Promise<Result> {
  const held = await inWords("The workbook cannot be used", () => heldAt(name));
  if (!held.ok) return work(held);
  try {
    return await work(await inWords("The workbook cannot be read", () => open(held.path)));
  } finally {
    held.letGo();
  }
}

type HeldPlace =
  | { readonly ok: true; readonly path: string; readonly letGo: () => void }
  | { readonly ok: false; readonly message: string };

async function heldAt(name: string): Promise<HeldPlace> {
  const place = await placeOf(name);
  if (!place.ok) return place;
  const { path } = place;
  const reason = await whyNotNow(path);
  if (reason !== undefined) return { ok: false, message: reason };
  const held = await holdFile(path);
  return held.ok ? { ...held, path } : held;
}

async function openedAt(path: string, begin: TableRows): Promise<OpenedTracker> {
  const read = await readStamped(path);
  const found = await tablesInFile(read?.bytes, TRACKER, begin);
  if (!found.ok) return found;
  const file = trackerFile(found.file, async (bytes) => {
    const isOther = (await stampAt(path)) !== read?.stamp;
    return isOther ? SAVED_MEANWHILE : put(path, bytes);
  });
  return { ok: true, file };
}

const SAVED_MEANWHILE = "Somebody saved the workbook while this was running. Nothing was written: run it again.";

/** Somebody may have opened it since. @returns why it is not written */
async function put(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const reason = await whyNotNow(path);
  if (reason === undefined) await writeWhole(path, bytes);
  return reason;
}

/** What the system refuses becomes words. @param what what could not be done */
async function inWords<Done>(
  what: string,
  doing: () => Promise<Done>,
): Promise<Done | { readonly ok: false; readonly message: string }> {
  try {
    return await doing();
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, what) };
  }
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
      if (!file.ok) return file.message;
      const failure = await inWords("The workbook cannot be written, and is as it was", () => put(file.bytes));
      return typeof failure === "object" ? failure.message : failure;
    },
  };
}
