import type { Workbook } from "exceljs";
import type { TableRows } from "../../workbook/spec/book";
import { evaluate } from "../../workbook/evaluate/evaluate";
import { partOf } from "../../workbook/older/completeness";
import { type Part, placesAmong } from "../../workbook/older/existingTables";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { addParts } from "./addParts";
import { checkWorkbook } from "./checkWorkbook";
import { Package } from "../package/package";
import { type ChosenOn, chosenOn } from "../../workbook/layout/pagePlaces";
import { type TablePlaces, placesOfTables, placesOn } from "../../workbook/layout/sheetLayout";
import { addSheet } from "./sheetWriter";

/** Who made a file, and when: the document's properties. */
export interface Made {
  readonly by: string;
  readonly at: Date;
}

/**
 * A fresh .xlsx of a workbook: exceljs writes cells, notes and formats; then an edit of the package adds what
 * exceljs cannot: tables with their columns' formulas, native charts, names. The same input makes the same bytes.
 *
 * @param workbook what the file shows and computes
 * @param values the value columns of each table; formulas are evaluated here, so that the file shows their results
 * @param made the document's properties
 * @param part the sheets that are written, to be added to a workbook that has the others; all of them where absent
 * @throws RangeError where the description cannot be a workbook, or a formula comes to what no cell can hold
 */
export async function writeWorkbook(
  workbook: WorkbookSpec,
  values: TableRows,
  made: Made,
  part?: Part,
): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const fresh = placesFor(workbook, values);
  const places = part ? placesAmong(part.existing, fresh, placesFor(workbook, part.fitting)) : fresh;
  const written = part ? partOf(workbook, part.sheets) : workbook;
  const chosen = chosenOn(workbook, values);
  const book = new Package(await writtenCells(written, places, { filled: evaluate(workbook, values), chosen }, made));
  await addParts(book, written, places);
  return book.saveWhole(made.at);
}

function placesFor(workbook: WorkbookSpec, values: TableRows): TablePlaces {
  return placesOfTables(workbook, evaluate(workbook, values));
}

async function writtenCells(
  workbook: WorkbookSpec,
  places: TablePlaces,
  { filled, chosen }: { readonly filled: TableRows; readonly chosen: ChosenOn },
  made: Made,
): Promise<Uint8Array> {
  // exceljs is large, and only needed once a file is to be written.
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  describeDocument(book, workbook, made);
  for (const sheet of workbook.sheets) addSheet(book, sheet, placesOn(sheet, places), filled, chosen);
  // Nothing is compressed yet: most parts are about to change.
  return new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
}

function describeDocument(book: Workbook, { title }: WorkbookSpec, { by, at }: Made): void {
  book.title = title;
  book.creator = by;
  book.lastModifiedBy = by;
  book.created = at;
  book.modified = at;
  book.calcProperties = { fullCalcOnLoad: true };
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}
