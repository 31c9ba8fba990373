import { attributesOf, valueOf } from "../../xlsx/markup/xmlAttributes";
import { textWithin } from "../../xlsx/markup/xmlMarks";
import { XmlScanner } from "../../xlsx/markup/xmlScanner";
import { decoded } from "../../xlsx/markup/xmlText";

/** A stretch of a part's markup. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An element that what is looked at stands in. */
export interface OpenElement {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  /** Behind its tag. */
  readonly opened: number;
  /** How many elements stand before it in the same one. */
  readonly index: number;
  /** How many it holds so far. */
  children: number;
  /** Where it closes and has ended; where its tag ends until that is known. */
  closes: number;
  end: number;
}

/** Something that a part says: the text of an element with all its runs, what an attribute says, or a comment in the markup. */
export interface HeldUnit {
  readonly kind: "text" | "attribute" | "comment";
  readonly text: string;
  /** Where it is spelled; of an attribute its value. */
  readonly spans: readonly Span[];
  readonly attribute: string;
  /** An attribute's name and value together. */
  readonly whole: Span | undefined;
  /** The elements that it stands in, from the outermost; its own last. Grows and shrinks while the part is walked. */
  readonly within: readonly OpenElement[];
}

/** Elements whose texts, in however many runs and paragraphs, are one. */
const ONE_TEXT: ReadonlySet<string> = new Set(["comment", "si", "is", "rPh", "txBody", "rich", "txPr", "textbox"]);
/** How far up an element is looked for that a closing tag closes: a drawing of old may leave some open. */
const MOST_UNCLOSED = 50;

/**
 * Walks through a part and gives everything that it says, but for an element that is left out and all in it. What is no markup gives
 * less, never an error. It costs the part's length, however deep its elements stand in one another.
 */
export function eachHeldUnit(markup: string, leftOut: string | undefined, look: (unit: HeldUnit) => void): void {
  eachComment(markup, look);
  new Walk(markup, leftOut, look).run();
}

interface OpenText {
  readonly depth: number;
  readonly spans: Span[];
  text: string;
}

class Walk {
  readonly #scanner: XmlScanner;
  readonly #leftOut: string | undefined;
  readonly #look: (unit: HeldUnit) => void;
  readonly #within: OpenElement[] = [];
  readonly #texts: OpenText[] = [];

  constructor(markup: string, leftOut: string | undefined, look: (unit: HeldUnit) => void) {
    this.#scanner = new XmlScanner(markup);
    this.#leftOut = leftOut;
    this.#look = look;
  }

  run(): void {
    const scanner = this.#scanner;
    for (let from = 0; scanner.next(); from = scanner.end) {
      this.#take(from, scanner.start);
      if (scanner.isClosing) this.#close(scanner.name, scanner.start, scanner.end);
      else this.#open();
    }
    while (this.#within.length > 0) this.#pop(scanner.end, scanner.end);
  }

  #open(): void {
    const { name, prefix, start, end, isEmpty } = this.#scanner;
    const parent = this.#within.at(-1);
    const index = parent?.children ?? 0;
    if (parent !== undefined) parent.children += 1;
    this.#within.push({ name, prefix, start, opened: end, index, children: 0, closes: end, end });
    this.#lookAtAttributes(start);
    if (isEmpty) this.#within.pop();
    else if (name === this.#leftOut && this.#scanner.toClosing()) this.#pop(this.#scanner.start, this.#scanner.end);
    else if (name === "rPh" || !this.#isInOneText()) this.#texts.push(this.#newText());
  }

  #lookAtAttributes(start: number): void {
    const { markup } = this.#scanner;
    for (const span of attributesOf(markup, start)) {
      const attribute = markup.slice(span.nameStart, span.nameEnd);
      if (attribute.startsWith("xmlns")) continue;
      const spans = [{ from: span.valueStart, to: span.valueEnd }];
      const whole = { from: span.nameStart, to: span.valueEnd + 1 };
      this.#look({ kind: "attribute", text: valueOf(markup, span), spans, attribute, whole, within: this.#within });
    }
  }

  #isInOneText(): boolean {
    const open = this.#texts.at(-1);
    return open !== undefined && ONE_TEXT.has(this.#within[open.depth - 1]?.name ?? "");
  }

  #newText(): OpenText {
    return { depth: this.#within.length, spans: [], text: "" };
  }

  /** What stands between two tags. Paragraphs and cells within one text are told apart by a space. */
  #take(from: number, to: number): void {
    const open = this.#texts.at(-1);
    if (from === to || open === undefined) return;
    const text = textWithin(this.#scanner.markup, from, to);
    if (text.trim() === "" && open.depth === this.#within.length) return;
    open.spans.push({ from, to });
    open.text += text;
  }

  #close(name: string, start: number, end: number): void {
    const least = Math.max(0, this.#within.length - MOST_UNCLOSED);
    for (let at = this.#within.length - 1; at >= least; at -= 1) {
      if (this.#within[at]?.name !== name) continue;
      while (this.#within.length > at + 1) this.#pop(start, start);
      this.#pop(start, end);
      return;
    }
  }

  #pop(closes: number, end: number): void {
    const element = this.#within.at(-1);
    if (element === undefined) return;
    element.closes = closes;
    element.end = end;
    const open = this.#texts.at(-1);
    if (open?.depth === this.#within.length) {
      this.#texts.pop();
      const { text, spans } = open;
      if (text.trim() !== "")
        this.#look({ kind: "text", text, spans, attribute: "", whole: undefined, within: this.#within });
    } else if (open !== undefined && element.name === "p" && open.text !== "") open.text += " ";
    this.#within.pop();
  }
}

/** Comments and instructions to programs, which hold no tags. */
function eachComment(markup: string, look: (unit: HeldUnit) => void): void {
  for (const [opening, closing] of [
    ["<!--", "-->"],
    ["<?", "?>"],
  ] as const) {
    for (let at = markup.indexOf(opening); at >= 0; at = markup.indexOf(opening, at + 1)) {
      const end = markup.indexOf(closing, at + opening.length);
      if (end < 0) return;
      const [from, to] = [at, end + closing.length];
      const text = decoded(markup.slice(from + opening.length, end));
      look({ kind: "comment", text, spans: [{ from, to }], attribute: "", whole: undefined, within: [] });
      at = end;
    }
  }
}
