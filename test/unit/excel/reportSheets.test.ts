import { describe, expect, it } from "vitest";
import { removeCreated } from "../../../src/excel/create/createWorkbook";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { inverseOf } from "../../../src/workbook/change/inverse";
import { MONTHS, REPORTS, monthRow, reportRows } from "../../fixtures/reportWorkbook";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { columnOf } from "./openTracker";
import { changeReports, choose, reportExcel } from "./reportBook";

// The simulated Excel answers as Excel's documents say; that Excel itself does is for a person with Excel to see.

const DONE = { kind: "done", isWritten: true };

async function opened(months: number): Promise<SimulatedExcel> {
  const excel = reportExcel();
  expect(await changeReports(reportRows(months))).toEqual(DONE);
  excel.restartCounts();
  return excel;
}

function posting(index: number): WorkbookChange {
  return [{ table: "Monthly", upserts: [monthRow(index)], removals: [] }];
}

/** How cells look, and what stands above the chart. */
async function looks(): Promise<{ readonly cells: readonly unknown[]; readonly title: string }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("One month");
    const cells = ["B19", "B20", "B21", "B22", "C19", "C20", "C21", "C22"].map((address) =>
      sheet.getRange(address).load("numberFormat,format/horizontalAlignment"),
    );
    const { title } = sheet.charts.getItem("Billed by month").load("title/text");
    await context.sync();
    return {
      cells: cells.map(({ numberFormat, format }) => [numberFormat, format.horizontalAlignment]),
      title: title.text,
    };
  });
}

const FORMS = [
  [[["$#,##0.00;-$#,##0.00"]], "Right"],
  [[["0.0%"]], "Right"],
  [[["#,##0"]], "Right"],
  [[["mmm yyyy"]], "Left"],
];

describe("a workbook of reports that is created in Excel", () => {
  it("stands as described, within ExcelApi 1.13 and with nothing that the simulation does not know", async () => {
    const excel = await opened(3);
    expect(excel.unimplemented).toEqual([]);
    expect(Number(excel.requirementsUsed["ExcelApi"]?.split(".")[1])).toBeLessThanOrEqual(13);
    expect(columnOf(excel.model, "Choice", "Month shown")).toEqual([MONTHS[2]]);
    expect(columnOf(excel.model, "Report", "Value")).toEqual([1_200.5, 0.75, 3, MONTHS[2]]);
  });

  it("gives each row of the report the look of its own kind of figure, typed or computed", async () => {
    await opened(3);
    expect((await looks()).cells).toEqual([...FORMS, ...FORMS]);
  });

  it("has the title follow the cell, and the choices the table", async () => {
    const excel = await opened(2);
    expect((await looks()).title).toBe("2026, month 2");
    const names = excel.model.names.map(({ name, formula }) => [name, formula]);
    expect(names).toContainEqual(["MonthlyMonth", "=Monthly[Month]"]);
    expect(names).toContainEqual(["MonthShown", "='One month'!$B$5"]);
    await Excel.run(async (context) => {
      const rules = [
        ["One month", "A5"],
        ["Since", "A4"],
      ].map(([sheet = "", address = ""]) =>
        context.workbook.worksheets.getItem(sheet).getRange(address).dataValidation.load("rule,type"),
      );
      await context.sync();
      for (const { rule, type } of rules) {
        expect([type, rule]).toEqual(["List", { list: { inCellDropDown: true, source: "=MonthlyMonth" } }]);
      }
    });
  });

  it("is not created over a name of somebody's own that the choices need", async () => {
    reportExcel();
    await Excel.run(async (context) => {
      context.workbook.names.add("MonthlyMonth", "=12");
      await context.sync();
    });
    const refused = await changeReports(reportRows(1));
    expect(refused.kind === "refused" ? refused.message : refused.kind).toContain("MonthlyMonth");
  });

  it("is taken out with its names where its creation fails", async () => {
    const excel = await opened(1);
    await Excel.run((context) => removeCreated(context, REPORTS, ["Sheet1"]));
    expect([excel.model.names.length, excel.model.sheets.map(({ name }) => name)]).toEqual([0, ["Sheet1"]]);
  });
});

describe("posting to it in Excel", () => {
  it("moves the newest month on, and no cell of the report changes its look", async () => {
    const excel = await opened(2);
    const before = await looks();
    expect(await changeReports(reportRows(0), posting(2))).toEqual(DONE);
    expect(columnOf(excel.model, "Report", "Value")).toEqual([1_200.5, 0.75, 3, MONTHS[2]]);
    expect(await looks()).toEqual({ cells: before.cells, title: "2026, month 3" });
    const offered = excel.model.rangeAt("MonthlyMonth", excel.model.activeSheet);
    expect(offered?.area.rows).toBe(3);
  });

  it("leaves a month that somebody chose, through postings and their way back", async () => {
    const excel = await opened(2);
    await choose(MONTHS[0]);
    for (const index of [2, 3]) expect(await changeReports(reportRows(0), posting(index))).toEqual(DONE);
    expect(columnOf(excel.model, "Choice", "Month chosen")).toEqual([MONTHS[0]]);
    expect(columnOf(excel.model, "Report", "Value")).toEqual([1_000.5, 0.75, 4, MONTHS[0]]);
    const back = inverseOf(REPORTS, reportRows(3, MONTHS[0]), posting(3));
    expect(await changeReports(reportRows(0), back)).toEqual(DONE);
    expect(columnOf(excel.model, "Report", "Value")).toEqual([1_000.5, 0.75, 3, MONTHS[0]]);
    expect((await looks()).title).toBe("2026, month 1");
    await choose("");
    expect((await looks()).title).toBe("2026, month 3");
  });

  it("begins from no month at all, the chooser's row blank", async () => {
    const excel = await opened(0);
    expect((await looks()).title).toBe("");
    expect(await changeReports(reportRows(0), posting(0))).toEqual(DONE);
    expect(columnOf(excel.model, "Report", "Value")).toEqual([1_000.5, 0.75, 1, MONTHS[0]]);
    expect((await looks()).title).toBe("2026, month 1");
  });
});
