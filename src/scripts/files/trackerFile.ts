import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { ChangeTask, Look, TrackerPort } from "../../session/trackerPort";
import type { TableRows } from "../../workbook/spec/book";
import { applyChange } from "../../workbook/change/change";
import type { Changed } from "../../workbook/change/changed";
import { bringsIndex } from "../../workbook/older/sheetsToHide";
import { type TablesInFile, newFile, tablesInFile } from "../../xlsx/tablesInFile";
import { type NotChanged, heldAt, inWords, put, putUnlessSaved } from "./heldPlace";
import { readStamped } from "./stampedFile";

/** What is done with the tracker in a file, or said of one that cannot be used. */
export type TrackerWork<Result> = (port: TrackerPort) => Promise<Result>;

/**
 * Works on the tracker in a file; where there is no file, a new one is begun. Nobody else posts to the file from before
 * it is read until the work is done. A folder that is not there is refused.
 */
export function withTracker<Result>(name: string, work: TrackerWork<Result>): Promise<Result> {
  return holding(name, (path) => openedAt(path), work);
}

/** The same with a new tracker, whatever stands in its place now. */
export function withFreshTracker<Result>(name: string, work: TrackerWork<Result>, begin: TableRows): Promise<Result> {
  const fresh = (path: string): Promise<Opened> =>
    Promise.resolve({ ok: true, isNew: true, file: newFile(TRACKER, begin), put: (bytes) => put(path, bytes) });
  return holding(name, fresh, work);
}

/** Looks at the tracker in a file and does nothing else: nobody is kept from it. */
export async function lookAtTracker(name: string): Promise<Look> {
  return lookOf(await inWords("The workbook cannot be read", () => openedAt(name)));
}

/** What is in a file and the way back into its place, or why it cannot be used. */
type Opened =
  | { readonly ok: true; readonly isNew: boolean; readonly file: TablesInFile; readonly put: PutInPlace }
  | { readonly ok: false; readonly message: string };

/** Puts a file in its place, whole or not at all, or says why not. */
type PutInPlace = (bytes: Uint8Array) => Promise<NotChanged | undefined>;

async function holding<Result>(
  name: string,
  open: (path: string) => Promise<Opened>,
  work: TrackerWork<Result>,
): Promise<Result> {
  const held = await inWords("The workbook cannot be used", () => heldAt(name));
  if (!held.ok) return work(portOf(() => Promise.resolve(held)));
  try {
    return await work(portOf(() => inWords("The workbook cannot be read", () => open(held.path))));
  } finally {
    held.letGo();
  }
}

/** A file is held, so it is read once, and again only after it was written. */
function portOf(open: () => Promise<Opened>): TrackerPort {
  let opening: Promise<Opened> | undefined;
  const opened = (): Promise<Opened> => (opening ??= open());
  return {
    look: async () => lookOf(await opened()),
    change: async (task) => {
      const changed = await changeIn(await opened(), task);
      if (changed.kind !== "done" || changed.isWritten) opening = undefined;
      return changed;
    },
  };
}

function lookOf(opened: Opened): Look {
  if (!opened.ok) return { kind: "unusable", message: opened.message };
  const { isThere, tables, upgrade } = opened.file;
  return isThere
    ? { kind: "tracker", tables, ...(upgrade && bringsIndex(upgrade) && { bringsStart: true as const }) }
    : { kind: "no-tracker", begin: tables, isNew: opened.isNew };
}

async function changeIn(opened: Opened, { plan, by, onProgress, hidesTables }: ChangeTask): Promise<Changed> {
  if (!opened.ok) return { kind: "refused", message: opened.message };
  const { file, put: putInPlace } = opened;
  const change = plan(file.tables, !file.isThere);
  if (change === undefined || (change.length === 0 && file.isThere)) return { kind: "done", isWritten: false };
  onProgress(0, 0);
  const after = applyChange(TRACKER, file.tables, change);
  const changed = await file.changed(change, after, { by, at: new Date() }, hidesTables);
  if (!changed.ok) return { kind: "refused", message: changed.message };
  const failure = await inWords("The workbook cannot be written, and is as it was", () => putInPlace(changed.bytes));
  if (failure !== undefined) return "kind" in failure ? failure : { kind: "refused", message: failure.message };
  const { added } = changed;
  return { kind: "done", isWritten: true, ...(added !== undefined && { added }) };
}

async function openedAt(path: string): Promise<Opened> {
  const read = await readStamped(path);
  const found = await tablesInFile(read?.bytes, TRACKER, newTracker());
  if (!found.ok) return found;
  return {
    ok: true,
    isNew: read === undefined,
    file: found.file,
    put: (bytes) => putUnlessSaved(path, bytes, read?.stamp),
  };
}
