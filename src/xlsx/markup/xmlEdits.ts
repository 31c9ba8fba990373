import { withAttribute } from "./markup";
import { type Splice, spliced } from "./splices";
import { type XmlNode, xmlTree } from "./xmlTree";
import { xmlTokens } from "./xmlTokens";

/** What becomes of one element. */
interface Edit {
  attributes: Readonly<Record<string, string | undefined>>;
  inside?: string;
  appended: string;
}

/** Changes to the elements of a part, gathered and then made at once: all that nobody changes stays as it was spelled. */
export class XmlEdits {
  readonly markup: string;
  readonly root: XmlNode;
  readonly #edits = new Map<XmlNode, Edit>();
  readonly #splices: Splice[] = [];

  /** @throws BrokenXml where the part is not well formed */
  constructor(markup: string) {
    this.markup = markup;
    this.root = xmlTree(markup);
  }

  /** An element as it is spelled. */
  spelled({ start, end }: XmlNode): string {
    return this.markup.slice(start, end);
  }

  /** Sets attributes of an element; `undefined` takes one out. */
  set(node: XmlNode, attributes: Edit["attributes"]): void {
    const edit = this.#editOf(node);
    edit.attributes = { ...edit.attributes, ...attributes };
  }

  /** Puts markup in the place of all that an element holds; nothing in there may be changed otherwise. */
  fill(node: XmlNode, inside: string): void {
    this.#editOf(node).inside = inside;
  }

  /** Puts markup behind all that an element holds. */
  append(node: XmlNode, text: string): void {
    this.#editOf(node).appended += text;
  }

  /** Puts markup ahead of an element's first child of one of these names, behind all others where it has none of them. */
  insert(parent: XmlNode, ahead: readonly string[], text: string): void {
    const next = parent.children.find(({ name }) => ahead.includes(name));
    if (next) this.#splices.push({ from: next.start, to: next.start, text });
    else this.append(parent, text);
  }

  /** Takes an element out. */
  remove({ start, end }: XmlNode): void {
    this.#splices.push({ from: start, to: end, text: "" });
  }

  /** The part with the changes made. */
  toString(): string {
    const edits = [...this.#edits].flatMap(([node, edit]) => this.#splicesOf(node, edit));
    return spliced(this.markup, [...this.#splices, ...edits]);
  }

  #editOf(node: XmlNode): Edit {
    const edit = this.#edits.get(node) ?? { attributes: {}, appended: "" };
    this.#edits.set(node, edit);
    return edit;
  }

  #splicesOf({ name, prefix, start, opened, closes, end }: XmlNode, edit: Edit): readonly Splice[] {
    const { attributes, inside, appended } = edit;
    const tag = Object.entries(attributes).reduce(
      (one, [attribute, value]) => withAttribute(one, attribute, value),
      this.markup.slice(start, opened),
    );
    const content = (inside ?? "") + appended;
    if (closes === end) {
      const text = content === "" ? tag : `${tag.slice(0, -2).trimEnd()}>${content}</${prefix}${name}>`;
      return [{ from: start, to: end, text }];
    }
    const from = inside === undefined ? closes : opened;
    return [
      { from: start, to: opened, text: tag },
      { from, to: closes, text: content },
    ];
  }
}

/** Markup whose elements without a prefix get one, as a part spells its own. */
export function prefixed(markup: string, prefix: string): string {
  if (prefix === "") return markup;
  const splices: Splice[] = [];
  for (const token of xmlTokens(markup)) {
    const at = token.start + (token.name.startsWith("/") ? 2 : 1);
    if (token.prefix === "") splices.push({ from: at, to: at, text: prefix });
  }
  return spliced(markup, splices);
}
