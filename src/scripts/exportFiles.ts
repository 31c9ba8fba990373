import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type DateRange, type Day, dayFromIso, isoFromDay, monthEndOf } from "../domain/calendar";

/** A file to read, and what the call or its folder's name says of it. */
export interface ExportFile {
  readonly path: string;
  /** The file's own name: what Postings and JSON call it. */
  readonly file: string;
  /** What messages call it: its name, behind the month that its folder is named for. */
  readonly label: string;
  /** The month that the file's folder is named for. */
  readonly month: DateRange | undefined;
  readonly asOf: Day | undefined;
}

/** The files that a call names, and what was passed over. */
export interface ExportFiles {
  readonly files: readonly ExportFile[];
  readonly warnings: readonly string[];
  /** Paths that cannot be read, each with why. */
  readonly refusals: readonly { readonly source: string; readonly message: string }[];
}

/** What operating systems and Excel leave lying in folders. */
const NOT_EXPORTS = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/iu;

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

/** The month that a folder's name says: `2026-08`. */
function monthFromFolder(folder: string): DateRange | undefined {
  const from = dayFromIso(`${basename(resolve(folder))}-01`);
  return from === undefined ? undefined : { from, to: monthEndOf(from) };
}

async function filesAt(path: string, asOf: Day | undefined): Promise<ExportFiles> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return refused(path, "There is no such file or folder.");
  if (about.isDirectory()) return filesInFolder(path, asOf);
  const month = monthFromFolder(join(path, ".."));
  return { files: [exportFile(path, month, asOf)], warnings: [], refusals: [] };
}

async function filesInFolder(folder: string, asOf: Day | undefined): Promise<ExportFiles> {
  const month = monthFromFolder(folder);
  if (month !== undefined && asOf !== undefined && asOf !== month.to) {
    return refused(
      folder,
      "The folder's name says another month than --as-of does. Leave --as-of out, or post the files one by one.",
    );
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !NOT_EXPORTS.test(entry.name)).map(({ name }) => name);
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
  const file = basename(path);
  const label = month === undefined ? file : `${isoFromDay(month.from).slice(0, 7)}/${file}`;
  return { path, file, label, month, asOf: asOf ?? month?.to };
}

function refused(path: string, message: string): ExportFiles {
  return { files: [], warnings: [], refusals: [{ source: basename(resolve(path)), message }] };
}
