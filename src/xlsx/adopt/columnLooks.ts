import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { blockAddress } from "../../workbook/layout/cellAddress";
import { columnBlock } from "../../workbook/layout/sheetLayout";
import type { NewColumn } from "./newColumn";
import type { AddedStyles } from "./addSheetParts";
import { blockAt, columnsWithin } from "../grid/cellReference";
import { WORKSHEET, placeIn } from "../markup/schemaOrder";
import { prefixed } from "../markup/xmlEdits";
import {
  attributeOf,
  changedElements,
  changedTags,
  elementIn,
  elementsIn,
  openingTag,
  tagsIn,
  withAttribute,
} from "../markup/markup";

/** Gives a new column of a sheet, in which nothing else stands, its width, and hides one for our own use. */
export function giveLook({ grid, column, number, place, freshNumber }: NewColumn): void {
  const width = place.widths[freshNumber - 1] ?? USUAL_WIDTH;
  const { prefix } = grid;
  const hidden = column.isHidden ? ' hidden="1"' : "";
  const look = `<${prefix}col min="${number}" max="${number}" width="${width}"${hidden} customWidth="1"/>`;
  const spans = tagsIn(grid.before, ["col"]).flatMap((tag) => without(tag, number));
  const cols = [...spans, look].sort((one, other) => firstOf(one) - firstOf(other)).join("");
  const written = `<${prefix}cols>${cols}</${prefix}cols>`;
  grid.before =
    elementIn(grid.before, "cols") === undefined
      ? withBeforeLastTag(grid.before, written)
      : changedElements(grid.before, ["cols"], () => written);
}

/** All before a sheet's rows ends with the tag of the cells' element, which the columns' own stands right before. */
function withBeforeLastTag(before: string, written: string): string {
  const at = before.lastIndexOf("<");
  return before.slice(0, at) + written + before.slice(at);
}

/** What a span of columns that look alike says of all but one of them. */
function without(tag: string, number: number): readonly string[] {
  const [first, last] = [firstOf(tag), Number(attributeOf(tag, "max"))];
  if (number < first || number > last) return [tag];
  const spans = [
    [first, number - 1],
    [number + 1, last],
  ] as const;
  return spans
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => withAttribute(withAttribute(tag, "min", String(from)), "max", String(to)));
}

function firstOf(tag: string): number {
  return Number(attributeOf(tag, "min"));
}

/** Adds the highlights that the fresh file has on a column, behind the rules that are there. */
export function addHighlights(one: NewColumn, styles: AddedStyles): void {
  const { grid, freshGrid, table, number } = one;
  const cells = columnBlock(one.place, one.column.heading);
  const ours = elementsIn(freshGrid.after, ["conditionalFormatting"]).filter((rules) => {
    const block = blockAt(attributeOf(openingTag(rules), "sqref") ?? "");
    return block !== undefined && columnsWithin(block, cells) && block.firstRow === cells.firstRow;
  });
  if (ours.length === 0) return;
  let priority = Math.max(0, ...tagsIn(grid.after, ["cfRule"]).map((tag) => Number(attributeOf(tag, "priority"))));
  const target = blockAddress({ ...table.data, firstColumn: number, lastColumn: number });
  const moved = ours.map((rules) => {
    const placed = changedTags(rules, ["conditionalFormatting"], (tag) => withAttribute(tag, "sqref", target));
    return changedTags(placed, ["cfRule"], (tag) => {
      const look = String(Number(attributeOf(tag, "dxfId") ?? 0) + styles.differentialFormats);
      return withAttribute(withAttribute(tag, "dxfId", look), "priority", String(++priority));
    });
  });
  const at = placeIn(grid.after, WORKSHEET, "conditionalFormatting");
  grid.after = grid.after.slice(0, at) + prefixed(moved.join(""), grid.prefix) + grid.after.slice(at);
}
