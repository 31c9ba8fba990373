import { attributeOf, changedElements, insideOf, openingTag, tagsIn, textOf, withAttribute } from "../markup/markup";

/** Elements that stand on cells. */
const PLACED = [
  "mergeCell",
  "hyperlink",
  "ignoredError",
  "protectedRange",
  "cellWatch",
  "inputCells",
  "conditionalFormatting",
  "dataValidation",
  "sparkline",
];

/** Lists that must not be empty, from the inner to the outer ones, each with what it lists. */
const LISTS = [
  ["mergeCells", "mergeCell"],
  ["dataValidations", "dataValidation"],
  ["hyperlinks", "hyperlink"],
  ["ignoredErrors", "ignoredError"],
  ["protectedRanges", "protectedRange"],
  ["cellWatches", "cellWatch"],
  ["scenario", "inputCells"],
  ["scenarios", "scenario"],
  ["conditionalFormatting", "cfRule"],
  ["conditionalFormattings", "conditionalFormatting"],
  ["definedNames", "definedName"],
  ["sparklines", "sparkline"],
  ["sparklineGroup", "sparkline"],
  ["sparklineGroups", "sparklineGroup"],
] as const;

/** Takes out what no longer has a cell to stand on, and the lists that are left with nothing, and counts anew. */
export function withoutEmptied(markup: string): string {
  const gone = changedElements(markup, PLACED, (element) => (isEmptied(element) ? "" : element));
  return gone === markup ? markup : settledLists(gone);
}

/** Takes out the lists that are left with nothing, and counts the others anew. */
export function settledLists(markup: string): string {
  const settled = LISTS.reduce(
    (text, [list, listed]) => changedElements(text, [list], (element) => settledList(element, listed)),
    markup,
  );
  return ["ext", "extLst"].reduce(
    (text, name) => changedElements(text, [name], (element) => (insideOf(element)?.trim() === "" ? "" : element)),
    settled,
  );
}

function isEmptied(element: string): boolean {
  const tag = openingTag(element);
  const place =
    attributeOf(tag, "ref") ?? attributeOf(tag, "sqref") ?? attributeOf(tag, "r") ?? textOf(element, "sqref");
  return place === "";
}

function settledList(list: string, listed: string): string {
  const { length } = tagsIn(list, [listed]);
  if (length === 0) return "";
  const tag = openingTag(list);
  if (attributeOf(tag, "count") === undefined) return list;
  return withAttribute(tag, "count", String(length)) + list.slice(tag.length);
}
