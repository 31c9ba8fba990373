import { describe, expect, it } from "vitest";
import { contentOf, formulaCell, typedCell } from "../../../src/xlsx/grid/cellMarkup";
import { SharedTexts } from "../../../src/xlsx/grid/sharedTexts";
import { SheetGrid } from "../../../src/xlsx/grid/sheetGrid";

const NO_TEXTS = new SharedTexts("");

function sheet(cells: string): string {
  return `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
}

describe("a sheet with", () => {
  it.each([
    [
      "a comment that looks like a row",
      '<row r="1"><c r="A1"><v>1</v></c></row><!-- <row r="2"/> --><row r="3"/>',
      [1, 3],
    ],
    ["a comment that looks like a row's end", '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row>', [1]],
    ["a processing instruction", '<?a <row> ?><row r="1"><c r="A1"><v>1</v></c></row>', [1]],
    ["single quotes", "<row r='1'><c r='A1'><v>1</v></c></row>", [1]],
    ["a `>` within quotes", '<row a=">" r="1"><c b="/>" r="A1"><v>1</v></c></row>', [1]],
    ["attributes in another order", '<row spans="1:1" r="1"><c t="n" s="0" r="A1"><v>1</v></c></row>', [1]],
    ["blanks in its tags", '<row r="1" ><c r="A1" ><v >1</v ></c ></row >', [1]],
    ["rows and cells without numbers", "<row><c><v>1</v></c></row><row/>", [1, 2]],
  ])("%s is read, and written as it was", (_title, cells, numbers) => {
    const grid = new SheetGrid(sheet(cells));
    expect(grid.rows.map(({ number }) => number)).toEqual(numbers);
    expect(contentOf(grid.row(1)?.cell(1), NO_TEXTS).value).toBe(1);
    expect(grid.toString()).toBe(sheet(cells));
  });

  it("prefixes has new rows and cells of the same prefix", () => {
    const grid = new SheetGrid('<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>');
    grid.row(1)?.setCell(2, typedCell("", grid.prefix, 5, NO_TEXTS));
    expect(grid.toString()).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it("cells in a comment before its cells has those that are none", () => {
    const markup = "<worksheet><!-- <sheetData> --><sheetData/></worksheet>";
    const grid = new SheetGrid(markup);
    expect(grid.rows).toEqual([]);
    expect(grid.toString()).toBe(markup);
  });

  it("comments keeps them where rows move", () => {
    const grid = new SheetGrid(
      sheet('<row r="1"/><!-- a --><row r="2"><!-- <c r="A9"/> --><c r=\'B2\' cm="1"/></row>'),
    );
    grid.insertRows(2, 3);
    expect(grid.toString()).toBe(
      sheet('<row r="1"/><!-- a --><row r="5"><!-- <c r="A9"/> --><c r=\'B5\' cm="1"/></row>'),
    );
  });

  it("rows without numbers names those that move, and the one behind a gap", () => {
    const grid = new SheetGrid(sheet("<row><c><v>1</v></c></row><row><c/></row>"));
    grid.insertRows(2, 1);
    expect(grid.toString()).toBe(sheet('<row><c><v>1</v></c></row><row r="3"><c/></row>'));
    grid.removeRows(1, 2);
    expect(grid.toString()).toBe(sheet('<row r="1"><c/></row>'));
  });

  it("cells without addresses names the one behind a cell that is taken out", () => {
    const grid = new SheetGrid(sheet("<row><c/><c/><c><v>3</v></c></row>"));
    grid.row(1)?.setCell(2, undefined);
    expect(grid.toString()).toBe(sheet('<row><c/><c r="C1"><v>3</v></c></row>'));
  });
});

describe("a cell", () => {
  it.each([
    ["<c t='inlineStr'><is><t><![CDATA[A<B]]></t></is></c>", "A<B"],
    ["<c t='str'><f>1</f><v>A&amp;B</v></c>", "A&B"],
    ["<x:c t='b'><x:v>1</x:v></x:c>", true],
    ["<c><!-- <v>1</v> --><v>2</v></c>", 2],
    ["<c><v><!-- 1 -->2</v></c>", 2],
    ["<c><v/></c>", undefined],
    ['<c t="inlineStr"><is><r><t>A</t></r><rPh><t>x</t></rPh><r><t>B</t></r></is></c>', "AB"],
  ])("holds what its markup says: %s", (markup, value) => {
    expect(contentOf(markup, NO_TEXTS).value).toBe(value);
  });

  const marked = '<c r="A1" s="4" cm="1" vm="2" ph="1" x:own="7"><f t="array" ref="A1">SEQUENCE(1)</f><v>1</v></c>';

  it("that gets another value loses the marks of the old one, and keeps how it looks and what is not known", () => {
    expect(typedCell(marked, "", 5, NO_TEXTS)).toBe('<c r="A1" s="4" ph="1" x:own="7"><v>5</v></c>');
  });

  it("whose formula comes to something else keeps the formula's mark and loses the value's", () => {
    const formula = '<f t="array" ref="A1">SEQUENCE(1)</f>';
    expect(formulaCell(marked, "", formula, 2)).toBe(`<c r="A1" s="4" cm="1" ph="1" x:own="7">${formula}<v>2</v></c>`);
  });

  it("that gets another formula loses the mark of the old one", () => {
    expect(formulaCell(marked, "", "<f>1+1</f>", 2)).toBe('<c r="A1" s="4" ph="1" x:own="7"><f>1+1</f><v>2</v></c>');
  });

  it("keeps all its marks where its row moves", () => {
    const grid = new SheetGrid(sheet(`<row r="1">${marked}</row>`));
    grid.insertRows(1, 1);
    expect(grid.toString()).toBe(sheet(`<row r="2">${marked.replace('r="A1"', 'r="A2"')}</row>`));
  });
});

describe("a list of texts", () => {
  const shared = new SharedTexts(
    "<x:sst><!-- <x:si><x:t>No</x:t></x:si> --><x:si><x:r><x:t>A</x:t></x:r></x:si><x:si><x:t>A</x:t></x:si><x:si><x:t><![CDATA[B&C]]></x:t></x:si><x:si/></x:sst>",
  );

  it("gives the text at a place", () => {
    expect([0, 1, 2, 3, 4].map((place) => shared.textAt(place))).toEqual(["A", "A", "B&C", "", ""]);
  });

  it("gives the first place of a text that has no formats of its own", () => {
    expect(["A", "B&C", "No"].map((text) => shared.placeOf(text))).toEqual([1, 2, undefined]);
  });
});
