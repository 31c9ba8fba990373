import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve as absolute } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { finished } from "./finished";
import { SHARED_FOLDER } from "./sharedFolder";
import { cellsOf, withoutStoredResults, type CellContent } from "./storedCells";

const run = promisify(execFile);

const PLACES = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/snap/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program, or `undefined` on a machine that has none. */
export const SOFFICE = PLACES.find((place) => existsSync(place));

/** Why tests that need LibreOffice do not run, for their titles. */
export const WITHOUT_LIBREOFFICE =
  SOFFICE === undefined ? " (skipped: LibreOffice is not installed, so nothing can recalculate a workbook here)" : "";

/** Every cell of a workbook, by sheet and address (`Weekly!B5`), once LibreOffice has computed each formula anew. */
async function recalculated(workbook: Uint8Array): Promise<ReadonlyMap<string, CellContent>> {
  return cellsOf(await converted(await withoutStoredResults(workbook), "xlsx"));
}

/** A formula whose stored result is not what LibreOffice computes. */
export interface Disagreement {
  readonly cell: string;
  readonly formula: string;
  readonly stored: CellContent["value"];
  readonly recalculated: CellContent["value"];
}

/** Compares every formula's stored result with LibreOffice's: numbers to 1e-9 of their size, all else exactly. */
export async function disagreements(
  workbook: Uint8Array,
): Promise<{ readonly formulas: number; readonly disagreements: readonly Disagreement[] }> {
  const stored = [...(await cellsOf(finished(workbook)))].filter(([, { formula }]) => formula !== undefined);
  const anew = await recalculated(workbook);
  const differing = stored.flatMap(([cell, { formula = "", value }]) => {
    const other = anew.get(cell)?.value;
    return isSame(value, other) ? [] : [{ cell, formula, stored: value, recalculated: other }];
  });
  return { formulas: stored.length, disagreements: differing };
}

type Kind = "xlsx" | "pdf";

/** A workbook that somebody waits for. */
interface Asked {
  readonly workbook: Uint8Array;
  readonly kind: Kind;
  readonly resolve: (made: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** What LibreOffice is to do for this worker next. */
let waiting: readonly Asked[] = [];
let isAtWork = false;

/**
 * Has LibreOffice turn a workbook into another kind of file. To start it takes a quarter of the work: whatever is asked for
 * while it is at work, as by tests that run concurrently, is done by one start after it.
 *
 * Each worker has a profile of its own, so that two do not wait for each other; to make one takes as long as the work.
 */
export function converted(workbook: Uint8Array, kind: Kind): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    waiting = [...waiting, { workbook, kind, resolve, reject }];
    if (!isAtWork) void convertWaiting();
  });
}

async function convertWaiting(): Promise<void> {
  isAtWork = true;
  for (let kind = waiting[0]?.kind; kind !== undefined; kind = waiting[0]?.kind) {
    const now = waiting.filter((asked) => asked.kind === kind);
    waiting = waiting.filter((asked) => asked.kind !== kind);
    try {
      await convertAll(now, kind);
    } catch (error) {
      for (const { reject } of now) reject(error);
    }
  }
  isAtWork = false;
}

function profileOfWorker(): string {
  const shared = process.env[SHARED_FOLDER];
  if (shared === undefined) throw new Error("test/sharedFolder.ts did not run before the tests");
  return join(absolute(shared), `libreoffice-${process.env["VITEST_POOL_ID"] ?? "0"}`);
}

async function convertAll(asked: readonly Asked[], kind: Kind): Promise<void> {
  if (SOFFICE === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  try {
    const inputs = asked.map((_, index) => join(folder, `${String(index)}.xlsx`));
    await Promise.all(asked.map(({ workbook }, index) => writeFile(inputs[index] ?? "", workbook)));
    const output = join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(profileOfWorker()).href}`;
    await run(SOFFICE, [profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", output, ...inputs]);
    for (const [index, { resolve, reject }] of asked.entries()) {
      await readFile(join(output, `${String(index)}.${kind}`)).then(resolve, reject);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isSame(one: CellContent["value"], other: CellContent["value"]): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}
