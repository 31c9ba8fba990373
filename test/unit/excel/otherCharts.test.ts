import { describe, expect, it } from "vitest";
import { lookAtWorkbook } from "../../../src/excel/read/lookAtWorkbook";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { reportsOfMonth } from "../../contract/months";
import { openTracker, post, undo } from "./openTracker";

const DONE = { kind: "done", isWritten: true };
/** A chart whose labels follow the rows of its table. */
const OURS = {
  sheet: TRACKER.sheets.find(({ charts }) => charts.length > 0)?.name ?? "",
  title: TRACKER.sheets.flatMap(({ charts }) => charts)[0]?.title ?? "",
};

/** Somebody makes a chart on one of our sheets. */
async function draw(sheet: string, type: string, name?: string): Promise<void> {
  await Excel.run(async (context) => {
    const source = context.workbook.tables.getItem("Receivables").getDataBodyRange().getColumn(1);
    const chart = context.workbook.worksheets.getItem(sheet).charts.add("ColumnClustered", source, "Columns");
    if (name !== undefined) chart.name = name;
    Object.assign(chart, { chartType: type });
    await context.sync();
  });
}

async function withOurs(change: (chart: Excel.Chart) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(OURS.sheet).charts.getItem(OURS.title));
    await context.sync();
  });
}

describe.each(["Pie", "Treemap"])("a chart of the type %s, which has no axes", (type) => {
  it("that somebody made on a sheet of ours stops neither a posting nor an undo nor a look", async () => {
    const excel = await openTracker(1);
    await draw("Receivables", type);
    excel.restartCounts();
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    expect(excel.roundTrips).toBeLessThanOrEqual(4);
    expect((await lookAtWorkbook(TRACKER, newTracker())).kind).toBe("there");
    expect(await undo()).toEqual(DONE);
    expect(excel.refusals).toEqual([]);
  });

  it("that bears the name of one of ours, beside it or instead of it, is left alone", async () => {
    for (const isBeside of [true, false]) {
      const excel = await openTracker(1);
      if (isBeside) await draw("Receivables", type, OURS.title);
      else
        await withOurs((chart) => {
          Object.assign(chart, { chartType: type });
        });
      expect(await post(reportsOfMonth(1))).toEqual(DONE);
      expect(excel.refusals).toEqual([]);
    }
  });
});

it.each([
  [
    "deleted",
    (chart: Excel.Chart) => {
      chart.delete();
    },
  ],
  [
    "renamed",
    (chart: Excel.Chart) => {
      chart.name = "My own";
    },
  ],
] as const)("a chart of ours that somebody %s is not missed", async (_what, change) => {
  const excel = await openTracker(1);
  await withOurs(change);
  expect(await post(reportsOfMonth(1))).toEqual(DONE);
  expect(excel.refusals).toEqual([]);
});

it("two charts of one name on a sheet of ours are both left alone", async () => {
  const excel = await openTracker(1);
  await draw(OURS.sheet, "ColumnClustered", OURS.title);
  expect(await post(reportsOfMonth(1))).toEqual(DONE);
  expect(excel.refusals).toEqual([]);
});

it("a chart that Excel does not describe is left alone, and the posting goes through", async () => {
  const excel = await openTracker(1);
  excel.refuseReading("ChartAxis.numberFormat");
  expect(await post(reportsOfMonth(1))).toMatchObject(DONE);
});
