import { expect, it } from "vitest";
import { CellError } from "./model/cell";
import { displayText } from "./model/displayText";

// What Excel shows in these formats is known from its documentation; that it does so is not shown here.

it.each<[number, string, string]>([
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [123_456_789_012, "General", "1.23457E+11"],
  [1 / 3, "General", "0.333333333"],
  [-7, "General", "-7"],
  [1234.5, "0.00", "1234.50"],
  [1234.5, "#,##0", "1,235"],
  [1234.5, "$#,##0.00", "$1,234.50"],
  [-1234.5, "$#,##0.00;[Red]-$#,##0.00", "-$1,234.50"],
  [-1234.5, "$#,##0_);($#,##0)", "($1,235)"],
  [0, '0;-0;"none"', "none"],
  [0.125, "0.0%", "12.5%"],
  [0.5, "#.##", ".5"],
  [5, "000", "005"],
  [1_234_567, '#,##0,"k"', "1,235k"],
  [12_345, "0.00E+00", "1.23E+04"],
  [1.5, "# ?/?", "1 1/2"],
  [46_024, "m/d/yyyy", "1/2/2026"],
  [46_024, "yyyy-mm-dd", "2026-01-02"],
  [46_024, "mmm yyyy", "Jan 2026"],
  [46_024, "dddd, mmmm d", "Friday, January 2"],
  [46_024, "mmm d", "Jan 2"],
  [46_024.75, "h:mm AM/PM", "6:00 PM"],
  [46_024.5, "m/d/yyyy h:mm", "1/2/2026 12:00"],
  [0.001, "mm:ss", "01:26"],
  [1.5, "[h]:mm", "36:00"],
  [2.675, "0.00", "2.68"],
  [1.005, "0.00", "1.01"],
])("shows %d in the format %s as %s", (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

it("shows texts, truths, errors and nothing as what they are", () => {
  expect(displayText("words", "0.00")).toBe("words");
  expect(displayText("words", '0;0;0;"<"@">"')).toBe("<words>");
  expect(displayText(true, "0")).toBe("TRUE");
  expect(displayText(new CellError("#N/A"), "0")).toBe("#N/A");
  expect(displayText(undefined, "0")).toBe("");
});
