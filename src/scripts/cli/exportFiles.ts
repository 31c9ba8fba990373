import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { DateRange, Day } from "../../domain/calendar";
import { count } from "../../domain/counted";
import { shownFile } from "../../session/reading/shownFile";
import { type SourceName, isExportName, monthFromFolder, sourceName } from "../../session/reading/sourceName";
import { describeFileTrouble, unlessNotThere } from "../files/fileTrouble";
import type { Warning } from "./warning";

/** A file to read, and what the call or its folder's name says of it. */
export interface ExportFile extends SourceName {
  readonly path: string;
}

/** The files that a call names, and what was passed over. */
export interface ExportFiles {
  readonly files: readonly ExportFile[];
  readonly warnings: readonly Warning[];
  /** Paths that cannot be read, each with why. */
  readonly refusals: readonly { readonly source: string; readonly message: string }[];
}

/**
 * Finds the files that a call names.
 *
 * @param paths files, or folders; a folder named YYYY-MM gives its files their month and, as the as-of date, its last day;
 * one that holds such folders stands for them all
 * @param asOf the as-of date that the call gives, for files outside such a folder
 */
export async function findExportFiles(paths: readonly string[], asOf: Day | undefined): Promise<ExportFiles> {
  return together(await Promise.all(paths.map((path) => filesAt(path, asOf))));
}

function together(found: readonly ExportFiles[]): ExportFiles {
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
  const month = monthFromFolder(nameOf(folder));
  if (month !== undefined && asOf !== undefined && asOf !== month.to) {
    return refused(
      folder,
      "The folder's name says another month than --as-of does. Leave --as-of out, or post the files one by one.",
    );
  }
  const entries = await entriesOf(folder);
  const { names, folders } = namesIn(entries);
  const months = month === undefined ? folders.filter((name) => monthFromFolder(name) !== undefined) : [];
  if (months.length > 0) return filesOfMonths(folder, months, entries, asOf);
  if (names.length === 0) return refused(folder, "The folder holds no exports.");
  return {
    files: names.map((file) => exportFile(join(folder, file), month, asOf)),
    warnings: foldersLeft(folder, folders),
    refusals: [],
  };
}

/** The files of the months' folders in a folder, oldest month first. What else is there is left, and named. */
async function filesOfMonths(
  folder: string,
  months: readonly string[],
  entries: readonly Entry[],
  asOf: Day | undefined,
): Promise<ExportFiles> {
  const { names, folders } = namesIn(entries);
  const found = together(await Promise.all(months.map((month) => filesInFolder(join(folder, month), asOf))));
  const others = folders.filter((name) => !months.includes(name));
  return { ...found, warnings: [...filesLeft(folder, names), ...foldersLeft(folder, others), ...found.warnings] };
}

function filesLeft(folder: string, names: readonly string[]): readonly Warning[] {
  if (names.length === 0) return [];
  const left = `${count(names.length, "file")} beside the months’ folders`;
  return [
    { code: "files-left", source: nameOf(folder), message: `Not read, ${left}: ${names.map(shownFile).join(", ")}.` },
  ];
}

function foldersLeft(folder: string, names: readonly string[]): readonly Warning[] {
  return names.map((name) => ({
    code: "folder-left",
    source: nameOf(folder),
    message: `The folder “${shownFile(name)}” inside it was not looked into.`,
  }));
}

/** The names of exports and of folders, each in order. */
function namesIn(entries: readonly Entry[]): {
  readonly names: readonly string[];
  readonly folders: readonly string[];
} {
  const named = (kind: Entry["kind"]) => entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
  return { names: named("export").sort(), folders: named("folder").sort() };
}

function nameOf(path: string): string {
  return basename(resolve(path));
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
  return { files: [], warnings: [], refusals: [{ source: nameOf(path), message }] };
}
