import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { DateRange, Day } from "../domain/calendar";
import { type SourceName, isExportName, monthFromFolder, sourceName } from "../session/sourceName";

/** A file to read, and what the call or its folder's name says of it. */
export interface ExportFile extends SourceName {
  readonly path: string;
}

/** The files that a call names, and what was passed over. */
export interface ExportFiles {
  readonly files: readonly ExportFile[];
  readonly warnings: readonly string[];
  /** Paths that cannot be read, each with why. */
  readonly refusals: readonly { readonly source: string; readonly message: string }[];
}

/**
 * Finds the files that a call names.
 *
 * @param paths files, or folders; a folder named YYYY-MM gives its files their month and, as the as-of date, its last day
 * @param asOf the as-of date that the call gives, for files outside such a folder
 */
export async function findExportFiles(paths: readonly string[], asOf: Day | undefined): Promise<ExportFiles> {
  const found = await Promise.all(paths.map((path) => filesAt(path, asOf)));
  return {
    files: found.flatMap(({ files }) => files),
    warnings: found.flatMap(({ warnings }) => warnings),
    refusals: found.flatMap(({ refusals }) => refusals),
  };
}

async function filesAt(path: string, asOf: Day | undefined): Promise<ExportFiles> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return refused(path, "There is no such file or folder.");
  if (about.isDirectory()) return filesInFolder(path, asOf);
  const month = monthFromFolder(basename(resolve(path, "..")));
  return { files: [exportFile(path, month, asOf)], warnings: [], refusals: [] };
}

async function filesInFolder(folder: string, asOf: Day | undefined): Promise<ExportFiles> {
  const month = monthFromFolder(basename(resolve(folder)));
  if (month !== undefined && asOf !== undefined && asOf !== month.to) {
    return refused(
      folder,
      "The folder's name says another month than --as-of does. Leave --as-of out, or post the files one by one.",
    );
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && isExportName(entry.name)).map(({ name }) => name);
  if (names.length === 0) return refused(folder, "The folder holds no exports.");
  const files = names.sort().map((file) => exportFile(join(folder, file), month, asOf));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    files,
    warnings: folders.map((name) => `${basename(folder)}: the folder “${name}” inside it was not looked into.`),
    refusals: [],
  };
}

function exportFile(path: string, month: DateRange | undefined, asOf: Day | undefined): ExportFile {
  return { path, ...sourceName(basename(path), month, asOf) };
}

function refused(path: string, message: string): ExportFiles {
  return { files: [], warnings: [], refusals: [{ source: basename(resolve(path)), message }] };
}
