import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./fileTrouble";

/** In bytes of UTF-8: what file systems allow a name. */
const LONGEST_NAME = 255;
/** In bytes: what any of our endings takes at most. */
const LONGEST_ENDING = 64;
const PART = /^\d+(?:-[\da-f]+)?\.part$/u;

/** Where a file of ours stands beside another one: hidden, under its name, cut where that would be too long. */
export function besideFile(path: string, ending: string): string {
  return join(dirname(path), beginning(path) + ending);
}

/** What stands beside a file under its name: the endings. */
export function endingsBeside(path: string): readonly string[] {
  const begins = beginning(path);
  return readdirSync(dirname(path)).flatMap((name) => (name.startsWith(begins) ? name.slice(begins.length) : []));
}

/** A new place to write a file before it is put in its own. */
export function newPart(path: string): string {
  return besideFile(path, `${String(process.pid)}-${randomBytes(4).toString("hex")}.part`);
}

/** Removes what processes that ended left of a file. Only while the file is held: nobody else is writing it then. */
export function clearParts(path: string): void {
  asFarAsPossible(() => {
    for (const ending of endingsBeside(path)) {
      if (PART.test(ending)) removeLeftOver(besideFile(path, ending));
    }
  });
}

/** Removes a file that is of no use to anybody. */
export function removeLeftOver(path: string): void {
  asFarAsPossible(() => {
    rmSync(path, { force: true });
  });
}

/** What is left over is in nobody's way: where the system does not let it go now, the next run tries again. */
function asFarAsPossible(tidy: () => void): void {
  try {
    tidy();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** A short name for any text, the same each time. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

function beginning(path: string): string {
  const name = basename(path);
  const most = LONGEST_NAME - LONGEST_ENDING - "..".length;
  if (Buffer.byteLength(name) <= most) return `.${name}.`;
  let cut = "";
  for (const letter of name) {
    if (Buffer.byteLength(cut + letter) > most - 9) break;
    cut += letter;
  }
  return `.${cut}-${shortHash(name)}.`;
}
