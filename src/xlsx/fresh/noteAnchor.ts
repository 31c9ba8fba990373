import { pixelsWide, wrappedLines } from "../../workbook/layout/columnWidths";
import type { WidthOf } from "../read/columnWidthsInFile";

const NOTE_WIDTH = 280;
const CHARACTERS_PER_LINE = 42;
const LINE_HEIGHT = 16;
const ROW_HEIGHT = 20;
/** Notes stand a little off their cell. */
const OFFSET = 12;

/**
 * Where the box of a note stands: its left, top, right and bottom column or row, counted from 0, each with an offset in
 * pixels. Hidden columns, which take up no room, are gone over.
 *
 * @param fromColumn the column right of the note's cell, counted from 0
 * @param fromRow the row below it
 * @param text what the note says
 * @param widthOf the widths of the sheet's columns, counted from 1
 */
export function noteAnchor(fromColumn: number, fromRow: number, text: string, widthOf: WidthOf): string {
  const left = columnReached(fromColumn, OFFSET, widthOf);
  const right = columnReached(fromColumn, OFFSET + NOTE_WIDTH, widthOf);
  const height = LINE_HEIGHT * (wrappedLines(text, CHARACTERS_PER_LINE) + 1);
  const bottom = [fromRow + Math.floor(height / ROW_HEIGHT), height % ROW_HEIGHT];
  return [...left, fromRow, 0, ...right, ...bottom].join(", ");
}

/** A box as wide as it was once the columns beneath it have other widths; as it is spelled where they have not. */
export function keptWide(anchor: string, before: WidthOf, now: WidthOf): string {
  const [left = 0, leftOffset = 0, top = 0, topOffset = 0, right = 0, rightOffset = 0, ...bottom] = anchor
    .split(",")
    .map(Number);
  // An offset goes no further than its column does.
  const from = (widthOf: WidthOf): number => Math.min(leftOffset, pixelsOf(left, widthOf));
  const pixels = (widthOf: WidthOf): number => {
    const between = Array.from({ length: right - left }, (_, index) => pixelsOf(left + index, widthOf));
    const last = Math.min(rightOffset, pixelsOf(right, widthOf));
    return between.reduce((sum, width) => sum + width, last - from(widthOf));
  };
  if (pixels(before) === pixels(now)) return anchor;
  const reached = columnReached(left, from(now) + pixels(before), now);
  return [left, leftOffset, top, topOffset, ...reached, ...bottom].join(", ");
}

function columnReached(fromColumn: number, pixels: number, widthOf: WidthOf): readonly [number, number] {
  let column = fromColumn;
  let rest = pixels;
  for (let width = pixelsOf(column, widthOf); rest >= width; width = pixelsOf(column, widthOf)) {
    rest -= width;
    column++;
  }
  return [column, rest];
}

function pixelsOf(column: number, widthOf: WidthOf): number {
  return pixelsWide(widthOf(column + 1));
}
