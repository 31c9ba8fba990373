import type { Document, Element } from "@xmldom/xmldom";
import { type NewHome, addPartAndLinked, followRenamedSheets } from "./addSheetParts";
import { type Package, rootOf } from "../package/package";
import { element, nodeOf } from "../markup/xmlElement";
import { childNamed, childrenNamed, elementsNamed, nameOf } from "../markup/xmlNodes";

/** What may stand behind the names, and behind the settings of calculation (ECMA-376, CT_Workbook). */
const BEHIND_CALCULATION = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const BEHIND_NAMES = ["calcPr", ...BEHIND_CALCULATION];

/**
 * Moves our sheets and names behind a workbook's own, and has it compute its formulas when it is opened.
 *
 * @param home the workbook that they go to
 * @param path the part that lists its sheets
 * @param ours a workbook as we write it
 */
export async function addSheets(home: NewHome, path: string, ours: Package): Promise<void> {
  const list = await home.book.document(path);
  const ourList = await ours.document("xl/workbook.xml");
  const ourPaths = new Map((await ours.relationships("xl/workbook.xml")).map((link) => [link.id, link.path]));
  const sheets = childNamed(rootOf(list), "sheets") ?? rootOf(list);
  const before = childrenNamed(sheets, "sheet");
  let sheetId = Math.max(0, ...before.map((sheet) => Number(sheet.getAttribute("sheetId"))));
  for (const sheet of elementsNamed(ourList, "sheet")) {
    const part = await addPartAndLinked(home, ours, ourPaths.get(sheet.getAttribute("r:id") ?? "") ?? "");
    const name = home.renamed.get(nameOf(sheet)) ?? nameOf(sheet);
    const linkId = await home.book.relate(path, "worksheet", part);
    const state = sheet.getAttribute("state");
    const shown = { name, sheetId: ++sheetId, ...(state !== null && { state }), "r:id": linkId };
    sheets.appendChild(nodeOf(list, element("sheet", shown)));
  }
  followRenamedSheets(ourList, home.renamed);
  addNames(list, elementsNamed(ourList, "definedName"), before.length);
  calculateWhenOpened(list);
}

function addNames(list: Document, names: readonly Element[], sheetsBefore: number): void {
  const root = rootOf(list);
  const known =
    childNamed(root, "definedNames") ??
    root.insertBefore(nodeOf(list, element("definedNames")), firstOf(root, BEHIND_NAMES));
  const taken = new Set(childrenNamed(known).filter(isOfWorkbook).map(nameOf));
  for (const name of names) {
    if (isOfWorkbook(name) && taken.has(nameOf(name))) continue;
    const added = list.importNode(name, true);
    const sheet = name.getAttribute("localSheetId");
    if (sheet !== null) added.setAttribute("localSheetId", String(Number(sheet) + sheetsBefore));
    known.appendChild(added);
  }
}

/** Names of sheets, such as what is printed, may be alike. */
function isOfWorkbook(name: Element): boolean {
  return name.getAttribute("localSheetId") === null;
}

function calculateWhenOpened(list: Document): void {
  const root = rootOf(list);
  const known = childNamed(root, "calcPr");
  if (known) known.setAttribute("fullCalcOnLoad", "1");
  else root.insertBefore(nodeOf(list, element("calcPr", { fullCalcOnLoad: 1 })), firstOf(root, BEHIND_CALCULATION));
}

function firstOf(root: Element, names: readonly string[]): Element | null {
  return childrenNamed(root).find(({ localName }) => names.includes(localName ?? "")) ?? null;
}
