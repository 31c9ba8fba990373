import { describe, expect, it } from "vitest";
import { iso } from "./trackerTest";
import { CHART_RECEIVABLES, endHeading, over90Heading } from "../../../src/tracker/receivables/chartReceivables";
import { BALANCES } from "../../../src/domain/receivables/receivables";
import { bookOfRows } from "../../../src/workbook/spec/book";
import type { CellValue, Row } from "../../../src/workbook/spec/cell";

/** So near to each other two names can be read, as a part of the axis. */
const APART = 0.06;

/** Where the names of the lines stand at a month end with these shares over 90. */
function namesAt(patient: CellValue, insurance: CellValue, total: CellValue): readonly CellValue[] {
  const row: Row = {
    "Month end": iso("2026-07-31"),
    [over90Heading("Patient")]: patient,
    [over90Heading("Insurance")]: insurance,
    [over90Heading("Total")]: total,
  };
  const book = bookOfRows(new Map([["ChartReceivables", [row]]]));
  return BALANCES.map((balance) => {
    const column = CHART_RECEIVABLES.columns.find(({ heading }) => heading === endHeading(balance));
    return column?.kind === "formula" ? column.result(row, book) : undefined;
  });
}

describe("the names of the lines of shares over 90", () => {
  it.each([
    ["apart", 0.6, 0.1, 0.4],
    ["close", 0.14, 0.12, 0.13],
    ["all at nothing", 0, 0, 0],
    ["all at the top", 1, 1, 1],
    ["the same", 0.3, 0.3, 0.3],
    ["turned around", 0.05, 0.3, 0.2],
  ])("do not touch where the lines end %s", (_how, patient, insurance, total) => {
    const places = namesAt(patient, insurance, total)
      .map(Number)
      .sort((one, other) => one - other);
    const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.min(...distances)).toBeGreaterThan(APART);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  it("stand where their lines end where these are apart, and in their order", () => {
    expect(namesAt(0.6, 0.1, 0.4)).toEqual([0.6, 0.1, 0.4]);
  });

  it("leave out a line that has no figure", () => {
    expect(namesAt(0.6, "#N/A", "#N/A")).toEqual([0.6, "#N/A", "#N/A"]);
  });
});
