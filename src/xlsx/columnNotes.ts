import { cellAddress } from "../workbook/cellAddress";
import type { NewColumn } from "./newColumn";
import type { BookParts } from "./bookParts";
import { attributeOf, changedTags, elementsIn, openingTag, tagsIn, withAttribute } from "./markup";
import { numberIn, withNumber } from "./movedAnchor";

/**
 * Gives a new column's heading the note that it has in the fresh file; nothing where the sheet keeps no notes.
 *
 * @param parts the workbook's
 * @param fresh the fresh file's
 * @param one where it stands
 * @param headingRow the row of its heading
 */
export async function addNote(parts: BookParts, fresh: BookParts, one: NewColumn, headingRow: number): Promise<void> {
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

function withNote(markup: string, note: string, address: string): string {
  const [, prefix = ""] = /<\/((?:[\w.-]+:)?)commentList>/u.exec(markup) ?? [];
  const placed = changedTags(note, ["comment"], (tag) =>
    withAttribute(withAttribute(tag, "ref", address), "authorId", "0"),
  );
  const prefixed = placed.replaceAll(/<(\/?)(?=\w)/gu, (_whole, slash: string) => `<${slash}${prefix}`);
  return markup.replace(`</${prefix}commentList>`, (end) => prefixed + end);
}

function withBox(markup: string, box: string, { number, freshNumber, place }: NewColumn, headingRow: number): string {
  const ids = tagsIn(markup, ["shape"]).map((tag) => Number(/_s(\d+)$/u.exec(attributeOf(tag, "id") ?? "")?.[1] ?? 0));
  const named = changedTags(box, ["shape"], (tag) => withAttribute(tag, "id", `_x0000_s${Math.max(1024, ...ids) + 1}`));
  const placed = withNumber(withNumber(named, "Row", headingRow - 1), "Column", number - 1);
  const moved = anchored(placed, number - freshNumber, headingRow - place.headingRow);
  return markup.replace(/<\/xml>\s*$/u, (end) => moved + end);
}

/** From the left, top, right and bottom column or row, each with an offset. */
function anchored(box: string, columns: number, rows: number): string {
  return box.replace(/(?<=<x:Anchor>)[^<]*/u, (anchor) =>
    anchor
      .split(",")
      .map((number, index) => Number(number) + ([0, 4].includes(index) ? columns : [2, 6].includes(index) ? rows : 0))
      .join(", "),
  );
}
