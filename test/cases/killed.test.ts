import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { openWorkbook } from "../../src/xlsx/openWorkbook";

const ROOT = join(import.meta.dirname, "..", "..");
const PROGRAM = join(ROOT, "src", "scripts", "huddlebook.ts");
const KILLER = join(ROOT, "test", "fixtures", "killAtStep.mjs");
const FIRST = join(ROOT, "samples", "2026-05", "MonthlyP&I.xls");
const SECOND = join(ROOT, "samples", "2026-06", "MonthlyP&I.xls");

/** Runs the program, killed at a step of its writing; answers whether it was. */
function runKilled(killAt: number, ...args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ["--import", "tsx", "--import", KILLER, PROGRAM, ...args], {
      cwd: ROOT,
      env: { ...process.env, KILL_AT: String(killAt) },
      stdio: "ignore",
    });
    run.on("error", reject);
    run.on("exit", (_code, signal) => {
      resolve(signal === "SIGKILL");
    });
  });
}

async function postingsIn(path: string): Promise<number | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`the file is ${opened.reason}`);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(`the file is ${read.kind}`);
  return read.tables.get("Postings")?.length;
}

describe("a process killed at any step of writing", () => {
  let folder = "";
  let tracker = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    tracker = join(folder, "tracker.xlsx");
    expect(await runKilled(0, "post", "--workbook", tracker, FIRST)).toBe(false);
    expect(await postingsIn(tracker)).toBe(1);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("leaves the old file or the new one, whole, when a tracker is updated", async () => {
    const found: (number | undefined)[] = [];
    let isKilled = true;
    for (let step = 1; isKilled; step += 1) {
      const copy = join(folder, `updated-${step}`, "tracker.xlsx");
      await mkdir(join(folder, `updated-${step}`));
      await copyFile(tracker, copy);
      isKilled = await runKilled(step, "post", "--workbook", copy, SECOND);
      found.push(await postingsIn(copy));
    }
    expect(found.length).toBeGreaterThan(8);
    expect(new Set(found)).toEqual(new Set([1, 2]));
    expect(found.at(-1)).toBe(2);
  });

  it("leaves no file or a whole one when a tracker is begun", async () => {
    const found: (number | undefined)[] = [];
    let isKilled = true;
    for (let step = 1; isKilled; step += 2) {
      const fresh = join(folder, `begun-${step}`);
      await mkdir(fresh);
      isKilled = await runKilled(step, "post", "--workbook", join(fresh, "tracker.xlsx"), FIRST);
      found.push(await postingsIn(join(fresh, "tracker.xlsx")));
    }
    expect(new Set(found)).toEqual(new Set([undefined, 1]));
  });

  it("leaves nothing beside the file that the next run would stumble over", async () => {
    const copy = join(folder, "again.xlsx");
    await copyFile(tracker, copy);
    await runKilled(3, "post", "--workbook", copy, SECOND);
    expect(await runKilled(0, "post", "--workbook", copy, SECOND)).toBe(false);
    expect(await postingsIn(copy)).toBe(2);
    expect((await readdir(folder)).filter((name) => name.endsWith(".xlsx"))).toEqual(["again.xlsx", "tracker.xlsx"]);
  });
});
