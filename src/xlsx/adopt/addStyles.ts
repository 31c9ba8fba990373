import type { Document, Element } from "@xmldom/xmldom";
import { rootOf } from "../package/package";
import { childNamed, childrenNamed, elementsNamed } from "../markup/xmlNodes";
import { element, nodeOf } from "../markup/xmlElement";

/** What becomes of the numbers by which added sheets name their formats. */
export interface AddedStyles {
  /** By how much each cell format's number grows. */
  readonly cellFormats: number;
  /** By how much each number of a format of conditional formatting grows. */
  readonly differentialFormats: number;
}

/** The lists of a workbook's styles in the order that the standard demands (ECMA-376, CT_Stylesheet). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Number formats below are Excel's own, the same in every file. */
const FIRST_FREE_NUMBER_FORMAT = 164;

/** The first fills are the same in every file, whatever it says of them: none, and a grey pattern. */
const FIXED_FILLS = 2;

/** What a format says for itself. Without it a program may follow the workbook's Normal style, which is not ours. */
const APPLIES = ["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"];

/**
 * Puts one workbook's formats behind another's, whose own keep their numbers.
 *
 * @param theirs is changed
 * @param ours is left as it was
 */
export function addStyles(theirs: Document, ours: Document): AddedStyles {
  const numberFormats = addNumberFormats(theirs, ours);
  const fonts = append(theirs, ours, "fonts");
  const fills = append(theirs, ours, "fills", FIXED_FILLS) - FIXED_FILLS;
  const borders = append(theirs, ours, "borders");
  const cellFormats = append(theirs, ours, "cellXfs");
  for (const format of childrenNamed(listNamed(theirs, "cellXfs"), "xf").slice(cellFormats)) {
    shift(format, "fontId", fonts);
    shift(format, "borderId", borders);
    if (numberIn(format, "fillId") >= FIXED_FILLS) shift(format, "fillId", fills);
    const numberFormat = numberFormats.get(numberIn(format, "numFmtId"));
    if (numberFormat !== undefined) format.setAttribute("numFmtId", String(numberFormat));
    format.setAttribute("xfId", "0");
    for (const applies of APPLIES) format.setAttribute(applies, "1");
  }
  return { cellFormats, differentialFormats: append(theirs, ours, "dxfs") };
}

/** Number formats are named by numbers of their own. @returns theirs by ours */
function addNumberFormats(theirs: Document, ours: Document): ReadonlyMap<number, number> {
  const list = listNamed(theirs, "numFmts");
  const known = new Map(
    childrenNamed(list, "numFmt").map((format) => [format.getAttribute("formatCode"), numberIn(format, "numFmtId")]),
  );
  let free = Math.max(FIRST_FREE_NUMBER_FORMAT, ...[...known.values()].map((number) => number + 1));
  const numbers = new Map<number, number>();
  for (const format of entriesOf(ours, "numFmts")) {
    const code = format.getAttribute("formatCode");
    const number = known.get(code) ?? free++;
    numbers.set(numberIn(format, "numFmtId"), number);
    if (known.has(code)) continue;
    known.set(code, number);
    list.appendChild(nodeOf(theirs, element("numFmt", { numFmtId: number, formatCode: code ?? "" })));
  }
  settle(list);
  return numbers;
}

/** Puts our list behind theirs. @returns how many entries theirs had: the number that the first added one gets */
function append(theirs: Document, ours: Document, name: string, from = 0): number {
  const list = listNamed(theirs, name);
  const before = childrenNamed(list).length;
  for (const entry of entriesOf(ours, name).slice(from)) list.appendChild(theirs.importNode(entry, true));
  settle(list);
  return before;
}

function entriesOf(styles: Document, name: string): Element[] {
  return elementsNamed(styles, name).flatMap((list) => childrenNamed(list));
}

function listNamed(styles: Document, name: string): Element {
  const root = rootOf(styles);
  const known = childNamed(root, name);
  if (known) return known;
  const next = childrenNamed(root).find(({ localName }) => ORDER.indexOf(localName ?? "") > ORDER.indexOf(name));
  const list = nodeOf(styles, element(name));
  root.insertBefore(list, next ?? null);
  return list;
}

/** A list says how many entries it has; one without any may not stand in a file. */
function settle(list: Element): void {
  const { length } = childrenNamed(list);
  if (length === 0) list.parentNode?.removeChild(list);
  else list.setAttribute("count", String(length));
}

function shift(format: Element, attribute: string, by: number): void {
  format.setAttribute(attribute, String(numberIn(format, attribute) + by));
}

function numberIn(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? 0);
}
