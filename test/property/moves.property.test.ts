import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellBlock } from "../../src/workbook/layout/cellAddress";
import { type Move, movedBlock } from "../../src/xlsx/moves/move";
import { Moves } from "../../src/xlsx/moves/moves";
import { partOf } from "./runs";

const column = fc.integer({ min: 1, max: 4 });
const columns = fc.tuple(column, column).map(([one, other]) => ({
  firstColumn: Math.min(one, other),
  lastColumn: Math.max(one, other),
}));
const move = fc
  .record({
    columns,
    at: fc.integer({ min: 1, max: 30 }),
    count: fc.integer({ min: -9, max: 9 }).filter((count) => count !== 0),
    isQuiet: fc.boolean(),
  })
  .map((one): Move => ({ ...one, sheet: "Days", data: { ...one.columns, firstRow: 4, lastRow: 30 } }));
const block = fc.record({
  columns,
  firstRow: fc.integer({ min: 1, max: 30 }),
  more: fc.integer({ min: 0, max: 12 }),
});

function letter(number: number): string {
  return String.fromCodePoint(64 + number);
}

describe("a reference after many moves", () => {
  it("names what it comes to by one move after another", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), block, (moves, { columns: named, firstRow, more }) => {
        const before: CellBlock = { ...named, firstRow, lastRow: firstRow + more };
        const after = moves.reduce<CellBlock | undefined>((at, one) => at && movedBlock(at, one), before);
        const [from, to] = [letter(named.firstColumn), letter(named.lastColumn)];
        const formula = new Moves(moves).formula(`${from}${firstRow}:${to}${firstRow + more}`, "Days", "nothing");
        expect(formula).toBe(after ? `${from}${after.firstRow}:${to}${after.lastRow}` : "#REF!");
      }),
      partOf(2_000, "moves"),
    );
  });
});
