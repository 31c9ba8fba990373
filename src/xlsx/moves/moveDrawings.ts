import { attributeOf, changedElements, elementsIn, numberIn, openingTag, withNumber } from "../markup/markup";
import { isOn } from "../markup/xmlAttributes";
import { type Move, type Rows, movedRows } from "./move";

/** How what lies over cells follows them. */
type Following = "moves-and-stretches" | "moves" | "stays";

/** A part of drawings after moves of the cells that they lie over. */
export function movedDrawing(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["twoCellAnchor", "oneCellAnchor"], (anchor) =>
    movedAnchor(anchor, drawingFollows(attributeOf(openingTag(anchor), "editAs")), moves),
  );
}

/** Form controls and embedded objects after moves of the cells that they lie over. */
export function movedControls(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["controlPr", "objectPr"], (control) =>
    changedElements(control, ["anchor"], (anchor) => movedAnchor(anchor, controlFollows(openingTag(anchor)), moves)),
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

function drawingFollows(editAs: string | undefined): Following {
  if (editAs === "absolute") return "stays";
  return editAs === "oneCell" ? "moves" : "moves-and-stretches";
}

function controlFollows(anchor: string): Following {
  if (!isOn(anchor, "moveWithCells")) return "stays";
  return isOn(anchor, "sizeWithCells") ? "moves-and-stretches" : "moves";
}

/** Something that lies over cells from one corner to another, or hangs on one. */
function movedAnchor(anchor: string, following: Following, moves: readonly Move[]): string {
  if (following === "stays") return anchor;
  const [from = ""] = elementsIn(anchor, ["from"]);
  const [to = from] = elementsIn(anchor, ["to"]);
  const rows = { firstRow: numberIn(from, "row") + 1, lastRow: numberIn(to, "row") + 1 };
  const moved = movedSpan(rows, numberIn(from, "col") + 1, moves, following === "moves-and-stretches");
  return changedElements(anchor, ["from", "to"], (corner) =>
    withNumber(corner, "row", (corner === from ? moved.firstRow : moved.lastRow) - 1),
  );
}
