import { describe, expect, it } from "vitest";
import { startOfMonth } from "../../../src/domain/calendar";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { CellValue } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { BEFORE } from "../../fixtures/olderFile";
import { SIGNATURE, iso } from "./trackerTest";

const CHOOSERS = ["SummaryMonth", "ComparisonMonth", "RollForwardMonth"];
const { tables } = postReports(newTracker(), BEFORE, { restate: false, anyway: true }, SIGNATURE);

/** The months that the pages show once this is typed into every chooser. */
function shownFor(typed: CellValue): readonly CellValue[] {
  const change = CHOOSERS.map((table) => ({ table, upserts: [{ "Choose a month": typed }], removals: [] }));
  const all = evaluate(TRACKER, applyChange(TRACKER, tables, change));
  return CHOOSERS.map((chooser) => all.get(chooser)?.[0]?.["Month shown"]);
}

describe("the month that a page shows", () => {
  const newest = shownFor(undefined);

  it("is the newest where nothing is chosen", () => {
    expect(newest.every((month) => typeof month === "number" && month > 40_000)).toBe(true);
  });

  it.each([
    ...[0, -1, -700_000, 1, 59, 60, 61, 18_263, 109_575, 2_958_465, 2_958_466, 1e15, 0.5],
    ...["soon", "9999", "", true],
  ])("is the newest where what was typed is no month of a practice's books: %s", (typed) => {
    expect(shownFor(typed)).toEqual(newest);
  });

  it.each(["1950-01-01", "2026-02-14", "2199-12-31"])("is the month of any day that was typed: %s", (day) => {
    const month = startOfMonth(iso(day));
    expect(shownFor(iso(day))).toEqual([month, month, month]);
    expect(shownFor(iso(day) + 0.75)).toEqual([month, month, month]);
  });
});
