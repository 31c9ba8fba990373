import { describe, expect, it } from "vitest";
import { inExcel } from "./excelTest";

// What Excel does with text that is written through `values` is known from its documentation and from what people
// report. That Excel itself answers so is not shown here.

async function entered(value: unknown, format?: string) {
  let cell: { value: unknown; format: unknown; type: unknown } | undefined;
  const excel = await inExcel(async (context, sheet) => {
    const range = sheet.getRange("A1");
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[value]];
    range.load("values,numberFormat,valueTypes");
    await context.sync();
    cell = { value: range.values[0]?.[0], format: range.numberFormat[0]?.[0], type: range.valueTypes[0]?.[0] };
  });
  return { ...cell, isQuoted: excel.model.activeSheet.grid.content(0, 0).hasQuotePrefix ?? false };
}

describe("a number that is written as text", () => {
  it.each([
    ["12", 12, "General"],
    [" 12 ", 12, "General"],
    ["007", 7, "General"],
    ["-3.5", -3.5, "General"],
    ["+4", 4, "General"],
    [".5", 0.5, "General"],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["(5)", -5, "General"],
    ["($1,200)", -1200, "$#,##0_);[Red]($#,##0)"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)"],
    ["-$5.25", -5.25, "$#,##0.00_);[Red]($#,##0.00)"],
    ["$-5", -5, "$#,##0_);[Red]($#,##0)"],
    ["5%", 0.05, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1E5", 100_000, "0.00E+00"],
    ["2e-3", 0.002, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["1234567890123456789", 1_234_567_890_123_450_000, "General"],
  ])("becomes one: %j", async (text, value, format) => {
    expect(await entered(text)).toEqual({ value, format, type: "Double", isQuoted: false });
  });
});

describe("a date or a time that is written as text", () => {
  it.each([
    ["1/2/2026", 46_024, "m/d/yyyy"],
    ["01-02-26", 46_024, "m/d/yyyy"],
    ["2026-01-02", 46_024, "m/d/yyyy"],
    ["1/2/30", 10_960, "m/d/yyyy"],
    ["1/2", 46_024, "d-mmm"],
    ["3-1", 46_082, "d-mmm"],
    ["1/2026", 46_023, "mmm-yy"],
    ["5-Jan-2026", 46_027, "d-mmm-yy"],
    ["Jan 5, 2026", 46_027, "d-mmm-yy"],
    ["January 2026", 46_023, "mmm-yy"],
    ["Jan-5", 46_027, "d-mmm"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["12:00", 0.5, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["0:00:30", 30 / 86_400, "h:mm:ss"],
    ["36:00", 1.5, "[h]:mm:ss"],
    ["1/2/2026 12:00", 46_024.5, "m/d/yyyy h:mm"],
  ])("becomes its number: %j", async (text, value, format) => {
    expect(await entered(text)).toEqual({ value, format, type: "Double", isQuoted: false });
  });
});

describe("text that is written", () => {
  it.each([
    "Hygiene",
    "13/13/2026",
    "2/30/2026",
    "1,23",
    "12-",
    "25:61",
    "1/2/3/4",
    "5 mg",
    "$5%",
    "N/A",
    "Janu 2026",
    "555-0100",
    "A-12",
    "1.2.3",
    "=",
  ])("stays text where Excel sees nothing else in it: %j", async (text) => {
    expect(await entered(text)).toEqual({ value: text, format: "General", type: "String", isQuoted: false });
  });

  it.each([
    ["'0012", "0012"],
    ["'=1+1", "=1+1"],
    ["'1/2", "1/2"],
    ["''quoted", "'quoted"],
    ["'", ""],
  ])("stays text behind an apostrophe, which is swallowed: %j", async (text, value) => {
    expect(await entered(text)).toMatchObject({ value, format: "General", isQuoted: true });
  });

  it("stays as it is in a cell of the format @", async () => {
    for (const text of ["0012", "1/2", "=1+1", "TRUE", " 5 "]) {
      expect(await entered(text, "@")).toMatchObject({ value: text, format: "@", type: "String" });
    }
    expect(await entered(12, "@")).toMatchObject({ value: "12", type: "String" });
  });

  it("becomes true, false or an error", async () => {
    expect(await entered("true")).toMatchObject({ value: true, type: "Boolean" });
    expect(await entered("FALSE")).toMatchObject({ value: false, type: "Boolean" });
    expect(await entered("#n/a")).toMatchObject({ value: "#N/A", type: "Error" });
  });

  it("empties the cell where it is empty", async () => {
    expect(await entered("")).toMatchObject({ value: "", type: "Empty" });
  });

  it("leaves a number format that the cell has", async () => {
    expect(await entered("1/2/2026", "yyyy-mm-dd")).toMatchObject({ value: 46_024, format: "yyyy-mm-dd" });
  });
});

it("keeps an apostrophe in cells of the format @ where a test says that Excel does", async () => {
  const excel = await inExcel(
    (_context, sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1").values = [["'0012"]];
      return Promise.resolve();
    },
    { entryRules: { apostropheInTextCells: "kept" } },
  );
  expect(excel.model.activeSheet.grid.content(0, 0)).toEqual({ value: "'0012" });
});
