import { describe, expect, it } from "vitest";
import { type Day, formatMonth } from "../../src/domain/calendar";
import { newTracker } from "../../src/tracker/newTracker";
import { postReports } from "../../src/tracker/posting/postReports";
import { dayIn, rowsIn } from "../../src/tracker/headings/rows";
import { isError } from "../../src/tracker/formulas/sheetNumbers";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import type { CellValue } from "../../src/workbook/spec/cell";
import { applyChange } from "../../src/workbook/change/change";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { REPORTS } from "../fixtures/everyReport";
import { KINDS, VALUE_COLUMNS, typedAll } from "../fixtures/peoplesCells";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { seedFor, timesOf } from "../seededChance";
import { CHOICES, SIGNATURE } from "../unit/tracker/trackerTest";

const SETTINGS = [
  ["with nothing posted", newTracker(), []],
  ["as it comes", newTracker(), REPORTS],
  ["with a benchmark set chosen", newTracker("CB Financial Services"), REPORTS],
  ["divided by full fees, acceptance by plans, weeks from Sunday", withSettings(), REPORTS],
] as const;

function withSettings(): TableRows {
  return applyChange(TRACKER, newTracker("Arceum"), [
    {
      table: "Setup",
      upserts: [
        { Setting: "Case acceptance counts", Value: "Plans" },
        { Setting: "Collection ratio divides by", Value: "Billed" },
        { Setting: "Week starts on", Value: "Sunday" },
      ],
      removals: [],
    },
  ]);
}

describe.skipIf(SOFFICE === undefined)(`a tracker that LibreOffice recalculates${WITHOUT_LIBREOFFICE}`, { concurrent: true }, () => {
  it.each(SETTINGS)("comes to every stored result, %s", async (_title, before, reports) => {
    const { tables, isRefused } = postReports(before, reports, { ...CHOICES, anyway: true }, SIGNATURE);
    expect(isRefused).toBe(false);
    const found = await disagreements(await writeWorkbook(TRACKER, tables, { by: "Tester", at: new Date(0) }));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(reports.length * 10);
  });

  it.each(chosenMonths())("comes to every stored result with %s chosen on each page", async (_title, month) => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    const chosen = ["SummaryMonth", "ComparisonMonth", "RollForwardMonth"].map((table) => ({
      table,
      upserts: [{ "Choose a month": month }],
      removals: [],
    }));
    const workbook = await writeWorkbook(TRACKER, applyChange(TRACKER, tables, chosen), { by: "Tester", at: new Date(0) });
    const found = await disagreements(workbook);
    expect(found.disagreements).toEqual([]);
  });

  it("shows the newest month, as every formula does, where what was typed is no month of a practice's books", async () => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    const typed = { SummaryMonth: 2_958_465, ComparisonMonth: -5, RollForwardMonth: "soon" };
    const chosen = Object.entries(typed).map(([table, value]) => ({
      table,
      upserts: [{ "Choose a month": value }],
      removals: [],
    }));
    const workbook = await writeWorkbook(TRACKER, applyChange(TRACKER, tables, chosen), { by: "Tester", at: new Date(0) });
    const found = await disagreements(workbook);
    expect(found.disagreements).toEqual([]);
  });
});

describe.skipIf(SOFFICE === undefined)(`what people typed in a cell of every column${WITHOUT_LIBREOFFICE}`, { concurrent: true }, () => {
  it.each([["a word", "ask"], ["before the calendar", -1], ["its last day", 2_958_465]])("comes to every stored result for a month that is %s", async (_title, month) => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    const rows = tables.get("Monthly") ?? [];
    const typed = new Map([...tables, ["Monthly", [...rows.slice(0, -1), { ...rows.at(-1), Month: month }]]]);
    const found = await disagreements(await writeWorkbook(TRACKER, typed, { by: "Tester", at: new Date(0) }));
    expect(found.disagreements).toEqual([]);
  });

  const seed = seedFor("cells that LibreOffice reads");
  const rounds = Math.min(timesOf("HUDDLEBOOK_CELLS", 1), KINDS.length);

  // Not proven here: errors, which a new file holds as texts; yes and no, which LibreOffice adds up and Excel does not;
  // and numbers that Excel shows by powers of ten, where LibreOffice makes a text of them with all their digits.
  it("comes to every stored result", async () => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    for (let round = seed; round < seed + rounds; round += 1) {
      const typed = typedAll(tables, round, VALUE_COLUMNS, isReadAlike).tables;
      const found = await disagreements(await writeWorkbook(TRACKER, typed, { by: "Tester", at: new Date(0) }));
      expect(found.disagreements).toEqual([]);
    }
  }, 36_000_000);
});

function isReadAlike(value: CellValue): boolean {
  if (typeof value === "number") return Math.abs(value) < 1e15;
  return typeof value !== "boolean" && !isError(value);
}

/** Every month that the chooser offers, by what it is called: months whole, cut short, missing, and known by totals. */
function chosenMonths(): readonly (readonly [title: string, month: Day])[] {
  const { tables } = postReports(newTracker(), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
  return rowsIn(tables, "Monthly").flatMap((row) => {
    const month = dayIn(row, "Month");
    return month === undefined ? [] : [[formatMonth(month), month] as const];
  });
}
