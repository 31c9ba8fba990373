import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PostOptions } from "../../../src/scripts/cli/postOptions";
import { post } from "../../../src/scripts/cli/post";
import { lookAtEither } from "../../../src/scripts/files/trackerFile";
import { tablesIn } from "../../../src/session/trackerPort";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { evaluate, evaluated } from "../../../src/workbook/evaluate/evaluate";
import { REPORTS } from "../../fixtures/everyReport";
import { CHOICES, SIGNATURE } from "./trackerTest";

const SAMPLES = join(import.meta.dirname, "..", "..", "..", "samples");
const OPTIONS: PostOptions = {
  ...{
    restate: false,
    anyway: false,
    acceptProblems: false,
    acceptUnproven: [],
    dates: undefined,
    json: false,
    by: "Tester",
  },
  ...{ asOf: undefined, from: undefined, to: undefined, report: undefined },
};
const ANYWAY = { ...CHOICES, anyway: true };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "evaluations-"));
  await post(join(folder, "May.xlsx"), [join(SAMPLES, "2026-05")], OPTIONS, ignore);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the formulas of a tracker", () => {
  it.each([
    ["one report", "May.xlsx", [join("2026-06", "DailyP&I.txt")]],
    ["seven reports", "May.xlsx", ["2026-06"]],
    ["three months' reports in one call", undefined, ["2026-05", "2026-06", "2026-07"]],
  ])("are evaluated at most twice in a posting of %s", async (name, begun, posted) => {
    const workbook = join(folder, `${name}.xlsx`);
    if (begun !== undefined) await copyFile(join(folder, begun), workbook);
    const before = await tablesOf(workbook);
    const counts = countEvaluations();
    const { isWritten } = await post(workbook, pathsOf(posted), OPTIONS, ignore);
    expect(isWritten).toBe(true);
    const after = await tablesOf(workbook);
    const more = [...counts].filter(
      ([table, count]) => count() > (before.get(table)?.length ?? 0) + (after.get(table)?.length ?? 0),
    );
    expect(more.map(([table]) => table)).toEqual([]);
    expect(counts.get("Monthly")?.()).toBeGreaterThan(0);
  });

  it("come to the same where only what a change concerns is evaluated again", () => {
    let tables = newTracker();
    const third = Math.ceil(REPORTS.length / 3);
    for (const from of [0, third, 2 * third]) {
      evaluate(TRACKER, tables);
      ({ tables } = postReports(tables, REPORTS.slice(from, from + third), ANYWAY, SIGNATURE));
      // Nothing is known of a workbook that is described anew.
      expect(evaluate(TRACKER, tables)).toEqual(evaluate({ ...TRACKER }, tables));
    }
  });

  it("come to the same in whatever order the tables are asked for", () => {
    const { tables } = postReports(newTracker(), REPORTS, ANYWAY, SIGNATURE);
    const whole = evaluate({ ...TRACKER }, tables);
    const { book } = evaluated({ ...TRACKER }, tables);
    for (const { name } of TRACKER.tables.toReversed()) expect(book.rows(name)).toEqual(whole.get(name));
  });
});

function pathsOf(names: readonly string[]): readonly string[] {
  return names.map((name) => join(SAMPLES, name));
}

function ignore(): void {
  // Nobody watches.
}

async function tablesOf(workbook: string): Promise<TableRows> {
  return tablesIn(await lookAtEither(workbook));
}

/** Counts, by table, how many rows' formulas are asked for a result: those of its first column that has any. */
function countEvaluations(): ReadonlyMap<string, () => number> {
  return new Map(
    TRACKER.tables.flatMap(({ name, columns }) => {
      const column = columns.find((one) => one.kind === "formula");
      if (column?.kind !== "formula") return [];
      const spy = vi.spyOn(column, "result");
      return [[name, () => spy.mock.calls.length] as const];
    }),
  );
}
