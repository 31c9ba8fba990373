import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { shownWidths } from "../../workbook/spec/looks";
import type { PageSpec } from "../../workbook/spec/page";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { cellsOn } from "../../workbook/layout/pagePlaces";
import { type TablePlace, placesOn } from "../../workbook/layout/sheetLayout";
import { changedTexts } from "../markup/markup";
import type { FreshFile } from "./freshFile";
import { noteAnchor } from "./noteAnchor";

/** A note, and the cell that it is on, or the last of those that are joined. */
interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The boxes of a page's notes, those of its cells and of its tables, in the order of their cells. */
function pageAnchors(page: PageSpec, places: readonly TablePlace[]): string[] {
  const onCells = cellsOn(page, places).flatMap(({ row, column, columns, note }) =>
    note === undefined ? [] : [{ row, column: column + columns - 1, text: note }],
  );
  return [...onCells, ...places.flatMap(notesOnHeadings)]
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, text }) => noteAnchor(column, row, text, (at) => page.widths[at - 1] ?? USUAL_WIDTH));
}

function notesOnHeadings({ table, headingRow, firstColumn = 1 }: TablePlace): readonly Note[] {
  return table.columns.flatMap(({ note }, index) =>
    note === "" ? [] : [{ row: headingRow, column: firstColumn + index, text: note }],
  );
}

function tableAnchors(sheet: SheetSpec, places: readonly TablePlace[]): string[] {
  return places.flatMap((place) => {
    const shown = shownWidths(sheet, place.widths);
    return notesOnHeadings(place).map(({ row, column, text }) =>
      noteAnchor(column, row, text, (at) => shown[at - 1] ?? USUAL_WIDTH),
    );
  });
}

/**
 * Makes the notes on the headings of each sheet's tables large enough for their texts. exceljs gives all the same small
 * size.
 */
export async function fitNotes({ book, workbook, places, pathOf }: FreshFile): Promise<void> {
  for (const sheet of workbook.sheets) {
    const drawing = await book.linked(pathOf(sheet.name), "vmlDrawing");
    if (drawing === undefined) continue;
    const ofTables = placesOn(sheet, places);
    const anchors = sheet.page ? pageAnchors(sheet.page, ofTables) : tableAnchors(sheet, ofTables);
    // The notes stand in their cells' order.
    await book.change(drawing, (markup) => changedTexts(markup, ["Anchor"], () => anchors.shift() ?? ""));
  }
}
