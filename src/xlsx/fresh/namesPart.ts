import { columnNames, columnReference } from "../../workbook/spec/columnNames";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { absoluteReference } from "../../workbook/layout/cellAddress";
import { type Package, rootOf } from "../package/package";
import { type TablePlaces, placeNamed } from "../../workbook/layout/sheetLayout";
import { cellBlock } from "../../workbook/layout/choices";
import { type XmlElement, element, nodeOf } from "../markup/xmlElement";

/** What stands behind the names in a workbook's part (ECMA-376, CT_Workbook). */
const AFTER_NAMES = ["calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "fileRecoveryPr", "extLst"];

/** Gives the workbook's named cells their names, and the columns that offer choices theirs. */
export async function addNames(book: Package, workbook: WorkbookSpec, places: TablePlaces): Promise<void> {
  const { names } = workbook;
  const columns = columnNames(workbook);
  if (names.length + columns.length === 0) return;
  const document = await book.document("xl/workbook.xml");
  const root = rootOf(document);
  const next = [...root.childNodes].find(({ nodeName }) => AFTER_NAMES.includes(nodeName));
  const list =
    document.getElementsByTagName("definedNames")[0] ??
    root.insertBefore(nodeOf(document, element("definedNames")), next ?? null);
  for (const name of names) {
    const place = placeNamed(places, name.table);
    const block = cellBlock(place, name);
    list.appendChild(nodeOf(document, definedName(name.name, block && absoluteReference(place.sheet, block))));
  }
  for (const column of columns) {
    list.appendChild(nodeOf(document, definedName(column.name, columnReference(column))));
  }
}

/** A name whose row is not there stands for an empty text, so that formulas which use it go on working. */
function definedName(name: string, reference = '""'): XmlElement {
  return element("definedName", { name }, reference);
}
