import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { shownWidths } from "../../workbook/spec/looks";
import type { TablePlace } from "../../workbook/layout/sheetLayout";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { noteAnchor } from "./noteAnchor";
import type { Package } from "../package/package";

/**
 * Makes the notes on the headings of a sheet's tables, given from the top, large enough for their texts. exceljs gives
 * all the same small size.
 */
export async function fitNotes(
  book: Package,
  sheetPath: string,
  sheet: SheetSpec,
  places: readonly TablePlace[],
): Promise<void> {
  const drawing = (await book.relationships(sheetPath)).find(({ kind }) => kind === "vmlDrawing");
  if (!drawing) return;
  const anchors = places.flatMap(({ table, headingRow, widths }) => {
    const shown = shownWidths(sheet, widths);
    return table.columns.flatMap(({ note }, index) =>
      note === "" ? [] : [noteAnchor(index + 1, headingRow, note, (column) => shown[column - 1] ?? USUAL_WIDTH)],
    );
  });
  // The notes stand in their cells' order, in a kind of XML that is not worth parsing for one line of each.
  const text = await book.text(drawing.path);
  book.setText(
    drawing.path,
    text.replaceAll(/(?<=<x:Anchor>)[^<]*/gu, () => anchors.shift() ?? ""),
  );
}
