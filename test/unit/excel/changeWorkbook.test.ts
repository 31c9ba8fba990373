import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { NOT_AVAILABLE } from "../../../src/workbook/spec/table";
import { reportsOfMonth } from "../../contract/months";
import { trackerExcel } from "../../contract/trackerExcel";
import { insertTableRows } from "../../host/model/tables";
import { afterMonths, columnOf, openTracker, post, tableIn, typeInto, undo } from "./openTracker";

// The simulated Excel answers as Excel's documents say; that Excel itself does is for a person with Excel to see.

/** A message with these words in it. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const DONE = { kind: "done", isWritten: true };

/** The rows of Daily and Postings, as a posting that doubled or went missing would show. */
function counted(excel: Awaited<ReturnType<typeof openTracker>>) {
  return {
    days: columnOf(excel.model, "Daily", "Date").length,
    postings: columnOf(excel.model, "Postings", "Id").length,
  };
}

describe("a posting", () => {
  it("asks for nothing newer than the manifest's ExcelApi 1.13", async () => {
    const excel = trackerExcel({ requirementSet: "1.13" });
    expect(await post(reportsOfMonth(0))).toEqual(DONE);
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    expect(await undo()).toEqual(DONE);
    expect(Number(excel.requirementsUsed["ExcelApi"]?.split(".")[1])).toBeLessThanOrEqual(13);
  });

  it("of the same files again writes nothing", async () => {
    const excel = await openTracker(2);
    expect(await post(reportsOfMonth(1))).toEqual({ kind: "done", isWritten: false });
    expect(excel.roundTrips).toBe(2);
  });

  it("leaves calculation and events as it found them", async () => {
    const excel = await openTracker(1);
    await Excel.run(async (context) => {
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    excel.restartCounts();
    excel.trouble.failBefore(3, "AccessDenied");
    await post(reportsOfMonth(1));
    await Excel.run(async (context) => {
      context.application.load("calculationMode");
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.application.calculationMode).toBe("Manual");
      expect(context.runtime.enableEvents).toBe(true);
    });
  });
});

it.each([true, false])(
  "a chart's table keeps its gaps blank, whether Excel fills columns of its own accord (%s) or not",
  async (formulasFill) => {
    const excel = trackerExcel({ autoCorrect: { formulasFill } });
    for (const month of [0, 1, 2, 3, 4]) expect(await post(reportsOfMonth(month))).toEqual(DONE);
    const wanted = evaluate(TRACKER, afterMonths(5));
    for (const heading of ["Billed", "Ratio 13 weeks"]) {
      const figures = (wanted.get("ChartWeekly") ?? []).map((row) => row[heading]);
      expect(figures).toContain(NOT_AVAILABLE);
      expect(columnOf(excel.model, "ChartWeekly", heading)).toEqual(
        figures.map((figure) => (figure === NOT_AVAILABLE ? undefined : figure)),
      );
    }
  },
);

describe("where somebody else is at work between our read and our write", () => {
  it("on cells that are to be written, their change is kept and the posting is planned once more", async () => {
    const excel = await openTracker(2);
    const restated = reportsOfMonth(1, 5);
    excel.trouble.beforeRoundTrip(3, (model) => {
      typeInto(model, "Daily", 31, "Billed", 7);
    });
    expect(await post(restated, true)).toEqual(DONE);
    expect(excel.roundTrips).toBe(7);
    // Restated by choice, so the figure of the report stands, not theirs; but it was seen before it was overwritten.
    expect(columnOf(excel.model, "Daily", "Billed")[31]).toBe(1_012);
    expect(counted(excel)).toEqual({ days: 60, postings: 6 });
  });

  it("and puts rows in above ours, no row of theirs is written over", async () => {
    const excel = await openTracker(2);
    excel.trouble.beforeRoundTrip(3, (model) => {
      insertTableRows(tableIn(model, "Daily"), 0, 1);
      typeInto(model, "Daily", 0, "Date", 40_000);
      typeInto(model, "Daily", 0, "Billed", 12);
    });
    expect(await post(reportsOfMonth(1, 5), true)).toEqual(DONE);
    expect(columnOf(excel.model, "Daily", "Date").slice(0, 2)).toEqual([40_000, 45_292]);
    expect(columnOf(excel.model, "Daily", "Billed").slice(0, 2)).toEqual([12, 1_000]);
    expect(counted(excel)).toEqual({ days: 61, postings: 6 });
  });

  it("each time it is tried, nothing of ours stands, and the person is told", async () => {
    const excel = await openTracker(2);
    const before = columnOf(excel.model, "Daily", "Billed");
    const theirs = (value: number) => (model: typeof excel.model) => {
      typeInto(model, "Daily", 31, "Billed", value);
    };
    excel.trouble.beforeRoundTrip(3, theirs(7));
    excel.trouble.beforeRoundTrip(7, theirs(8));
    const changed = await post(reportsOfMonth(1, 5), true);
    expect(changed).toMatchObject({
      kind: "changed-meanwhile",
      message: containing("Nothing was posted"),
    });
    expect(columnOf(excel.model, "Daily", "Billed")).toEqual(before.map((value, row) => (row === 31 ? 8 : value)));
    expect(counted(excel)).toEqual({ days: 60, postings: 4 });
  });
});

describe("where Excel fails", () => {
  it.each(["GeneralException", "ServiceNotAvailable", "RequestAborted"])(
    "with %s before anything is written, the posting goes through at the second try",
    async (code) => {
      const excel = await openTracker(1);
      excel.trouble.failBefore(3, code);
      expect(await post(reportsOfMonth(1))).toEqual(DONE);
      expect(counted(excel)).toEqual({ days: 60, postings: 4 });
    },
  );

  it("with the answer lost after all is written, nothing is written twice", async () => {
    const excel = await openTracker(1);
    excel.trouble.failAfter(3, "GeneralException");
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    expect(excel.roundTrips).toBe(6);
    expect(counted(excel)).toEqual({ days: 60, postings: 4 });
  });

  it("every time, the person is told that nothing was written, in words, with the code apart", async () => {
    const excel = await openTracker(1);
    excel.trouble.failBefore(3, "ServiceNotAvailable");
    excel.trouble.failBefore(6, "ServiceNotAvailable");
    expect(await post(reportsOfMonth(1))).toEqual({
      kind: "failed",
      message: "Excel was busy or not reachable. Try again in a moment.",
      code: "ServiceNotAvailable",
      isWritten: "no",
    });
    expect(counted(excel)).toEqual({ days: 31, postings: 2 });
  });

  it("because a cell is being edited, the person is told how to finish it", async () => {
    const excel = await openTracker(1);
    excel.trouble.isEditingCell = true;
    expect(await post(reportsOfMonth(1))).toMatchObject({
      kind: "failed",
      message: "Press Enter to finish the cell you are editing, then try again.",
      code: "InvalidOperationInCellEditMode",
      isWritten: "no",
    });
  });
});

describe("where the workbook must not be written", () => {
  it("because a sheet is protected, it is named before anything is tried", async () => {
    const excel = await openTracker(1);
    tableIn(excel.model, "Daily").sheet.protection.protect(undefined, "");
    expect(await post(reportsOfMonth(1))).toMatchObject({
      kind: "refused",
      message: containing("The sheet Daily is protected"),
    });
    expect(counted(excel)).toEqual({ days: 31, postings: 2 });
  });

  it("because a heading was renamed, what is missing is named", async () => {
    const excel = await openTracker(1);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Daily").getHeaderRowRange().getCell(0, 1).values = [["Gross"]];
      await context.sync();
    });
    expect(await post(reportsOfMonth(1))).toMatchObject({
      kind: "refused",
      message: containing('The table Daily has no column headed "Billed"'),
    });
    expect(counted(excel)).toEqual({ days: 31, postings: 2 });
  });

  it("because a table of theirs has one of our names, it is spoken of as theirs", async () => {
    const theirs = trackerExcel();
    await addOwnTable("Claims");
    expect(await post(reportsOfMonth(0))).toMatchObject({
      kind: "refused",
      message: containing("of yours called Claims"),
    });
    expect(theirs.model.sheets.length).toBe(2);
    const both = await openTracker(1);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("ClaimDenials").name = "Denials";
      await context.sync();
    });
    await addOwnTable("ClaimDenials");
    expect(await post(reportsOfMonth(1))).toMatchObject({
      kind: "refused",
      message: containing("This workbook has a table of yours named ClaimDenials"),
    });
    expect(counted(both)).toEqual({ days: 31, postings: 2 });
  });

  it("because it allows no new sheets, or uses our names, nothing is added", async () => {
    const locked = trackerExcel();
    locked.model.protection.protect(undefined, "");
    expect(await post(reportsOfMonth(0))).toMatchObject({
      kind: "refused",
      message: containing("new sheets"),
    });
    expect(locked.model.sheets.length).toBe(1);
    const taken = trackerExcel();
    await Excel.run(async (context) => {
      context.workbook.names.add("BenchmarkSet", context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
      await context.sync();
    });
    expect(await post(reportsOfMonth(0))).toMatchObject({
      kind: "refused",
      message: containing("BenchmarkSet"),
    });
    expect(taken.model.sheets.length).toBe(1);
  });
});

/** Somebody makes a table of their own on a sheet of their own. */
async function addOwnTable(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My own");
    sheet.getRange("A1:B2").values = [
      ["Claim", "Amount"],
      ["4711", 12],
    ];
    sheet.tables.add("A1:B2", true).name = name;
    await context.sync();
  });
}
