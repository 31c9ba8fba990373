import { describe, expect, it } from "vitest";
import type { Move } from "../../../src/xlsx/moves/move";
import { movedBreaks } from "../../../src/xlsx/moves/moveBreaks";
import { movedBoxes } from "../../../src/xlsx/moves/moveNotes";
import { Moves } from "../../../src/xlsx/moves/moves";
import { movedAround } from "../../../src/xlsx/moves/followMoves";

/** Whole rows of a sheet of which so many are put in, or taken out where they are fewer than none. */
function rowsMoved(at: number, count: number): Move {
  return {
    sheet: "Days",
    columns: { firstColumn: 1, lastColumn: 16_384 },
    at,
    count,
    data: { firstColumn: 1, firstRow: 4, lastColumn: 5, lastRow: 30 },
    isQuiet: false,
  };
}

function around(markup: string, ...moves: readonly Move[]): string {
  return movedAround(markup, "Days", new Moves(moves));
}

describe("notes below two tables of one sheet, of which one grows and the other shrinks", () => {
  const note = (row: number): string =>
    `<v:shape><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row - 1}, 10, 4, 31, ${row + 3}, 9</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

  it("go only where their own cell goes", () => {
    const moves = [rowsMoved(10, 5), rowsMoved(20, -1)];
    expect(movedBoxes(note(9) + note(15) + note(20), moves)).toBe(note(9) + note(24));
  });

  it("leave a control alone that is to stay, and take along one that is not", () => {
    const box = (row: number, more = ""): string =>
      `<v:shape><x:ClientData ObjectType="Checkbox">${more}<x:Anchor>1, 0, ${row}, 0, 2, 0, ${row + 1}, 0</x:Anchor></x:ClientData></v:shape>`;
    expect(movedBoxes(box(11), [rowsMoved(10, 5)])).toBe(box(16));
    expect(movedBoxes(box(11, "<x:MoveWithCells/>"), [rowsMoved(10, 5)])).toBe(box(11, "<x:MoveWithCells/>"));
  });
});

describe("page breaks", () => {
  const list = (...rows: readonly number[]): string =>
    `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("")}</rowBreaks>`;

  it("that meet become one, and are counted", () => {
    expect(movedBreaks(list(8, 9, 10, 20), [rowsMoved(10, -2)])).toBe(list(8, 9, 18));
  });

  it("stay where only a table's columns move", () => {
    const own = { ...rowsMoved(10, 5), columns: { firstColumn: 1, lastColumn: 5 } };
    expect(movedBreaks(list(20), [own])).toBe(list(20));
  });
});

describe("what stands on rows that are taken out", () => {
  it.each([
    ['<mergeCells count="1"><mergeCell ref="A10:B10"/></mergeCells>', ""],
    [
      '<mergeCells count="2"><mergeCell ref="A9:B9"/><mergeCell ref="A10:B10"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>',
    ],
    ['<hyperlinks><hyperlink ref="A10" location="Look!A1"/></hyperlinks>', ""],
    ['<protectedRanges><protectedRange name="One" sqref="A10"/></protectedRanges>', ""],
    ['<cellWatches><cellWatch r="A10"/></cellWatches>', ""],
    ['<scenarios current="0"><scenario name="One" count="1"><inputCells r="A10" val="1"/></scenario></scenarios>', ""],
    [
      '<extLst><ext uri="{0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Days!A1:B1</xm:f><xm:sqref>C10</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      "",
    ],
    [
      '<extLst><ext uri="{0}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule/><xm:sqref>A10</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{1}"/></extLst>',
      '<extLst><ext uri="{1}"/></extLst>',
    ],
  ])("goes, with the list that it leaves empty: %s", (markup, left) => {
    expect(around(markup, rowsMoved(10, -1))).toBe(left);
  });
});

describe("a rule's formula", () => {
  const rule = (cells: string, formula: string): string =>
    `<conditionalFormatting sqref="${cells}"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`;

  it.each([
    ["names by the row what moved alike for all its cells", "A1:A2", "B10&gt;0", "A1:A2", "B13&gt;0"],
    ["goes on by its own rows where what it names was parted", "A1:A20", "B1&gt;0", "A1:A23", "B1&gt;0"],
    ["leaves what stays, though it moves itself", "A10", "B2&gt;$B$3", "A13", "B2&gt;$B$3"],
    ["moves by its own sheet's name as without", "A10:A12", "Days!B10&gt;Look!B10", "A13:A15", "Days!B13&gt;Look!B10"],
  ])("%s", (_title, cells, formula, movedCells, movedFormula) => {
    // What covers a part of the table alone is not to stretch.
    const move = { ...rowsMoved(8, 3), data: { firstColumn: 9, firstRow: 4, lastColumn: 9, lastRow: 30 } };
    expect(around(rule(cells, formula), move)).toBe(rule(movedCells, movedFormula));
  });

  it("outlives the first of its rows", () => {
    expect(around(rule("A4:E30", '$C4="late"'), rowsMoved(4, -1))).toBe(rule("A4:E29", '$C4="late"'));
  });
});
