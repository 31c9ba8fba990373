import { blocksAt } from "../grid/cellReference";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  openingTag,
  textOf,
  withAttribute,
} from "../markup/markup";
import type { Moves, RulePlace } from "./moves";

const RULES = ["conditionalFormatting", "dataValidation"];
const FORMULAS = ["formula", "formula1", "formula2", "f"];

/** The rules of a sheet after moves of its cells: conditional formats and validations. */
export function movedRules(markup: string, sheet: string, moves: Moves): string {
  return changedElements(markup, RULES, (rule) => movedRule(rule, sheet, moves));
}

/** What looks from behind another sheet's cells at cells that moved. */
export function movedFormulasAround(markup: string, sheet: string, moves: Moves): string {
  const bounded = changedTags(markup, ["cfvo"], (tag) =>
    withBound(tag, (formula) => moves.formula(formula, sheet, "ranges")),
  );
  return changedTexts(bounded, FORMULAS, (formula) => moves.formula(formula, sheet, "ranges"));
}

function movedRule(rule: string, sheet: string, moves: Moves): string {
  const tag = openingTag(rule);
  const listed = attributeOf(tag, "sqref") ?? textOf(rule, "sqref") ?? "";
  const becomes = moves.addresses(listed, sheet, "ranges-and-cells");
  const place = rulePlace(listed, becomes);
  const placed =
    attributeOf(tag, "sqref") === undefined ? rule : withAttribute(tag, "sqref", becomes) + rule.slice(tag.length);
  const listedInside = changedTexts(placed, ["sqref"], () => becomes);
  const bounded = changedTags(listedInside, ["cfvo"], (bound) =>
    withBound(bound, (formula) => moves.rule(formula, sheet, place)),
  );
  return changedTexts(bounded, FORMULAS, (formula) => moves.rule(formula, sheet, place));
}

/** The bound of a color scale, a bar or a set of icons. */
function withBound(tag: string, change: (formula: string) => string): string {
  const formula = attributeOf(tag, "val");
  return formula === undefined ? tag : withAttribute(tag, "val", change(formula));
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
