import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { DateRange, Day } from "../../domain/calendar";
import { shownFile } from "../../session/reading/shownFile";
import { type SourceName, isExportName, monthFromFolder, sourceName } from "../../session/reading/sourceName";
import { describeFileTrouble, unlessNotThere } from "../files/fileTrouble";

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
  try {
    const about = await unlessNotThere(stat(path));
    if (about === undefined) return refused(path, "There is no such file or folder.");
    if (about.isDirectory()) return await filesInFolder(path, asOf);
  } catch (error) {
    return refused(path, describeFileTrouble(error, "It cannot be looked at"));
  }
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
  const entries = await entriesOf(folder);
  const named = (kind: Entry["kind"]) => entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
  const names = named("export");
  if (names.length === 0) return refused(folder, "The folder holds no exports.");
  return {
    files: names.sort().map((file) => exportFile(join(folder, file), month, asOf)),
    warnings: named("folder").map(
      (name) => `${basename(folder)}: the folder “${shownFile(name)}” inside it was not looked into.`,
    ),
    refusals: [],
  };
}

/** What lies in a folder. */
interface Entry {
  readonly name: string;
  readonly kind: "export" | "folder" | "neither";
}

/** A link counts as what it leads to; one that leads nowhere as an export, so that reading it says so. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry): Promise<Entry> => {
      const { name } = entry;
      const about = entry.isSymbolicLink() ? await unlessNotThere(stat(join(folder, name))) : entry;
      if (about?.isDirectory() === true) return { name, kind: "folder" };
      return { name, kind: about?.isFile() !== false && isExportName(name) ? "export" : "neither" };
    }),
  );
}

function exportFile(path: string, month: DateRange | undefined, asOf: Day | undefined): ExportFile {
  return { path, ...sourceName(basename(path), month, asOf) };
}

function refused(path: string, message: string): ExportFiles {
  return { files: [], warnings: [], refusals: [{ source: basename(resolve(path)), message }] };
}
