import { isExportName, monthFromFolder, type SourceName, sourceName } from "../../session/reading/sourceName";

/** A file that somebody chose or dropped, with what its folder's name says of it. */
export interface BroughtFile {
  readonly name: SourceName;
  readonly file: File;
}

/** Files chosen one by one, or a folder chosen whole. */
export function chosenFiles(files: FileList | null): readonly BroughtFile[] {
  return [...(files ?? [])].flatMap((file) => brought(file, file.webkitRelativePath.split("/").at(-2) ?? ""));
}

/** Files and folders that somebody dropped. A folder named `2026-08` says which month its files are of. */
export async function droppedFiles(data: DataTransfer): Promise<readonly BroughtFile[]> {
  // Asked for at once: what was dropped is gone after the first wait.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files].flatMap((file) => brought(file, ""));
  const found = await Promise.all(entries.map((entry) => filesAt(entry)));
  return found.flat();
}

async function filesAt(entry: FileSystemEntry): Promise<readonly BroughtFile[]> {
  if (entry instanceof FileSystemFileEntry) return brought(await fileOf(entry), "");
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside = await entriesIn(entry.createReader());
  const files = inside.filter((one) => one instanceof FileSystemFileEntry);
  const found = await Promise.all(files.map(async (one) => brought(await fileOf(one), entry.name)));
  return found.flat();
}

function brought(file: File, folder: string): readonly BroughtFile[] {
  return isExportName(file.name) ? [{ file, name: sourceName(file.name, monthFromFolder(folder)) }] : [];
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A folder is told a hundred entries at a time. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
  return some.length === 0 ? [] : [...some, ...(await entriesIn(reader))];
}
