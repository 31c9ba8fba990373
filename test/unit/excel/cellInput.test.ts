import fc from "fast-check";
import { expect, it } from "vitest";
import { cellInput, cellValue } from "../../../src/excel/request/cellInput";
import { openExcel } from "../../host/openExcel";
import { HOSTILE_TEXTS } from "../xlsx/practiceRows";

/** Texts that Excel would take for something else if somebody typed them. */
const TURNING = [
  "3-4",
  "1/2",
  "5%",
  "$5",
  "(5)",
  "1E5",
  "00123",
  "TRUE",
  "true ",
  "May 5",
  "Mar-26",
  "12:30",
  "#N/A",
  "'quoted",
];

async function heldBy(text: string, format: string): Promise<unknown> {
  openExcel();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    cell.numberFormat = [[format]];
    cell.values = [[cellInput(text)]];
    cell.load("values,formulas");
    await context.sync();
    const values: readonly (readonly unknown[])[] = cell.values;
    return values[0]?.[0];
  });
}

it.each(
  [...HOSTILE_TEXTS, ...TURNING].flatMap((text) => [
    [text, "@"],
    [text, "General"],
  ]),
)("keeps %j the text that it is in a cell formatted %s", async (text, format) => {
  expect(await heldBy(text, format)).toBe(text);
});

it("never gives Excel a text that begins like a formula, a number or a quoted text", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const given = cellInput(text);
      if (given === "") return;
      expect(typeof given).toBe("string");
      expect(given).toMatch(/^(?:'|\p{L})/u);
    }),
  );
});

it("gives what is plain words as it is, so that nothing needs a mark that does not", () => {
  expect(cellInput("Insurance Aging Report.xls")).toBe("Insurance Aging Report.xls");
});

it("gives figures and yes and no as they are, and nothing as an empty text", () => {
  expect([12.5, -3, true, false].map((value) => cellInput(value))).toEqual([12.5, -3, true, false]);
  expect(cellInput(undefined)).toBe("");
});

it("reads a blank cell as nothing", () => {
  expect(cellValue("")).toBeUndefined();
  expect(cellValue(null)).toBeUndefined();
  expect(cellValue(0)).toBe(0);
});
