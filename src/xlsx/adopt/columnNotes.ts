import { cellAddress } from "../../workbook/layout/cellAddress";
import type { NewColumn } from "./newColumn";
import type { Package } from "../package/package";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  elementsIn,
  numberIn,
  openingTag,
  tagsIn,
  withAttribute,
  withNumber,
} from "../markup/markup";
import { prefixed, XmlEdits } from "../markup/xmlEdits";
import { childOf } from "../markup/xmlTree";
import { type WidthOf, columnWidthsInFile } from "../read/columnWidthsInFile";
import { keptWide, noteAnchor } from "../fresh/noteAnchor";

/**
 * Gives a new column's heading the note that it has in the fresh file; nothing where the sheet keeps no notes.
 *
 * @param parts the workbook's
 * @param fresh the fresh file's
 * @param one where it stands
 * @param headingRow the row of its heading
 */
export async function addNote(parts: Package, fresh: Package, one: NewColumn, headingRow: number): Promise<void> {
  const freshRow = one.place.headingRow;
  const notes = await parts.linked(one.table.sheet.path, "comments");
  const boxes = await parts.linked(one.table.sheet.path, "vmlDrawing");
  const freshNotes = await fresh.linked(one.freshPath, "comments");
  const freshBoxes = await fresh.linked(one.freshPath, "vmlDrawing");
  if (!notes || !boxes || !freshNotes || !freshBoxes) return;
  const note = elementsIn(await fresh.text(freshNotes), ["comment"]).find(
    (each) => attributeOf(openingTag(each), "ref") === cellAddress(one.freshNumber, freshRow),
  );
  const box = elementsIn(await fresh.text(freshBoxes), ["shape"]).find(
    (each) => numberIn(each, "Row") === freshRow - 1 && numberIn(each, "Column") === one.freshNumber - 1,
  );
  if (note === undefined || box === undefined) return;
  await parts.change(notes, (markup) => withNote(markup, note, cellAddress(one.number, headingRow)));
  await parts.change(boxes, (markup) => withBox(markup, box, one, headingRow));
}

/** Lets the notes of a sheet stay as wide as they were where new columns beneath them have other widths. */
export async function keepNotesWide(parts: Package, sheet: string, before: WidthOf, now: WidthOf): Promise<void> {
  const boxes = await parts.linked(sheet, "vmlDrawing");
  if (boxes === undefined || !parts.has(boxes)) return;
  await parts.change(boxes, (markup) =>
    changedElements(markup, ["shape"], (shape) => {
      if (attributeOf(tagsIn(shape, ["ClientData"])[0] ?? "", "ObjectType") !== "Note") return shape;
      return changedTexts(shape, ["Anchor"], (anchor) => keptWide(anchor, before, now));
    }),
  );
}

function withNote(markup: string, note: string, address: string): string {
  const notes = new XmlEdits(markup);
  const list = childOf(notes.root, "commentList");
  if (!list) return markup;
  const placed = changedTags(note, ["comment"], (tag) =>
    withAttribute(withAttribute(tag, "ref", address), "authorId", "0"),
  );
  notes.append(list, prefixed(placed, list.prefix));
  return notes.toString();
}

function withBox(markup: string, box: string, { number, column, grid }: NewColumn, headingRow: number): string {
  const ids = tagsIn(markup, ["shape"]).map((tag) => Number(/_s(\d+)$/u.exec(attributeOf(tag, "id") ?? "")?.[1] ?? 0));
  const named = changedTags(box, ["shape"], (tag) => withAttribute(tag, "id", `_x0000_s${Math.max(1024, ...ids) + 1}`));
  const placed = withNumber(withNumber(named, "Row", headingRow - 1), "Column", number - 1);
  const anchor = noteAnchor(number, headingRow, column.note, columnWidthsInFile(grid.before));
  const moved = changedTexts(placed, ["Anchor"], () => anchor);
  // Excel's own drawings of this kind need not be well formed.
  const end = markup.lastIndexOf("</xml>");
  return end < 0 ? markup : markup.slice(0, end) + moved + markup.slice(end);
}
