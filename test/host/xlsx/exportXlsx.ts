import { METADATA } from "../../fixtures/dynamicFormulas";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { chartPart } from "./chartPart";
import { drawingPart } from "./drawingPart";
import { Package } from "./package";
import { sheetPart } from "./sheetPart";
import { Styles } from "./styles";
import { tablePart } from "./tablePart";
import { propertiesPart, workbookPart } from "./workbookPart";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
const PROPERTIES_LINK = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Writes what a workbook holds to a file that other programs open, its formulas computed where that is possible. */
export async function exportXlsx(workbook: Workbook): Promise<Uint8Array> {
  workbook.calculateIfAutomatic();
  const file = new Package();
  const styles = new Styles();
  const counts = { tables: 0, charts: 0 };
  const book = "xl/workbook.xml";
  file.link("", "officeDocument", book);
  file.link("", PROPERTIES_LINK, "docProps/core.xml");
  const links = workbook.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = addDrawing(file, sheet, path, index + 1, counts);
    const tables = addTables(file, sheet, path, counts);
    file.add(path, `${SPREADSHEET}.worksheet+xml`, sheetPart(sheet, styles, { drawing, tables }));
    return file.link(book, "worksheet", path);
  });
  addMetadata(file, book);
  file.link(book, "styles", "xl/styles.xml");
  file.add("xl/styles.xml", `${SPREADSHEET}.styles+xml`, styles.part);
  file.add(book, `${SPREADSHEET}.sheet.main+xml`, workbookPart(workbook, links));
  file.add("docProps/core.xml", PROPERTIES, propertiesPart(workbook.properties));
  return file.zip();
}

/** Says what the mark of a dynamic formula's cell means. */
function addMetadata(file: Package, book: string): void {
  const path = "xl/metadata.xml";
  file.add(path, `${SPREADSHEET}.sheetMetadata+xml`, METADATA);
  file.link(book, "sheetMetadata", path);
}

interface Counts {
  tables: number;
  charts: number;
}

function addTables(file: Package, { tables }: Sheet, sheet: string, counts: Counts): readonly string[] {
  return tables.map((table) => {
    counts.tables += 1;
    const path = `xl/tables/table${counts.tables}.xml`;
    file.add(path, `${SPREADSHEET}.table+xml`, tablePart(table, counts.tables));
    return file.link(sheet, "table", path);
  });
}

function addDrawing(
  file: Package,
  { charts }: Sheet,
  sheet: string,
  number: number,
  counts: Counts,
): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const links = charts.map((chart) => {
    counts.charts += 1;
    const path = `xl/charts/chart${counts.charts}.xml`;
    file.add(path, CHART, chartPart(chart));
    return file.link(drawing, "chart", path);
  });
  file.add(drawing, DRAWING, drawingPart(charts, links));
  return file.link(sheet, "drawing", drawing);
}
