import { attributeOf, escapedText, openingTag, prefixOf, textOf, withAttribute } from "../markup/markup";
import { partsOf } from "./cellParts";

/** The element of a cell's formula as it is spelled; `undefined` for a cell without one. */
export function formulaIn(cell: string): string | undefined {
  return partsOf(cell).formula;
}

/** The formula of a cell: its element, and its text where it has one of its own. */
export function contentOfFormula(cell: string): {
  readonly tag: string | undefined;
  readonly formula: string | undefined;
} {
  const { formula: element } = partsOf(cell);
  const text = element === undefined ? undefined : textOf(element, "f");
  return { tag: element && openingTag(element), formula: text === "" ? undefined : text };
}

/**
 * The cell with another text for its formula; one that stays the same keeps its spelling.
 *
 * @param cell the cell's markup
 * @param text what the formula is to say
 * @param isApart the formula no longer shares one with others
 * @param move gives the addresses of cells that an array formula fills, as they are now
 */
export function withFormula(cell: string, text: string, isApart: boolean, move: (addresses: string) => string): string {
  const { formula: element, formulaStart } = partsOf(cell);
  if (element === undefined) return cell;
  const now = isApart ? apart(element, text) : placed(element, text, move);
  return cell.slice(0, formulaStart) + now + cell.slice(formulaStart + element.length);
}

function apart(element: string, text: string): string {
  const tag = openingTag(element);
  const bare = ["t", "si", "ref"].reduce((changed, name) => withAttribute(changed, name, undefined), tag);
  const opening = bare.endsWith("/>") ? `${bare.slice(0, -2).trimEnd()}>` : bare;
  return opening + escapedText(text) + closing(element);
}

function placed(element: string, text: string, move: (addresses: string) => string): string {
  const tag = openingTag(element);
  const moved = ["ref", "r1", "r2"].reduce((changed, name) => {
    const addresses = attributeOf(changed, name);
    return addresses === undefined ? changed : withAttribute(changed, name, move(addresses));
  }, tag);
  const own = textOf(element, "f") ?? "";
  const isKept = own === "" || own === text;
  return isKept ? moved + element.slice(tag.length) : moved + escapedText(text) + closing(element);
}

function closing(element: string): string {
  return `</${prefixOf(element)}f>`;
}
