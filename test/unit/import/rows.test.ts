import { describe, expect, it } from "vitest";
import { type Delimiter, Rows } from "../../../src/import/reading/rows";

function rowsOf(text: string, delimiter: Delimiter = "\t"): readonly (readonly string[])[] {
  const rows = new Rows(text, delimiter);
  const all: (readonly string[])[] = [];
  while (rows.next()) all.push(rows.cells());
  return all;
}

describe("Rows", () => {
  it.each(["\n", "\r\n", "\r"])("ends rows at %j", (end) => {
    expect(rowsOf(`a\tb${end}${end}c`)).toEqual([["a", "b"], [""], ["c"]]);
  });

  it("takes no row from the end of the last one, nor from a byte order mark", () => {
    expect(rowsOf("")).toEqual([]);
    expect(rowsOf("\ufeff")).toEqual([]);
    expect(rowsOf("\ufeffa\n")).toEqual([["a"]]);
    expect(rowsOf("\n")).toEqual([[""]]);
  });

  it("keeps rows as ragged as they are", () => {
    expect(rowsOf("a\tb\t\nc\n\td")).toEqual([["a", "b", ""], ["c"], ["", "d"]]);
  });

  it.each<readonly [string, string, Delimiter, readonly (readonly string[])[]]>([
    ["a quoted delimiter", '"Sample, Ann",2', ",", [["Sample, Ann", "2"]]],
    ["doubled quotes", '"Ann ""Bud"" Sample",2', ",", [['Ann "Bud" Sample', "2"]]],
    ["a doubled quote before a comma", '"6"", tall",2', ",", [['6", tall', "2"]]],
    ["a quoted line's end", '"one\r\ntwo","3"\r\n4', ",", [["one\r\ntwo", "3"], ["4"]]],
    ["an empty quoted cell", '"",2', ",", [["", "2"]]],
    ["quotes that are not doubled", '"Ann "Bud" Sample"\t"2"', "\t", [['Ann "Bud" Sample', "2"]]],
    ["two quotes at a cell's end", '"Ann "Bud""\t2', "\t", [['Ann "Bud"', "2"]]],
    ["a tab in quotes", '"Ann\tSample"\t2', "\t", [["Ann\tSample", "2"]]],
    [
      "a quote that nothing closes",
      '"Bud" Sample\t1\nZoe\t2',
      "\t",
      [
        ['"Bud" Sample', "1"],
        ["Zoe", "2"],
      ],
    ],
    ["a lone quote at the end", '"', "\t", [['"']]],
    [
      "a nickname, and one in the next row",
      '"Bud, Al\t1\nZoe "Zed"\t2',
      "\t",
      [
        ['"Bud, Al', "1"],
        ['Zoe "Zed"', "2"],
      ],
    ],
    [
      "a quote closed rows below",
      '"Bud, Al\t1\nZoe"\t2',
      "\t",
      [
        ['"Bud, Al', "1"],
        ['Zoe"', "2"],
      ],
    ],
    ["a quote closed a line below, one cell", '"Bud\nAl"\t2', "\t", [["Bud\nAl", "2"]]],
    [
      "semicolons",
      "a;b\n1;2",
      ";",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("reads %s", (_name, text, delimiter, rows) => {
    expect(rowsOf(text, delimiter)).toEqual(rows);
  });

  it("has room for rows of any width", () => {
    const cells = Array.from({ length: 1_000 }, (_, index) => `${index}.00`);
    const rows = new Rows(cells.join("\t"), "\t");
    rows.next();
    expect(rows.cells()).toEqual(cells);
    expect(rows.plainAmount(999)).toBe(99_900);
  });

  it("knows an amount in quotes as it is printed, and nothing else in them for one", () => {
    const rows = new Rows('"1,234.56","-7.00","12.5","1,23.00","0.00" x,"5.00\n","8.00"', ",");
    rows.next();
    expect(rows.cells()).toEqual(["1,234.56", "-7.00", "12.5", "1,23.00", '"0.00" x', "5.00", "8.00"]);
    const amounts = rows.cells().map((_, index) => rows.plainAmount(index));
    expect(amounts).toEqual([123_456, -700, NaN, NaN, NaN, NaN, 800]);
  });

  it("has nothing but blanks where a row has no cell", () => {
    const rows = new Rows("a\t \u00a0\u2003\u200b\u202f\ufeff\tb", "\t");
    rows.next();
    expect([rows.isBlank(0), rows.isBlank(1), rows.isBlank(2), rows.isBlank(3)]).toEqual([false, true, false, true]);
    expect(rows.cell(7)).toBe("");
  });
});
