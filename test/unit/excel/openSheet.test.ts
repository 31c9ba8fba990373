import { describe, expect, it } from "vitest";
import { openSheet } from "../../../src/excel/openSheet";
import { addSheet } from "../../host/model/sheets";
import { openExcel } from "../../host/openExcel";

describe("openSheet", () => {
  it("goes to a sheet by its name", async () => {
    const excel = openExcel();
    addSheet(excel.model, "Huddle");
    expect(await openSheet("Huddle")).toBeUndefined();
    expect(excel.model.activeSheet.name).toBe("Huddle");
  });

  it("says that there is none, or that it is hidden", async () => {
    const excel = openExcel();
    expect(await openSheet("Huddle")).toBe("This workbook has no sheet named Huddle.");
    addSheet(excel.model, "Huddle").visibility = "Hidden";
    expect(await openSheet("Huddle")).toContain("Unhide");
    expect(excel.model.activeSheet.name).toBe("Sheet1");
  });

  it("says what to do where Excel is busy with a cell", async () => {
    openExcel().trouble.isEditingCell = true;
    expect(await openSheet("Huddle")).toContain("Press Enter");
  });
});
