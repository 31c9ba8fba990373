import { download } from "./download";

/** The bytes of a file, `undefined` for one that is not made yet; or why they cannot be read. */
export type FileContent =
  { readonly ok: true; readonly bytes: Uint8Array | undefined } | { readonly ok: false; readonly message: string };

/** A file as it is once saved, and where; or why it was not saved. */
export type Saved =
  | { readonly ok: true; readonly file: ChosenFile; readonly where: string }
  | { readonly ok: false; readonly message: string };

/** A workbook that somebody chose, or a new one. */
export interface ChosenFile {
  readonly name: string;
  /** Whose benchmarks a tracker that is begun in it goes by; nobody's where absent. */
  readonly benchmarkSet?: string;
  /** Asks where to save, and whether that is allowed, where that is not known yet. Nothing where nobody says. */
  readonly askForPlace: () => Promise<ChosenFile | undefined>;
  readonly read: () => Promise<FileContent>;
  readonly save: (bytes: Uint8Array) => Promise<Saved>;
}

/** The kind of a workbook's content. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WORKBOOKS = {
  types: [{ description: "Excel workbook", accept: { [XLSX]: [".xlsx", ".xlsm"] } }],
} as const;

/** Whether this browser can change a file where it is. */
export function savesInPlace(): boolean {
  return window.showOpenFilePicker !== undefined && window.showSaveFilePicker !== undefined;
}

/** Asks for a workbook that can be changed where it is. */
export async function pickFile(): Promise<ChosenFile | undefined> {
  // Somebody who closes the window chose nothing.
  const handles = await window.showOpenFilePicker?.(WORKBOOKS).catch(() => undefined);
  const handle = handles?.[0];
  return handle && fileInPlace(handle);
}

/** A file that somebody chose in a field of the page: it can be read, and is given out anew once it is changed. */
export function openedFile(file: File): ChosenFile {
  return downloadedFile(file.name, () => bytesOf(file));
}

/** A file that is not made yet. */
export function unsavedFile(name: string): ChosenFile {
  const read = (): Promise<FileContent> => Promise.resolve({ ok: true, bytes: undefined });
  if (!savesInPlace()) return downloadedFile(name, read);
  const file: ChosenFile = {
    name,
    read,
    askForPlace: async () => {
      const handle = await window.showSaveFilePicker?.({ ...WORKBOOKS, suggestedName: name }).catch(() => undefined);
      return handle && fileToReplace(handle);
    },
    save: () => Promise.resolve({ ok: false, message: "You did not choose where to save the workbook." }),
  };
  return file;
}

/** A file that is kept in the page alone. @param bytes `undefined` before it is first saved */
export function fileInMemory(name: string, benchmarkSet: string, bytes?: Uint8Array): ChosenFile {
  const file: ChosenFile = {
    name,
    benchmarkSet,
    askForPlace: () => Promise.resolve(file),
    read: () => Promise.resolve({ ok: true, bytes }),
    save: (changed) =>
      Promise.resolve({
        ok: true,
        file: fileInMemory(name, benchmarkSet, changed),
        where: "Nothing was saved on this computer.",
      }),
  };
  return file;
}

/** A file that is given out as a download each time it is saved, and known from then on as it was given out. */
function downloadedFile(name: string, read: ChosenFile["read"]): ChosenFile {
  const file: ChosenFile = {
    name,
    read,
    askForPlace: () => Promise.resolve(file),
    save: (bytes) => {
      download(name, bytes, XLSX);
      const saved = downloadedFile(name, () => Promise.resolve({ ok: true, bytes }));
      return Promise.resolve({
        ok: true,
        file: saved,
        where: `Saved to your downloads as ${name}. Use that file from now on.`,
      });
    },
  };
  return file;
}

function fileInPlace(handle: FileSystemFileHandle): ChosenFile {
  let seen: Stamp | undefined;
  const file: ChosenFile = {
    name: handle.name,
    askForPlace: async () => ((await mayWrite(handle)) ? file : undefined),
    read: async () => {
      const found = await handle.getFile().catch(() => undefined);
      // Before it is read: whatever is saved from then on shows.
      seen = found && stampOf(found);
      return found === undefined ? NOT_THERE : bytesOf(found);
    },
    save: (bytes) => (seen === undefined ? Promise.resolve(NOT_READ) : saveOver(handle, seen, bytes)),
  };
  return file;
}

/** A place for a new file. What stands there now is replaced, since the browser asked; what comes there later is not. */
async function fileToReplace(handle: FileSystemFileHandle): Promise<ChosenFile | undefined> {
  const there = await handle.getFile().catch(() => undefined);
  if (there === undefined) return undefined;
  const seen = stampOf(there);
  const file: ChosenFile = {
    name: handle.name,
    askForPlace: async () => ((await mayWrite(handle)) ? file : undefined),
    read: () => Promise.resolve({ ok: true, bytes: undefined }),
    save: (bytes) => saveOver(handle, seen, bytes),
  };
  return file;
}

/** What tells whether a file is still the one that was read. */
interface Stamp {
  readonly size: number;
  readonly lastModified: number;
}

function stampOf({ size, lastModified }: File): Stamp {
  return { size, lastModified };
}

/** Writes a file that is as it was seen, or nothing. Until it is closed, the file is as it was. */
async function saveOver(handle: FileSystemFileHandle, seen: Stamp, bytes: Uint8Array): Promise<Saved> {
  const writing = await openToWrite(handle);
  if (writing === undefined) return NOT_WRITTEN;
  try {
    await writing.write(new Uint8Array(bytes));
    const now = await handle.getFile().catch(() => undefined);
    if (now?.size !== seen.size || now.lastModified !== seen.lastModified) {
      await writing.abort();
      return { ok: false, message: "Somebody saved the workbook meanwhile. Look again, then post." };
    }
    await writing.close();
    return { ok: true, file: fileInPlace(handle), where: `Saved in ${handle.name}.` };
  } catch {
    // Nothing of it is to stay beside the file either.
    await writing.abort().catch(() => undefined);
    return NOT_WRITTEN;
  }
}

/** Nobody else writes it meanwhile, where the browser can see to that. */
async function openToWrite(handle: FileSystemFileHandle): Promise<FileSystemWritableFileStream | undefined> {
  const options: FileSystemCreateWritableOptions & { readonly mode: "exclusive" } = { mode: "exclusive" };
  return handle.createWritable(options).catch(() => undefined);
}

const NOT_THERE = {
  ok: false,
  message: "The file is gone, or it cannot be read. Choose it again.",
} as const;
const NOT_READ = { ok: false, message: "The file was not read. Look again, then post." } as const;
const NOT_WRITTEN = {
  ok: false,
  message: "The file cannot be written. Close it in Excel, or choose another, then try again.",
} as const;

async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  if (handle.requestPermission === undefined) return true;
  return (await handle.requestPermission({ mode: "readwrite" })) === "granted";
}

async function bytesOf(file: Blob): Promise<FileContent> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes === undefined ? NOT_THERE : { ok: true, bytes: new Uint8Array(bytes) };
}

interface PickerOptions {
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly suggestedName?: string;
}

declare global {
  // Not in every browser.
  interface Window {
    showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
    showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    requestPermission?: (asked: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  }
}
