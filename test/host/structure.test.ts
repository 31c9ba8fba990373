import { describe, expect, it } from "vitest";
import { addressOf } from "./model/address";
import { codeOf, held, inExcel, places } from "./excelTest";

// That Excel itself answers so is not shown here, nor that it gives these very codes where it refuses.

/** Two tables side by side, A1:B3 and D1:E3, and a third below the first, A6:B7. */
function threeTables(sheet: Excel.Worksheet): void {
  for (const [name, corner, rows] of [
    ["Left", "A1", 3],
    ["Right", "D1", 3],
    ["Below", "A6", 2],
  ] as const) {
    const range = sheet.getRange(corner).getResizedRange(rows - 1, 1);
    range.values = Array.from({ length: rows }, (_, row) => [`${name} ${row}`, row]);
    sheet.tables.add(range, true).name = name;
  }
}

async function after(change: (sheet: Excel.Worksheet) => void) {
  let code = "none";
  const excel = await inExcel(async (context, sheet) => {
    threeTables(sheet);
    await context.sync();
    change(sheet);
    code = await codeOf(context.sync());
  });
  return { code, ...places(excel.model) };
}

const UNCHANGED = { Left: "A1:B3", Right: "D1:E3", Below: "A6:B7" };

describe("cells that are put in or taken out", () => {
  it("make a table longer or shorter inside it, and move the one below", async () => {
    const longer = { code: "none", Left: "A1:B5", Right: "D1:E3", Below: "A8:B9" };
    expect(await after((sheet) => sheet.getRange("A2:B3").insert("Down"))).toEqual(longer);
    expect(await after((sheet) => sheet.getRange("A3:B4").insert("Down"))).toEqual(longer);
    const shorter = { code: "none", Left: "A1:B2", Right: "D1:E3", Below: "A5:B6" };
    expect(
      await after((sheet) => {
        sheet.getRange("A3:B3").delete("Up");
      }),
    ).toEqual(shorter);
  });

  it("move a table as a whole above it, and leave it alone below it", async () => {
    expect(await after((sheet) => sheet.getRange("A1:B1").insert("Down"))).toMatchObject({
      Left: "A2:B4",
      Below: "A7:B8",
    });
    expect(await after((sheet) => sheet.getRange("A4:B4").insert("Down"))).toMatchObject({
      Left: "A1:B3",
      Below: "A7:B8",
    });
  });

  it("as whole rows change every table that they go through", async () => {
    expect(await after((sheet) => sheet.getRange("2:2").insert("Down"))).toEqual({
      code: "none",
      Left: "A1:B4",
      Right: "D1:E4",
      Below: "A7:B8",
    });
  });

  it("as whole columns give a table new columns with headings of their own", async () => {
    await inExcel(async (context, sheet) => {
      threeTables(sheet);
      sheet.getRange("E:E").insert("Right");
      const table = context.workbook.tables.getItem("Right");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Right 0", "Column2", "0"]);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["one column of a table", (sheet) => sheet.getRange("A2").insert("Down")],
    ["a table's edge", (sheet) => sheet.getRange("B2:C2").insert("Down")],
    ["part of a table further down", (sheet) => sheet.getRange("B4:B5").insert("Down")],
    ["some rows of a table sideways", (sheet) => sheet.getRange("C1:C2").insert("Right")],
    [
      "a table's headings without its rows",
      (sheet) => {
        sheet.getRange("A1:B1").delete("Up");
      },
    ],
    [
      "one cell of a table",
      (sheet) => {
        sheet.getRange("D2").delete("Up");
      },
    ],
  ])("cannot tear a table apart: %s", async (_what, change) => {
    expect(await after(change)).toEqual({ code: "InsertDeleteConflict", ...UNCHANGED });
  });

  it("take a table with them where all of it goes", async () => {
    expect(
      await after((sheet) => {
        sheet.getRange("6:7").delete("Up");
      }),
    ).toEqual({
      code: "none",
      Left: "A1:B3",
      Right: "D1:E3",
    });
  });

  it("cannot push what is filled off the sheet", async () => {
    const pushing = inExcel((_context, sheet) => {
      sheet.getRange("A1048576").values = [["last"]];
      sheet.getRange("A1").insert("Down");
      return Promise.resolve();
    });
    expect(await codeOf(pushing)).toBe("NonBlankCellOffSheet");
  });

  it("fill new rows of a table with its formulas, and look like the row before", async () => {
    await inExcel(async (context, sheet) => {
      threeTables(sheet);
      sheet.getRange("B2:B3").formulas = [["=ROW()"], ["=ROW()"]];
      sheet.getRange("A2:B2").format.font.bold = true;
      sheet.getRange("A3:B3").insert("Down");
      const added = sheet.getRange("A3").load("format/font/bold");
      expect(await held(context, sheet.getRange("A2:B4"))).toEqual([
        ["Left 1", "=ROW()"],
        ["", "=ROW()"],
        ["Left 2", "=ROW()"],
      ]);
      expect(added.format.font.bold).toBe(true);
    });
  });
});

it("move names, rules, choices, frozen print titles, figures of charts and hidden columns along", async () => {
  const excel = await inExcel(async (context, sheet) => {
    sheet.getRange("B3:C5").values = [
      ["Week", "Figure"],
      ["W1", 1],
      ["W2", 2],
    ];
    context.workbook.names.add("Figures", sheet.getRange("C4:C5"));
    sheet.getRange("C4:C5").conditionalFormats.add("Custom").custom.rule.formula = "=$C4>1";
    sheet.getRange("B4:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "W1,W2" } };
    sheet.pageLayout.setPrintTitleRows("$3:$3");
    sheet.charts.add("Line", sheet.getRange("B3:C5"), "Columns");
    sheet.getRange("C:C").columnHidden = true;
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    const name = context.workbook.names.getItem("Figures").load("formula");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!$D$6:$D$7");
  });
  const { conditionalFormats, validations, pageLayout, charts, columns } = excel.model.activeSheet;
  expect(conditionalFormats.map(({ ranges, formula }) => [ranges.map(({ area }) => addressOf(area)), formula])).toEqual(
    [[["D6:D7"], "=$D6>1"]],
  );
  expect(validations.map(({ ranges }) => ranges.map(({ area }) => addressOf(area)))).toEqual([["C6:C7"]]);
  expect(pageLayout.titleRows && addressOf(pageLayout.titleRows.area)).toBe("5:5");
  const [series] = charts[0]?.series ?? [];
  expect([series?.values, series?.categories].map((range) => range && addressOf(range.area))).toEqual([
    "D6:D7",
    "C6:C7",
  ]);
  expect([columns.at(2).isHidden, columns.at(3).isHidden]).toEqual([false, true]);
});

it("a table that grows takes with it what covered all of its rows", async () => {
  const excel = await inExcel(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Week", "Figure"],
      ["W1", 1],
      ["W2", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Weekly";
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "W1" } };
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
    context.workbook.names.add("Figures", sheet.getRange("B2:B3"));
    sheet.getRange("D1").formulas = [["=SUM(B2:B3)+B3"]];
    sheet.getRange("A4:B4").values = [["W3", 3]];
    expect(await held(context, sheet.getRange("D1"))).toEqual([["=SUM(B2:B4)+B3"]]);
  });
  const { conditionalFormats, validations, charts } = excel.model.activeSheet;
  const covered = [conditionalFormats[0]?.ranges[0], validations[0]?.ranges[0], charts[0]?.series[0]?.values];
  expect(covered.map((range) => range && addressOf(range.area))).toEqual(["B2:B4", "A2", "B2:B4"]);
  expect(excel.model.names[0]?.formula).toBe("=Sheet1!$B$2:$B$4");
});
