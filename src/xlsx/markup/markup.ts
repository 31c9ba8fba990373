import { escaped } from "./xmlText";
import { decoded } from "./xmlTokens";

/** What stands between an element's name and the end of its tag. */
const REST_OF_TAG = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const PREFIX = "(?:[\\w.-]+:)?";

const patterns = new Map<string, RegExp>();

/** A pattern made once, however often it is asked for. */
function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const made = new RegExp(source, "gu");
  patterns.set(source, made);
  return made;
}

/** The value of a tag's attribute; `undefined` where the tag has none of that name. The name counts with its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single] = pattern(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const raw = double ?? single;
  return raw === undefined ? undefined : decoded(raw);
}

/** The tag with an attribute set, everything else as it was spelled. `undefined` takes the attribute out. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  if (attributeOf(tag, name) === value) return tag;
  const bare = pattern(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (value === undefined) return tag.replace(bare, "");
  const written = ` ${name}="${escaped(value)}"`;
  if (attributeOf(tag, name) !== undefined) return tag.replace(bare, () => written);
  return tag.replace(/\s*\/?>$/u, (end) => written + end.trim());
}

/** The markup with the tags of these elements changed, whatever their prefix. Closing tags are left alone. */
export function changedTags(markup: string, names: readonly string[], change: (tag: string) => string): string {
  return markup.replace(pattern(`<${PREFIX}(?:${names.join("|")})(?=[\\s/>])${REST_OF_TAG}>`), change);
}

/** The tags of these elements, in their order. */
export function tagsIn(markup: string, names: readonly string[]): readonly string[] {
  return markup.match(pattern(`<${PREFIX}(?:${names.join("|")})(?=[\\s/>])${REST_OF_TAG}>`)) ?? [];
}

/** The markup with whole elements changed; elements of one name must not stand within one another. */
export function changedElements(
  markup: string,
  names: readonly string[],
  change: (element: string, at: number) => string,
): string {
  const whole = `<(${PREFIX}(?:${names.join("|")}))(?=[\\s/>])(?:${REST_OF_TAG}(?<=/)>|${REST_OF_TAG}>[^]*?</\\1\\s*>)`;
  return markup.replace(pattern(whole), (element: string, _name: string, at: number) => change(element, at));
}

/** The elements of these names with all that they hold. */
export function elementsIn(markup: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  changedElements(markup, names, (element) => {
    found.push(element);
    return element;
  });
  return found;
}

/** The markup with the texts of these elements changed. A text that stays as it was keeps its spelling. */
export function changedTexts(markup: string, names: readonly string[], change: (text: string) => string): string {
  const opening = `<${PREFIX}(?:${names.join("|")})(?:\\s${REST_OF_TAG})?(?<!/)>`;
  return markup.replace(pattern(`(${opening})([^<]*)(?=</)`), (_whole: string, tag: string, raw: string) => {
    const text = decoded(raw);
    const changed = change(text);
    return tag + (changed === text ? raw : escapedText(changed));
  });
}

/** The text of the first element of this name; `undefined` where there is none. */
export function textOf(markup: string, name: string): string | undefined {
  const [, raw] = pattern(`<${PREFIX}${name}(?:\\s${REST_OF_TAG})?(?<!/)>([^<]*)</`).exec(markup) ?? [];
  return raw === undefined ? undefined : decoded(raw);
}

/** Text for the inside of an element, quotes left as they are. */
export function escapedText(text: string): string {
  return escaped(text).replaceAll("&quot;", '"');
}

/** The opening tag with which an element begins. */
export function openingTag(element: string): string {
  return pattern(`^<${REST_OF_TAG}>`).exec(element)?.[0] ?? element;
}
