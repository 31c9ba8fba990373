import { describe, expect, it } from "vitest";
import { held, inExcel } from "./excelTest";

// What Excel does of itself where a formula is written into a table is modeled from what people report of it. That
// it does just this is not shown here.

describe("a formula that is written into a table", () => {
  const column = async (write: (sheet: Excel.Worksheet) => void, formulasFill = true) => {
    let formulas: unknown[][] = [];
    const excel = await inExcel(
      async (context, sheet) => {
        sheet.getRange("A1:C3").values = [
          ["Week", "Production", "Double"],
          ["W1", 10, ""],
          ["W2", 20, ""],
        ];
        sheet.tables.add("A1:C3", true).name = "Weekly";
        sheet.getRange("A4:B4").values = [["W3", 30]];
        write(sheet);
        formulas = await held(context, sheet.getRange("C2:C4"));
      },
      { autoCorrect: { formulasFill } },
    );
    return { formulas: formulas.flat(), calculated: excel.model.table("Weekly")?.columns[2]?.calculated?.formula };
  };

  it("fills its column where that was empty, also cells that were to stay so", async () => {
    expect(await column((sheet) => (sheet.getRange("C3").formulas = [["=B3"]]))).toEqual({
      formulas: ["=B2", "=B3", "=B4"],
      calculated: "=B3",
    });
    const withGap = await column((sheet) => (sheet.getRange("C2:C4").formulas = [["=B2"], [""], ["=B4*2"]]));
    expect(withGap.formulas).toEqual(["=B2*2", "=B3*2", "=B4*2"]);
  });

  it("changes the whole column where all of it had one formula", async () => {
    const changed = await column((sheet) => {
      sheet.getRange("C2").formulas = [["=B2"]];
      sheet.getRange("C3").formulas = [["=B3+1"]];
    });
    expect(changed.formulas).toEqual(["=B2+1", "=B3+1", "=B4+1"]);
  });

  it("stays alone where the column holds something else", async () => {
    const alone = await column((sheet) => {
      sheet.getRange("C2").values = [[5]];
      sheet.getRange("C3").formulas = [["=B3"]];
    });
    expect(alone).toEqual({ formulas: [5, "=B3", ""], calculated: undefined });
  });

  it("can be taken out of a cell again", async () => {
    const emptied = await column((sheet) => {
      sheet.getRange("C2").formulas = [["=B2"]];
      sheet.getRange("C3").values = [[""]];
    });
    expect(emptied).toMatchObject({ formulas: ["=B2", "", "=B4"] });
  });

  it("fills nothing for those who switched that off", async () => {
    const plain = await column((sheet) => (sheet.getRange("C3").formulas = [["=B3"]]), false);
    expect(plain).toEqual({ formulas: ["", "=B3", ""], calculated: undefined });
  });
});
