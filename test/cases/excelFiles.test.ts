import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post } from "../../src/scripts/cli/post";
import { undo } from "../../src/scripts/cli/undo";
import { EXCEL_FILES, WITHOUT_EXCEL_FILES } from "../besideProject";
import { CAN_CHECK, WITHOUT_CHECKER, errorsIn } from "../checked";
import { partsOf } from "../packageParts";
import { type StoredRow, tablesOf } from "../storedTables";
import { changedOfTheirs, lostFromLists } from "../theirParts";

// Workbooks that Excel itself saved, each with something of its own: charts of every kind, tables, comments, pictures.
// A few of them are tried, chosen by a seed that the title says; all of them where EVERY_EXCEL_FILE=1.

const TRIED = 8;
const SEED = Number(process.env["HUDDLEBOOK_SEED"] ?? Date.now() % 1_000_000);
/** For all of them, on a machine that has other things to do. In milliseconds. */
const LONGEST_CHECK = 7_200_000;
const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const MONTH = join(SAMPLES, "2026-06");
const NEXT = join(SAMPLES, "2026-07", "DailyP&I.txt");
const OPTIONS = {
  ...{ asOf: undefined, from: undefined, to: undefined, report: undefined, by: "Tester" },
  ...{ json: false, restate: false, anyway: true, acceptProblems: false, acceptUnproven: [], dates: undefined },
};

const LAST = { report: undefined, isDryRun: false, json: false };

function chosenFiles(): readonly string[] {
  if (EXCEL_FILES === undefined) return [];
  const names = readdirSync(EXCEL_FILES).filter((name) => /\.xls[xm]$/u.test(name));
  if (process.env["HUDDLEBOOK_EVERY_EXCEL_FILE"] === "1") return names.sort();
  const rank = (name: string): string =>
    createHash("sha256")
      .update(`${String(SEED)} ${name}`)
      .digest("hex");
  return names.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, TRIED);
}

/** What is refused rightly says so itself. */
async function countsFrom1904(bytes: Uint8Array): Promise<boolean> {
  const book = new TextDecoder().decode((await partsOf(bytes)).get("xl/workbook.xml"));
  return /date1904="(?:1|true)"/u.test(book);
}

/** Posts, and gives back what was refused. */
async function refusalsOf(path: string, reports: string): Promise<readonly string[]> {
  return (await post(path, [reports], OPTIONS, () => undefined)).refusals.map(({ message }) => message);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

/** The tables without the list of postings, where one that is taken back stays, struck out. */
async function figuresIn(bytes: Uint8Array): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  return { ...Object.fromEntries(await tablesOf(bytes)), Postings: [], PostingsWrote: [], PostingsUndo: [] };
}

async function expectTheirs(theirs: Uint8Array, after: Uint8Array): Promise<void> {
  expect(await changedOfTheirs(theirs, after)).toEqual([]);
  expect(await lostFromLists(theirs, after)).toEqual([]);
}

describe.skipIf(EXCEL_FILES === undefined)(`workbooks that Excel saved, HUDDLEBOOK_SEED=${String(SEED)}${WITHOUT_EXCEL_FILES}`, () => {
  let folder = "";
  /** The files, and what became of each, for the checker to look at all at once. */
  const pairs: (readonly [before: string, after: string])[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(chosenFiles())("take a month and give it back, every part of theirs byte for byte: %s", async (name) => {
    const [from, path] = [join(EXCEL_FILES ?? "", name), join(folder, name)];
    const theirs = await bytesOf(from);
    await writeFile(path, theirs);
    const refusals = await refusalsOf(path, MONTH);
    if (await countsFrom1904(theirs)) {
      expect(refusals).toEqual([expect.stringContaining("counts its dates from 1904")]);
      expect(Buffer.compare(await bytesOf(path), theirs)).toBe(0);
      return;
    }
    expect(refusals).toEqual([]);
    const posted = await bytesOf(path);
    await expectTheirs(theirs, posted);
    expect(await refusalsOf(path, NEXT)).toEqual([]);
    await expectTheirs(theirs, await bytesOf(path));
    expect(await figuresIn(await bytesOf(path))).not.toEqual(await figuresIn(posted));
    expect(await undo(path, LAST, () => undefined)).toMatchObject({ ok: true });
    const takenBack = await bytesOf(path);
    await expectTheirs(theirs, takenBack);
    expect(await figuresIn(takenBack)).toEqual(await figuresIn(posted));
    pairs.push([from, path]);
  });

  it.skipIf(!CAN_CHECK)(
    `have no error by schema afterwards that they did not have${WITHOUT_CHECKER}`,
    async () => {
      const errors = await errorsIn(pairs.flat());
      for (const [before, after] of pairs) {
        const known = new Set(errors.get(before));
        expect([after, (errors.get(after) ?? []).filter((error) => !known.has(error))]).toEqual([after, []]);
      }
      expect(pairs.length).toBeGreaterThan(0);
    },
    LONGEST_CHECK,
  );
});
