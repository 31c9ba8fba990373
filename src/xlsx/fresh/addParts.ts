import type { SheetSpec, WorkbookSpec } from "../../workbook/spec/workbook";
import { CHART_TYPE, chartPart } from "./charts/chartPart";
import { chartTitle } from "./charts/chartTitle";
import { chartPixels } from "../../workbook/layout/chartLooks";
import { DRAWING_TYPE, drawingPart } from "./drawingPart";
import { addNames } from "./namesPart";
import { fitNotes } from "./notesPart";
import type { Package } from "../package/package";
import { type TablePlaces, placeNamed, placesOn } from "../../workbook/layout/sheetLayout";
import { SheetPart, sheetPaths } from "./sheetPart";
import { markQuotedText } from "./stylesPart";
import { TABLE_TYPE, tablePart } from "./tablePart";
import { validations } from "./validations";
import { keepPeoplesNames } from "../package/workbookPart";
import { element, partText } from "../markup/xmlElement";

/** Adds what exceljs cannot write to a package whose cells it wrote: tables, charts, names, choices. */
export async function addParts(book: Package, workbook: WorkbookSpec, places: TablePlaces): Promise<void> {
  const paths = await sheetPaths(book);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) throw new RangeError(`the package has no sheet ${sheet.name}`);
    const part = await SheetPart.open(book, path);
    await addTables(book, part, sheet, workbook, places);
    if (sheet.charts.length > 0) await addCharts(book, part, sheet, places);
    part.save();
  }
  await addNames(book, workbook, places);
  await markQuotedText(book);
  await keepPeoplesNames(book);
}

async function addTables(
  book: Package,
  part: SheetPart,
  sheet: SheetSpec,
  { names }: WorkbookSpec,
  all: TablePlaces,
): Promise<void> {
  const places = placesOn(sheet, all);
  if (places.length === 0) return;
  const choices = validations(sheet, places, names);
  if (choices) part.insert(choices);
  const links = [];
  for (const place of places) {
    const path = await book.addPart("xl/tables/table", TABLE_TYPE, (number) => tablePart(place, number));
    links.push(element("tablePart", { "r:id": await book.relate(part.path, "table", path) }));
  }
  part.insert(element("tableParts", { count: links.length }, ...links));
  await fitNotes(book, part.path, sheet, places);
}

async function addCharts(book: Package, part: SheetPart, sheet: SheetSpec, places: TablePlaces): Promise<void> {
  const widths = placesOn(sheet, places)[0]?.widths ?? [];
  const drawing = await book.addPart("xl/drawings/drawing", DRAWING_TYPE, () => drawingPart([]));
  const linked = [];
  for (const chart of sheet.charts) {
    const pixels = chartPixels(sheet, chart, widths);
    const path = await book.addPart("xl/charts/chart", CHART_TYPE, () =>
      chartPart(chart, placeNamed(places, chart.table), pixels, chartTitle(chart, places)),
    );
    linked.push({ chart, linkId: await book.relate(drawing, "chart", path) });
  }
  book.setText(drawing, partText(drawingPart(linked)));
  part.insert(element("drawing", { "r:id": await book.relate(part.path, "drawing", drawing) }));
}
