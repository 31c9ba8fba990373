import { expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { trackerExcel } from "../../contract/trackerExcel";
import { monthsOwing, rising } from "../tracker/postedSeries";
import { post } from "./openTracker";

// The simulated Excel answers as Excel's documents say; that Excel itself does is for a person with Excel to see.

/** What stands above each chart of a sheet, by the chart's name. */
async function titlesOn(sheet: string): Promise<Readonly<Record<string, string>>> {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name,items/title/text");
    await context.sync();
    return Object.fromEntries(charts.items.map(({ name, title }) => [name, title.text]));
  });
}

it("has each chart's title say what is called after every posting, while its name stays what it is called", async () => {
  trackerExcel();
  await post(monthsOwing(rising(9)));
  expect(await titlesOn("Receivables charts")).toEqual({
    "Patient receivables by age": "Patient receivables: too early to say",
    "Insurance receivables by age": "Insurance receivables: too early to say",
  });
  await post(monthsOwing(rising(3, 1_450), 9));
  expect(await titlesOn("Charts")).toMatchObject({
    "Total receivables by age": "Total receivables: rising to about $1,600",
  });
});

it("names every chart by what it is called, and lets those that Trends does not follow say it too", async () => {
  trackerExcel();
  await post(monthsOwing(rising(1)));
  for (const { name, charts } of TRACKER.sheets.filter((sheet) => sheet.charts.length > 0)) {
    const titles = await titlesOn(name);
    expect(Object.keys(titles)).toEqual(charts.map(({ title }) => title));
    for (const { title, titleFrom, isSmall } of charts) if (!titleFrom && !isSmall) expect(titles[title]).toBe(title);
  }
});
