import { columnNames, columnReference } from "../../workbook/spec/columnNames";
import { absoluteReference } from "../../workbook/layout/cellAddress";
import { cellBlock } from "../../workbook/layout/choices";
import { firstOf, pageCellBlock } from "../../workbook/layout/pagePlaces";
import { placeNamed } from "../../workbook/layout/sheetLayout";
import { WORKBOOK, namesBehind } from "../markup/schemaOrder";
import { type XmlElement, element, markupOf } from "../markup/xmlElement";
import { XmlEdits } from "../markup/xmlEdits";
import { childOf } from "../markup/xmlTree";
import type { FreshFile } from "./freshFile";

/** Gives the workbook's named cells their names, and the columns that offer choices theirs. */
export async function addNames({ book, workbook, places }: FreshFile): Promise<void> {
  const cells = workbook.names.map((name) => {
    const place = placeNamed(places, name.table);
    const block = cellBlock(place, name);
    return definedName(name.name, block && absoluteReference(place.sheet, block));
  });
  const columns = columnNames(workbook).map((column) => definedName(column.name, columnReference(column)));
  const chosen = workbook.sheets.flatMap((sheet) =>
    (sheet.page?.cells ?? []).flatMap((cell) =>
      cell.content.kind === "choice"
        ? [definedName(cell.content.name, absoluteReference(sheet.name, firstOf(pageCellBlock(cell))))]
        : [],
    ),
  );
  const names = [...cells, ...chosen, ...columns].map(markupOf).join("");
  if (names === "") return;
  await book.change("xl/workbook.xml", (markup) => {
    const edits = new XmlEdits(markup);
    const known = childOf(edits.root, "definedNames");
    if (known) edits.append(known, names);
    else edits.insert(edits.root, namesBehind(WORKBOOK, "definedNames"), `<definedNames>${names}</definedNames>`);
    return edits.toString();
  });
}

/** A name whose row is not there stands for an empty text, so that formulas which use it go on working. */
function definedName(name: string, reference = '""'): XmlElement {
  return element("definedName", { name }, reference);
}
