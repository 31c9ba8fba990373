import { describe, expect, it } from "vitest";
import { COMPARISON_PAGE } from "../../../src/tracker/comparisonPage/comparisonPage";
import { newTracker } from "../../../src/tracker/newTracker";
import { ROLL_FORWARD_CHARTS, ROLL_FORWARD_PAGE } from "../../../src/tracker/rollForwardPage/rollForwardPage";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { CHART_POINTS } from "../../../src/workbook/layout/chartLooks";
import { bookOfRows, type TableRows } from "../../../src/workbook/spec/book";
import type { CellValue } from "../../../src/workbook/spec/cell";
import type { PageSpec } from "../../../src/workbook/spec/page";
import { DAYS, JUNE, POSTED, choosing, owedOn } from "./postedMonths";
import { trackerAfter } from "./trackerTest";

const POINTS_PER_PIXEL = 0.75;
/** Letter paper upright, in points, without margins of 0.4 inches beside and 0.4 and 0.5 above and below. */
const PRINTED = { width: (8.5 - 0.8) * 72, height: (11 - 0.9) * 72 };
/** July's days, and what is owed at its end is $3,100 more than they lead to. */
const UNTIED = trackerAfter([JUNE, owedOn("2026-07-31", [1_158_000, 200_000, 100_000, 100_000], -5_000), ...DAYS]);

/** How much smaller a page comes out in print. */
function printScale({ widths, heights }: PageSpec): number {
  const width = widths.reduce((all, one) => all + Math.trunc(one * 7 + 5), 0) * POINTS_PER_PIXEL;
  const height = heights.reduce((all, one) => all + one, 0);
  return Math.min(1, PRINTED.width / width, PRINTED.height / height);
}

/** What the cells of a page's row show, from the left, blank ones left out. */
function rowOf({ cells }: PageSpec, tables: TableRows, label: string): readonly CellValue[] {
  const book = bookOfRows(tables);
  const shown = cells.map(({ row, content }) => ({
    row,
    value: content.kind === "formula" ? content.result(book) : content.kind === "text" ? content.text : content.begins,
  }));
  const at = shown.find(({ value }) => value === label)?.row;
  return shown.filter(({ row, value }) => row === at && value !== "").map(({ value }) => value);
}

function linesOf(page: PageSpec, tables: TableRows): readonly CellValue[] {
  const book = bookOfRows(tables);
  return page.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.result(book)] : []));
}

describe.each([
  ["Comparison", COMPARISON_PAGE],
  ["Roll-forward", ROLL_FORWARD_PAGE],
])("%s's page", (_name, page) => {
  it("is printed upright with no letters smaller than 9 points", () => {
    const smallest = Math.min(CHART_POINTS.label, ...page.cells.map(({ look }) => look.size ?? 11));
    expect(smallest * printScale(page)).toBeGreaterThanOrEqual(9);
  });

  it("has no cell under another", () => {
    const taken = page.cells.flatMap(({ row, column, columns, rows = 1 }) =>
      Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
  });

  it("stands within its rows and columns", () => {
    expect(Math.max(...page.cells.map(({ row }) => row))).toBe(page.heights.length);
    expect(Math.max(...page.cells.map(({ column, columns }) => column + columns - 1))).toBe(page.widths.length);
  });
});

describe("Roll-forward's page", () => {
  it("says in three blocks what was owed, what the month did and what is owed", () => {
    const row = (label: string): readonly CellValue[] => rowOf(ROLL_FORWARD_PAGE, POSTED, label);
    expect(row("Production").slice(0, 2)).toEqual(["Production", 31_000]);
    expect(row("Collections").slice(0, 2)).toEqual(["Collections", -24_800]);
    expect(row("Expected closing").slice(0, 2)).toEqual(["Expected closing", 16_180]);
    expect(row("Difference").slice(0, 2)).toEqual(["Difference", 0]);
  });

  it("names the month, and says that it ties, or by how much it does not and what that is consistent with", () => {
    expect(linesOf(ROLL_FORWARD_PAGE, POSTED)).toContain("Roll-forward, July 2026");
    expect(linesOf(ROLL_FORWARD_PAGE, POSTED)).toContain("It ties: there is nothing to explain.");
    const untied = linesOf(ROLL_FORWARD_PAGE, UNTIED);
    expect(untied).toContain("✗ Does not tie: off by $3,100.00.");
    expect(untied.filter((one) => String(one).startsWith("Consistent with"))).not.toHaveLength(0);
  });

  it("says each proof once", () => {
    const proofs = linesOf(ROLL_FORWARD_PAGE, POSTED).filter((one) => String(one).includes("is what was posted"));
    expect(new Set(proofs).size).toBe(proofs.length);
  });

  it("says why it draws nothing in a first month", () => {
    const first = choosing(POSTED, { RollForwardMonth: "2026-06-01" });
    const [chart] = ROLL_FORWARD_CHARTS;
    expect(first.get(chart?.titleFrom?.table ?? "")?.[0]?.["Title"]).toBe(
      "Drawn once both month ends and the month's figures are posted",
    );
    expect(linesOf(ROLL_FORWARD_PAGE, first)).toContain("There is no difference to explain yet.");
  });
});

describe("Comparison's page", () => {
  it("says in a first month that there is nothing to compare with", () => {
    const says = "The month before is not posted, so nothing is compared yet.";
    const first = choosing(POSTED, { ComparisonMonth: "2026-06-01" });
    expect(linesOf(COMPARISON_PAGE, first)).toContain(says);
    expect(linesOf(COMPARISON_PAGE, POSTED)).not.toContain(says);
    expect(linesOf(COMPARISON_PAGE, evaluate(TRACKER, newTracker()))).toContain(says);
  });
});
