import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Day, addDays, day, isoFromDay } from "../../src/domain/calendar";
import { newHuddle } from "../../src/huddle/newHuddle";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { planHuddle } from "../../src/huddle/posting/planHuddle";
import { refreshHuddleScript } from "../../src/scripts/tools/office/refreshHuddleScript";
import { applyChange } from "../../src/workbook/change/change";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { simulatedDay } from "../huddle/simulatedDay";
import { SCRIPT_WORDS, compileScript } from "./compileScript";
import { SimulatedScriptWorkbook } from "./simulatedScriptWorkbook";

const SOURCE = refreshHuddleScript("1.0.0");
const COMPILED = compileScript(SOURCE);
const SIMULATED_DAYS = 8;
/** August 4, 2026. */
const AUGUST_4 = day(46_238);

interface Told {
  readonly isToday: boolean;
  readonly message: string;
}

/** Runs the script as Excel compiled it, on a computer whose clock says that it is noon of the day in London. */
function run(workbook: SimulatedScriptWorkbook, now: string, clock: Day): Told {
  class NoonDate extends Date {
    static override now(): number {
      return (clock - 25_569 + 0.5) * 86_400_000;
    }
  }
  const told: unknown = runInNewContext(`${COMPILED.text}; main(workbook, now);`, {
    workbook,
    now,
    Date: NoonDate,
    ExcelScript: SCRIPT_WORDS,
  });
  if (typeof told !== "object" || told === null || !("isToday" in told) || !("message" in told))
    throw new Error("no answer");
  return { isToday: told.isToday === true, message: String(told.message) };
}

function posted(tables: TableRows, day: Day, today: Day, more: object): TableRows {
  const plan = planHuddle(tables, { day, production: [], today, closes: false, anyway: false, ...more });
  if (plan.outcome !== "planned") throw new Error(plan.reason);
  return applyChange(HUDDLE, tables, plan.change);
}

/** A day that is shown and typed into, and the next one that waits. */
function evening(seed: number): { readonly tables: TableRows; readonly day: Day; readonly next: Day } {
  const made = simulatedDay(seed);
  const { day } = made.day;
  const next = addDays(day, (seed % 3) + 1);
  const keyed = (slots: typeof made.day.slots, word: string): typeof made.day.slots =>
    slots.map((slot, at) => ({ ...slot, key: `${word}${String(at)}` }));
  const shown = posted(newHuddle(), day, day, { schedule: { ...made.day, slots: keyed(made.day.slots, "a") } });
  const typed: TableRows = new Map([
    ...shown,
    [
      "Slots",
      (shown.get("Slots") ?? []).map((row, at): Row =>
        at % 2 === 0 ? { ...row, Collected: at * 10.25, Note: "1/2" } : row,
      ),
    ],
    [
      "Actions",
      [
        { Opened: day, What: "Call the lab", Owner: "Ann", Done: "x" },
        { Opened: day - 1, What: "Order paper", Owner: "Bo" },
      ],
    ],
  ]);
  const other = simulatedDay(seed + 1000).day;
  return {
    tables: posted(typed, next, day, { schedule: { ...other, day: next, slots: keyed(other.slots, "b") } }),
    day,
    next,
  };
}

/** The tables without when the script saw to them. */
function apartFromTime(tables: TableRows): ReadonlyMap<string, readonly Row[]> {
  const filled = [...tables].map(([name, rows]): [string, readonly Row[]] => [
    name,
    rows
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([heading, value]) => heading !== "Refreshed" && value !== undefined && value !== "",
          ),
        ),
      )
      .filter((row) => name === "Shown" || Object.keys(row).length > 0),
  ]);
  return new Map(filled.filter(([, rows]) => rows.length > 0));
}

describe("the morning's script", () => {
  it.each([
    ["a parameter without a type", "function f(one) { return one; }"],
    ["any", "let one: any = 1;"],
    ["a named function where an array calls", "[1].map(String);"],
    ["a later TypeScript", "const one = { a: 1 } satisfies object;"],
    ["an import", 'import { one } from "one";'],
  ])("would be refused with %s", (_what, text) => {
    expect(compileScript(text).problems).not.toEqual([]);
  });

  it("is one text that Excel's own compiler takes: TypeScript 4.0.3, no any, no import, arrows alone where arrays call", () => {
    expect(COMPILED.problems).toEqual([]);
    expect(SOURCE.length).toBeLessThan(100_000);
  });

  it.each(Array.from({ length: SIMULATED_DAYS }, (_none, seed) => seed + 1))(
    "rolls simulated day %i over as the program does on a file, and changes nothing the second time",
    (seed) => {
      const { tables, next } = evening(seed);
      const workbook = new SimulatedScriptWorkbook(tables);
      const told = run(workbook, `${isoFromDay(next)}T06:30:00`, next);
      expect(told).toMatchObject({ isToday: true });
      expect(told.message).toContain("is closed");
      expect(apartFromTime(workbook.tables())).toEqual(apartFromTime(posted(tables, next, next, {})));
      expect(workbook.tables().get("Shown")?.[0]?.["Refreshed"]).toBe(next + 390 / 1440);
      expect(workbook.calls.reads).toBeLessThan(60);
      const { writes } = workbook.calls;
      expect(run(workbook, `${isoFromDay(next)}T07:45`, next).isToday).toBe(true);
      expect(workbook.calls.writes).toBe(writes);
    },
  );

  it("comes to the same where Excel refused any of its changes and it runs again", () => {
    const { tables, next } = evening(3);
    const whole = new SimulatedScriptWorkbook(tables);
    run(whole, isoFromDay(next), next);
    for (let refused = 1; refused <= whole.calls.writes; refused += 1) {
      const workbook = new SimulatedScriptWorkbook(tables);
      workbook.refusedWrite = refused;
      expect(() => run(workbook, isoFromDay(next), next)).toThrow("Excel said no.");
      expect(run(workbook, isoFromDay(next), next).isToday, String(refused)).toBe(true);
      expect(workbook.tables(), String(refused)).toEqual(whole.tables());
    }
  });

  it("keeps the day that is shown where nobody posted the next one, and says so", () => {
    const { tables, day, next } = evening(2);
    const workbook = new SimulatedScriptWorkbook(new Map([...tables, ["NextSlots", []]]));
    const told = run(workbook, isoFromDay(next), next);
    expect(told.isToday).toBe(false);
    expect(told.message).toContain("is posted: the Huddle still shows");
    expect(workbook.tables().get("Shown")?.[0]?.["Huddle day"]).toBe(day);
    expect(apartFromTime(workbook.tables()).get("Slots")).toEqual(apartFromTime(tables).get("Slots"));
  });

  it.each(["", "8/4/2026", "2026-02-30", "2026-08-04T06:30:00Z", "2026-08-04T06:30-05:00"])(
    "answers %j, which is no day of the practice's clock, in words",
    (now) => {
      const workbook = new SimulatedScriptWorkbook(newHuddle());
      const told = run(workbook, now, AUGUST_4);
      expect(told.isToday).toBe(false);
      expect(told.message).toContain("is not a day that this script reads");
      expect(workbook.calls).toEqual({ reads: 0, writes: 0 });
    },
  );

  it("closes no day ahead of its time: a day that is today nowhere on earth is refused", () => {
    const { tables, next } = evening(4);
    const workbook = new SimulatedScriptWorkbook(tables);
    const told = run(workbook, isoFromDay(next), addDays(next, -2));
    expect(told.message).toContain("is not today");
    expect(workbook.calls.writes).toBe(0);
  });
});
