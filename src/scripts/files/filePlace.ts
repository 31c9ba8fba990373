import { constants } from "node:fs";
import { access, lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, unlessNotThere } from "./fileTrouble";

/** Where a workbook is or is to be, or why nothing can be written there. */
export type FilePlace = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string };

/**
 * Where the workbook of a name is. A link leads to its target, which is what is read, held and written.
 *
 * @throws the system's error where that cannot be told
 */
export async function placeOf(name: string): Promise<FilePlace> {
  const folder = await unlessNotThere(stat(dirname(name)));
  if (folder?.isDirectory() !== true) return refused(`The folder ${dirname(name)} is not there.`);
  const about = await unlessNotThere(lstat(name));
  if (about === undefined) return { ok: true, path: join(await realpath(dirname(name)), basename(name)) };
  const path = await unlessNotThere(realpath(name));
  if (path !== undefined) return { ok: true, path };
  return refused(
    "The workbook is a link to a file that is not there. Bring that file or its disk back, or remove the link, then run this again.",
  );
}

/**
 * Why a workbook must not be written now, in words: it is open in a program, read-only, no file, or in a folder that
 * takes none. `undefined` where it may be.
 */
export async function whyNotNow(path: string): Promise<string | undefined> {
  if (!(await may(dirname(path), constants.W_OK))) return `The folder ${dirname(path)} cannot be written to.`;
  const openIn = await programHolding(path);
  if (openIn !== undefined) return `The workbook is open in ${openIn}. Close it, then run this again.`;
  const about = await unlessNotThere(stat(path));
  if (about === undefined) return undefined;
  if (about.isDirectory()) return "There is a folder of this name. Name a file.";
  if (!about.isFile()) return "What has this name is no file that can be kept. Name another.";
  const isReadOnly = (about.mode & 0o222) === 0 || !(await may(path, constants.R_OK | constants.W_OK));
  return isReadOnly ? "The workbook is read-only. Allow changes to the file, then run this again." : undefined;
}

/** The program that has a workbook open: each keeps a file of its own beside it for as long. */
async function programHolding(path: string): Promise<string | undefined> {
  const beside = (name: string): Promise<boolean> => isThere(join(dirname(path), name));
  if (await beside(`~$${basename(path)}`)) return "Excel";
  return (await beside(`.~lock.${basename(path)}#`)) ? "LibreOffice" : undefined;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await unlessNotThere(lstat(path))) !== undefined;
  } catch (error) {
    // A name that is too long for the disk is no file's.
    if (codeOf(error) === "ENAMETOOLONG") return false;
    throw error;
  }
}

/** Whether this account may, as far as the system says. */
async function may(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

function refused(message: string): FilePlace {
  return { ok: false, message };
}
