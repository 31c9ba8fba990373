import { changedElements, elementsIn, textOf } from "../markup/markup";
import { type Move, type Rows, movedRows } from "./move";

/** How what lies over cells follows them. */
export type Following = "moves-and-stretches" | "moves" | "stays";

/** Something that lies over cells from one corner to another, or hangs on one, after moves of the cells. */
export function movedAnchor(anchor: string, following: Following, moves: readonly Move[]): string {
  if (following === "stays") return anchor;
  const [from = ""] = elementsIn(anchor, ["from"]);
  const [to = from] = elementsIn(anchor, ["to"]);
  const rows = { firstRow: numberIn(from, "row") + 1, lastRow: numberIn(to, "row") + 1 };
  const moved = movedSpan(rows, numberIn(from, "col") + 1, moves, following === "moves-and-stretches");
  return changedElements(anchor, ["from", "to"], (corner) =>
    withNumber(corner, "row", (corner === from ? moved.firstRow : moved.lastRow) - 1),
  );
}

/** Where what lies over a column's cells comes to lie; it is never taken out, only pushed together. */
export function movedSpan(rows: Rows, column: number, moves: readonly Move[], stretches: boolean): Rows {
  return moves.reduce((at, move) => {
    const { columns } = move;
    if (column < columns.firstColumn || column > columns.lastColumn) return at;
    const height = at.lastRow - at.firstRow;
    const moved = movedRows(at, move) ?? { firstRow: move.at, lastRow: move.at + height };
    return stretches ? moved : { firstRow: moved.firstRow, lastRow: moved.firstRow + height };
  }, rows);
}

/** The number that an element of this name holds; 0 where there is none. */
export function numberIn(markup: string, name: string): number {
  return Number(textOf(markup, name) ?? 0);
}

/** The markup with the number that an element of this name holds. */
export function withNumber(markup: string, name: string, value: number): string {
  if (numberIn(markup, name) === value) return markup;
  return markup.replace(
    new RegExp(`(<(?:[\\w.-]+:)?${name}>)[^<]*`, "u"),
    (_whole, tag: string) => tag + String(value),
  );
}
