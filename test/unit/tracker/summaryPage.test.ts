import { describe, expect, it } from "vitest";
import { bookOfRows, type TableRows } from "../../../src/workbook/spec/book";
import type { CellValue } from "../../../src/workbook/spec/cell";
import { SUMMARY_CHARTS, SUMMARY_PAGE } from "../../../src/tracker/summary/page/summaryPage";
import { SUMMARY_FIGURES } from "../../../src/tracker/summary/summaryFigures";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { newTracker } from "../../../src/tracker/newTracker";
import { POSTED, choosing } from "./postedMonths";

const { cells, heights, widths } = SUMMARY_PAGE;
const POINTS_PER_PIXEL = 0.75;
/** Letter paper laid across, in points, without margins of 0.4 inches beside and 0.4 and 0.5 above and below. */
const PRINTED = { width: (11 - 0.8) * 72, height: (8.5 - 0.9) * 72 };

function pixelsWide(characters: number): number {
  return Math.trunc(characters * 7 + 5);
}

/** What the page's cell at a place shows. */
function shownAt(tables: TableRows, row: number, column: number): CellValue {
  const content = cells.find((cell) => cell.row === row && cell.column === column)?.content;
  if (content?.kind === "formula") return content.result(bookOfRows(tables));
  return content?.kind === "text" ? content.text : undefined;
}

function strip(tables: TableRows): readonly CellValue[] {
  return Array.from({ length: 13 }, (_, month) => shownAt(tables, 3, 1 + month * 2));
}

describe("Summary's page", () => {
  it("has no letters smaller than 9 points", () => {
    expect(Math.min(...cells.map(({ look }) => look.size ?? 11))).toBeGreaterThanOrEqual(9);
  });

  it("fits a page of letter paper at its full size, and beside a pane of 350 pixels on a screen of 1366", () => {
    const width = widths.reduce((all, one) => all + pixelsWide(one), 0);
    expect(width * POINTS_PER_PIXEL).toBeLessThanOrEqual(PRINTED.width);
    expect(heights.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(PRINTED.height);
    // Row numbers and a scroll bar take what is left.
    expect(width).toBeLessThanOrEqual(1366 - 350 - 60);
  });

  it("has no cell under another", () => {
    const taken = cells.flatMap(({ row, column, columns, rows = 1 }) =>
      Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
  });

  it("shows each figure of Summary once, six of them with a chart", () => {
    const labels = cells.filter(({ note }) => note?.includes("Which report proves it") === true);
    expect(labels).toHaveLength(SUMMARY_FIGURES.length);
    expect(SUMMARY_CHARTS).toHaveLength(6);
  });

  it("marks the months of its strip that tie, cannot be told, or are not posted", () => {
    const none = ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May"].map((one) => `${one} –`);
    expect(strip(POSTED)).toEqual([...none, "Jun ?", "Jul ✓"]);
  });

  it("names the month that is chosen, and Summary alone before anything is posted", () => {
    expect(shownAt(choosing(POSTED, { SummaryMonth: "2026-06-01" }), 1, 1)).toBe("June 2026");
    expect(shownAt(evaluate(TRACKER, newTracker()), 1, 1)).toBe("Summary");
  });
});
