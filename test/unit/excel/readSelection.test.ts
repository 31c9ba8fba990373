import { describe, expect, it } from "vitest";
import { readSelection } from "../../../src/excel/read/readSelection";
import { sheetText } from "../../../src/taskpane/reading/sheetText";
import { inExcel } from "../../host/excelTest";

async function fill(sheet: Excel.Worksheet, hidden: readonly string[]): Promise<void> {
  sheet.getRange("A1:B5").values = [
    ["Carrier", "Amount"],
    ["Bluepeak", 12.504],
    ["Harbor", 7],
    ["", ""],
    ["Delta", 5],
  ];
  sheet.getRange("B2:B5").numberFormat = [["0.00"], ["0.00"], ["0.00"], ["General"]];
  for (const rows of hidden) sheet.getRange(rows).rowHidden = true;
  await sheet.context.sync();
}

describe("readSelection", () => {
  it("counts the rows that are hidden and hold something, and gives them too", async () => {
    await inExcel(async (_context, sheet) => {
      await fill(sheet, ["A3:A4"]);
      const taken = await readSelection("sheet");
      expect(taken).toMatchObject({ hiddenRows: 1, rows: { length: 5 } });
    });
  });

  it("counts none where none is hidden", async () => {
    await inExcel(async (_context, sheet) => {
      await fill(sheet, []);
      expect(await readSelection("sheet")).toMatchObject({ hiddenRows: 0 });
    });
  });

  it("gives numbers to the cent where their cells show cents, and counts those", async () => {
    await inExcel(async (_context, sheet) => {
      await fill(sheet, []);
      const taken = await readSelection("sheet");
      if (typeof taken === "string") throw new Error(taken);
      expect(sheetText(taken.rows)).toEqual({
        text: "Carrier\tAmount\nBluepeak\t12.5\nHarbor\t7\n\t\nDelta\t5",
        rounded: 1,
      });
    });
  });
});
