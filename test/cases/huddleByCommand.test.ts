import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Day, addDays, day, dayFromIso, formatDay, isoFromDay } from "../../src/domain/calendar";
import { signatureOf } from "../../src/session/posting/signature";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { tablesAt, typeInto } from "../huddle/huddleFile";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { huddlebookIn } from "../huddlebook";

const CASES = join(import.meta.dirname, "import/huddle-schedule");
const SAMPLES = join(import.meta.dirname, "../../samples");
const AUG_4 = dayFromIso("2026-08-04") ?? missing();
const TODAY = day(Math.floor(signatureOf("", new Date()).at));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddle-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function missing(): never {
  throw new Error("no such day");
}

function huddle(at: Day, ...more: readonly string[]) {
  return huddlebookIn(folder, "huddle", "--workbook", "Huddle.xlsx", "--day", isoFromDay(at), ...more);
}

function tables(): Promise<TableRows> {
  return tablesAt(join(folder, "Huddle.xlsx"));
}

/** Types into the row of a table that holds some cells. */
function type(table: string, where: Row, cells: Row): Promise<void> {
  const isMeant = (row: Row): boolean => Object.entries(where).every(([heading, value]) => row[heading] === value);
  return typeInto(join(folder, "Huddle.xlsx"), table, isMeant, cells);
}

async function expectRecalculated(): Promise<void> {
  const found = await disagreements(new Uint8Array(await readFile(join(folder, "Huddle.xlsx"))));
  expect(found.disagreements).toEqual([]);
  expect(found.formulas).toBeGreaterThan(100);
}

/** The typical schedule of another day, with some of its text exchanged. */
async function scheduleOf(at: Day, ...exchanged: readonly (readonly [from: string | RegExp, to: string])[]): Promise<string> {
  const text = await readFile(join(CASES, "typical/input.txt"), "utf8");
  const ofDay = text
    .replaceAll("\n2026-08-04\t2026-08-03 ", `\n${isoFromDay(at)}\t${isoFromDay(addDays(at, -1))} `)
    .replaceAll(/(?<=\t)2026-08-03(?=\t)/gu, isoFromDay(addDays(at, -1)));
  const name = `schedule of ${isoFromDay(at)} ${String(exchanged.length)}.txt`;
  await writeFile(join(folder, name), exchanged.reduce((changed, [from, to]) => changed.replace(from, to), ofDay));
  return name;
}

const FIRST_VISIT = { Time: 1 / 3, Chair: "Op 1" };
/** The same visit at two in the afternoon, in an export that was made a minute later. */
const MOVED = [/(?<=\t)08:00(?=\t90\tOp 1\t)/u, "14:00"] as const;

describe("a day's schedule, posted by command", () => {
  it("makes the huddle workbook, says what it comes to and how old it is, and writes nothing where it says the same again", async () => {
    const first = await huddle(AUG_4, await scheduleOf(AUG_4));
    expect(first).toMatchObject({ exitCode: 0, stderr: "" });
    expect(first.stdout).toBe(
      [
        "Aug 4, 2026: 8 visits, on the Huddle; $1,107.90 to collect, 7 with something missing.",
        "Taken Aug 3, 2026, 4:52 PM. Accounts were aged Aug 3, 2026.",
        "Days: 1 new.",
        "",
        "Written: Huddle.xlsx",
        "",
      ].join("\n"),
    );
    const again = await huddle(AUG_4, await scheduleOf(AUG_4));
    expect(again.stdout).toContain("Nothing changed since it was posted before.");
    expect(again.stdout).toContain("Nothing to write: Huddle.xlsx is as it was.");
  });

  it.skipIf(SOFFICE === undefined)(
    `carries what people typed along with a visit that moved, and LibreOffice computes the same${WITHOUT_LIBREOFFICE}`,
    async () => {
      await huddle(AUG_4, await scheduleOf(AUG_4));
      await type("Slots", FIRST_VISIT, { Note: "call first", Collected: 25.5, Done: "x" });
      const again = await huddle(AUG_4, await scheduleOf(AUG_4, MOVED));
      expect(again.stdout).toContain("Since it was posted before: 1 moved.");
      const slots = (await tables()).get("Slots") ?? [];
      expect(slots.filter((row) => row["Note"] !== undefined)).toEqual([
        expect.objectContaining({ Time: 14 / 24, Chair: "Op 1", Note: "call first", Collected: 25.5, Done: "x", "What changed": "moved from 8:00 AM, Op 1" }),
      ]);
      await expectRecalculated();
    },
    60_000,
  );

  it.skipIf(SOFFICE === undefined)(
    `keeps what was typed beside a visit that is gone until the day is closed, and LibreOffice computes the same${WITHOUT_LIBREOFFICE}`,
    async () => {
      await huddle(AUG_4, await scheduleOf(AUG_4));
      await type("Slots", { Chair: "H2" }, { Note: "will be late", Collected: 24 });
      const again = await huddle(AUG_4, await scheduleOf(AUG_4, [/\n[^\n]*\t08:30\t60\tH2\t[^\n]*/u, ""], [/(?<=\t)8(?=\t\d\d:\d\d\t)/gu, "7"]));
      expect(again.stdout).toContain("Since it was posted before: 1 gone.");
      expect(again.stdout).toContain("Something was typed beside 1 visit that is gone: its row stands last, without figures.");
      expect((await tables()).get("Slots")?.at(-1)).toEqual(
        expect.objectContaining({ Time: "8:30 AM", Chair: "H2", Note: "will be late", Collected: 24, "What changed": "gone" }),
      );
      await expectRecalculated();
      const next = await huddle(addDays(AUG_4, 1), await scheduleOf(addDays(AUG_4, 1)));
      expect(next.stdout).toContain("Aug 4, 2026 is closed: $1,083.90 to collect, $24.00 collected, 6 with something missing.");
      await expectRecalculated();
    },
    120_000,
  );

  it("only says what it would do with --dry-run, and says it to programs with --json", async () => {
    const said = await huddle(AUG_4, "--dry-run", await scheduleOf(AUG_4));
    expect(said.stdout).toContain("Only said. Nothing was written.");
    await expect(readFile(join(folder, "Huddle.xlsx"))).rejects.toThrow("ENOENT");
    const { stdout } = await huddle(AUG_4, "--json", await scheduleOf(AUG_4));
    expect(JSON.parse(stdout)).toEqual({
      workbook: "Huddle.xlsx",
      day: "2026-08-04",
      isWritten: true,
      shown: "2026-08-04",
      next: [],
      schedule: { taken: "2026-08-03T16:52", aged: "2026-08-03", visits: 8, isShown: true, toCollect: 110_790, missing: 7, changed: null, keptOfGone: 0 },
      closed: [],
      days: { added: 1, changed: 0 },
      warnings: [],
      warningList: [],
    });
  });

  it("has the scoreboard's days from the monthly production and income, which may come alone", async () => {
    await huddle(AUG_4, await scheduleOf(AUG_4));
    const posted = await huddle(AUG_4, join(SAMPLES, "2026-07/MonthlyP&I.xls"));
    expect(posted).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await tables()).get("Days")?.length).toBeGreaterThan(20);
  });
});

describe("two days", () => {
  it("stand side by side until the first is closed, and the one who closes it first writes its totals", async () => {
    const tomorrow = addDays(TODAY, 1);
    await huddle(TODAY, await scheduleOf(TODAY));
    const posted = await huddle(tomorrow, await scheduleOf(tomorrow));
    expect(posted.stdout).toContain(`8 visits, on the sheet Next day, until ${formatDay(TODAY)} is closed`);
    await type("Slots", FIRST_VISIT, { Collected: 60 });
    await type("NextSlots", FIRST_VISIT, { Note: "numb since Friday" });
    const tooSoon = await huddle(tomorrow);
    expect(tooSoon).toMatchObject({ exitCode: 1, stdout: "" });
    expect(tooSoon.stderr).toContain(`${formatDay(TODAY)} is not over. To close it and show ${formatDay(tomorrow)} all the same, say so with --close.`);
    const closed = await huddle(tomorrow, "--close");
    expect(closed.stdout).toContain(`${formatDay(TODAY)} is closed: $1,107.90 to collect, $60.00 collected,`);
    expect((await huddle(tomorrow, "--close")).stdout).toContain("Nothing to write");
    const now = await tables();
    expect(now.get("Log")).toHaveLength(1);
    expect(now.get("Slots")).toHaveLength(8);
    expect(now.get("Slots")?.filter((row) => row["Note"] !== undefined)).toEqual([
      expect.objectContaining({ ...FIRST_VISIT, Note: "numb since Friday" }),
    ]);
    expect(now.get("NextSlots")).toEqual([]);
  });
});

describe("what cannot be posted to the huddle", () => {
  it("is refused in words, and nothing is written", async () => {
    await huddle(AUG_4, await scheduleOf(AUG_4));
    const before = await readFile(join(folder, "Huddle.xlsx"));
    const refused = async (at: Day, ...more: readonly string[]): Promise<string> => {
      const { exitCode, stdout, stderr } = await huddle(at, ...more);
      expect([exitCode, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("Refused. Nothing was written.");
      expect(await readFile(join(folder, "Huddle.xlsx"))).toEqual(before);
      return stderr;
    };
    expect(await refused(addDays(AUG_4, 1), await scheduleOf(AUG_4))).toContain("The schedule is of Aug 4, 2026, and was said to be of Aug 5, 2026.");
    expect(await refused(addDays(AUG_4, -1), await scheduleOf(addDays(AUG_4, -1)))).toContain("Aug 3, 2026 is over: the Huddle shows Aug 4, 2026 already");
    expect(await refused(addDays(AUG_4, 1))).toContain("No schedule of Aug 5, 2026 is posted yet. Name its export.");
    const older = await scheduleOf(AUG_4, [/ 16:52/gu, " 16:51"]);
    expect(await refused(AUG_4, older)).toContain("This schedule was taken before the one that is posted, which is of Aug 3, 2026, 4:52 PM.");
    expect(await refused(AUG_4, await scheduleOf(AUG_4), older)).toContain("There are 2 schedules of Aug 4, 2026. Post the newest alone.");
    const production = join(SAMPLES, "2026-07/MonthlyP&I.xls");
    expect(await refused(AUG_4, production, production)).toContain("Two reports have totals of Jul 1, 2026. Post one of them.");
    expect(await refused(AUG_4, join(SAMPLES, "2026-07/Insurance Aging Report.xls"))).toContain("The huddle has no place for Insurance Aging.");
    expect((await huddle(AUG_4, older, "--anyway")).exitCode).toBe(0);
  });

  it("is no tracker and nobody's own workbook, and a tracker is no huddle workbook", async () => {
    const receivables = join(SAMPLES, "2026-07/Insurance Aging Report.xls");
    const inTracker = ["--workbook", "Tracker.xlsx"] as const;
    await huddlebookIn(folder, "post", ...inTracker, "--as-of", "2026-07-31", receivables);
    await huddle(AUG_4, await scheduleOf(AUG_4));
    const toTracker = await huddlebookIn(folder, "huddle", ...inTracker, "--day", "2026-08-04", await scheduleOf(AUG_4));
    expect(toTracker.stderr).toContain("This is the tracker, and the huddle has a workbook of its own.");
    const toHuddle = await huddlebookIn(folder, "post", "--workbook", "Huddle.xlsx", "--as-of", "2026-07-31", receivables);
    expect(toHuddle.stderr).toContain("This is the huddle workbook, and the month has a tracker of its own.");
    expect((await huddlebookIn(folder, "undo", "--workbook", "Huddle.xlsx")).stderr).toContain("This is the huddle workbook");
  });

  it("is a call that makes no sense", async () => {
    const misused = async (...args: readonly string[]): Promise<string> => {
      const { exitCode, stdout, stderr } = await huddlebookIn(folder, ...args);
      expect([exitCode, stdout]).toEqual([2, ""]);
      return stderr;
    };
    const workbook = ["--workbook", "Huddle.xlsx"] as const;
    expect(await misused("huddle", ...workbook)).toContain("huddle needs --day YYYY-MM-DD: the day of the huddle.");
    expect(await misused("huddle", "--day", "2026-08-04")).toContain("huddle needs --workbook FILE.xlsx.");
    expect(await misused("huddle", ...workbook, "--day", "8/4/2026")).toContain("--day takes a date such as 2026-08-31");
    expect(await misused("huddle", ...workbook, "--day", "2026-08-04", "--as-of", "2026-08-04")).toContain(
      "huddle takes the day as --day, not --as-of.",
    );
    expect(await misused("inspect", "--close", "x.txt")).toContain(
      "--close is an option of huddle, and inspect does not take it.",
    );
  });
});

describe("a schedule of a practice's own", () => {
  it("is taught to the huddle workbook once, and known from then on", async () => {
    const own = "Time,Patient,Room,Bal\r\n8:00 AM,Zzyzx Quill,1,120.00\r\n9:10 AM,Ann Orr,2,0.00\r\n";
    await writeFile(join(folder, "ours.csv"), own);
    await huddle(AUG_4, await scheduleOf(AUG_4));
    const columns = ["time=Time", "chair=Room", "patientOwes=Bal"].flatMap((one) => ["--column", one]);
    const taught = await huddlebookIn(folder, "teach", "--workbook", "Huddle.xlsx", "--kind", "schedule", "--title", "Our day", ...columns, "--as-of", "2026-08-05", "ours.csv");
    expect(taught.stderr).toBe("");
    expect(taught.exitCode).toBe(0);
    const asked = await huddle(addDays(AUG_4, 1), "ours.csv");
    expect(asked.stderr).toBe("");
    expect(asked.stdout).toContain("Aug 5, 2026: 2 visits");
    expect(asked.stdout).toContain("The export does not say when it was taken.");
  });
});
