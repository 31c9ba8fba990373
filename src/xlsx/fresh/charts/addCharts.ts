import type { SheetSpec } from "../../../workbook/spec/workbook";
import { chartPixels } from "../../../workbook/layout/chartLooks";
import { placeNamed, placesOn } from "../../../workbook/layout/sheetLayout";
import { element, partText } from "../../markup/xmlElement";
import { DRAWING_TYPE, drawingPart } from "../drawingPart";
import { type FreshFile, addToSheet } from "../freshFile";
import { CHART_TYPE, chartPart } from "./chartPart";
import { chartTitle } from "./chartTitle";

/** Gives each sheet its charts, which exceljs cannot write. */
export async function addCharts(file: FreshFile): Promise<void> {
  for (const sheet of file.workbook.sheets) if (sheet.charts.length > 0) await addChartsTo(file, sheet);
}

async function addChartsTo(file: FreshFile, sheet: SheetSpec): Promise<void> {
  const { book, places, pathOf } = file;
  const widths = placesOn(sheet, places)[0]?.widths ?? [];
  const drawing = book.freePath("xl/drawings/drawing", ".xml");
  const linked = [];
  for (const chart of sheet.charts) {
    const pixels = chartPixels(sheet, chart, widths);
    const path = book.freePath("xl/charts/chart", ".xml");
    const part = chartPart(chart, placeNamed(places, chart.table), pixels, chartTitle(chart, places));
    book.addPart(path, CHART_TYPE, partText(part));
    linked.push({ chart, linkId: await book.relate(drawing, "chart", path) });
  }
  book.addPart(drawing, DRAWING_TYPE, partText(drawingPart(linked)));
  const linkId = await book.relate(pathOf(sheet.name), "drawing", drawing);
  await addToSheet(file, pathOf(sheet.name), element("drawing", { "r:id": linkId }));
}
