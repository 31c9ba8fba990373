import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { Row } from "../../src/workbook/spec/cell";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { huddlebookIn } from "../huddlebook";

const AGING = [
  "Date 8/28/2026",
  "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal",
  "Sample, Ann\t100.00\t20.00\t0.00\t0.00\t120.00",
  "\t100.00\t20.00\t0.00\t0.00\t120.00",
].join("\n");
const APPOINTMENTS = "PeriodFrom,PeriodTo,PatNum,DateBooked,AptDate,AptStatus,ReferralSource\n";
const PLANS = "PeriodFrom,PeriodTo,DatePresented,AmountPresented,DateAccepted,AmountAccepted\n";
const WORKBOOK = ["--workbook", "tracker.xlsx"];

describe("the day of a report that says when it was run, on the command line", () => {
  let folder = "";
  const post = (...args: readonly string[]) => huddlebookIn(folder, "post", "--json", ...WORKBOOK, ...args);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    await mkdir(join(folder, "2026-08"));
    await writeFile(join(folder, "2026-08", "aging.xls"), AGING);
    await writeFile(join(folder, "aging.xls"), AGING);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is not passed by a folder's month nor by --as-of, until --anyway is said", async () => {
    for (const call of [["2026-08"], ["--as-of", "2026-08-31", "aging.xls"]]) {
      const { exitCode, stdout } = await post(...call);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("was run on Aug 28, 2026, so it cannot say how things stood on Aug 31, 2026");
      expect(stdout).toContain("--anyway");
    }
    expect(await readdir(folder)).not.toContain("tracker.xlsx");
    expect(await post("--anyway", "2026-08")).toMatchObject({ exitCode: 0 });
  });
});

describe("queries without a row, on the command line", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    await mkdir(join(folder, "2026-08"));
    await writeFile(join(folder, "2026-08", "new patients.csv"), APPOINTMENTS);
    await writeFile(join(folder, "2026-08", "plans.csv"), PLANS);
    await writeFile(join(folder, "plans.csv"), PLANS);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are the month with nothing in it in a month's folder, and are asked for their days elsewhere", async () => {
    const elsewhere = await huddlebookIn(folder, "post", ...WORKBOOK, "plans.csv");
    expect(elsewhere.exitCode).toBe(1);
    expect(elsewhere.stderr).toContain("--from and --to");
    const { exitCode, stdout } = await huddlebookIn(folder, "post", "--json", ...WORKBOOK, "2026-08");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("The query has no row, and lies in the folder of Aug 2026");
    const [newPatients, treatment] = await rowsOf(join(folder, "tracker.xlsx"), ["NewPatients", "Treatment"]);
    expect(newPatients).toHaveLength(6);
    expect(treatment).toHaveLength(6);
    expect(newPatients).toEqual(newPatients?.map((row) => ({ ...row, Booked: 0, Arrived: 0, "On the schedule": 0 })));
    expect(treatment).toEqual(treatment?.map((row) => ({ ...row, "Plans presented": 0, "Dollars presented": 0 })));
  });
});

async function rowsOf(path: string, tables: readonly string[]): Promise<readonly (readonly Row[])[]> {
  const opened = await openWorkbook(new Uint8Array(await readFile(path)));
  if (!opened.ok) throw new Error(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(read.kind);
  return tables.map((table) => read.tables.get(table) ?? []);
}
