import type { ChangeTask, Look, TrackerPort } from "../../session/trackerPort";
import type { TableRows } from "../../workbook/spec/book";
import { applyChange } from "../../workbook/change/change";
import type { Changed } from "../../workbook/change/changed";
import { bringsIndex } from "../../workbook/older/sheetsToHide";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { type FoundInFile, type TablesInFile, newFile, tablesInFile } from "../../xlsx/tablesInFile";
import { type NotChanged, heldAt, inWords, put, putUnlessSaved } from "./heldPlace";
import { readStamped } from "./stampedFile";

/** What is done with the workbook in a file, or said of one that cannot be used. */
export type WorkbookWork<Result> = (port: TrackerPort) => Promise<Result>;

/** A workbook of ours that files hold. */
export interface KeptWorkbook {
  readonly spec: WorkbookSpec;
  /** What it holds before anything is posted. */
  readonly begin: () => TableRows;
  /** Why it cannot be used where another of ours is wanted, and what to do. */
  readonly instead: string;
  /** Why a workbook of somebody's own does not get its sheets; absent where it does. */
  readonly notInTheirs?: string;
}

/** The workbooks of ours that do for some work, the usual one first, and those that a file may hold in their place. */
export interface Wanted {
  readonly usual: KeptWorkbook;
  readonly too?: readonly KeptWorkbook[];
  readonly others?: readonly KeptWorkbook[];
}

/**
 * Works on a workbook in a file; where there is no file, a new one is begun. Nobody else posts to the file from before
 * it is read until the work is done. A folder that is not there is refused.
 */
export function withWorkbook<Result>(name: string, wanted: Wanted, work: WorkbookWork<Result>): Promise<Result> {
  return holding(name, (path) => openedAt(path, wanted), work);
}

/** The same with a new workbook, whatever stands in its place now. */
export function withFreshWorkbook<Result>(
  name: string,
  kept: Pick<KeptWorkbook, "spec" | "begin">,
  work: WorkbookWork<Result>,
): Promise<Result> {
  const { spec, begin } = kept;
  const fresh = (path: string): Promise<Opened> =>
    Promise.resolve({ ok: true, isNew: true, spec, file: newFile(spec, begin()), put: (bytes) => put(path, bytes) });
  return holding(name, fresh, work);
}

/** Looks at the workbook in a file and does nothing else: nobody is kept from it. */
export async function lookAtWorkbook(name: string, wanted: Wanted): Promise<Look> {
  return lookOf(await inWords("The workbook cannot be read", () => openedAt(name, wanted)));
}

/** What is in a file and the way back into its place, or why it cannot be used. */
type Opened =
  | {
      readonly ok: true;
      readonly isNew: boolean;
      readonly spec: WorkbookSpec;
      readonly file: TablesInFile;
      readonly put: PutInPlace;
    }
  | { readonly ok: false; readonly message: string };

/** Puts a file in its place, whole or not at all, or says why not. */
type PutInPlace = (bytes: Uint8Array) => Promise<NotChanged | undefined>;

async function holding<Result>(
  name: string,
  open: (path: string) => Promise<Opened>,
  work: WorkbookWork<Result>,
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
  const { spec, file, put: putInPlace } = opened;
  const change = plan(file.tables, !file.isThere);
  if (change === undefined || (change.length === 0 && file.isThere)) return { kind: "done", isWritten: false };
  onProgress(0, 0);
  const after = applyChange(spec, file.tables, change);
  const changed = await file.changed(change, after, { by, at: new Date() }, hidesTables);
  if (!changed.ok) return { kind: "refused", message: changed.message };
  const failure = await inWords("The workbook cannot be written, and is as it was", () => putInPlace(changed.bytes));
  if (failure !== undefined) return "kind" in failure ? failure : { kind: "refused", message: failure.message };
  const { added } = changed;
  return { kind: "done", isWritten: true, ...(added !== undefined && { added }) };
}

async function openedAt(path: string, wanted: Wanted): Promise<Opened> {
  const read = await readStamped(path);
  const found = await foundIn(read?.bytes, wanted);
  if (!found.ok) return found;
  return {
    ok: true,
    isNew: read === undefined,
    spec: found.spec,
    file: found.file,
    put: (bytes) => putUnlessSaved(path, bytes, read?.stamp),
  };
}

type Found =
  | Extract<FoundInFile, { readonly ok: false }>
  | (Extract<FoundInFile, { readonly ok: true }> & { readonly spec: WorkbookSpec });

/** The workbook of ours that a file holds, of those that are wanted; the usual one where it holds none yet. */
async function foundIn(bytes: Uint8Array | undefined, { usual, too = [], others = [] }: Wanted): Promise<Found> {
  const first = await tablesOf(usual, bytes);
  if (bytes === undefined || isThere(first)) return first;
  const another = await firstThere(bytes, too);
  if (another !== undefined) return tablesOf(another, bytes);
  const message = (await firstThere(bytes, others))?.instead ?? (first.ok ? usual.notInTheirs : undefined);
  return message === undefined ? first : { ok: false, message };
}

async function firstThere(bytes: Uint8Array, kept: readonly KeptWorkbook[]): Promise<KeptWorkbook | undefined> {
  for (const one of kept) if (isThere(await tablesOf(one, bytes))) return one;
  return undefined;
}

async function tablesOf({ spec, begin }: KeptWorkbook, bytes: Uint8Array | undefined): Promise<Found> {
  const found = await tablesInFile(bytes, spec, begin());
  return found.ok ? { ...found, spec } : found;
}

function isThere(found: FoundInFile): boolean {
  return found.ok && found.file.isThere;
}
