import { describe, expect, it } from "vitest";
import type { Column } from "../../../src/workbook/spec/table";
import { spellingsIn, withDynamicFormulas } from "../../fixtures/dynamicFormulas";
import {
  LEDGER,
  changed as changedLedger,
  dayRow,
  edited,
  fileOf as ledgerOf,
  partIn,
  putting,
  withColumns,
} from "./ledger";
import { changeTo, changed, fileOf, trackerOf } from "./trackerMonths";

// Excel 365 saves what an add-in wrote into cells as dynamic formulas, each an array formula of one cell that is marked
// as such. Without the mark it is shown in braces; without the array Excel puts an @ before each look-up.

const SHEET = "xl/worksheets/sheet1.xml";

/** The ledger with a column that somebody added; the formula that may have no figure and theirs look cells up. */
async function dynamicLedger(): Promise<Uint8Array> {
  const theirs: Column = {
    kind: "formula",
    heading: "First",
    form: "money",
    note: "",
    formula: "SUM(INDEX(Ledger[Amount],1)*1)",
    result: () => 10,
  };
  const tables = new Map([["Ledger", [dayRow(1), dayRow(3), { ...dayRow(5), Amount: undefined }]]]);
  const file = await ledgerOf(tables, withColumns([...LEDGER.columns, theirs]));
  return withDynamicFormulas(file, /\b(?:INDEX|NA)\(/u);
}

/** The cells of a column of the ledger's sheet, from its first row. */
async function cellsIn(file: Uint8Array, column: string): Promise<readonly string[]> {
  const sheet = await partIn(file, SHEET);
  const cells = [...sheet.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gu)];
  return cells.filter(([, letters]) => letters === column).map(([cell]) => cell);
}

describe("a tracker whose look-ups are dynamic formulas", () => {
  it("keeps them so in cells whose results change and in new rows, through two postings", async () => {
    const april = trackerOf([["2026-04", 30]]);
    const may = trackerOf([["2026-05", 31]], april);
    const june = trackerOf([["2026-06", 30]], may);
    const before = await withDynamicFormulas(await fileOf(april));
    const once = await changed(before, changeTo(april, may));
    const twice = await changed(once, changeTo(may, june));
    const spellings = [...(await spellingsIn(twice))].map(([formula, found]) => [formula, ...found]);
    const kindOf = (formula = ""): string => (formula.includes("INDEX(") ? "dynamic" : "plain");
    expect(spellings.filter(([formula, ...found]) => found.join(" ") !== kindOf(formula))).toEqual([]);
    expect(spellings.filter(([, spelling]) => spelling === "dynamic").length).toBeGreaterThan(50);
  });
});

describe("a dynamic formula", () => {
  it("goes with its mark where there is no figure any more, and comes with it where there is one again", async () => {
    const before = await dynamicLedger();
    const emptied = await changedLedger(before, putting([{ ...dayRow(3), Amount: undefined }]));
    expect((await cellsIn(emptied, "E")).slice(-3).map(marks)).toEqual(["cm=1 array E4", "none", "none"]);
    const filled = await changedLedger(emptied, putting([dayRow(3, 7), dayRow(5, 8)]));
    expect((await cellsIn(filled, "E")).slice(-3).map(marks)).toEqual([
      "cm=1 array E4",
      "cm=1 array E5",
      "cm=1 array E6",
    ]);
  });

  it("stands in each row that is put in, also in a column of people's own", async () => {
    const updated = await changedLedger(await dynamicLedger(), putting([dayRow(2), dayRow(9)]));
    for (const column of ["E", "F"]) {
      const rows = (await cellsIn(updated, column)).slice(-5).map(marks);
      const gap = column === "E" ? "none" : "cm=1 array F7";
      expect(rows).toEqual([
        `cm=1 array ${column}4`,
        `cm=1 array ${column}5`,
        `cm=1 array ${column}6`,
        gap,
        `cm=1 array ${column}8`,
      ]);
    }
  });

  it("of the kind that Excel shows in braces goes on as it is in a column of people's own", async () => {
    const before = await edited(await dynamicLedger(), SHEET, (sheet) =>
      sheet.replaceAll(/(r="F\d+"[^>]*) cm="1"/gu, "$1"),
    );
    const updated = await changedLedger(before, putting([dayRow(9)]));
    expect((await cellsIn(updated, "F")).slice(-2).map(marks)).toEqual(["array F6", "array F7"]);
  });

  it("whose result changes keeps how its cell shows phonetic letters, and loses what was said of the old result", async () => {
    const before = await edited(await dynamicLedger(), SHEET, (sheet) =>
      sheet.replace(/(<c r="E4"[^>]*)>/u, '$1 vm="1" ph="1">'),
    );
    const [cell] = (await cellsIn(await changedLedger(before, putting([dayRow(1, 99)])), "E")).slice(-3);
    expect(cell).toMatch(/^<c r="E4" s="\d+" cm="1" ph="1"><f t="array" ref="E4">.*<v>99<\/v><\/c>$/u);
  });
});

/** What makes a formula of a cell another one than its text says. */
function marks(cell: string): string {
  const [, mark] = / cm="(\d+)"/u.exec(cell) ?? [];
  const [, ref] = /<f t="array" ref="([^"]*)">/u.exec(cell) ?? [];
  if (!cell.includes("<f")) return mark === undefined ? "none" : "a mark without a formula";
  return `${mark === undefined ? "" : `cm=${mark} `}${ref === undefined ? "plain" : `array ${ref}`}`;
}
