import { describe, expect, it } from "vitest";
import { codeOf, inExcel } from "./excelTest";

// That Excel itself answers so is not shown here.

describe("a name", () => {
  it("stands for a table's column, and grows with it; not for one that is not there", async () => {
    const naming = (formula: string) =>
      inExcel((context, sheet) => {
        sheet.getRange("A1:A3").values = [["Month"], [1], [2]];
        const table = sheet.tables.add("A1:A3", true);
        table.name = "Monthly";
        context.workbook.names.add("Months", formula);
        table.resize("A1:A5");
        return Promise.resolve();
      });
    const { model } = await naming("=Monthly[Month]");
    expect(model.rangeAt("Months", model.activeSheet)?.area.rows).toBe(4);
    expect(await codeOf(naming("=Monthly[Week]"))).toBe("InvalidArgument");
    expect(await codeOf(naming("=Weekly[Month]"))).toBe("InvalidArgument");
  });
});
