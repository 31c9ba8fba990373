import { describe, expect, it } from "vitest";
import { codeOf, computesTo, held, inExcel } from "./excelTest";
import { openExcel } from "./openExcel";

// That Excel itself answers so is not shown here: what it does with formulas is known from its documentation.

async function written(formula: string): Promise<unknown> {
  let read: unknown[][] = [];
  await inExcel(async (context, sheet) => {
    sheet.getRange("A1").formulas = [[formula]];
    read = await held(context, sheet.getRange("A1"));
  });
  return read[0]?.[0];
}

describe("a formula", () => {
  it.each([
    ["=SUM(B1:B3)", "=SUM(B1:B3)"],
    ["+B1*2", "=+B1*2"],
    ["-B1", "=-B1"],
    ["--5", "=--5"],
    ['="a ) ("', '="a ) ("'],
    ["=Unknown_Name+1", "=Unknown_Name+1"],
  ])("is kept as text: %j", async (formula, shown) => {
    expect(await written(formula)).toBe(shown);
  });

  it.each([
    "=SUM(B1",
    "=SUM(B1))",
    '="open',
    "=1+",
    "=NoTable[Total]",
    "=[@Total]",
    "=NoSheet!A1",
    "='No Sheet'!A1",
    "- a list item (unfinished",
  ])("is refused where Excel would not take it: %j", async (formula) => {
    expect(await codeOf(written(formula))).toBe("InvalidArgument");
  });

  it("is refused where it is longer than Excel takes", async () => {
    expect(await codeOf(written(`=1${"+1".repeat(4_100)}`))).toBe("FormulaLengthExceedsLimit");
  });

  it("goes along from cell to cell when one is written into several, save where it has dollars", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("B2:C3");
      Object.assign(range, { formulas: "=A1+$A1+A$1+$A$1" });
      expect(await held(context, range)).toEqual([
        ["=A1+$A1+A$1+$A$1", "=B1+$A1+B$1+$A$1"],
        ["=A2+$A2+A$1+$A$1", "=B2+$A2+B$1+$A$1"],
      ]);
    });
  });

  it("keeps pointing at the same cells when others are put in or taken out before them", async () => {
    await inExcel(async (context, sheet) => {
      const formulas = sheet.getRange("J1:J4");
      formulas.formulas = [["=SUM(A1:A10)"], ["=$A$5"], ["=A3+A8"], ['="A5"&A5']];
      sheet.getRange("A4:A5").insert("Down");
      expect(await held(context, formulas)).toEqual([["=SUM(A1:A12)"], ["=$A$7"], ["=A3+A10"], ['="A5"&A7']]);
      sheet.getRange("A3:A5").delete("Up");
      expect(await held(context, formulas)).toEqual([["=SUM(A1:A9)"], ["=$A$4"], ["=#REF!+A7"], ['="A5"&A4']]);
    });
  });

  it("follows another sheet's new name, and says that it is lost once that sheet is gone", async () => {
    await inExcel(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Setup");
      sheet.getRange("A1").formulas = [["=Setup!A1+A2"]];
      other.name = "Set-up '26";
      expect(await held(context, sheet.getRange("A1"))).toEqual([["='Set-up ''26'!A1+A2"]]);
      other.delete();
      expect(String((await held(context, sheet.getRange("A1")))[0]?.[0])).toContain("#REF!");
    });
  });
});

describe("what a formula comes to", () => {
  it("is asked of the test, as soon as it is read, also within one batch", async () => {
    await inExcel(
      async (context, sheet) => {
        const range = sheet.getRange("A1:B1");
        range.values = [["=1+1", 7]];
        range.load("values,text,valueTypes,formulas");
        await context.sync();
        expect(range.values).toEqual([[2, 7]]);
        expect(range.formulas).toEqual([["=1+1", 7]]);
      },
      { calculate: computesTo(2) },
    );
  });

  it("cannot be read where the test does not say how it is computed", async () => {
    const excel = openExcel();
    const reading = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("NotImplemented");
    expect(excel.refusals).toEqual([expect.stringContaining("Sheet1!A1")]);
  });

  it("stays what it was until the end of the batch where calculation is suspended", async () => {
    let result = 1;
    await inExcel(
      async (context, sheet) => {
        const range = sheet.getRange("A1");
        range.formulas = [["=1+1"]];
        await context.sync();
        result = 2;
        context.workbook.application.suspendApiCalculationUntilNextSync();
        sheet.getRange("B1").values = [[1]];
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([[1]]);
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([[2]]);
      },
      {
        calculate: (workbook) => {
          computesTo(result)(workbook);
        },
      },
    );
  });

  it("waits for the add-in's word in a workbook that people compute by hand", async () => {
    let times = 0;
    await inExcel(
      async (context, sheet) => {
        context.workbook.application.calculationMode = "Manual";
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        expect(times).toBe(0);
        context.workbook.application.calculate("Full");
        await context.sync();
        expect(times).toBe(1);
      },
      { calculate: () => (times += 1) },
    );
  });
});

it("computes only after something changed", async () => {
  let times = 0;
  await inExcel(
    async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      const after = times;
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      range.load("text");
      await context.sync();
      expect([after, times]).toEqual([1, 1]);
    },
    { calculate: () => (times += 1) },
  );
});
