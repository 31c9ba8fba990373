import { attributeOf, withAttribute } from "../markup/markup";
import { spliced } from "../markup/splices";
import { attributeNamed } from "../markup/xmlAttributes";
import { XmlScanner } from "../markup/xmlScanner";

/** What says how tall a row is. */
const HEIGHT = ["ht", "customHeight"] as const;

/** A row's tag with another number. */
export function numbered(tag: string, number: number): string {
  if (attributeOf(tag, "r") !== undefined) return withAttribute(tag, "r", String(number));
  const at = nameEnd(tag);
  return spliced(tag, [{ from: at, to: at, text: ` r="${number}"` }]);
}

/** Where a tag's number ends, if that comes first; otherwise where its name does. */
function behindNumber(tag: string): number {
  const at = nameEnd(tag);
  const number = attributeNamed(tag, 0, "r");
  return number?.start === at ? number.valueEnd + 1 : at;
}

function nameEnd(tag: string): number {
  const scanner = new XmlScanner(tag);
  return scanner.next() ? 1 + scanner.prefix.length + scanner.name.length : 0;
}

/** A row's tag with a height in points, or with `undefined` the usual one. */
export function withHeight(tag: string, points: number | undefined): string {
  const bare = HEIGHT.reduce((changed, name) => withAttribute(changed, name, undefined), tag);
  if (points === undefined) return bare;
  // Where a fresh file has it, so that a row made lower and taller again is spelled as it was.
  const at = behindNumber(bare);
  return spliced(bare, [{ from: at, to: at, text: ` ht="${points}" customHeight="1"` }]);
}

/** A row with what is to stand in it. @param closing its closing tag where it has one already */
export function withInside(tag: string, inside: string, closing: string): string {
  const isEmpty = tag.endsWith("/>");
  if (inside === "") return isEmpty ? tag : `${tag.slice(0, -1).trimEnd()}/>`;
  if (!isEmpty) return tag + inside + closing;
  return `${tag.slice(0, -2).trimEnd()}>${inside}</${tag.slice(1, nameEnd(tag))}>`;
}
