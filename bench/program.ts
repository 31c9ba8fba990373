import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freshBundle } from "../src/scripts/bundle.mjs";
import { dayOf, firstOfMonth, isoMonth, lastOfMonth } from "../src/scripts/samplePractice/dates";
import { monthFiles } from "../src/scripts/samplePractice/exports/monthFiles";
import { simulate } from "../src/scripts/samplePractice/simulate";

/** What whole processes take, from their start to their end, in milliseconds. */
export interface ProgramTimes {
  /** Node with nothing to do. */
  readonly node: number;
  readonly help: number;
  /** A month of seven reports into a tracker of thirteen months. */
  readonly month: number;
}

const SEED = 20_261_066;
/** The practice is open for a year before anything of it is posted. */
const OPENED = dayOf("2024-06-01");
const POSTED = dayOf("2026-07-01");
const MONTHS_BEFORE = 13;

/** Measures (f): the bundled program as people run it. Rounds take turns; the first only warms up. */
export async function benchProgram(rounds = 7): Promise<ProgramTimes> {
  const program = await freshBundle("huddlebook");
  const folder = mkdtempSync(join(tmpdir(), "huddlebook-bench-"));
  try {
    const months = exportedMonths(folder);
    const before = join(folder, "before.xlsx");
    const workbook = join(folder, "tracker.xlsx");
    timed([program, "post", "--anyway", "--workbook", before, ...months.slice(0, -1)]);
    const times: Record<keyof ProgramTimes, number[]> = { node: [], help: [], month: [] };
    for (let round = -1; round < rounds; round++) {
      copyFileSync(before, workbook);
      const taken = {
        node: timed(["-e", "0"]),
        help: timed([program, "help"]),
        month: timed([program, "post", "--workbook", workbook, ...months.slice(-1)]),
      };
      if (round < 0) continue;
      times.node.push(taken.node);
      times.help.push(taken.help);
      times.month.push(taken.month);
    }
    return { node: median(times.node), help: median(times.help), month: median(times.month) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the practice's exports. @returns the months' folders, oldest first */
function exportedMonths(folder: string): readonly string[] {
  const ledger = simulate(SEED, OPENED, lastOfMonth(POSTED));
  return Array.from({ length: MONTHS_BEFORE + 1 }, (_, index) => {
    const month = firstOfMonth(POSTED, index - MONTHS_BEFORE);
    for (const [path, text] of monthFiles(ledger, month)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return join(folder, isoMonth(month));
  });
}

function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
