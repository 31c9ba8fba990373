import { attributeOf, changedElements, changedTags, changedTexts, openingTag, withAttribute } from "../markup/markup";
import type { Move } from "./move";
import type { Moves, Stretching } from "./moves";

/** What becomes of markup after moves. @param sheet whose it is; empty where it is no sheet's */
export type Follow = (markup: string, sheet: string, moves: Moves) => string;

/** Elements that name cells of their own sheet by an attribute, which is empty where none is left of them. */
export function placed(names: readonly string[], attribute: string, stretching: Stretching): Follow {
  return (markup, sheet, moves) =>
    changedTags(markup, names, (tag) => {
      const cells = attributeOf(tag, attribute);
      return cells === undefined ? tag : withAttribute(tag, attribute, moves.addresses(cells, sheet, stretching));
    });
}

/** The same where newer programs name the cells by an element of their own. */
export function placedBySqref(name: string): Follow {
  return (markup, sheet, moves) =>
    changedElements(placed([name], "sqref", "ranges-and-cells")(markup, sheet, moves), [name], (element) =>
      changedTexts(element, ["sqref"], (cells) => moves.addresses(cells, sheet, "ranges-and-cells")),
    );
}

/** Elements that hang on a cell, and are gone where that is. */
export function hangingOn(name: string, attribute: string): Follow {
  return (markup, sheet, moves) =>
    changedElements(markup, [name], (element) => {
      const tag = openingTag(element);
      const moved = moves.addresses(attributeOf(tag, attribute) ?? "", sheet, "nothing");
      return moved === "" ? "" : withAttribute(tag, attribute, moved) + element.slice(tag.length);
    });
}

/** Elements that stay what they are where all the cells that they name are gone. */
export function staying(names: readonly string[], attribute: string): Follow {
  return (markup, sheet, moves) =>
    changedTags(markup, names, (tag) => {
      const moved = moves.addresses(attributeOf(tag, attribute) ?? "", sheet, "nothing");
      return moved === "" ? tag : withAttribute(tag, attribute, moved);
    });
}

/** Formulas that stand within elements of one name. */
export function formulasWithin(name: string, stretching: Stretching): Follow {
  return (markup, sheet, moves) =>
    changedElements(markup, [name], (element) =>
      changedTexts(element, ["f"], (formula) => moves.formula(formula, sheet, stretching)),
    );
}

/** What lies over cells: it follows those that moved, not a table that grew into blank ones. */
export function lyingOver(change: (markup: string, moves: readonly Move[]) => string): Follow {
  return (markup, sheet, moves) => {
    const own = moves.on(sheet).filter(({ isQuiet }) => !isQuiet);
    return own.length === 0 ? markup : change(markup, own);
  };
}

/** The same of what hangs on cells. */
export function whereCellsMoved(follow: Follow): Follow {
  return (markup, sheet, moves) =>
    moves.on(sheet).some(({ isQuiet }) => !isQuiet) ? follow(markup, sheet, moves) : markup;
}
