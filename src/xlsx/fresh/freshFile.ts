import type { WorkbookSpec } from "../../workbook/spec/workbook";
import type { TablePlaces } from "../../workbook/layout/sheetLayout";
import { WORKSHEET, placeIn } from "../markup/schemaOrder";
import { type XmlElement, markupOf } from "../markup/xmlElement";
import type { Package } from "../package/package";

/** A file whose cells exceljs wrote, to be finished. */
export interface FreshFile {
  readonly book: Package;
  readonly workbook: WorkbookSpec;
  readonly places: TablePlaces;
  /** The path of a sheet's part. @throws RangeError where the file has no such sheet */
  readonly pathOf: (sheet: string) => string;
}

const DATA_ENDS = "</sheetData>";
const EMPTY_DATA = "<sheetData/>";

/** Puts an element that stands behind a sheet's cells where the standard wants it. The cells, often many, are gone over. */
export async function addToSheet({ book }: FreshFile, path: string, element: XmlElement): Promise<void> {
  await book.change(path, (sheet) => {
    const behind = cellsEnd(sheet, path);
    const at = behind + placeIn(sheet.slice(behind), WORKSHEET, element.name);
    return sheet.slice(0, at) + markupOf(element) + sheet.slice(at);
  });
}

function cellsEnd(sheet: string, path: string): number {
  const end = sheet.lastIndexOf(DATA_ENDS);
  if (end >= 0) return end + DATA_ENDS.length;
  const empty = sheet.indexOf(EMPTY_DATA);
  if (empty < 0) throw new RangeError(`${path} is not a worksheet`);
  return empty + EMPTY_DATA.length;
}
