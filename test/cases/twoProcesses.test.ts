import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HeldFile, holdFile } from "../../src/scripts/files/holdFile";
import { textOfOwner, thisProcess } from "../../src/scripts/files/lockOwner";
import { withTracker } from "../../src/scripts/files/trackerFile";
import { type Ended, bundledProgram, run } from "../bundledProgram";
import { reportsIn } from "../postingsIn";
import { chanceOf, seedFor, timesOf } from "../seededChance";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const MONTHS = ["2026-05", "2026-06", "2026-07"];
const [FIRST = "", ...NEXT] = MONTHS.map((month) => join(SAMPLES, month, "MonthlyP&I.xls"));
const IMPATIENT = { running: 200, elsewhere: 200 };

let program = "";
let base = "";
let posted = "";
let folder = "";
let tracker = "";
let lock = "";
let count = 0;

beforeAll(async () => {
  program = await bundledProgram();
  base = await mkdtemp(join(tmpdir(), "huddlebook-two-"));
  posted = join(base, "posted.xlsx");
  expect((await run(program, ["post", "--workbook", posted, FIRST])).exitCode).toBe(0);
});

beforeEach(async () => {
  await freshFolder();
});

afterAll(() => rm(base, { recursive: true, force: true }));

async function freshFolder(): Promise<void> {
  count += 1;
  folder = join(base, String(count));
  tracker = join(folder, "tracker.xlsx");
  lock = join(folder, ".tracker.xlsx.lock");
  await mkdir(folder);
  await copyFile(posted, tracker);
}

/** A process of this computer that ran and ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.on("exit", resolve));
  return child.pid ?? 0;
}

function messageOf(held: HeldFile): string {
  return held.ok ? "held" : held.message;
}

async function lockOf(owner: Partial<Awaited<ReturnType<typeof thisProcess>>>): Promise<void> {
  await writeFile(lock, textOfOwner({ ...(await thisProcess()), ...owner }));
}

describe("two processes that post to one file at once", () => {
  const chance = chanceOf(seedFor("two processes"));
  const rounds = Array.from({ length: timesOf("HUDDLEBOOK_RACES", 20) }, (_, round) => round);
  const STARTS = ["a tracker", "no file yet", "a tracker that a killed process held"] as const;

  async function delayedPost(source: string): Promise<Ended> {
    await new Promise((resolve) => setTimeout(resolve, chance() * 300));
    return run(program, ["post", "--workbook", tracker, source]);
  }

  it.each(rounds)("never both say that they wrote and lose one of the two: round %i", async (round) => {
    const start = STARTS[round % STARTS.length];
    if (start === "no file yet") await rm(tracker);
    if (start === "a tracker that a killed process held") await lockOf({ process: await endedProcess() });
    const before = await reportsIn(tracker);
    const ended = await Promise.all(NEXT.map(delayedPost));
    const written = ended.flatMap(({ exitCode }, which) => (exitCode === 0 ? [`2026-0${String(6 + which)}`] : []));
    const after = (await reportsIn(tracker)) ?? [];
    for (const { exitCode, stderr } of ended) {
      expect(stderr).toBe(exitCode === 0 ? "" : expect.stringContaining("Nothing was written"));
    }
    expect(written.length).toBeGreaterThan(0);
    expect(after.length).toBe((before?.length ?? 0) + written.length);
    for (const month of written) expect(after.some((period) => period.startsWith(month))).toBe(true);
    expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
  });
});

describe("a file that a process holds", () => {
  it("is had by one of many at a time, also where the one before was killed", async () => {
    await lockOf({ process: await endedProcess() });
    let holding = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const held = await holdFile(tracker);
        if (!held.ok) throw new Error(held.message);
        holding += 1;
        most.push(holding);
        await new Promise((resolve) => setTimeout(resolve, 5));
        holding -= 1;
        held.letGo();
      }),
    );
    expect(most).toEqual(Array.from({ length: 12 }, () => 1));
    expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
  });

  it("is let go once the work is done, and also where the work fails", async () => {
    expect(await withTracker(tracker, () => readdir(folder))).toContain(".tracker.xlsx.lock");
    await expect(withTracker(tracker, () => Promise.reject(new RangeError("a bug")))).rejects.toThrow("a bug");
    expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
  });

  it("is refused to others in words that name the process, once they waited", async () => {
    await lockOf({});
    const held = await holdFile(tracker, IMPATIENT);
    expect(messageOf(held)).toContain(`process ${String(process.pid)} on this computer`);
    expect((await readdir(folder)).sort()).toEqual([".tracker.xlsx.lock", "tracker.xlsx"]);
  });

  it("is had at once where its process' number is another's by now", async () => {
    await lockOf({ started: "long ago" });
    expect((await holdFile(tracker, IMPATIENT)).ok).toBe(true);
  });

  it("is refused where another computer holds it, in words that name that and the file to delete", async () => {
    await lockOf({ host: "FRONT-DESK", process: 4711 });
    const { exitCode, stderr } = await run(program, ["post", "--workbook", tracker, NEXT[0] ?? ""]);
    expect(stderr).toContain("FRONT-DESK (process 4711)");
    expect(stderr).toContain(`delete the hidden file ${lock}`);
    expect(exitCode).toBe(1);
    expect(Buffer.compare(await readFile(tracker), await readFile(posted))).toBe(0);
    await rm(lock);
    expect((await run(program, ["post", "--workbook", tracker, NEXT[0] ?? ""])).exitCode).toBe(0);
  });

  it("is refused where nobody can tell who holds it", async () => {
    await writeFile(lock, "");
    const held = await holdFile(tracker, IMPATIENT);
    expect(messageOf(held)).toContain(`delete the hidden file ${lock}`);
  });

  it("is held by undo as well, under its own name, by whatever link it is called", async () => {
    await lockOf({ host: "FRONT-DESK" });
    await symlink(tracker, join(base, "linked.xlsx"));
    const { exitCode, stderr } = await run(program, ["undo", "--workbook", join(base, "linked.xlsx")]);
    expect(stderr).toContain("A lock says that FRONT-DESK");
    expect(exitCode).toBe(1);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is let go by a process that %s ends", async (signal) => {
    const preload = join(import.meta.dirname, "..", "fixtures", "signalAtWriting.mjs");
    const ended = await run(program, ["post", "--workbook", tracker, NEXT[0] ?? ""], { preload, env: { SIGNAL: signal } });
    expect(ended.signal).toBe(signal);
    expect(ended.stdout).toBe("");
    expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
    expect(Buffer.compare(await readFile(tracker), await readFile(posted))).toBe(0);
  });
});
