import { describe, expect, it } from "vitest";
import { codeOf, held, inExcel } from "./excelTest";
import { addressOf } from "./model/address";
import { spellingOf, withMarks, withoutMarks } from "./model/implicitIntersection";
import type { Workbook } from "./model/workbook";

// What Excel does here is taken from what people report of it and from Microsoft's words on dynamic arrays. That it does
// just this is not shown.

function rulesIn({ activeSheet }: Workbook): readonly string[] {
  return activeSheet.conditionalFormats.map(({ ranges, formula }) =>
    [...ranges.map(({ area }) => addressOf(area)), formula].join(" "),
  );
}

function choicesIn({ activeSheet }: Workbook): readonly string[] {
  return activeSheet.validations.map(({ ranges }) => ranges.map(({ area }) => addressOf(area)).join(" "));
}

/** A table of weeks in A1:B3 with a rule and a choice for all its rows, and words beside its heading. */
function weekly(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["Week", "Figure"],
    ["W1", 1],
    ["W2", 2],
  ];
  const table = sheet.tables.add("A1:B3", true);
  sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
  sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "W1,W2" } };
  sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
  sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "Week", message: "Its Monday." };
  return table;
}

describe("rows that are put in", () => {
  it.each([
    ["below the last, which ends rules and choices there", "4:5", ["B2:B5 =$B2>1"], ["A2:A5", "A1"]],
    ["as cells of some columns", "B4:B5", ["B2:B5 =$B2>1"], ["A2:A3", "A1"]],
    ["between others", "3:3", ["B2:B4 =$B2>1"], ["A2:A4", "A1"]],
    ["below the headings, whose words then show for them too", "2:2", ["B3:B4 =$B3>1"], ["A3:A4", "A1:A2"]],
  ])("%s follow the rules and the choices of the row above", async (_where, address, rules, choices) => {
    const { model } = await inExcel((_context, sheet) => {
      weekly(sheet);
      sheet.getRange(address).insert("Down");
      return Promise.resolve();
    });
    expect([rulesIn(model), choicesIn(model)]).toEqual([rules, choices]);
  });

  it.each([
    [true, "B2:B4 =$B2>1", "A2:A4"],
    [false, "B2:B3 =$B2>1", "A2:A3"],
  ])(
    "by resizing a table get its rules and choices where Excel is told to do so: %s",
    async (resizeBringsRules, ...places) => {
      const { model } = await inExcel(
        (_context, sheet) => {
          weekly(sheet).resize("A1:B4");
          return Promise.resolve();
        },
        { resizeBringsRules },
      );
      expect([rulesIn(model)[0], choicesIn(model)[0]]).toEqual(places);
    },
  );
});

describe("copied looks", () => {
  it("bring each rule of their cells along as a rule more", async () => {
    const { model } = await inExcel((_context, sheet) => {
      weekly(sheet);
      sheet.getRange("A3:B3").copyFrom("A2:B2", "Formats");
      return Promise.resolve();
    });
    expect(rulesIn(model)).toEqual(["B3 =$B3>1", "B2 =$B2>1"]);
  });

  it("are repeated where they fit several times, and stand once where they do not", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["0.0"], ["0.00"]];
      sheet.getRange("C1:C4").copyFrom("A1:A2", "Formats");
      sheet.getRange("D1:D3").copyFrom("A1:A2", "Formats");
      const copied = sheet.getRange("C1:D4").load("numberFormat");
      await context.sync();
      expect(copied.numberFormat).toEqual([
        ["0.0", "0.0"],
        ["0.00", "0.00"],
        ["0.0", "General"],
        ["0.00", "General"],
      ]);
    });
  });
});

describe("a formula that calls what gives cells", () => {
  it.each([
    ['=IFERROR(INDEX(T[A],MATCH(1,T[B],0))&"INDEX(","")', '=IFERROR(@INDEX(T[A],MATCH(1,T[B],0))&"INDEX(","")'],
    ["=SUM(INDEX(A1:A9,1))+INDEX(A1:A9,2)", "=SUM(INDEX(A1:A9,1))+@INDEX(A1:A9,2)"],
    ["=SUM(INDEX(A1:A9,1)*2)", "=SUM(@INDEX(A1:A9,1)*2)"],
    ["=INDEX(INDEX(A1:B9,0,1),3)", "=@INDEX(INDEX(A1:B9,0,1),3)"],
    ["=IF(A1=1,INDEX(B1:B9,1),OFFSET(A1,1,1))", "=IF(A1=1,@INDEX(B1:B9,1),@OFFSET(A1,1,1))"],
  ])("is shown with an @ where it is one of old, and without where it is dynamic: %s", (dynamic, plain) => {
    expect([spellingOf(dynamic), spellingOf(plain)]).toEqual(["dynamic", "plain"]);
    expect([withMarks(dynamic), withMarks(plain), withoutMarks(plain)]).toEqual([plain, plain, dynamic]);
  });

  it("is plain where nothing is taken of several cells", () => {
    expect(["=SUM(INDEX(A1:A9,1))", "=[@Week]+1", '="INDEX("'].map(spellingOf)).toEqual(["plain", "plain", "plain"]);
  });

  it("is kept as it was written, and not taken where it is of both kinds", async () => {
    const written = (formula: string) =>
      inExcel(async (context, sheet) => {
        sheet.getRange("C1").formulas = [[formula]];
        expect(await held(context, sheet.getRange("C1"))).toEqual([[formula]]);
      });
    await written("=INDEX(A1:A9,1)");
    await written("=@INDEX(A1:A9,1)");
    expect(await codeOf(written("=@INDEX(A1:A9,1)+INDEX(A1:A9,2)"))).toBe("NotImplemented");
  });
});
