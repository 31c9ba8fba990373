import { placesOn } from "../../workbook/layout/sheetLayout";
import { element, partText } from "../markup/xmlElement";
import { type FreshFile, addToSheet } from "./freshFile";
import { TABLE_TYPE, tablePart } from "./tablePart";

/** Gives each sheet its tables, which exceljs writes without the formulas of their columns. */
export async function addTables(file: FreshFile): Promise<void> {
  const { book, workbook, places, pathOf } = file;
  let id = 0;
  for (const sheet of workbook.sheets) {
    const links = [];
    for (const place of placesOn(sheet, places)) {
      const path = `xl/tables/table${++id}.xml`;
      book.addPart(path, TABLE_TYPE, partText(tablePart(place, id)));
      links.push(element("tablePart", { "r:id": await book.relate(pathOf(sheet.name), "table", path) }));
    }
    if (links.length === 0) continue;
    await addToSheet(file, pathOf(sheet.name), element("tableParts", { count: links.length }, ...links));
  }
}
