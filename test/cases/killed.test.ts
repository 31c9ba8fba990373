import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTracker } from "../../src/scripts/files/trackerFile";
import { bundledProgram, run } from "../bundledProgram";
import { postingsIn } from "../postingsIn";
import { chanceOf, seedFor, timesOf } from "../seededChance";

const ROOT = join(import.meta.dirname, "..", "..");
const KILLER = join(ROOT, "test", "fixtures", "killAtStep.mjs");
const FIRST = join(ROOT, "samples", "2026-05", "MonthlyP&I.xls");
const SECOND = join(ROOT, "samples", "2026-06", "MonthlyP&I.xls");

let program = "";
let folder = "";
let tracker = "";

beforeAll(async () => {
  program = await bundledProgram();
  folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  tracker = join(folder, "tracker.xlsx");
  expect(await runKilled(0, "post", "--workbook", tracker, FIRST)).toBe(false);
  expect(await postingsIn(tracker)).toBe(1);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the program, killed at a step of its work on the disk; answers whether it was. */
async function runKilled(killAt: number, ...args: readonly string[]): Promise<boolean> {
  const { signal } = await run(program, args, { preload: KILLER, env: { KILL_AT: String(killAt) } });
  return signal === "SIGKILL";
}

/** A folder of its own with a copy of the tracker in it. */
async function copyIn(name: string): Promise<string> {
  await mkdir(join(folder, name));
  const copy = join(folder, name, "tracker.xlsx");
  await copyFile(tracker, copy);
  return copy;
}

/** What stands in a file's folder once the next run has had the file. */
async function besideAfterNextRun(path: string): Promise<readonly string[]> {
  await withTracker(path, () => Promise.resolve());
  return readdir(join(path, ".."));
}

describe("a process killed at any step of its work on the disk", () => {
  it("leaves the old file or the new one, whole, and nothing that the next run does not clear", async () => {
    const found: (number | undefined)[] = [];
    let isKilled = true;
    for (let step = 1; isKilled; step += 2) {
      const copy = await copyIn(`updated-${String(step)}`);
      isKilled = await runKilled(step, "post", "--workbook", copy, SECOND);
      found.push(await postingsIn(copy));
      expect(await besideAfterNextRun(copy)).toEqual(["tracker.xlsx"]);
    }
    expect(found.length).toBeGreaterThan(8);
    expect(new Set(found)).toEqual(new Set([1, 2]));
    expect(found.at(-1)).toBe(2);
  });

  it("leaves no file or a whole one when a tracker is begun", async () => {
    const found: (number | undefined)[] = [];
    let isKilled = true;
    for (let step = 1; isKilled; step += 4) {
      const fresh = join(folder, `begun-${String(step)}`);
      await mkdir(fresh);
      isKilled = await runKilled(step, "post", "--workbook", join(fresh, "tracker.xlsx"), FIRST);
      found.push(await postingsIn(join(fresh, "tracker.xlsx")));
    }
    expect(new Set(found)).toEqual(new Set([undefined, 1]));
  });

  it("leaves nothing beside the file that the next run would stumble over, killed while it clears what was left", async () => {
    const copy = await copyIn("again");
    await runKilled(12, "post", "--workbook", copy, SECOND);
    for (let step = 1; step <= 8; step += 2) await runKilled(step, "undo", "--workbook", copy);
    expect(await runKilled(0, "post", "--workbook", copy, SECOND)).toBe(false);
    expect(await postingsIn(copy)).toBe(2);
    expect(await readdir(join(folder, "again"))).toEqual(["tracker.xlsx"]);
  });
});

describe("a process killed at any moment", () => {
  const chance = chanceOf(seedFor("kills"));
  const kills = Array.from({ length: timesOf("HUDDLEBOOK_KILLS", 20) }, (_, kill) => kill);
  const CALLS = [
    { call: "post", before: 1, after: 2 },
    { call: "undo", before: 1, after: 1 },
    { call: "begin", before: undefined, after: 1 },
  ] as const;
  let life = 0;

  beforeAll(async () => {
    const copy = await copyIn("life");
    const began = performance.now();
    await run(program, ["post", "--workbook", copy, SECOND]);
    life = performance.now() - began;
  });

  it.each(kills)("leaves old or new, and the next run does what it was to do: kill %i", async (kill) => {
    const { call, before, after } = CALLS[kill % CALLS.length] ?? CALLS[0];
    const copy = await copyIn(`killed-${String(kill)}`);
    if (call === "begin") await rm(copy);
    const source = call === "begin" ? FIRST : SECOND;
    const args = call === "undo" ? ["undo", "--workbook", copy] : ["post", "--workbook", copy, source];
    await run(program, args, { signalAfter: [chance() * life, "SIGKILL"] });
    expect([before, after]).toContain(await postingsIn(copy));
    const again = await run(program, ["post", "--workbook", copy, source]);
    expect(again).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await postingsIn(copy)).toBe(call === "begin" ? 1 : 2);
    expect(await readdir(join(copy, ".."))).toEqual(["tracker.xlsx"]);
  });
});
