import type { WorkbookSpec } from "../workbook/workbook";
import { absoluteReference } from "../workbook/cellAddress";
import { type Package, rootOf } from "./package";
import { type TablePlaces, placeNamed } from "../workbook/sheetLayout";
import { namedBlock } from "../workbook/choices";
import { type XmlElement, element, nodeOf } from "./xmlElement";

/** What stands behind the names in a workbook's part (ECMA-376, CT_Workbook). */
const AFTER_NAMES = ["calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "fileRecoveryPr", "extLst"];

/** Gives the workbook's named cells their names. */
export async function addNames(book: Package, { names }: WorkbookSpec, places: TablePlaces): Promise<void> {
  if (names.length === 0) return;
  const document = await book.document("xl/workbook.xml");
  const root = rootOf(document);
  const next = [...root.childNodes].find(({ nodeName }) => AFTER_NAMES.includes(nodeName));
  const list =
    document.getElementsByTagName("definedNames")[0] ??
    root.insertBefore(nodeOf(document, element("definedNames")), next ?? null);
  for (const name of names) {
    const place = placeNamed(places, name.table);
    const block = namedBlock(place, name);
    list.appendChild(nodeOf(document, definedName(name.name, block && absoluteReference(place.sheet, block))));
  }
}

/** A name whose row is not there stands for an empty text, so that formulas which use it go on working. */
function definedName(name: string, reference = '""'): XmlElement {
  return element("definedName", { name }, reference);
}
