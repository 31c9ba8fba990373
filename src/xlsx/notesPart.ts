import { USUAL_WIDTH, pixelsWide, wrappedLines } from "../workbook/columnWidths";
import type { Package } from "./package";
import type { TablePlace } from "../workbook/sheetLayout";

const NOTE_WIDTH = 280;
const CHARACTERS_PER_LINE = 42;
const LINE_HEIGHT = 16;
const ROW_HEIGHT = 20;
/** Notes stand a little off their cell. */
const OFFSET = 12;

/**
 * Makes the notes on the headings of a sheet's tables, given from the top, large enough for their texts. exceljs gives
 * all the same small size.
 */
export async function fitNotes(book: Package, sheetPath: string, places: readonly TablePlace[]): Promise<void> {
  const drawing = (await book.relationships(sheetPath)).find(({ kind }) => kind === "vmlDrawing");
  if (!drawing) return;
  const anchors = places.flatMap(({ table, headingRow, widths }) =>
    table.columns.flatMap(({ note }, index) => (note === "" ? [] : [anchorOf(index + 1, headingRow, note, widths)])),
  );
  // The notes stand in their cells' order, in a kind of XML that is not worth parsing for one line of each.
  const text = await book.text(drawing.path);
  book.setText(
    drawing.path,
    text.replaceAll(/(?<=<x:Anchor>)[^<]*/gu, () => anchors.shift() ?? ""),
  );
}

/** From the left, top, right and bottom column or row, counted from 0, each with an offset in pixels. */
function anchorOf(fromColumn: number, fromRow: number, text: string, widths: readonly number[]): string {
  const right = columnReached(fromColumn, OFFSET + NOTE_WIDTH, widths);
  const height = LINE_HEIGHT * (wrappedLines(text, CHARACTERS_PER_LINE) + 1);
  const bottom = [fromRow + Math.floor(height / ROW_HEIGHT), height % ROW_HEIGHT];
  return [fromColumn, OFFSET, fromRow, 0, ...right, ...bottom].join(", ");
}

function columnReached(fromColumn: number, pixels: number, widths: readonly number[]): [number, number] {
  let column = fromColumn;
  let rest = pixels;
  for (let width = widthOf(column, widths); rest >= width; width = widthOf(column, widths)) {
    rest -= width;
    column++;
  }
  return [column, rest];
}

function widthOf(column: number, widths: readonly number[]): number {
  return pixelsWide(widths[column] ?? USUAL_WIDTH);
}
