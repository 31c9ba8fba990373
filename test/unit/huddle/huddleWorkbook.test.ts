import { describe, expect, it } from "vitest";
import { day, dayFromIso } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { cellsOfDay } from "../../../src/huddle/days/dayCells";
import { cellsOfOpening } from "../../../src/huddle/meeting/openings";
import { cellsOfSlot, typedIn } from "../../../src/huddle/slots/slotCells";
import { HUDDLE } from "../../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../../src/huddle/newHuddle";
import { HUDDLE_PAGE } from "../../../src/huddle/page/huddlePage";
import { pixelsWide } from "../../../src/workbook/layout/columnWidths";
import { cellsOn } from "../../../src/workbook/layout/pagePlaces";
import { placeNamed, placesOfTables } from "../../../src/workbook/layout/sheetLayout";
import { bookOfRows } from "../../../src/workbook/spec/book";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import type { Row } from "../../../src/workbook/spec/cell";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../../finished";
import { huddleOf } from "../../huddle/huddleOf";
import { simulatedBook } from "../../huddle/simulatedBook";
import { xmlPartsOf } from "../../xmlParts";

/** What people's own formulas and the tables' own go by: for ever. */
const CONTRACT: Readonly<Record<string, string>> = {
  Setup: "Setting, Value, Meaning",
  Goals: "Month, Net billed, Collected, New patients, Days open",
  Days: "Day, Billed, Adjusted, Writeoffs, Patient payments, Insurance payments, Scheduled, New patients here, New patients ahead, New patients booked, Broken, Net billed, Collected, Before, Ahead",
  Shown:
    "Huddle day, Taken, Accounts aged, Missing at first, Refreshed, Month start, Last day worked, Next day, Days worked, Days open",
  Slots:
    "Time, Chair, Provider, Visit type, New patient, Insurance, Missing, Patient owes, Patient part, To collect, Why, Where, Insurance pending, Worth asking, Unscheduled treatment, What changed, Collected, Done, Note, " +
    "Minutes, Is confirmed, Forms in, X-rays in, Lab case, Insurance on file, Coverage ended, Verify plan, Enrollment verified, Benefits verified, Account owes, Oldest, Payment plan, Payment plan due, Account due, " +
    "Claim not made, Insurance paid less, Last statement, Recall due, Family overdue, Next visit, Missing rank, Family key, Slot key",
  NextSlots:
    "Day, Taken, Accounts aged, Time, Chair, Provider, Visit type, New patient, Patient owes, Patient part, Insurance pending, Unscheduled treatment, What changed, Collected, Done, Note, " +
    "Minutes, Is confirmed, Forms in, X-rays in, Lab case, Insurance on file, Coverage ended, Verify plan, Enrollment verified, Benefits verified, Account owes, Oldest, Payment plan, Payment plan due, " +
    "Claim not made, Insurance paid less, Last statement, Recall due, Family overdue, Next visit, Family key, Slot key",
  Openings: "Chair, From, To, Kind, Filled with, Place, Minutes",
  Actions: "Opened, What, Owner, Due, Done, Result",
  ActionsDone: "Closed, Opened, What, Owner, Due, Done, Result",
  Wins: "Win",
  Duties: "Role, Duty, How often, Proof, Done on, By, Periods since done, Stands",
  Log: "Day, To collect, Collected, Over the counter, Missing at huddle, Missing at close, Actions opened, Actions closed",
};

/** Volatile, of a language, or of a later Excel than 2016. */
const NOT_FOR_ALL =
  /\b(?:NOW|TODAY|OFFSET|INDIRECT|RAND|RANDBETWEEN|CELL|INFO|TEXT|DOLLAR|FIXED|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|XLOOKUP|XMATCH|LET|LAMBDA|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS)\(|DENTAL\./u;

const FORMULAS = [
  ...HUDDLE.tables.flatMap(({ columns }) => columns.flatMap((one) => (one.kind === "formula" ? [one.formula] : []))),
  ...HUDDLE_PAGE.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
];

describe("the huddle workbook", () => {
  it("has the tables and headings that it has promised", () => {
    const headings = HUDDLE.tables.map(({ name, columns }) => [name, columns.map(({ heading }) => heading).join(", ")]);
    expect(Object.fromEntries(headings)).toEqual(CONTRACT);
  });

  it("has formulas that every Excel since 2016 computes alike, in any language, and only when something changes", () => {
    expect(FORMULAS.length).toBeGreaterThan(60);
    expect(FORMULAS.filter((formula) => NOT_FOR_ALL.test(formula))).toEqual([]);
    expect(FORMULAS.filter((formula) => formula.length > 8_192)).toEqual([]);
  });

  it("fits what is looked at into a screen of 1366, and keeps ten rows in view", () => {
    const shown = HUDDLE_PAGE.widths.slice(0, (HUDDLE_PAGE.foldable?.first ?? 1) - 1);
    expect(shown.reduce((sum, width) => sum + pixelsWide(width), 0)).toBeLessThanOrEqual(1_316);
    expect(HUDDLE_PAGE.frozenRows).toBe(10);
    expect(HUDDLE_PAGE.heights.reduce((sum, height) => sum + height, 0)).toBeLessThan(155);
  });

  it("hides and locks nothing, prints one page, and has its facts beside it, unfolded", async () => {
    const parts = await xmlPartsOf(
      finished(await writeWorkbook(HUDDLE, simulatedBook(7), { by: "Tester", at: new Date(0) })),
    );
    const paths = HUDDLE.sheets.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`);
    for (const path of [...paths, "xl/workbook.xml"]) {
      const part = await parts.part(path);
      const named = (name: string) => part?.named(name) ?? [];
      expect(named("sheetProtection")).toEqual([]);
      const outOfSight = [...named("col"), ...named("row"), ...named("sheet")].filter(
        (one) => one.getAttribute("hidden") === "1" || /hidden/iu.test(one.getAttribute("state") ?? ""),
      );
      expect(outOfSight).toEqual([]);
      expect(named("col").filter((one) => one.getAttribute("collapsed") === "1")).toEqual([]);
    }
    const huddle = await parts.part("xl/worksheets/sheet1.xml");
    expect(
      huddle?.named("pageSetup").map((one) => [one.getAttribute("orientation"), one.getAttribute("fitToHeight")]),
    ).toEqual([["landscape", "1"]]);
    expect(huddle?.named("col").filter((one) => one.getAttribute("outlineLevel") === "1").length).toBeGreaterThan(0);
  });

  it("moves what stands below the slots as they come and go", () => {
    const slots = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        minuteOfDay: index,
        chair: "1",
        insurance: {},
        account: {},
        treatment: {},
      }));
    const rowsWith = (count: number) => {
      const places = placesOfTables(HUDDLE, huddleOf({ day: dayFromIso("2026-08-04") ?? fail(), slots: slots(count) }));
      const actions = placeNamed(places, "Actions").headingRow;
      const totals = cellsOn(HUDDLE_PAGE, [...places.values()]).find(
        ({ content }) => content.kind === "text" && content.text === "To collect today",
      );
      return [actions, totals?.row];
    };
    expect(rowsWith(0)).toEqual([15, 12]);
    expect(rowsWith(30)).toEqual([44, 41]);
  });
});

describe("the scoreboard", () => {
  const AUG_4 = dayFromIso("2026-08-04") ?? 0;
  const book = (more: Readonly<Record<string, readonly Row[]>>) =>
    bookOfRows(
      evaluate(HUDDLE, new Map([...newHuddle(), ["Shown", [{ "Huddle day": AUG_4 }]], ...Object.entries(more)])),
    );
  const DAYS = [
    { Day: AUG_4 - 5, Billed: 999 },
    { Day: AUG_4 - 3, Billed: 0, "Patient payments": 10 },
    { Day: AUG_4 - 1, Billed: 6_000, Writeoffs: -500, "Patient payments": 2_000, "New patients here": 1 },
    { Day: AUG_4, Scheduled: 6_120, "New patients ahead": 2 },
    { Day: AUG_4 + 1, Scheduled: 0 },
    { Day: AUG_4 + 2, Scheduled: 4_980 },
  ];
  const GOALS = [{ Month: AUG_4 - 3, "Net billed": 105_000, "Days open": 21 }];

  /** What the scoreboard's row of net billed says, from left to right. */
  const netBilled = (more: Readonly<Record<string, readonly Row[]>>) =>
    HUDDLE_PAGE.cells.flatMap(({ row, column, content }) =>
      row === 3 && column > 1 && column < 16 && content.kind === "formula" ? [content.result(book(more))] : [],
    );

  it("has the last day worked, today and the next day as scheduled, the month, its goal, and what is needed a day", () => {
    expect(netBilled({ Days: DAYS, Goals: GOALS })).toEqual([5_500, 6_120, 4_980, 5_500, 105_000, 5_000, 4_975]);
  });

  it("has no goals where Setup takes them off, and none where Goals has none", () => {
    const off = (newHuddle().get("Setup") ?? []).map((row) => ({
      ...row,
      ...(row["Setting"] === "Show goals" && { Value: "No" }),
    }));
    expect(netBilled({ Days: DAYS, Goals: GOALS, Setup: off }).slice(4)).toEqual(["", "", ""]);
    expect(netBilled({ Days: DAYS }).slice(4)).toEqual(["", "", ""]);
  });

  it("is blank, and says nothing of zero, before anything is posted", () => {
    expect(netBilled({})).toEqual(["", "", "", "", "", "", ""]);
  });
});

describe("what is written into the huddle's tables", () => {
  it("is what a day, an opening and a slot say, and blank where they do not", () => {
    const at = day(46_238);
    expect(cellsOfDay({ day: at, billed: cents(12_345), newPatientsHere: 0 })).toMatchObject({
      ...{ Day: 46_238, Billed: 123.45, Scheduled: undefined, "New patients here": 0 },
    });
    expect(cellsOfOpening({ chair: "2", from: 600, to: 630, kind: "Open" })).toEqual({
      ...{ Chair: "2", From: 600 / 1440, To: 630 / 1440, Kind: "Open" },
    });
    const slot = {
      minuteOfDay: 480,
      chair: "1",
      isNewPatient: false,
      insurance: { enrollmentVerified: "never" as const },
    };
    expect(cellsOfSlot({ ...slot, account: { owes: cents(-5) }, treatment: { nextVisit: at } })).toMatchObject({
      ...{
        Time: 1 / 3,
        "New patient": "N",
        "Enrollment verified": "never",
        "Account owes": -0.05,
        "Next visit": 46_238,
      },
    });
  });

  it("leaves what people typed to be read again", () => {
    const row: Row = { Collected: 12.5, Done: "X", Note: "" };
    expect(typedIn(row)).toEqual({
      collected: 1_250,
      isDone: true,
      note: undefined,
    });
  });
});

function fail(): never {
  throw new Error("no such day");
}
