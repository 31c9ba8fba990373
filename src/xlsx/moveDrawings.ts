import type { BookParts } from "./bookParts";
import { attributeOf, changedElements, changedTags, elementsIn, openingTag, textOf, withAttribute } from "./markup";
import { type Move, type Rows, movedRows } from "./move";
import type { Moves } from "./moves";

/** Has the drawings and notes of a sheet follow its cells: charts, pictures, notes, threads of comments, pivot tables. */
export async function moveDrawings(parts: BookParts, sheetPath: string, sheet: string, moves: Moves): Promise<void> {
  const own = moves.on(sheet).filter(({ isQuiet }) => !isQuiet);
  if (own.length === 0) return;
  const changes: Readonly<Record<string, (markup: string) => string>> = {
    drawing: (markup) => movedDrawing(markup, own),
    vmlDrawing: (markup) => movedNotes(markup, own),
    comments: (markup) => movedComments(markup, "comment", sheet, moves),
    threadedComment: (markup) => movedComments(markup, "threadedComment", sheet, moves),
    pivotTable: (markup) => movedPivot(markup, sheet, moves),
  };
  for (const { kind, path } of await parts.links(sheetPath)) {
    const change = changes[kind];
    if (change && parts.has(path)) await parts.change(path, change);
  }
}

function movedDrawing(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["twoCellAnchor", "oneCellAnchor"], (anchor) => {
    const editAs = attributeOf(openingTag(anchor), "editAs");
    if (editAs === "absolute") return anchor;
    const [from = ""] = elementsIn(anchor, ["from"]);
    const [to = from] = elementsIn(anchor, ["to"]);
    const rows = { firstRow: numberIn(from, "row") + 1, lastRow: numberIn(to, "row") + 1 };
    const moved = movedSpan(rows, numberIn(from, "col") + 1, moves, editAs !== "oneCell");
    return changedElements(anchor, ["from", "to"], (corner) =>
      withNumber(corner, "row", (corner === from ? moved.firstRow : moved.lastRow) - 1),
    );
  });
}

/** Where what hangs on a cell comes to stand; it is never taken out, only pushed together. */
function movedSpan(rows: Rows, column: number, moves: readonly Move[], stretches: boolean): Rows {
  return moves.reduce((at, move) => {
    const { columns } = move;
    if (column < columns.firstColumn || column > columns.lastColumn) return at;
    const moved = movedRows(at, move) ?? { firstRow: move.at, lastRow: move.at + at.lastRow - at.firstRow };
    const height = at.lastRow - at.firstRow;
    return stretches ? moved : { firstRow: moved.firstRow, lastRow: moved.firstRow + height };
  }, rows);
}

function numberIn(markup: string, name: string): number {
  return Number(textOf(markup, name) ?? 0);
}

function withNumber(markup: string, name: string, value: number): string {
  if (numberIn(markup, name) === value) return markup;
  return markup.replace(
    new RegExp(`(<(?:[\\w.-]+:)?${name}>)[^<]*`, "u"),
    (_whole, tag: string) => tag + String(value),
  );
}

function movedNotes(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["shape"], (shape) => {
    const noted = textOf(shape, "Row");
    const column = numberIn(shape, "Column") + 1;
    if (noted === undefined) return shape;
    const row = Number(noted) + 1;
    const gone = moves.some((move) => isTakenOut(row, column, move));
    if (gone) return "";
    const moved = movedSpan({ firstRow: row, lastRow: row }, column, moves, false).firstRow;
    if (moved === row) return shape;
    return movedNoteAnchor(withNumber(shape, "Row", moved - 1), moved - row);
  });
}

/** From the left, top, right and bottom column or row, each with an offset. */
function movedNoteAnchor(shape: string, rows: number): string {
  return shape.replace(/(<(?:[\w.-]+:)?Anchor>)([^<]*)/u, (_whole, tag: string, listed: string) => {
    let index = 0;
    return (
      tag +
      listed.replaceAll(/-?\d+/gu, (number) => ([2, 6].includes(index++) ? String(Number(number) + rows) : number))
    );
  });
}

function isTakenOut(row: number, column: number, { columns, at, count }: Move): boolean {
  return count < 0 && row >= at && row < at - count && column >= columns.firstColumn && column <= columns.lastColumn;
}

function movedComments(markup: string, name: string, sheet: string, moves: Moves): string {
  return changedElements(markup, [name], (comment) => {
    const tag = openingTag(comment);
    const moved = moves.addresses(attributeOf(tag, "ref") ?? "", sheet, "nothing");
    return moved === "" ? "" : withAttribute(tag, "ref", moved) + comment.slice(tag.length);
  });
}

function movedPivot(markup: string, sheet: string, moves: Moves): string {
  return changedTags(markup, ["location"], (tag) => {
    const moved = moves.addresses(attributeOf(tag, "ref") ?? "", sheet, "nothing");
    return moved === "" ? tag : withAttribute(tag, "ref", moved);
  });
}
