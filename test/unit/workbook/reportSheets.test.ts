import { describe, expect, it } from "vitest";
import { blockAddress } from "../../../src/workbook/layout/cellAddress";
import { cellBlock, choicesOn } from "../../../src/workbook/layout/choices";
import { columnNames, columnReference } from "../../../src/workbook/spec/columnNames";
import { applyChange } from "../../../src/workbook/change/change";
import { changeFromText, textOfChange } from "../../../src/workbook/change/changeText";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { inverseOf } from "../../../src/workbook/change/inverse";
import { placeNamed, placesOfTables, tableBlock } from "../../../src/workbook/layout/sheetLayout";
import type { TableSpec } from "../../../src/workbook/spec/table";
import {
  ROWS_OF_TABLE_ABOVE,
  type SheetSpec,
  type WorkbookSpec,
  headingRow,
  headingRowAbove,
} from "../../../src/workbook/spec/workbook";
import { checkWorkbook } from "../../../src/xlsx/fresh/checkWorkbook";
import { CHOICE, MONTHS, REPORT, REPORTS, reportRows } from "../../fixtures/reportWorkbook";

const places = placesOfTables(REPORTS, evaluate(REPORTS, reportRows(3)));

function areaOf(table: string): string {
  return blockAddress(tableBlock(placeNamed(places, table)));
}

function onlyTable({ name, tabColor, lines, print }: SheetSpec, table: TableSpec): SheetSpec {
  return { name, tabColor, lines, print, table, charts: [], rowsForCharts: 0 };
}

describe("a table above the charts", () => {
  it("stands one blank row below the lines, and the rest of the sheet below it", () => {
    expect(["Choice", "Report"].map(areaOf)).toEqual(["A4:C5", "A18:C22"]);
    expect(["Pick", "Since"].map(areaOf)).toEqual(["A3:B4", "A6:C7"]);
  });

  it("takes as many rows as it says, which charts below it count in", () => {
    const [sheet] = REPORTS.sheets;
    if (!sheet) throw new RangeError("the test's workbook has no sheets");
    const without = onlyTable({ ...sheet }, REPORT);
    expect(headingRow({ ...without, above: CHOICE }) - headingRow(without)).toBe(ROWS_OF_TABLE_ABOVE);
    expect(headingRowAbove(sheet)).toBe(headingRow(without));
  });

  it("shares the sheet's columns with the main table: the wider of two wins", () => {
    const alone = (table: TableSpec): readonly number[] => {
      const sheets = REPORTS.sheets.filter((sheet) => sheet.above === CHOICE).map((sheet) => onlyTable(sheet, table));
      return placeNamed(placesOfTables({ ...REPORTS, sheets }, evaluate(REPORTS, reportRows(3))), table.name).widths;
    };
    const { widths } = placeNamed(places, "Report");
    expect(placeNamed(places, "Choice").widths).toEqual(widths);
    expect(widths).toEqual(alone(REPORT).map((width, index) => Math.max(width, alone(CHOICE)[index] ?? 0)));
    expect(placeNamed(places, "Since").widths[0]).toBe(30);
  });

  it("has room for one row alone", () => {
    const twoRows = new Map([...reportRows(1), ["Choice", [{}, {}]]]);
    expect(() => placesOfTables(REPORTS, twoRows)).toThrow(/Choice has 2 rows/u);
  });
});

describe("a table of one row", () => {
  it("is there with nothing filled in, and its formulas with it", () => {
    const [choice] = evaluate(REPORTS, reportRows(3)).get("Choice") ?? [];
    expect(choice).toEqual({ "Month shown": MONTHS[2], Said: "2026, month 3" });
  });

  it("is written to without a key, and the way back is kept as text", () => {
    const before = reportRows(3, MONTHS[0]);
    const change = [{ table: "Choice", upserts: [{ "Month chosen": MONTHS[1] }], removals: [] }];
    const after = applyChange(REPORTS, before, change);
    expect(after.get("Choice")).toEqual([{ "Month chosen": MONTHS[1] }]);
    const kept = changeFromText(textOfChange(inverseOf(REPORTS, before, change))) ?? [];
    expect(applyChange(REPORTS, after, kept)).toEqual(before);
  });

  it("has cells that can be named without a row's key, computed ones too", () => {
    const choice = placeNamed(places, "Choice");
    const block = cellBlock(choice, { table: "Choice", heading: "Month shown" });
    expect(block && blockAddress(block)).toBe("B5");
    const shown = evaluate(REPORTS, reportRows(2))
      .get("Report")
      ?.find((row) => row["Figure"] === "Month");
    expect(shown?.["Value"]).toBe(MONTHS[1]);
  });

  it("has no such cell while it has no row", () => {
    const none = placeNamed(placesOfTables(REPORTS, new Map()), "Choice");
    expect(cellBlock(none, { table: "Choice", heading: "Said" })).toBeUndefined();
  });
});

describe("choices from a column", () => {
  it("give the column one name, however many lists ask for it", () => {
    const names = columnNames(REPORTS);
    expect(names).toEqual([{ name: "MonthlyMonth", table: "Monthly", heading: "Month" }]);
    expect(names.map(columnReference)).toEqual(["Monthly[Month]"]);
  });

  it("are offered by columns and by named cells", () => {
    const offer = { kind: "cells", name: "MonthlyMonth" };
    const named = REPORTS.names.filter(({ table }) => table === "Pick");
    expect(choicesOn(placeNamed(places, "Choice"), [])).toEqual([{ blocks: [blockAt(1, 5)], offer }]);
    expect(choicesOn(placeNamed(places, "Pick"), named)).toEqual([{ blocks: [blockAt(1, 4)], offer }]);
  });
});

function blockAt(column: number, row: number) {
  return { firstColumn: column, firstRow: row, lastColumn: column, lastRow: row };
}

const HIDING: TableSpec = {
  ...CHOICE,
  columns: CHOICE.columns.map((column, index) => (index === 1 ? { ...column, isHidden: true } : column)),
};

function withSheet(change: (sheet: SheetSpec) => SheetSpec): WorkbookSpec {
  return { ...REPORTS, sheets: REPORTS.sheets.map((sheet) => (sheet.above === CHOICE ? change(sheet) : sheet)) };
}

function offering(table: string, heading: string): WorkbookSpec {
  return {
    ...REPORTS,
    names: [...REPORTS.names, { name: "N", table: "Pick", heading: "Why", choicesFrom: { table, heading } }],
  };
}

describe("a description is refused", () => {
  it.each([
    [
      "where one table hides a column that the other shows",
      withSheet((sheet) => ({ ...sheet, above: HIDING })),
      /hides/u,
    ],
    [
      "where the upper table is the main one too",
      withSheet((sheet) => ({ ...sheet, table: CHOICE })),
      /2 sheets|0 sheets/u,
    ],
    ["where choices come from a column that is not there", offering("Monthly", "Year"), /no column Year/u],
    ["where choices come from a table that is not there", offering("Yearly", "Month"), /no table Yearly/u],
    [
      "where the name for the choices is taken",
      { ...REPORTS, names: [...REPORTS.names, { name: "monthlymonth", table: "Pick", heading: "Why" }] },
      /two of the name/u,
    ],
    [
      "where a title is a figure's",
      withSheet((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({ ...chart, titleFrom: { table: "Choice", heading: "Month shown" } })),
      })),
      /no column of texts/u,
    ],
  ])("%s", (_title, workbook, why) => {
    expect(() => {
      checkWorkbook(workbook);
    }).toThrow(why);
  });

  it("for none of this where all is well", () => {
    expect(() => {
      checkWorkbook(REPORTS);
    }).not.toThrow();
  });
});
