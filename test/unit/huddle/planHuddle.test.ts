import { describe, expect, it } from "vitest";
import { type Day, addDays, dayFromIso } from "../../../src/domain/calendar";
import type { HuddleDay } from "../../../src/domain/huddle/huddleDay";
import type { Slot } from "../../../src/domain/huddle/slot";
import { cents } from "../../../src/domain/money";
import { HUDDLE } from "../../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../../src/huddle/newHuddle";
import type { HuddleTask } from "../../../src/huddle/posting/huddleTask";
import { type PlannedHuddle, planHuddle } from "../../../src/huddle/posting/planHuddle";
import { applyChange } from "../../../src/workbook/change/change";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";

const MONDAY = dayFromIso("2026-08-03") ?? missing();
const TUESDAY = addDays(MONDAY, 1);
const FRIDAY = addDays(MONDAY, 4);

function missing(): never {
  throw new Error("no such day");
}

function slot(key: string, minuteOfDay: number, more: Partial<Slot> = {}): Slot {
  return { minuteOfDay, chair: "1", insurance: {}, account: {}, treatment: {}, key, familyKey: key, ...more };
}

function schedule(day: Day, slots: readonly Slot[], minuteOfDay = 900): HuddleDay {
  return { day, taken: { day: addDays(day, -1), minuteOfDay }, aged: addDays(day, -1), slots };
}

function planned(tables: TableRows, task: Partial<HuddleTask> & { day: Day }): PlannedHuddle {
  const plan = planHuddle(tables, { production: [], today: task.day, closes: false, anyway: false, ...task });
  if (plan.outcome !== "planned") throw new Error(plan.reason);
  return plan;
}

/** The tables once a task is carried out. */
function after(tables: TableRows, task: Partial<HuddleTask> & { day: Day }): TableRows {
  return applyChange(HUDDLE, tables, planned(tables, task).change);
}

function posted(tables: TableRows, brought: HuddleDay, more: Partial<HuddleTask> = {}): TableRows {
  return after(tables, { day: brought.day, schedule: brought, ...more });
}

function typed(tables: TableRows, table: string, at: number, cells: Row): TableRows {
  const rows = (tables.get(table) ?? []).map((row, index) => (index === at ? { ...row, ...cells } : row));
  return new Map([...tables, [table, rows]]);
}

function slotsOf(tables: TableRows, ...headings: readonly string[]): readonly (readonly unknown[])[] {
  return (tables.get("Slots") ?? []).map((row) => headings.map((heading) => row[heading] ?? ""));
}

const AT_8_AND_9 = [slot("a", 480), slot("b", 540)];

describe("a day's schedule that is posted again", () => {
  const first = posted(newHuddle(), schedule(MONDAY, AT_8_AND_9));
  const edited = typed(typed(first, "Slots", 0, { Note: "call first", Collected: 25.5, Ready: "yes" }), "Slots", 1, {
    Done: "x",
  });

  it("has what was typed beside each visit, in columns of people's own too, wherever it moved", () => {
    const again = posted(edited, schedule(MONDAY, [slot("b", 480), slot("a", 840, { chair: "H1" })], 901));
    expect(slotsOf(again, "Slot key", "Note", "Collected", "Ready", "Done", "What changed")).toEqual([
      ["b", "", "", "", "x", "moved from 9:00 AM, 1"],
      ["a", "call first", 25.5, "yes", "", "moved from 8:00 AM, 1"],
    ]);
  });

  it("says where a visit stood at first, however often it moved, and nothing once it is back", () => {
    const moved = posted(edited, schedule(MONDAY, [slot("a", 600), slot("b", 540)], 901));
    const again = posted(moved, schedule(MONDAY, [slot("a", 720), slot("b", 540)], 902));
    expect(slotsOf(again, "What changed")).toEqual([[""], ["moved from 8:00 AM, 1"]]);
    const back = posted(again, schedule(MONDAY, AT_8_AND_9, 903));
    expect(slotsOf(back, "What changed", "Note")).toEqual([
      ["", "call first"],
      ["", ""],
    ]);
  });

  it("keeps the row of a visit that is gone where something was typed, last and without figures, and has it back with the visit", () => {
    const owing = slot("a", 480, { account: { patientOwes: cents(5000) } });
    const before = typed(posted(newHuddle(), schedule(MONDAY, [owing, slot("b", 540)])), "Slots", 0, {
      Note: "paid cash",
      Collected: 50,
    });
    const plan = planned(before, { day: MONDAY, schedule: schedule(MONDAY, [slot("c", 600)], 901) });
    const gone = applyChange(HUDDLE, before, plan.change);
    expect(slotsOf(gone, "Time", "Slot key", "Patient owes", "Collected", "Note", "What changed")).toEqual([
      [600 / 1440, "c", "", "", "", "new"],
      ["8:00 AM", "a", "", 50, "paid cash", "gone"],
    ]);
    expect(plan.schedule).toMatchObject({ kept: ["8:00 AM, 1"], changed: { new: 1, gone: 2, moved: 0 } });
    const back = posted(gone, schedule(MONDAY, [owing, slot("c", 600)], 902));
    expect(slotsOf(back, "Time", "Note", "What changed")).toEqual([
      [1 / 3, "paid cash", ""],
      [600 / 1440, "", "new"],
    ]);
  });

  it("leaves rows that somebody typed as they are, and loses nothing of a row that somebody copied", () => {
    const walkIn: Row = { Time: 0.46, Chair: "2", Note: "walk-in", Collected: 80 };
    const [row = {}] = edited.get("Slots") ?? [];
    const copied: TableRows = new Map([
      ...edited,
      ["Slots", [...(edited.get("Slots") ?? []), walkIn, { ...row, Note: "copied" }]],
    ]);
    const still = posted(copied, schedule(MONDAY, AT_8_AND_9, 901));
    expect(slotsOf(still, "Note")).toEqual(expect.arrayContaining([["walk-in"], ["call first"], ["copied"]]));
    const moved = posted(copied, schedule(MONDAY, [slot("a", 700)], 901));
    expect(slotsOf(moved, "Note")).toEqual(expect.arrayContaining([["walk-in"], ["call first"], ["copied"]]));
    expect(planned(copied, { day: MONDAY, schedule: schedule(MONDAY, AT_8_AND_9, 901) }).change).toHaveLength(1);
  });

  it("says what was paid on a family's account, on whichever of its visits that stands, what is confirmed and what came in", () => {
    const facts = { isConfirmed: false, areFormsIn: false };
    const before = posted(
      newHuddle(),
      schedule(MONDAY, [
        slot("a", 480, { ...facts, account: { patientOwes: cents(900) } }),
        slot("b", 540, { ...facts, familyKey: "a" }),
      ]),
    );
    const now = { isConfirmed: true, areFormsIn: true, familyKey: "b" };
    const again = posted(
      before,
      schedule(MONDAY, [slot("b", 470, { ...now, account: { patientOwes: cents(0) } }), slot("a", 480, now)], 901),
    );
    expect(slotsOf(again, "What changed")).toEqual([
      ["moved from 9:00 AM, 1, paid, confirmed, forms in"],
      ["confirmed, forms in"],
    ]);
    const third = posted(
      again,
      schedule(MONDAY, [slot("b", 470, { ...now, isConfirmed: false }), slot("a", 480, now)], 902),
    );
    expect(slotsOf(third, "What changed")).toEqual([
      ["moved from 9:00 AM, 1, paid, forms in"],
      ["confirmed, forms in"],
    ]);
  });

  it("changes nothing where it says the same, and is refused where it is older, until somebody says so all the same", () => {
    expect(planned(edited, { day: MONDAY, schedule: schedule(MONDAY, AT_8_AND_9) }).change).toEqual([]);
    const older = {
      day: MONDAY,
      schedule: schedule(MONDAY, [], 899),
      production: [],
      today: MONDAY,
      closes: false,
      anyway: false,
    };
    expect(planHuddle(edited, older)).toMatchObject({ outcome: "refused", reason: "older-schedule" });
    expect(planHuddle(edited, { ...older, anyway: true })).toMatchObject({ outcome: "planned" });
  });
});

describe("a day that takes the place of another", () => {
  const monday = typed(
    posted(
      newHuddle(),
      schedule(MONDAY, [
        slot("a", 480, { areFormsIn: false, account: { patientOwes: cents(10_050) } }),
        slot("b", 540),
      ]),
    ),
    "Slots",
    0,
    { Collected: 60, Note: "rest on Friday" },
  );
  const tuesdays = schedule(TUESDAY, [slot("c", 480)]);
  const both = posted(monday, tuesdays, { today: MONDAY });

  it("waits beside it until it is closed, with what is typed there", () => {
    expect(slotsOf(both, "Slot key")).toEqual([["a"], ["b"]]);
    const noted = typed(both, "NextSlots", 0, { Note: "numb since Friday" });
    const again = posted(noted, schedule(TUESDAY, [slot("c", 500), slot("d", 600)], 901), { today: MONDAY });
    expect(
      (again.get("NextSlots") ?? []).map((row) => [
        row["Day"],
        row["Slot key"],
        row["Note"] ?? "",
        row["What changed"] ?? "",
      ]),
    ).toEqual([
      [TUESDAY, "c", "numb since Friday", "moved from 8:00 AM, 1"],
      [TUESDAY, "d", "", "new"],
    ]);
    const shown = after(again, { day: TUESDAY });
    expect(slotsOf(shown, "Slot key", "Note")).toEqual([
      ["c", "numb since Friday"],
      ["d", ""],
    ]);
    expect(shown.get("NextSlots")).toEqual([]);
  });

  it("closes it once, whoever comes first: a row of Log, and nothing more", () => {
    const shown = after(both, { day: TUESDAY });
    expect(shown.get("Log")).toEqual([
      expect.objectContaining({
        Day: MONDAY,
        "To collect": 100.5,
        Collected: 60,
        "Missing at huddle": 1,
        "Missing at close": 1,
      }),
    ]);
    expect(planned(shown, { day: TUESDAY }).change).toEqual([]);
    expect(planned(shown, { day: TUESDAY, schedule: tuesdays }).change).toEqual([]);
    expect(planned(both, { day: TUESDAY, schedule: tuesdays }).closed).toHaveLength(1);
  });

  it("has the days between shown and closed too, and waits itself where its day is still to come", () => {
    const friday = posted(both, schedule(FRIDAY, [slot("f", 480)]), { today: TUESDAY });
    expect(slotsOf(friday, "Slot key")).toEqual([["c"]]);
    const shown = after(friday, { day: FRIDAY });
    expect((shown.get("Log") ?? []).map((row) => row["Day"])).toEqual([MONDAY, TUESDAY]);
    expect(slotsOf(shown, "Slot key")).toEqual([["f"]]);
  });

  it("carries actions that are open, keeps those that are done, and leaves two that look alike", () => {
    const actions = [
      { Opened: MONDAY, What: "call the lab", Owner: "Kim" },
      { Opened: MONDAY, What: "order gloves", Done: "x", Result: "2 boxes" },
      { What: "alike", Done: "x", Owner: "Kim" },
      { What: "alike" },
    ];
    const shown = after(new Map([...both, ["Actions", actions]]), { day: TUESDAY });
    expect(
      shown
        .get("Actions")
        ?.map((row) => row["What"])
        .toSorted(),
    ).toEqual(["alike", "alike", "call the lab"]);
    expect(shown.get("ActionsDone")).toEqual([
      expect.objectContaining({ Closed: MONDAY, Opened: MONDAY, What: "order gloves", Result: "2 boxes" }),
    ]);
    expect(shown.get("Log")?.[0]).toMatchObject({ "Actions opened": 2, "Actions closed": 2 });
  });

  it("is refused where it is over, is not posted, or would close a day that people still type", () => {
    const ask = (day: Day, more: Partial<HuddleTask> = {}) =>
      planHuddle(both, { day, production: [], today: MONDAY, closes: false, anyway: false, ...more });
    expect(ask(addDays(MONDAY, -1), { schedule: schedule(addDays(MONDAY, -1), []) })).toMatchObject({
      reason: "day-is-over",
    });
    expect(ask(FRIDAY)).toMatchObject({ reason: "nothing-to-show" });
    expect(ask(TUESDAY)).toMatchObject({ reason: "day-still-open" });
    expect(ask(TUESDAY, { closes: true })).toMatchObject({ outcome: "planned", shown: TUESDAY });
  });
});
