import { describe, expect, it } from "vitest";
import { shownBy } from "../../../src/xlsx/read/cellFormats";

describe("how a number format shows numbers", () => {
  it.each([
    ['"on "m/d/yyyy', "date"],
    ["$#,##0.00", "cents"],
    ['0.00" dollars a day"', "cents"],
    ["General", "other"],
  ])("of %s is %s", (code, shown) => {
    expect(shownBy(164, code)).toBe(shown);
  });

  it("is not looked for in a text that is longer than any format of Excel's", () => {
    expect(shownBy(164, `${'"'.repeat(300)}m/d/yyyy`)).toBe("other");
  });
});
