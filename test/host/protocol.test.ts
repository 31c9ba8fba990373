import { describe, expect, it } from "vitest";
import { codeOf, inExcel } from "./excelTest";
import { openExcel } from "./openExcel";

// Much of this is Microsoft's own library at work. That Excel answers it as this simulation does is not shown here.

describe("a batch", () => {
  it("is sent as a whole, in one round trip, when it is synchronized", async () => {
    const excel = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      expect([excel.roundTrips, excel.bytesSent]).toEqual([0, 0]);
      await context.sync();
      expect(excel.roundTrips).toBe(1);
      expect(excel.bytesSent).toBeGreaterThan(500);
      expect(excel.bytesReceived).toBeGreaterThan(100);
    });
  });

  it("keeps what was done before the action that failed, and does nothing after it", async () => {
    const excel = openExcel();
    const failing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[2]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    expect(await codeOf(failing)).toBe("InvalidArgument");
    const { grid } = excel.model.activeSheet;
    expect([0, 1, 2].map((row) => grid.content(row, 0).value)).toEqual([1, undefined, undefined]);
  });

  it("names in its error the statement that failed", async () => {
    openExcel();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Weekly").getRange("A1").values = [[1]];
      await context.sync();
    });
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    const statement = error instanceof OfficeExtension.Error ? error.debugInfo.statement : undefined;
    expect(statement).toContain("getItem(");
  });
});

describe("the library", () => {
  it("refuses to give what was not loaded", async () => {
    await inExcel((_context, sheet) => {
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      return Promise.resolve();
    });
  });

  it("makes nothing of what follows from something that is not there", async () => {
    await inExcel(async (context) => {
      const table = context.workbook.worksheets.getItemOrNullObject("Nope").tables.getItemOrNullObject("Weekly");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect([table.isNullObject, body.isNullObject]).toEqual([true, true]);
    });
  });

  it("loads by names, by paths, by objects and from collections, in part or as a whole", async () => {
    await inExcel(async (context, sheet) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      const range = sheet
        .getRange("A1")
        .load({ address: true, format: { font: { bold: true } }, worksheet: { name: true } });
      worksheets.load({ $top: 2, $skip: 1, name: true, tables: { $all: true } });
      await context.sync();
      expect([range.address, range.format.font.bold, range.worksheet.name]).toEqual(["Sheet1!A1", false, "Sheet1"]);
      expect(worksheets.items.map(({ name, tables }) => [name, tables.items.length])).toEqual([
        ["B", 0],
        ["C", 0],
      ]);
      worksheets.items[1]?.getRange("A1").load("address");
      const whole = worksheets.getItem("D").load();
      await context.sync();
      expect(whole.toJSON()).toMatchObject({ name: "D", position: 3, visibility: "Visible", showGridlines: true });
    });
  });

  it("sets several properties at once", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("D1");
      range.set({ values: [["x"]], format: { font: { italic: true }, fill: { color: "#FFFF00" } } });
      range.load("values,format/font/italic,format/fill/color");
      await context.sync();
      expect([range.values, range.format.font.italic, range.format.fill.color]).toEqual([[["x"]], true, "#FFFF00"]);
    });
  });

  it("holds on to objects for as long as the work lasts, and then lets go of them", async () => {
    const excel = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      range.values = [[7]];
      await context.sync();
      expect(excel.objectsKept).toBe(1);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[7]]);
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(excel.objectsKept).toBe(0);
  });

  it("does not mix up the objects of two pieces of work", async () => {
    const mixing = inExcel(async (_context, sheet) => {
      await Excel.run(async (other) => {
        other.load(sheet, "name");
        await other.sync();
      });
    });
    expect(await codeOf(mixing)).toBe("InvalidRequestContext");
  });

  it("does not reach a range whose cells were taken out", async () => {
    const reaching = inExcel(async (context, sheet) => {
      const range = sheet.getRange("A5");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      range.values = [[1]];
      await context.sync();
    });
    expect(await codeOf(reaching)).toBe("ItemNotFound");
  });
});

describe("what is not implemented", () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["Worksheet.pivotTables", (sheet) => sheet.pivotTables.load("items/name")],
    ["Range.removeDuplicates", (sheet) => sheet.getRange("A1:A2").removeDuplicates([0], false)],
    ["Range.hyperlink", (sheet) => sheet.getRange("A1").load("hyperlink")],
    ["Range.hyperlink (setting it)", (sheet) => (sheet.getRange("A1").hyperlink = { address: "https://example.com" })],
    [
      "Table.sort",
      (sheet) => {
        sheet.tables.getItem("None").sort.clear();
      },
    ],
    ["Workbook.comments", (_sheet, { workbook }) => workbook.comments.load("items")],
    [
      "Range.copyFrom of Values",
      (sheet) => {
        sheet.getRange("A1").copyFrom("B1", "Values");
      },
    ],
  ])("is named when it is used: %s", async (member, use) => {
    const excel = openExcel();
    const using = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add("F1:F2", true).name = "None";
      use(sheet, context);
      await context.sync();
    });
    expect(await codeOf(using)).toBe("NotImplemented");
    expect(excel.unimplemented.join()).toContain(member);
  });
});
