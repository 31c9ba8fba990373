import { changedElements, changedTexts, elementsIn, numberIn, textOf, withNumber } from "../markup/markup";
import { type Move, movedRows } from "./move";
import { movedSpan } from "./moveDrawings";

/** The boxes of notes and form controls after moves of the cells. A note goes with its cell, and is gone where that is. */
export function movedBoxes(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["shape"], (shape) =>
    textOf(shape, "Row") === undefined ? movedControl(shape, moves) : movedNote(shape, moves),
  );
}

function movedNote(shape: string, moves: readonly Move[]): string {
  const row = numberIn(shape, "Row") + 1;
  const moved = movedCell(row, numberIn(shape, "Column") + 1, moves);
  if (moved === undefined) return "";
  return moved === row ? shape : movedBy(withNumber(shape, "Row", moved - 1), moved - row);
}

/** Where a cell comes to stand; `undefined` where it is taken out. */
function movedCell(row: number, column: number, moves: readonly Move[]): number | undefined {
  return moves.reduce<number | undefined>((at, move) => {
    const { firstColumn, lastColumn } = move.columns;
    if (at === undefined || column < firstColumn || column > lastColumn) return at;
    return movedRows({ firstRow: at, lastRow: at }, move)?.firstRow;
  }, row);
}

function movedControl(shape: string, moves: readonly Move[]): string {
  const [column, firstRow] = anchorOf(shape);
  if (column === undefined || firstRow === undefined || isToStay(shape)) return shape;
  const at = { firstRow: firstRow + 1, lastRow: firstRow + 1 };
  const moved = movedSpan(at, column + 1, moves, false).firstRow;
  return moved === at.firstRow ? shape : movedBy(shape, moved - at.firstRow);
}

/** By a strange custom, a control that says to move with cells is one that stays. */
function isToStay(shape: string): boolean {
  const [custom] = elementsIn(shape, ["MoveWithCells"]);
  return custom !== undefined && !(textOf(custom, "MoveWithCells") ?? "").toLowerCase().startsWith("f");
}

/** From the left, top, right and bottom column or row, each with an offset. */
function anchorOf(shape: string): readonly number[] {
  return (textOf(shape, "Anchor")?.match(/-?\d+/gu) ?? []).flatMap((number, index) =>
    index % 2 === 0 ? [Number(number)] : [],
  );
}

function movedBy(shape: string, rows: number): string {
  return changedTexts(shape, ["Anchor"], (listed) => {
    let index = 0;
    return listed.replaceAll(/-?\d+/gu, (number) =>
      [2, 6].includes(index++) ? String(Number(number) + rows) : number,
    );
  });
}
