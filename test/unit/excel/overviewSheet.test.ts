import { describe, expect, it } from "vitest";
import { addressOf } from "../../host/model/address";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { monthRow, reportRows } from "../../fixtures/reportWorkbook";
import { changeReports, reportExcel } from "./reportBook";

// The simulated Excel answers as Excel's documents say; that Excel itself does is for a person with Excel to see.

async function opened(months: number): Promise<SimulatedExcel> {
  const excel = reportExcel();
  expect(await changeReports(reportRows(months))).toEqual({ kind: "done", isWritten: true });
  return excel;
}

function posting(index: number): WorkbookChange {
  return [{ table: "Monthly", upserts: [monthRow(index)], removals: [] }];
}

function sheetOf({ model }: SimulatedExcel, name = "Overview") {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

function rulesOn(excel: SimulatedExcel, name?: string): readonly string[] {
  return sheetOf(excel, name).conditionalFormats.map(({ type, ranges, comparison, formula, scale, look }) => {
    const says = scale ? `${scale.minimum.color} to ${scale.maximum.color}` : (comparison?.formula1 ?? formula);
    return [ranges.map(({ area }) => addressOf(area)).join(" "), type, says, look.fillColor ?? "-"].join(" ");
  });
}

describe("a sheet with sections that is created in Excel", () => {
  it("says the captions in letters of their own, in rows that are taller", async () => {
    await opened(3);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Overview");
      const captions = ["A22", "A27"].map((address) =>
        sheet.getRange(address).load("values,format/rowHeight,format/font/bold,format/font/size,format/font/color"),
      );
      await context.sync();
      expect(captions.map(({ values }) => values)).toEqual([[["Month against month"]], [["What people said"]]]);
      for (const { format } of captions) {
        expect([format.rowHeight, format.font.bold, format.font.size, format.font.color]).toEqual([
          20,
          true,
          12,
          "#1F3864",
        ]);
      }
    });
  });

  it("makes prominent cells large and bold, their rows as tall, and leaves headings and neighbors", async () => {
    await opened(3);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Overview");
      const cells = ["A4", "A29", "B29", "A3", "B4", "B18"].map((address) =>
        sheet.getRange(address).load("format/rowHeight,format/font/bold,format/font/size"),
      );
      await context.sync();
      expect(cells.map(({ format: { rowHeight, font } }) => [rowHeight, font.bold, font.size])).toEqual([
        [24, true, 14],
        [39, true, 14],
        [39, true, 14],
        [18, true, 11],
        [24, false, 11],
        [15, false, 11],
      ]);
    });
  });

  it("keeps no headings in view, repeats none in print, and is printed on one page", async () => {
    const excel = await opened(3);
    const { pageLayout } = sheetOf(excel);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(pageLayout.titleRows).toBeUndefined();
    expect(sheetOf(excel, "Since").pageLayout.titleRows).toBeDefined();
    expect(sheetOf(excel, "Since").pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    await Excel.run(async (context) => {
      const frozen = ["Overview", "Since"].map((name) =>
        context.workbook.worksheets.getItem(name).freezePanes.getLocationOrNullObject().load("address"),
      );
      await context.sync();
      expect(frozen.map(({ isNullObject }) => isNullObject)).toEqual([true, false]);
    });
  });

  it("has its rules in the order of the description, highlights before heat maps", async () => {
    expect(rulesOn(await opened(3))).toEqual([
      'B4 CellValue ="behind" #FFC7CE',
      'A18:A20 CellValue ="Owed" #FFEB9C',
      'D24:D25 CellValue ="good" #C6EFCE',
      'A24:D25 Custom =$D24="left out" -',
      "B24:C25 ColorScale #FFFFFF to #5B9BD5 -",
      "A29 ColorScale #FFFFFF to #F4B183 -",
    ]);
  });

  it("draws a stack on a spacer that is not seen, without a legend", async () => {
    const excel = await opened(3);
    const [chart] = sheetOf(excel).charts;
    expect(chart?.series.map(({ name, fill, line }) => [name, fill.color, line.lineStyle])).toEqual([
      ["Stands on", "", "None"],
      ["Amount", "#2F5597", "Automatic"],
    ]);
    expect(chart?.legend.visible).toBe(false);
    expect(sheetOf(excel, "One month").charts[0]?.legend.visible).toBe(true);
  });

  it("takes no round trip of its own, and nothing that ExcelApi 1.13 does not have", async () => {
    const excel = await opened(3);
    // One to look at the workbook, one to make all of it, and one for its looks.
    expect(excel.roundTrips).toBe(3);
    expect(excel.unimplemented).toEqual([]);
    expect(Number(excel.requirementsUsed["ExcelApi"]?.split(".")[1])).toBeLessThanOrEqual(13);
  });
});

describe("posting to it in Excel", () => {
  it("leaves rules, spacer and hidden legend, and takes rows that come into the heat map over them", async () => {
    const excel = await opened(2);
    const before = rulesOn(excel);
    expect(rulesOn(excel, "Monthly")).toEqual(["B4:C5 ColorScale #FFFFFF to #A9D08E -"]);
    expect(await changeReports(reportRows(0), posting(2))).toEqual({ kind: "done", isWritten: true });
    expect(rulesOn(excel)).toEqual(before);
    expect(rulesOn(excel, "Monthly")).toEqual(["B4:C6 ColorScale #FFFFFF to #A9D08E -"]);
    const [chart] = sheetOf(excel).charts;
    expect([chart?.legend.visible, chart?.series[0]?.fill.color]).toEqual([false, ""]);
  });
});
