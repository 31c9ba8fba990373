import { attributeOf, escapedText, openingTag, textOf, withAttribute } from "../markup/markup";

const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:(?<=\/)>|>[^<]*<\/(?:[\w.-]+:)?f>)/u;

/** The formula of a cell: its element, and its text where it has one of its own. */
export function contentOfFormula(cell: string): {
  readonly tag: string | undefined;
  readonly formula: string | undefined;
} {
  const [tag] = FORMULA.exec(cell) ?? [];
  const text = tag === undefined ? undefined : textOf(tag, "f");
  return { tag, formula: text === "" ? undefined : text };
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
  return cell.replace(FORMULA, (element) => {
    const tag = openingTag(element);
    const own = textOf(element, "f");
    if (isApart) return `${bare(tag)}${escapedText(text)}${closing(tag)}`;
    const placed = ["ref", "r1", "r2"].reduce((changed, name) => {
      const addresses = attributeOf(changed, name);
      return addresses === undefined ? changed : withAttribute(changed, name, move(addresses));
    }, tag);
    if (own === undefined || own === "" || own === text) return placed + element.slice(tag.length);
    return `${placed}${escapedText(text)}${closing(tag)}`;
  });
}

function bare(tag: string): string {
  const whole = ["t", "si", "ref"].reduce((changed, name) => withAttribute(changed, name, undefined), tag);
  return whole.replace(/\s*\/>$/u, ">");
}

function closing(tag: string): string {
  return `</${/^<([\w.:-]+)/u.exec(tag)?.[1] ?? "f"}>`;
}
