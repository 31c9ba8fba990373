import { SLASH, isNameEnd, isUnread, tagEnd, tagNamed, unreadEnd } from "./xmlMarks";

const COLON = 58;

/**
 * Goes through markup from tag to tag and says where each stands, without building anything: a sheet of many rows costs
 * its text and no more. Comments, CDATA sections and processing instructions hold no tags, whatever they look like, and
 * a `>` within quotes ends none. A prefix is no part of a name. What never ends is not gone into.
 */
export class XmlScanner {
  readonly markup: string;
  /** Where the tag begins: at its `<`. */
  start = 0;
  /** Behind its `>`. */
  end: number;
  /** Whether it closes an element. */
  isClosing = false;
  #nameStart = 0;
  #localStart = 0;
  #nameEnd = 0;
  /** The first place, from which on it was looked for, where something begins that is no tag. */
  #unread = -1;

  /**
   * Begins ahead of all tags.
   *
   * @param markup what it goes through
   * @param from where to begin instead; not within a tag
   */
  constructor(markup: string, from = 0) {
    this.markup = markup;
    this.start = from;
    this.end = from;
  }

  /** The element's name without its prefix. */
  get name(): string {
    return this.markup.slice(this.#localStart, this.#nameEnd);
  }

  /** The prefix with its colon; empty where there is none. */
  get prefix(): string {
    return this.markup.slice(this.#nameStart, this.#localStart);
  }

  /** The tag as it is spelled. */
  get tag(): string {
    return this.markup.slice(this.start, this.end);
  }

  /** Whether the tag is its own end. */
  get isEmpty(): boolean {
    return !this.isClosing && this.markup.charCodeAt(this.end - 2) === SLASH;
  }

  /** Whether the element has this name, whatever its prefix. */
  is(name: string): boolean {
    return this.#nameEnd - this.#localStart === name.length && this.markup.startsWith(name, this.#localStart);
  }

  /** Goes on to the next tag; false where there is none. */
  next(): boolean {
    const { markup } = this;
    let at = markup.indexOf("<", this.end);
    while (at >= 0) {
      if (isUnread(markup, at)) {
        const end = unreadEnd(markup, at);
        at = end < 0 ? -1 : markup.indexOf("<", end);
      } else if (isNameEnd(markup.charCodeAt(at + 1)) && markup.charCodeAt(at + 1) !== SLASH) {
        at = markup.indexOf("<", at + 1);
      } else return this.#read(at);
    }
    return false;
  }

  /** Goes on to the next opening tag of an element of this name; false where there is none. */
  toOpening(name: string): boolean {
    while (this.next()) if (!this.isClosing && this.is(name)) return true;
    return false;
  }

  /**
   * Goes on from an opening tag to the one that closes the element, without looking at what stands between; stays at a
   * tag that is its own end. False, and where it was, where the element never ends.
   */
  toClosing(): boolean {
    if (this.isEmpty) return true;
    const { markup } = this;
    const name = markup.slice(this.#nameStart, this.#nameEnd);
    let [open, close, depth] = [-1, -1, 1];
    for (let at = this.end; at >= 0;) {
      if (close < at) close = tagNamed(markup, `</${name}`, at);
      if (open < at) open = tagNamed(markup, `<${name}`, at);
      const unread = this.#unreadFrom(at);
      if (unread < Math.min(open, close)) at = unreadEnd(markup, unread);
      else if (close === Infinity) return false;
      else if (open < close) {
        at = tagEnd(markup, open);
        depth += markup.charCodeAt(at - 2) === SLASH ? 0 : 1;
      } else if (--depth === 0) return this.#read(close);
      else at = close + 1;
    }
    return false;
  }

  /** Where the next comment, CDATA section or processing instruction begins. */
  #unreadFrom(at: number): number {
    if (this.#unread >= at) return this.#unread;
    const [marked, instructed] = [this.markup.indexOf("<!", at), this.markup.indexOf("<?", at)];
    this.#unread = Math.min(marked < 0 ? Infinity : marked, instructed < 0 ? Infinity : instructed);
    return this.#unread;
  }

  #read(at: number): boolean {
    const { markup } = this;
    const isClosing = markup.charCodeAt(at + 1) === SLASH;
    const nameStart = isClosing ? at + 2 : at + 1;
    let localStart = nameStart;
    let nameEnd = nameStart;
    for (let code = markup.charCodeAt(nameEnd); !isNameEnd(code); code = markup.charCodeAt(++nameEnd)) {
      if (code === COLON) localStart = nameEnd + 1;
    }
    const end = tagEnd(markup, nameEnd);
    if (end < 0) return false;
    this.start = at;
    this.end = end;
    this.isClosing = isClosing;
    this.#nameStart = nameStart;
    this.#localStart = localStart;
    this.#nameEnd = nameEnd;
    return true;
  }
}
