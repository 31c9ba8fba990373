import type { NamedCell, SheetSpec, WorkbookSpec } from "../workbook/workbook";
import { CHART_TYPE, chartPart } from "./chartPart";
import { chartPixels } from "../workbook/chartLooks";
import { DRAWING_TYPE, drawingPart } from "./drawingPart";
import { addNames } from "./namesPart";
import { fitNotes } from "./notesPart";
import type { Package } from "./package";
import { type TablePlace, type TablePlaces, placeNamed } from "../workbook/sheetLayout";
import { SheetPart, sheetPaths } from "./sheetPart";
import { markQuotedText } from "./stylesPart";
import { TABLE_TYPE, tablePart } from "./tablePart";
import { validations } from "./validations";
import { element, partText } from "./xmlElement";

/** Adds what exceljs cannot write to a package whose cells it wrote: tables, charts, names, choices. */
export async function addParts(book: Package, workbook: WorkbookSpec, places: TablePlaces): Promise<void> {
  const paths = await sheetPaths(book);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) throw new RangeError(`the package has no sheet ${sheet.name}`);
    const part = await SheetPart.open(book, path);
    const place = sheet.table && placeNamed(places, sheet.table.name);
    if (place) await addTable(book, part, sheet, place, workbook.names);
    if (sheet.charts.length > 0) await addCharts(book, part, sheet, places);
    part.save();
  }
  await addNames(book, workbook, places);
  await markQuotedText(book);
}

async function addTable(
  book: Package,
  part: SheetPart,
  sheet: SheetSpec,
  place: TablePlace,
  names: readonly NamedCell[],
): Promise<void> {
  const choices = validations(
    sheet,
    place,
    names.filter(({ table }) => table === place.table.name),
  );
  if (choices) part.insert(choices);
  const path = await book.addPart("xl/tables/table", TABLE_TYPE, (number) => tablePart(place, number));
  const linkId = await book.relate(part.path, "table", path);
  part.insert(element("tableParts", { count: 1 }, element("tablePart", { "r:id": linkId })));
  await fitNotes(book, part.path, place);
}

async function addCharts(book: Package, part: SheetPart, sheet: SheetSpec, places: TablePlaces): Promise<void> {
  const widths = sheet.table ? placeNamed(places, sheet.table.name).widths : [];
  const drawing = await book.addPart("xl/drawings/drawing", DRAWING_TYPE, () => drawingPart([]));
  const linked = [];
  for (const chart of sheet.charts) {
    const pixels = chartPixels(sheet, chart, widths);
    const path = await book.addPart("xl/charts/chart", CHART_TYPE, () =>
      chartPart(chart, placeNamed(places, chart.table), pixels),
    );
    linked.push({ chart, linkId: await book.relate(drawing, "chart", path) });
  }
  book.setText(drawing, partText(drawingPart(linked)));
  part.insert(element("drawing", { "r:id": await book.relate(part.path, "drawing", drawing) }));
}
