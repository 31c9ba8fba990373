import { attributeOf, openingTag } from "../markup/markup";
import { WORKBOOK, namesBehind } from "../markup/schemaOrder";
import { type XmlElement, element, markupOf } from "../markup/xmlElement";
import { XmlEdits, prefixed } from "../markup/xmlEdits";
import { type XmlNode, childOf, childrenOf, nodesNamed, numberOf, xmlTree } from "../markup/xmlTree";
import type { Package } from "../package/package";
import { computeWhenOpened } from "../package/computeWhenOpened";
import { type NewHome, addPartAndLinked, followRenamedSheets } from "./addSheetParts";

const OUR_LIST = "xl/workbook.xml";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Moves our sheets and names behind a workbook's own, and has it compute its formulas when it is opened.
 *
 * @param home the workbook that they go to
 * @param path the part that lists its sheets
 * @param ours a workbook as we write it
 * @param ahead how many of our sheets, the first ones, go ahead of the workbook's own
 */
export async function addSheets(home: NewHome, path: string, ours: Package, ahead: number): Promise<void> {
  const list = new XmlEdits(await home.book.text(path));
  const sheets = childOf(list.root, "sheets") ?? list.root;
  const before = childrenOf(sheets, "sheet");
  const ourList = await ours.text(OUR_LIST);
  const lastId = Math.max(0, ...before.map((sheet) => numberOf(sheet, "sheetId")));
  const added = await movedSheets(home, path, ours, nodesNamed(xmlTree(ourList), ["sheet"]), lastId);
  const isPrefixKnown = attributeOf(openingTag(list.spelled(list.root)), "xmlns:r") === LINKS;
  for (const [index, { name, attributes }] of added.entries()) {
    const declared = isPrefixKnown ? attributes : { "xmlns:r": LINKS, ...attributes };
    const written = prefixed(markupOf(element(name, declared)), list.root.prefix);
    if (index < ahead) list.insert(sheets, ["sheet"], written);
    else list.append(sheets, written);
  }
  if (ahead > 0) countAhead(list, ahead);
  addNames(list, namesIn(ourList, home.renamed), (place) => (place < ahead ? place : place + before.length));
  home.book.setText(path, list.toString());
  await computeWhenOpened(home.book);
}

/** Names of sheets, and what is in view, count the sheets before them. */
function countAhead(list: XmlEdits, ahead: number): void {
  for (const name of nodesNamed(list.root, ["definedName"])) {
    if (!isOfWorkbook(name)) list.set(name, { localSheetId: String(numberOf(name, "localSheetId") + ahead) });
  }
  for (const view of nodesNamed(list.root, ["workbookView"])) {
    list.set(view, { activeTab: String(numberOf(view, "activeTab") + ahead) });
  }
}

async function movedSheets(
  home: NewHome,
  path: string,
  ours: Package,
  sheets: readonly XmlNode[],
  lastId: number,
): Promise<readonly XmlElement[]> {
  const paths = new Map((await ours.links(OUR_LIST)).map((link) => [link.id, link.path]));
  const moved: XmlElement[] = [];
  for (const { attributes } of sheets) {
    const part = await addPartAndLinked(home, ours, paths.get(attributes.get("id") ?? "") ?? "");
    const name = attributes.get("name") ?? "";
    const shown = { name: home.renamed.get(name) ?? name, sheetId: lastId + moved.length + 1 };
    const linkId = await home.book.relate(path, "worksheet", part);
    moved.push(element("sheet", { ...shown, state: attributes.get("state"), "r:id": linkId }));
  }
  return moved;
}

/** Our names, with the sheets' new ones. */
function namesIn(ourList: string, renamed: ReadonlyMap<string, string>): XmlEdits {
  const list = new XmlEdits(ourList);
  followRenamedSheets(list, renamed);
  return new XmlEdits(list.toString());
}

/** Adds our names, those of a sheet by its place among all sheets, which `placeOf` gives for its place among ours. */
function addNames(list: XmlEdits, ours: XmlEdits, placeOf: (place: number) => number): void {
  const { root } = list;
  const known = childOf(root, "definedNames");
  const taken = new Set((known ? childrenOf(known) : []).filter(isOfWorkbook).map(nameOf));
  const added = nodesNamed(ours.root, ["definedName"])
    .filter((name) => !isOfWorkbook(name) || !taken.has(nameOf(name)))
    .map((name) => {
      const one = new XmlEdits(ours.spelled(name));
      if (!isOfWorkbook(name)) one.set(one.root, { localSheetId: String(placeOf(numberOf(name, "localSheetId"))) });
      return one.toString();
    });
  if (added.length === 0) return;
  const written = prefixed(added.join(""), root.prefix);
  const tag = `${root.prefix}definedNames`;
  if (known) list.append(known, written);
  else list.insert(root, namesBehind(WORKBOOK, "definedNames"), `<${tag}>${written}</${tag}>`);
}

/** Names of sheets, such as what is printed, may be alike. */
function isOfWorkbook({ attributes }: XmlNode): boolean {
  return !attributes.has("localSheetId");
}

function nameOf({ attributes }: XmlNode): string {
  return attributes.get("name") ?? "";
}
