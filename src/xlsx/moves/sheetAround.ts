import { blocksAt } from "../grid/cellReference";
import { withoutEmptied } from "../grid/emptiedLists";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  openingTag,
  textOf,
  withAttribute,
} from "../markup/markup";
import { movedBreaks } from "./moveBreaks";
import { type Following, movedAnchor } from "./movedAnchor";
import { withShownCells } from "./moveShownCells";
import type { Moves, RulePlace, Stretching } from "./moves";

/** Elements that name cells of their own sheet, by the attribute that does. */
const PLACED: readonly (readonly [attribute: string, names: readonly string[], stretching: Stretching])[] = [
  ["ref", ["mergeCell", "hyperlink"], "nothing"],
  ["ref", ["autoFilter", "sortState", "sortCondition"], "ranges-and-cells"],
  ["sqref", ["ignoredError", "protectedRange", "scenarios"], "ranges-and-cells"],
  ["r", ["cellWatch", "inputCells"], "nothing"],
];
/** The same where newer programs name the cells by an element of their own. */
const PLACED_BY_ELEMENT = ["ignoredError", "protectedRange"];
const RULES = ["conditionalFormatting", "dataValidation"];
const FORMULAS = ["formula", "formula1", "formula2", "f"];

/** What stands behind a sheet's cells after moves: merged cells, rules, links, sparklines, page breaks, controls. */
export function movedAround(markup: string, sheet: string, moves: Moves): string {
  let moved = markup;
  for (const [attribute, names, stretching] of PLACED) {
    moved = changedTags(moved, names, (tag) => {
      const cells = attributeOf(tag, attribute);
      return cells === undefined ? tag : withAttribute(tag, attribute, moves.addresses(cells, sheet, stretching));
    });
  }
  moved = changedElements(moved, PLACED_BY_ELEMENT, (element) =>
    changedTexts(element, ["sqref"], (cells) => moves.addresses(cells, sheet, "ranges-and-cells")),
  );
  moved = changedElements(moved, RULES, (rule) => movedRule(rule, sheet, moves));
  moved = changedElements(moved, ["sparklineGroup"], (group) => movedSparklines(group, sheet, moves));
  moved = withLocations(moved, sheet, moves);
  moved = changedElements(moved, ["rowBreaks"], (breaks) => movedBreaks(breaks, moves.on(sheet)));
  moved = changedElements(moved, ["controlPr", "objectPr"], (control) => movedControl(control, sheet, moves));
  return moved === markup ? markup : withoutEmptied(moved);
}

/** What looks from behind another sheet's cells at cells that moved: rules, sparklines, links, controls. */
export function movedFromAfar(markup: string, sheet: string, moves: Moves): string {
  const looking = changedTexts(markup, FORMULAS, (formula) => moves.formula(formula, sheet, "ranges"));
  return withShownCells(withLocations(looking, sheet, moves), sheet, moves);
}

function movedRule(rule: string, sheet: string, moves: Moves): string {
  const tag = openingTag(rule);
  const listed = attributeOf(tag, "sqref") ?? textOf(rule, "sqref") ?? "";
  const becomes = moves.addresses(listed, sheet, "ranges-and-cells");
  const place = rulePlace(listed, becomes);
  const placed =
    attributeOf(tag, "sqref") === undefined ? rule : withAttribute(tag, "sqref", becomes) + rule.slice(tag.length);
  const listedInside = changedTexts(placed, ["sqref"], () => becomes);
  const bounded = changedTags(listedInside, ["cfvo"], (bound) => {
    const formula = attributeOf(bound, "val");
    return formula === undefined ? bound : withAttribute(bound, "val", moves.rule(formula, sheet, place));
  });
  return changedTexts(bounded, FORMULAS, (formula) => moves.rule(formula, sheet, place));
}

function rulePlace(listed: string, becomes: string): RulePlace {
  const [before, after] = [blocksAt(listed), blocksAt(becomes)];
  const first = before[0]?.firstRow ?? 0;
  const down = becomes === "" ? 0 : (after[0]?.firstRow ?? 0) - first;
  return {
    rows: Math.max(...before.map(({ lastRow }) => lastRow), first) - first + 1,
    down,
    isWhole: before.every(({ firstRow, lastRow }, index) => {
      const [from, to] = [after[index]?.firstRow, after[index]?.lastRow];
      return from === firstRow + down && to === lastRow + down;
    }),
  };
}

function movedSparklines(group: string, sheet: string, moves: Moves): string {
  const placed = changedTexts(group, ["sqref"], (address) => moves.addresses(address, sheet, "nothing"));
  return changedTexts(placed, ["f"], (formula) => moves.formula(formula, sheet, "ranges-and-cells"));
}

function withLocations(markup: string, sheet: string, moves: Moves): string {
  return changedTags(markup, ["hyperlink"], (tag) => {
    const location = attributeOf(tag, "location");
    return location === undefined ? tag : withAttribute(tag, "location", moves.formula(location, sheet, "nothing"));
  });
}

function movedControl(control: string, sheet: string, moves: Moves): string {
  const own = moves.on(sheet).filter(({ isQuiet }) => !isQuiet);
  const placed = changedElements(control, ["anchor"], (anchor) =>
    movedAnchor(anchor, followingOf(openingTag(anchor)), own),
  );
  return withShownCells(placed, sheet, moves);
}

function followingOf(anchor: string): Following {
  const says = (name: string): boolean => /^(?:1|true)$/u.test(attributeOf(anchor, name) ?? "");
  if (!says("moveWithCells")) return "stays";
  return says("sizeWithCells") ? "moves-and-stretches" : "moves";
}
