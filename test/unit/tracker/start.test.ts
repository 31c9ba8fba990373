import { describe, expect, it } from "vitest";
import { day, dayFromIso, isoFromDay } from "../../../src/domain/calendar";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../../src/tracker/start/hiddenTables";
import { START_ROWS } from "../../../src/tracker/start/startPages";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { CellValue, Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { isHiddenAtFirst } from "../../../src/workbook/spec/workbook";
import { reportsOfMonth } from "../../contract/months";
import { CHOICES, SIGNATURE } from "./trackerTest";

const THROUGH = ["Receivables", "Production", "New patients", "Treatment", "Claims"];

/** What Start says where each kind of figures is posted through a day; not at all where none is given. */
function startOf(...days: readonly (string | number | undefined)[]): Row {
  const cells = THROUGH.map((given, index): readonly [string, CellValue] => {
    const at = days[index];
    return [`${given} through`, typeof at === "string" ? (dayFromIso(at) ?? at) : at];
  });
  const tables = applyChange(TRACKER, newTracker(), [
    { table: "StartPosted", upserts: [Object.fromEntries(cells)], removals: [] },
  ]);
  return evaluated(tables);
}

function evaluated(tables: TableRows): Row {
  return evaluate(TRACKER, tables).get("StartPosted")?.[0] ?? {};
}

/** The same cells with nothing in them. */
function blank(row: Row | undefined): Row {
  return Object.fromEntries(Object.keys(row ?? {}).map((heading) => [heading, undefined]));
}

function nextOf(row: Row): readonly [string, CellValue] {
  const next = row["Comes next"];
  return [typeof next === "number" ? isoFromDay(day(next)) : String(next), row["Still missing for it"]];
}

describe("Start", () => {
  it("leads to every page in view, in the order of the tabs, and names every table that is hidden", () => {
    const others = TRACKER.sheets.filter(({ isIndex }) => isIndex !== true);
    const inView = others.filter((sheet) => !isHiddenAtFirst(sheet)).map(({ name }) => name);
    expect(START_ROWS.flatMap(({ Sheet }) => Sheet ?? [])).toEqual(inView);
    const hidden = others.filter(({ startsHidden }) => startsHidden).map(({ name }) => name);
    expect([...TABLES_BY_SUBJECT.flatMap(sheetsOf)].sort()).toEqual(hidden.sort());
    expect(TRACKER.sheets[0]?.name).toBe("Start");
  });

  it.each([
    ["all of a month is posted", ["2026-07-31", "2026-07-31", "2026-07-31", "2026-07-31", "2026-07-31"], "2026-08-01"],
    ["a week reaches into the month after", ["2026-07-31", "2026-08-02"], "2026-08-01"],
  ] as const)("waits for the month after where %s", (_title, days, next) => {
    expect(nextOf(startOf(...days))[0]).toBe(next);
  });

  it("says what is missing of the first month that is not whole", () => {
    expect(nextOf(startOf("2026-06-30", "2026-07-31", "2026-07-12", undefined, "2026-07-31"))).toEqual([
      "2026-07-01",
      "Receivables, New patients",
    ]);
  });

  it("does not wait for what was not posted in three months", () => {
    expect(nextOf(startOf("2026-07-31", "2026-07-31", "2026-03-31"))).toEqual([
      "2026-08-01",
      "Receivables, Production",
    ]);
    expect(nextOf(startOf("2026-07-31", "2026-07-31", "2026-04-30"))).toEqual(["2026-05-01", "New patients"]);
  });

  it("asks for the first month's reports while nothing is posted", () => {
    expect(nextOf(startOf())).toEqual(["", "Nothing is posted yet. Add your first month's reports in Huddlebook."]);
  });

  it.each([
    ["a number that is no day", 1e15],
    ["an error", "#N/A"],
  ])("claims nothing where somebody typed %s", (_title, typed) => {
    expect(nextOf(startOf("2026-07-31", typed))).toEqual(["", ""]);
  });

  it("says through when each kind is posted, when and by whom, and goes back with an undo", () => {
    const { tables } = postReports(newTracker(), reportsOfMonth(0), CHOICES, SIGNATURE);
    const [posted] = tables.get("StartPosted") ?? [];
    expect(posted).toMatchObject({ "Last posted": SIGNATURE.at, "Posted by": SIGNATURE.by });
    expect(posted?.["Production through"]).toBe(posted?.["Receivables through"]);
    const plan = planUndo(tables);
    const back = applyChange(TRACKER, tables, plan.outcome === "planned" ? plan.change : []);
    expect(back.get("StartPosted")).toEqual([{ ...posted, ...blank(posted) }]);
  });
});
