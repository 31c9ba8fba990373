import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { calculates } from "../../contract/calculates";
import { reportsOfMonth } from "../../contract/months";
import { columnOf, openTracker, post, tableIn, undo } from "./openTracker";
import { DAILY } from "../../../src/tracker/production/daily";

/** How far to the right of Daily's first column somebody may begin a column of their own. */
const BESIDE = DAILY.columns.length;

const DONE = { kind: "done", isWritten: true };

/** What somebody does in Excel between two postings. */
async function byHand(edit: (daily: Excel.Table, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    edit(context.workbook.tables.getItem("Daily"), context);
    await context.sync();
  });
}

/** What a column of Daily shows once another month is posted. */
async function datesAfterPosting(excel: Awaited<ReturnType<typeof openTracker>>): Promise<readonly unknown[]> {
  expect(await post(reportsOfMonth(1))).toEqual(DONE);
  expect(excel.unimplemented).toEqual([]);
  return columnOf(excel.model, "Daily", "Date");
}

const TWO_MONTHS = Array.from({ length: 60 }, (_, day) => 45_292 + day);

describe("a posting is not held up", () => {
  it.each(["Pie", "Doughnut", "Treemap", "Sunburst"] as const)(
    "by a %s of theirs on one of our sheets",
    async (kind) => {
      const excel = await openTracker(1);
      await byHand((daily) => {
        daily.worksheet.charts.add(kind, daily.getRange(), "Columns").name = "Our own";
      });
      excel.restartCounts();
      expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
      expect(excel.roundTrips).toBe(4);
      expect(tableIn(excel.model, "Daily").sheet.charts.map(({ name }) => name)).toContain("Our own");
    },
  );

  it("by a chart of ours that somebody made a pie, nor by two of one name, nor by one that is gone", async () => {
    const excel = await openTracker(1);
    await byHand((_daily, context) => {
      const { charts } = context.workbook.tables.getItem("ChartMonthly").worksheet;
      charts.getItem("Total receivables by age").chartType = "Pie";
      charts.getItem("Share over 90 days").delete();
      charts.add("Pie", context.workbook.tables.getItem("Daily").getRange(), "Columns").name =
        "Collection ratio, by week";
    });
    expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
    expect(await undo()).toEqual(DONE);
  });
});

describe("a posting keeps", () => {
  it("a column that somebody added, with what they typed and what they compute", async () => {
    const compute = calculates(TRACKER);
    const excel = await openTracker(1, {
      calculate: (workbook) => {
        compute(workbook);
        // What their own formulas come to is theirs; here it is 125 dollars an hour.
        for (const { grid } of workbook.sheets) {
          for (const [row, column, content] of [...grid.filled()]) {
            if (content.isComputed === false)
              grid.setContent(row, column, { ...content, value: 125, isComputed: true });
          }
        }
      },
    });
    await byHand((daily) => {
      const typed = daily.getHeaderRowRange().getCell(0, 0).getOffsetRange(0, BESIDE);
      typed.values = [["Remark"]];
      daily.getDataBodyRange().getCell(3, 0).getOffsetRange(0, BESIDE).values = [["short day"]];
      typed.getOffsetRange(0, 1).values = [["Per hour"]];
      daily
        .getDataBodyRange()
        .getCell(0, 0)
        .getOffsetRange(0, BESIDE + 1).formulas = [["=Daily[[#This Row],[Billed]]/8"]];
    });
    expect(tableIn(excel.model, "Daily").headings).toContain("Per hour");
    expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
    expect(columnOf(excel.model, "Daily", "Remark").filter((value) => value !== undefined)).toEqual(["short day"]);
    expect(await undo()).toEqual(DONE);
    expect(columnOf(excel.model, "Daily", "Remark")[3]).toBe("short day");
  });

  it("columns that are headed as what every object has, and rows that hold nothing but a word in one", async () => {
    const excel = await openTracker(0);
    await byHand((daily) => {
      const headings = daily.getHeaderRowRange().getCell(0, 0);
      headings.getOffsetRange(0, BESIDE).values = [["__proto__"]];
      headings.getOffsetRange(0, BESIDE + 1).values = [["constructor"]];
      daily.getDataBodyRange().getCell(0, 0).getOffsetRange(0, BESIDE).values = [["closed for snow"]];
    });
    expect(await post(reportsOfMonth(0))).toEqual(DONE);
    const notes = columnOf(excel.model, "Daily", "__proto__").filter((value) => value !== undefined);
    expect(notes).toEqual(["closed for snow"]);
    expect(columnOf(excel.model, "Daily", "Date").filter((value) => value !== undefined)).toHaveLength(31);
    expect(columnOf(excel.model, "Daily", "constructor").filter((value) => value !== undefined)).toEqual([]);
    const dateOfNote = columnOf(excel.model, "Daily", "Date")[
      columnOf(excel.model, "Daily", "__proto__").indexOf(notes[0])
    ];
    expect(dateOfNote).toBeUndefined();
    expect(await undo()).toEqual(DONE);
    expect(columnOf(excel.model, "Daily", "__proto__").filter((value) => value !== undefined)).toEqual(notes);
  });

  it("a table that was moved to another place of another sheet", async () => {
    const excel = await openTracker(1);
    await byHand((daily) => {
      daily.worksheet.name = "Our days";
      daily.worksheet.position = 0;
      daily.worksheet.getRange("1:2").insert("Down");
      daily.worksheet.getRange("A:B").insert("Right");
    });
    expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
    const { area, sheet } = tableIn(excel.model, "Daily");
    expect({ sheet: sheet.name, top: area.top, left: area.left }).toEqual({ sheet: "Our days", top: 5, left: 2 });
  });

  it("a totals row, and what stands below the table", async () => {
    const excel = await openTracker(1);
    await byHand((daily) => {
      daily.showTotals = true;
      daily.getRange().getLastRow().getCell(0, 0).getOffsetRange(3, 0).values = [["Ask Dr. Example about the 5th"]];
    });
    expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
    const { bodyArea, sheet, totalsArea } = tableIn(excel.model, "Daily");
    expect(totalsArea?.top).toBe(bodyArea.top + 60);
    expect(sheet.grid.content(bodyArea.top + 63, bodyArea.left).value).toBe("Ask Dr. Example about the 5th");
  });

  it("what stands beside the table in its place, and what stands below it at its distance", async () => {
    const excel = await openTracker(1);
    await byHand((daily) => {
      daily.getDataBodyRange().getCell(4, 0).getOffsetRange(0, 9).values = [["a note beside"]];
      daily.getRange().getLastRow().getCell(0, 0).getOffsetRange(2, 0).values = [["a note below"]];
    });
    expect(await datesAfterPosting(excel)).toEqual(TWO_MONTHS);
    const { bodyArea, sheet } = tableIn(excel.model, "Daily");
    expect(sheet.grid.content(bodyArea.top + 4, bodyArea.left + 9).value).toBe("a note beside");
    expect(sheet.grid.content(bodyArea.top + 61, bodyArea.left).value).toBe("a note below");
  });

  it("a month put in before others in its place, so that rows stay in order", async () => {
    const excel = await openTracker(1);
    expect(await post(reportsOfMonth(2))).toEqual(DONE);
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    const dates = columnOf(excel.model, "Daily", "Date");
    expect(dates).toEqual(dates.toSorted((one, other) => Number(one) - Number(other)));
    expect(dates.length).toBe(91);
  });

  it("a figure that somebody typed over a formula", async () => {
    const excel = await openTracker(1);
    await byHand((_daily, context) => {
      const weekly = context.workbook.tables.getItem("Weekly");
      weekly.columns.getItem("Billed").getDataBodyRange().getCell(1, 0).values = [[123]];
    });
    expect(await post(reportsOfMonth(1))).toEqual(DONE);
    expect(columnOf(excel.model, "Weekly", "Billed")[1]).toBe(123);
  });
});

it("taking a posting back leaves the tables as they were, but for its struck row in Postings", async () => {
  const excel = await openTracker(2);
  const tables = ["Daily", "Receivables", "Weekly", "Monthly", "ChartWeekly", "ChartReceivables"];
  const shown = () =>
    tables.map((name) => tableIn(excel.model, name).headings.map((heading) => columnOf(excel.model, name, heading)));
  const before = shown();
  expect(await post(reportsOfMonth(2))).toEqual(DONE);
  expect(shown()).not.toEqual(before);
  expect(await undo()).toEqual(DONE);
  expect(shown()).toEqual(before);
  expect(columnOf(excel.model, "Postings", "Status").slice(-2)).toEqual(["Undone", "Undone"]);
});
