import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { readReport } from "../src/import/readReport";
import { agingText } from "./agingText";
import { DuckDb } from "./duckDb";
import type { MemoryRun } from "./importAgingMemory";

const ROUNDS = 15;
const LARGE_ROUNDS = 7;
const SMALL = 100_000;
const LARGE = 1_000_000;
const MEGABYTE = 1_000_000;
const FILE_READER = fileURLToPath(new URL("importAgingMemory.ts", import.meta.url));

/** Median milliseconds of one way to read a text. */
interface Timing {
  readonly name: string;
  readonly milliseconds: number;
}

/** One way to read a text. */
export interface Way {
  readonly name: string;
  readonly run: () => void;
}

/** Prints how long a report of 100,000 rows takes to its totals, beside parsers that only split it into strings. */
export function benchSmallAging(): void {
  const text = asRead(agingText(SMALL));
  const times = interleaved([
    {
      name: "Huddlebook, to checked totals",
      run: () => {
        readWell(text);
      },
    },
    {
      name: "uDSV, to strings",
      run: () => {
        splitByUdsv(text);
      },
    },
    {
      name: "papaparse, to strings",
      run: () => {
        splitByPapaparse(text);
      },
    },
  ]);
  const [ours, udsv, papaparse] = times.map(({ milliseconds }) => milliseconds);
  console.log(`\n(a) Insurance Aging, ${SMALL} rows, ${inMegabytes(text.length)}, medians of ${ROUNDS} rounds`);
  for (const { name, milliseconds } of times) console.log(`    ${name.padEnd(32)} ${milliseconds.toFixed(1)} ms`);
  console.log(`    ours ÷ uDSV ${ratio(ours, udsv)} (goal: at most 2.50), ours ÷ papaparse ${ratio(ours, papaparse)}`);
}

/**
 * Prints what 1,000,000 rows take, from a file's bytes to totals, against 100,000 rows and against DuckDB: ours each in a
 * process of its own, whose code is not yet warm; DuckDB in one that stays, warm after its first run.
 */
export async function benchLargeAging(): Promise<void> {
  const small = await runs(SMALL);
  const large = await runs(LARGE);
  const allowed = 3 * large.bytes + 150 * MEGABYTE;
  console.log(`\n(b) Insurance Aging, ${LARGE} rows, ${inMegabytes(large.bytes)}, from the file's bytes`);
  console.log(
    `    ${SMALL} rows ${small.milliseconds.toFixed(1)} ms, ${LARGE} rows ${large.milliseconds.toFixed(1)} ms`,
  );
  printPeer(SMALL, small, 0.35);
  printPeer(LARGE, large, 0.7);
  console.log(`    growth ${ratio(large.milliseconds, small.milliseconds)} (goal: at most 11.00)`);
  console.log(`    peak memory ${inMegabytes(large.peakBytes)} (goal: at most ${inMegabytes(allowed)})`);
}

/** Text as it comes from a file: one piece, not the chain of pieces that it was joined from. */
export function asRead(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

function readWell(text: string): void {
  const { figures, records, refusals } = readReport(text);
  if (figures === undefined) throw new Error(`read ${records} records, then refused: ${JSON.stringify(refusals)}`);
}

function splitByUdsv(text: string): void {
  const rows = initParser(inferSchema(text, { col: "\t", trim: false })).stringArrs(text);
  if (rows.length < SMALL) throw new Error(`uDSV found ${rows.length} rows`);
}

function splitByPapaparse(text: string): void {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", newline: "\r\n", quoteChar: "\0" });
  if (data.length < SMALL) throw new Error(`papaparse found ${data.length} rows`);
}

/** Takes turns, so that a slow spell of the machine falls on all of them. The first turns only warm up. */
export function interleaved(ways: readonly Way[]): readonly Timing[] {
  const times = ways.map((): number[] => []);
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [index, { run }] of ways.entries()) {
      const start = performance.now();
      run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return ways.map(({ name }, index) => ({ name, milliseconds: middle(times[index] ?? []) }));
}

function printPeer(rows: number, { milliseconds, duckDb }: Runs, goal: number): void {
  const against = `ours ÷ DuckDB ${ratio(milliseconds, duckDb)} (goal: at most ${goal.toFixed(2)})`;
  console.log(`    ${rows} rows by DuckDB, 2 threads ${duckDb.toFixed(1)} ms, ${against}`);
}

/** The medians of one file, ours and DuckDB's by turns. */
interface Runs extends MemoryRun {
  readonly duckDb: number;
}

async function runs(rows: number): Promise<Runs> {
  const folder = mkdtempSync(join(tmpdir(), "huddlebook-bench-"));
  const duckDb = await DuckDb.start();
  try {
    const file = join(folder, "aging.txt");
    writeFileSync(file, agingText(rows));
    await duckDb.sumOfAging(file);
    const all: MemoryRun[] = [];
    const peer: number[] = [];
    for (let round = 0; round < LARGE_ROUNDS; round += 1) {
      all.push(runOnce(file));
      peer.push(await timed(() => duckDb.sumOfAging(file)));
    }
    const peakBytes = Math.max(...all.map((run) => run.peakBytes));
    const milliseconds = middle(all.map((run) => run.milliseconds));
    return { bytes: all[0]?.bytes ?? 0, milliseconds, peakBytes, duckDb: middle(peer) };
  } finally {
    duckDb.stop();
    rmSync(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function runOnce(file: string): MemoryRun {
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", FILE_READER, file], { encoding: "utf8" });
  const [bytes = NaN, milliseconds = NaN, peakBytes = NaN] = stdout.trim().split(" ").map(Number);
  if (Number.isNaN(peakBytes)) throw new Error(stderr);
  return { bytes, milliseconds, peakBytes };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}

function ratio(one = NaN, other = NaN): string {
  return (one / other).toFixed(2);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
