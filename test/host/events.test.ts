import { expect, it } from "vitest";
import { Area } from "./model/area";
import { writeCells } from "./model/edit";
import { openExcel } from "./openExcel";

// The library itself hands the news on. When and how often Excel tells is not shown here.

/** What was heard, and handlers that write down what they hear. */
function listener() {
  const heard: string[] = [];
  const hear =
    <News>(words: (news: News) => string) =>
    (news: News): Promise<void> => {
      heard.push(words(news));
      return Promise.resolve();
    };
  return { heard, hear };
}

const told = () => new Promise((done) => setTimeout(done, 20));

it("tells those who listen to a sheet, to a table or to the whole workbook what changed, and by whom", async () => {
  const excel = openExcel();
  const { heard, hear } = listener();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const other = worksheets.add("Other");
    sheet.getRange("A1:A2").values = [["Week"], ["W1"]];
    const table = sheet.tables.add("A1:A2", true);
    await context.sync();
    sheet.onChanged.add(hear(({ address, source }) => `sheet ${address} ${source}`));
    table.onChanged.add(hear(({ address }) => `table ${address}`));
    worksheets.onChanged.add(hear(({ address, changeType }) => `workbook ${address} ${changeType}`));
    await context.sync();
    sheet.getRange("A2").values = [["W2"]];
    other.getRange("1:2").insert("Down");
    await context.sync();
    excel.trouble.beforeRoundTrip(excel.roundTrips + 1, (model) => {
      for (const one of model.sheets.slice(0, 1)) writeCells(one, Area.at(8, 0), () => "theirs");
    });
    sheet.load("name");
    await context.sync();
  });
  await told();
  expect(heard).toEqual([
    "sheet A2 Local",
    "workbook A2 RangeEdited",
    "table A2",
    "workbook 1:2 RowInserted",
    "sheet A9 Remote",
    "workbook A9 RangeEdited",
  ]);
});

it("tells nobody while events are off, and nobody who stopped listening", async () => {
  openExcel();
  const { heard, hear } = listener();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const listening = sheet.onChanged.add(hear(({ address }) => address));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[2]];
    await context.sync();
    await told();
    listening.remove();
    await context.sync();
    sheet.getRange("A3").values = [[3]];
    await context.sync();
    await told();
  });
  expect(heard).toEqual(["A2"]);
});

it("fails loudly where an add-in listens to something else", async () => {
  const excel = openExcel();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(() => Promise.resolve());
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented" });
  expect(excel.unimplemented).toEqual(["Worksheet._RegisterSelectionChangedEvent"]);
});
