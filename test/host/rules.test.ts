import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { addressOf } from "./model/address";
import { codeOf, inExcel } from "./excelTest";
import { exportXlsx } from "./xlsx/exportXlsx";

// That Excel itself answers so is not shown here.

describe("conditional formats", () => {
  it("are listed for the cells that they touch, the newest first", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:A5");
      const high = range.conditionalFormats.add("CellValue");
      high.cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
      high.cellValue.format.font.color = "#9C0006";
      const struck = range.conditionalFormats.add("Custom");
      struck.custom.rule.formula = '=$B1="void"';
      struck.custom.format.font.strikethrough = true;
      struck.stopIfTrue = true;
      const { conditionalFormats } = sheet.getRange("A2:C2");
      conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      const elsewhere = sheet.getRange("D1").conditionalFormats.getCount();
      const where = high.getRange().load("address");
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ["Custom", 0, true],
        ["CellValue", 1, false],
      ]);
      expect([elsewhere.value, where.address]).toEqual([0, "Sheet1!A1:A5"]);
      const rule = conditionalFormats.items[0]?.customOrNullObject.rule.load("formula");
      const none = conditionalFormats.items[0]?.cellValueOrNullObject;
      await context.sync();
      expect([rule?.formula, none?.isNullObject]).toEqual(['=$B1="void"', true]);
    });
  });

  it("are taken off some of their cells, or as a whole", async () => {
    const excel = await inExcel(async (context, sheet) => {
      const one = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      one.custom.rule.formula = "=A1>1";
      const other = sheet.getRange("C1:C9").conditionalFormats.add("Custom");
      other.custom.rule.formula = "=C1>1";
      await context.sync();
      sheet.getRange("A3:B4").conditionalFormats.clearAll();
      other.delete();
    });
    expect(
      excel.model.activeSheet.conditionalFormats.map(({ ranges }) => ranges.map(({ area }) => addressOf(area))),
    ).toEqual([["A1:A2", "A5:A9"]]);
  });

  it("take no formula that names a table, and no kind that is not implemented", async () => {
    const trying = (work: (range: Excel.Range) => void) =>
      codeOf(
        inExcel((_context, sheet) => {
          work(sheet.getRange("A1"));
          return Promise.resolve();
        }),
      );
    expect(
      await trying((range) => (range.conditionalFormats.add("Custom").custom.rule.formula = "=Weekly[Total]>1")),
    ).toBe("InvalidArgument");
    expect(await trying((range) => void range.conditionalFormats.add("DataBar"))).toBe("NotImplemented");
  });
});

describe("color scales", () => {
  const ends = {
    minimum: { type: "LowestValue", color: "#FFFFFF" },
    maximum: { type: "HighestValue", color: "#5b9bd5" },
  } as const;

  it("go from one color to another, by way of a third where there is one, and stop nothing", async () => {
    await inExcel(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:B5");
      const two = conditionalFormats.add("ColorScale");
      two.colorScale.criteria = ends;
      const three = conditionalFormats.add("ColorScale");
      three.colorScale.criteria = { ...ends, midpoint: { type: "Percentile", color: "#FFEB84", formula: "50" } };
      for (const one of [two, three]) one.colorScale.load("criteria,threeColorScale");
      two.load("type,stopIfTrue,priority");
      const none = two.customOrNullObject;
      await context.sync();
      expect(two.colorScale.criteria).toEqual({
        minimum: { type: "LowestValue", color: "#FFFFFF", formula: null },
        maximum: { type: "HighestValue", color: "#5B9BD5", formula: null },
      });
      expect(three.colorScale.criteria.midpoint).toEqual({ type: "Percentile", color: "#FFEB84", formula: "50" });
      expect([two, three].map(({ colorScale }) => colorScale.threeColorScale)).toEqual([false, true]);
      expect([two.type, two.stopIfTrue, two.priority, none.isNullObject]).toEqual(["ColorScale", null, 1, true]);
    });
  });

  it.each<[string, (rule: Excel.ConditionalFormat) => unknown, string]>([
    [
      "without a color for the smallest",
      ({ colorScale }) => Object.assign(colorScale, { criteria: { maximum: ends.maximum } }),
      "InvalidArgument",
    ],
    [
      "that begin with the largest",
      ({ colorScale }) => (colorScale.criteria = { ...ends, minimum: ends.maximum }),
      "InvalidArgument",
    ],
    [
      "of a color that is none",
      ({ colorScale }) => (colorScale.criteria = { ...ends, maximum: { ...ends.maximum, color: "5B9BD5" } }),
      "InvalidArgument",
    ],
    [
      "that go by a number and name none",
      ({ colorScale }) => (colorScale.criteria = { ...ends, minimum: { type: "Number", color: "#FFFFFF" } }),
      "InvalidArgument",
    ],
    ["that stop other rules", (rule) => (rule.stopIfTrue = true), "InvalidArgument"],
    ["in place of a comparison", (rule) => rule.cellValue.format.font.load("color"), "ItemNotFound"],
    ["whose colors Excel chooses", ({ colorScale }) => colorScale.load("criteria"), "NotImplemented"],
    [
      "that go by a formula",
      ({ colorScale }) =>
        (colorScale.criteria = { ...ends, minimum: { type: "Formula", color: "#FFFFFF", formula: "=$C$1" } }),
      "NotImplemented",
    ],
  ])("are not taken %s", async (_what, work, code) => {
    const trying = inExcel((_context, sheet) => {
      work(sheet.getRange("A1:B5").conditionalFormats.add("ColorScale"));
      return Promise.resolve();
    });
    expect(await codeOf(trying)).toBe(code);
  });

  it("follow their cells, and are written into a file by what their colors stand for", async () => {
    const excel = await inExcel(async (context, sheet) => {
      sheet.getRange("A3:B5").conditionalFormats.add("ColorScale").colorScale.criteria = ends;
      sheet.getRange("D3:D5").conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "Number", color: "#FFFFFF", formula: "=0" },
        maximum: { type: "Percent", color: "#F4B183", formula: "90" },
      };
      await context.sync();
      sheet.getRange("4:4").insert("Down");
    });
    const zip = await JSZip.loadAsync(await exportXlsx(excel.model));
    const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    const written = [...sheet.matchAll(/sqref="([^"]*)"><cfRule type="colorScale" priority="(\d)">(.*?)<\/cfRule>/gu)];
    expect(written.map(([, ...parts]) => parts)).toEqual([
      [
        "D3:D6",
        "1",
        '<colorScale><cfvo type="num" val="0"/><cfvo type="percent" val="90"/><color rgb="FFFFFFFF"/><color rgb="FFF4B183"/></colorScale>',
      ],
      [
        "A3:B6",
        "2",
        '<colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF5B9BD5"/></colorScale>',
      ],
    ]);
  });
});

describe("what may be typed into cells", () => {
  it("is a choice, with words for whoever chooses and for whoever does not", async () => {
    await inExcel(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      dataValidation.prompt = { showPrompt: true, title: "Paid", message: "Yes or no" };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Not a choice", message: "Yes or no" };
      dataValidation.ignoreBlanks = false;
      const inside = sheet.getRange("B3").dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      const outside = sheet.getRange("C3").dataValidation.load("type,rule");
      const both = sheet.getRange("B1:B3").dataValidation.load("rule");
      await context.sync();
      expect(inside.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "Yes,No" } },
        prompt: { title: "Paid" },
        errorAlert: { style: "Stop" },
        ignoreBlanks: false,
      });
      expect([outside.type, outside.rule, both.rule]).toEqual(["None", {}, {}]);
    });
  });

  it("is a choice of what stands in cells, by their address or their name", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [["Month"], [1], [2]];
      sheet.tables.add("A1:A3", true).name = "Monthly";
      context.workbook.names.add("MonthlyMonth", "=Monthly[Month]");
      const sources = ["=$A$2:$A$3", "=Sheet1!$A$2:$A$3", "=MonthlyMonth"];
      const read = sources.map((source, index) => {
        const { dataValidation } = sheet.getCell(index, 2);
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        return dataValidation.load("rule");
      });
      await context.sync();
      expect(read.map(({ rule }) => rule.list?.source)).toEqual(sources);
    });
  });

  it("can differ for cells within others, which keep the rest", async () => {
    const excel = await inExcel(async (context, sheet) => {
      sheet.getRange("A1:A5").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=A3>5" } };
      const [one, other] = ["A2", "A3"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      expect([one?.type, other?.type]).toEqual(["WholeNumber", "Custom"]);
      sheet.getRange("A4:A5").dataValidation.clear();
    });
    expect(excel.model.activeSheet.validations.map(({ ranges }) => ranges.map(({ area }) => addressOf(area)))).toEqual([
      ["A1:A2"],
      ["A3"],
    ]);
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["two rules at once", { custom: { formula: "=1" }, list: { inCellDropDown: true, source: "a" } }],
    ["more choices than Excel holds", { list: { inCellDropDown: true, source: "x,".repeat(128) } }],
    ["a choice from a name that is not there", { list: { inCellDropDown: true, source: "=MonthlyMonth" } }],
    ["a choice from a table's column without a name", { list: { inCellDropDown: true, source: "=Weekly[Week]" } }],
    ["a choice from a block of cells", { list: { inCellDropDown: true, source: "=$B$1:$C$2" } }],
    ["a formula that names a table", { custom: { formula: "=COUNTIF(Weekly[Week],A1)=1" } }],
  ])("is not %s", async (_what, rule) => {
    const setting = inExcel((_context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = rule;
      return Promise.resolve();
    });
    expect(await codeOf(setting)).toBe("InvalidArgument");
  });

  it("is explained in no more words than Excel holds", async () => {
    const prompting = (title: string, message: string) =>
      codeOf(
        inExcel((_context, sheet) => {
          sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
          sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title, message };
          return Promise.resolve();
        }),
      );
    expect(await prompting("x".repeat(32), "x".repeat(255))).toBe("none");
    expect(await prompting("x".repeat(33), "x")).toBe("InvalidArgument");
    expect(await prompting("x", "x".repeat(256))).toBe("InvalidArgument");
  });
});
