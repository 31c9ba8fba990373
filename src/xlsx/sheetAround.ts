import { blocksAt } from "./cellReference";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  openingTag,
  tagsIn,
  textOf,
  withAttribute,
} from "./markup";
import { type Move, movedRows } from "./move";
import type { Moves } from "./moves";

/** Elements that name cells of their own sheet, by the attribute that does. */
const PLACED: readonly (readonly [attribute: string, names: readonly string[]])[] = [
  ["ref", ["mergeCell", "hyperlink", "autoFilter", "sortState", "sortCondition"]],
  ["sqref", ["ignoredError", "protectedRange"]],
  ["r", ["cellWatch"]],
];
const RULES = ["conditionalFormatting", "dataValidation"];

/** What stands behind a sheet's cells after moves: merged cells, rules, links, sparklines, page breaks. */
export function movedAround(markup: string, sheet: string, moves: Moves): string {
  let moved = markup;
  for (const [attribute, names] of PLACED) {
    moved = changedTags(moved, names, (tag) =>
      withAttribute(tag, attribute, moves.addresses(attributeOf(tag, attribute) ?? "", sheet, "ranges-and-cells")),
    );
  }
  moved = changedElements(moved, RULES, (rule) => movedRule(rule, sheet, moves));
  moved = changedElements(moved, ["sparkline"], (one) => movedSparkline(one, sheet, moves));
  moved = changedTags(moved, ["hyperlink"], (tag) => movedLocation(tag, sheet, moves));
  moved = changedElements(moved, ["rowBreaks"], (breaks) => movedBreaks(breaks, moves.on(sheet)));
  return moved === markup ? markup : withoutEmptied(moved);
}

/** Rules and sparklines of another sheet, which look at cells that moved. */
export function movedFromAfar(markup: string, sheet: string, moves: Moves): string {
  return changedTexts(markup, ["formula", "formula1", "formula2", "f"], (formula) =>
    moves.formula(formula, sheet, "ranges"),
  );
}

function movedRule(rule: string, sheet: string, moves: Moves): string {
  const tag = openingTag(rule);
  const listed = attributeOf(tag, "sqref") ?? textOf(rule, "sqref") ?? "";
  const becomes = moves.addresses(listed, sheet, "ranges-and-cells");
  const down = (blocksAt(becomes)[0]?.firstRow ?? 0) - (blocksAt(listed)[0]?.firstRow ?? 0);
  const placed =
    attributeOf(tag, "sqref") === undefined ? rule : withAttribute(tag, "sqref", becomes) + rule.slice(tag.length);
  const listedInside = changedTexts(placed, ["sqref"], () => becomes);
  return changedTexts(listedInside, ["formula", "formula1", "formula2", "f"], (formula) =>
    moves.rule(formula, sheet, becomes === "" ? 0 : down),
  );
}

function movedSparkline(sparkline: string, sheet: string, moves: Moves): string {
  const placed = changedTexts(sparkline, ["sqref"], (address) => moves.addresses(address, sheet, "nothing"));
  return changedTexts(placed, ["f"], (formula) => moves.formula(formula, sheet, "ranges-and-cells"));
}

function movedLocation(tag: string, sheet: string, moves: Moves): string {
  const location = attributeOf(tag, "location");
  return location === undefined ? tag : withAttribute(tag, "location", moves.formula(location, sheet, "nothing"));
}

function movedBreaks(breaks: string, moves: readonly Move[]): string {
  return changedTags(breaks, ["brk"], (tag) => {
    // A break comes behind the row that it names.
    const row = Number(attributeOf(tag, "id") ?? 0) + 1;
    const moved = moves
      .filter(({ columns, isQuiet }) => !isQuiet && columns.lastColumn - columns.firstColumn > 16_000)
      .reduce((at, move) => movedRows({ firstRow: at, lastRow: at }, move)?.firstRow ?? move.at, row);
    return withAttribute(tag, "id", String(moved - 1));
  });
}

/** Takes out what no longer has a cell to stand on, and counts anew. */
function withoutEmptied(markup: string): string {
  const gone = changedElements(
    markup,
    ["mergeCell", "hyperlink", "ignoredError", "protectedRange", "cellWatch", ...RULES, "sparkline"],
    (element) => (isEmptied(element) ? "" : element),
  );
  if (gone === markup) return markup;
  const counted = ["mergeCells", "dataValidations"].reduce(
    (text, list) => changedElements(text, [list], (element) => recounted(element, list)),
    gone,
  );
  return changedElements(counted, ["mergeCells", "dataValidations", "hyperlinks", "ignoredErrors"], (list) =>
    tagsIn(list, ["mergeCell", "dataValidation", "hyperlink", "ignoredError"]).length > 0 ? list : "",
  );
}

function isEmptied(element: string): boolean {
  const tag = openingTag(element);
  const place =
    attributeOf(tag, "ref") ?? attributeOf(tag, "sqref") ?? attributeOf(tag, "r") ?? textOf(element, "sqref");
  return place === "";
}

function recounted(list: string, name: string): string {
  const tag = openingTag(list);
  if (attributeOf(tag, "count") === undefined) return list;
  const count = String(tagsIn(list, [name.slice(0, -1)]).length);
  return withAttribute(tag, "count", count) + list.slice(tag.length);
}
