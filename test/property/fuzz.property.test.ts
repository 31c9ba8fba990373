import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/import/problems/problem";
import { readBytes } from "../../src/session/reading/readSource";
import type { ReadPart } from "../../src/session/reading/readPart";
import { type Chance } from "../fuzz/chances";
import { type Fuzzed, fuzzedText } from "../fuzz/texts";
import { fuzzedOtherFile } from "../fuzz/otherFiles";
import { fuzzedWorkbook } from "../fuzz/workbooks";
import { processorTime } from "../processorTime";
import { chanceOf } from "../seededChance";
import { sheetsOfBytes } from "../sheetsOfBytes";
import { runsOf } from "./runs";

/** Of four files that are read three are texts, one is a workbook; as many as there are workbooks are of other kinds. HUDDLEBOOK_FUZZ says how many in place of these. */
const RUNS = 20_000;
/** After so many files of a kind a long run says how far it is. */
const MOST_UNSAID = 5_000;
/** In seconds of processor time. A short file takes no second unless something goes round and round. */
const FLOOR = 1;
const SECONDS_A_MEGABYTE = 2;
/** In bytes: what the heap may grow by between the first tenth of the runs and the last. */
const GROWTH = 32_000_000;
/** In milliseconds of the clock for a run, beside what all tests have: others may share the processor. */
const PATIENCE = 60;
/** No message is longer, whatever the file holds. */
const LONGEST_MESSAGE = 5_000;

async function readAll({ bytes }: Fuzzed): Promise<readonly ReadPart[]> {
  return readBytes(bytes, { range: {} }, sheetsOfBytes);
}

/** What is wrong with what came of a file; nothing where it was read, or refused in words. */
function faultsIn(parts: readonly ReadPart[]): readonly string[] {
  return parts.flatMap(({ source }) => {
    if (!source.ok) return source.message.length > LONGEST_MESSAGE ? ["a long message"] : [];
    const { rows, records, problemRows, skipped, problems, refusals, figures } = source.report;
    const counted = skipped.reduce((sum, one) => sum + one.rows, records + problemRows);
    const words = [...problems, ...refusals].map(describeProblem);
    return [
      ...(counted === rows ? [] : [`${rows} rows, ${counted} of them counted`]),
      ...(refusals.length > 0 && figures !== undefined ? ["figures of a refused report"] : []),
      ...(words.some((one) => one.length > LONGEST_MESSAGE) ? ["a long message"] : []),
    ];
  });
}

async function timeOf(fuzzed: Fuzzed): Promise<{ readonly seconds: number; readonly faults: readonly string[] }> {
  const before = processorTime();
  try {
    const parts = await readAll(fuzzed);
    const seconds = processorTime() - before;
    return { seconds, faults: faultsIn(parts) };
  } catch (error) {
    return { seconds: 0, faults: [error instanceof Error ? (error.stack ?? error.name) : "something was thrown"] };
  }
}

/** What is wrong with how a file is read. One that seems slow is read again: something else may have been cleaned up. */
async function faultsOf(fuzzed: Fuzzed): Promise<readonly string[]> {
  const allowed = Math.max(FLOOR, (SECONDS_A_MEGABYTE * fuzzed.bytes.length) / 1_000_000);
  const { seconds, faults } = await timeOf(fuzzed);
  if (seconds <= allowed) return faults;
  const again = await timeOf(fuzzed);
  return again.seconds <= allowed ? faults : [...faults, `${again.seconds.toFixed(1)} seconds of processor time`];
}

/** What the heap holds once nothing is left that nobody needs. */
function heapHeld(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  return process.memoryUsage().heapUsed;
}

/** Each fault is printed once it is found, and how far a long run came: one that is ended early leaves what it found. */
async function fuzzed(make: (chance: Chance) => Fuzzed | Promise<Fuzzed>, runs: number, seed: number) {
  const faults: string[] = [];
  let heap = Infinity;
  for (let run = 0; run < runs && faults.length < 5; run += 1) {
    const file = await make(chanceOf(seed + run));
    for (const fault of await faultsOf(file)) {
      const shown = `HUDDLEBOOK_FUZZ=4 HUDDLEBOOK_SEED=${seed + run}: ${file.kind}, ${file.bytes.length} bytes: ${fault}`;
      process.stdout.write(`${shown}\n`);
      faults.push(shown);
    }
    if (run === Math.floor(runs / 10)) heap = heapHeld();
    if (run > 0 && run % MOST_UNSAID === 0) process.stdout.write(`fuzz: ${run} of ${runs} files\n`);
  }
  return { faults, growth: heapHeld() - heap };
}

/**
 * What this does not prove: that a long file takes as little time a megabyte as the short ones here, for which a second is
 * allowed however short they are; what grows with the square of a length shows from some 40,000 characters on. Processor time
 * counts what the process does beside reading, such as compiling and cleaning up, and is longer where others share the processor's core.
 */
describe("a file changed past use", () => {
  const { numRuns, seed } = runsOf(RUNS, "HUDDLEBOOK_FUZZ", "fuzz");
  const workbooks = Math.ceil(numRuns / 4);
  const timeout = Math.max(PATIENCE * numRuns, 600_000);

  it(
    "is read or refused in words, in a time that is bounded, and leaves nothing behind: text",
    async () => {
      const { faults, growth } = await fuzzed(fuzzedText, numRuns - workbooks, seed);
      expect(faults).toEqual([]);
      expect(growth).toBeLessThan(GROWTH);
    },
    timeout,
  );

  it(
    "is read or refused in words, in a time that is bounded, and leaves nothing behind: workbooks",
    async () => {
      const { faults, growth } = await fuzzed(fuzzedWorkbook, workbooks, seed);
      expect(faults).toEqual([]);
      expect(growth).toBeLessThan(GROWTH);
    },
    timeout,
  );

  it(
    "is read or refused in words, in a time that is bounded, and leaves nothing behind: older workbooks, other ones, pages",
    async () => {
      const { faults, growth } = await fuzzed(fuzzedOtherFile, workbooks, seed);
      expect(faults).toEqual([]);
      expect(growth).toBeLessThan(GROWTH);
    },
    timeout,
  );
});
