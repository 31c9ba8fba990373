import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { shownWidths } from "../../workbook/spec/looks";
import { placesOn } from "../../workbook/layout/sheetLayout";
import { changedTexts } from "../markup/markup";
import type { FreshFile } from "./freshFile";
import { noteAnchor } from "./noteAnchor";

/**
 * Makes the notes on the headings of each sheet's tables large enough for their texts. exceljs gives all the same small
 * size.
 */
export async function fitNotes({ book, workbook, places, pathOf }: FreshFile): Promise<void> {
  for (const sheet of workbook.sheets) {
    const drawing = await book.linked(pathOf(sheet.name), "vmlDrawing");
    if (drawing === undefined) continue;
    const anchors = placesOn(sheet, places).flatMap(({ table, headingRow, widths }) => {
      const shown = shownWidths(sheet, widths);
      return table.columns.flatMap(({ note }, index) =>
        note === "" ? [] : [noteAnchor(index + 1, headingRow, note, (column) => shown[column - 1] ?? USUAL_WIDTH)],
      );
    });
    // The notes stand in their cells' order.
    await book.change(drawing, (markup) => changedTexts(markup, ["Anchor"], () => anchors.shift() ?? ""));
  }
}
