import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { shownWidths } from "../../workbook/spec/looks";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { placesOn } from "../../workbook/layout/sheetLayout";
import { changedTexts } from "../markup/markup";
import type { FreshFile } from "./freshFile";
import { noteAnchor } from "./noteAnchor";

/** Of the notes on a page's cells, from the top. */
function pageAnchors({ page }: SheetSpec): readonly string[] {
  const noted = (page?.cells ?? []).flatMap(({ row, column, columns, note }) =>
    note === undefined ? [] : [{ row, column, columns, note }],
  );
  return noted
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, columns, note }) =>
      noteAnchor(column + columns - 1, row, note, (at) => page?.widths[at - 1] ?? USUAL_WIDTH),
    );
}

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
    anchors.push(...pageAnchors(sheet));
    // The notes stand in their cells' order.
    await book.change(drawing, (markup) => changedTexts(markup, ["Anchor"], () => anchors.shift() ?? ""));
  }
}
