import type { XmlToken } from "../xlsx/markup/xmlTokens";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { type OtherValue, otherCell } from "./otherSheet";

/** The most spaces that one element stands for. */
const MOST_SPACES = 1_000;

/** A cell of an OpenDocument spreadsheet: its value as it is typed, or the text of its paragraphs. */
export class DocumentCell {
  readonly #attributes: ReadonlyMap<string, string>;
  readonly #showsCents: boolean;
  readonly #paragraphs: string[] = [];
  #isInParagraph = false;
  #content: { readonly value: OtherValue; readonly formula: string | undefined } | undefined;

  constructor(attributes: ReadonlyMap<string, string>, showsCents: boolean) {
    this.#attributes = attributes;
    this.#showsCents = showsCents;
  }

  /** How many rows it spans. */
  get rows(): number {
    const rows = Number(this.#attributes.get("number-rows-spanned") ?? 1);
    return Number.isInteger(rows) && rows > 0 ? rows : 1;
  }

  get holdsAnything(): boolean {
    return this.#attributes.has("value-type") || this.#attributes.has("formula") || this.#text !== "";
  }

  /** Takes what stands in it. */
  take({ name, text, attributes, isEmpty }: XmlToken): void {
    if (name === "p" || name === "h") this.#open(isEmpty);
    if (!this.#isInParagraph) return;
    if (name === "/p" || name === "/h") this.#isInParagraph = false;
    else this.#add(spaceFor(name, attributes) + text);
  }

  /** What it holds, once it is whole. */
  stored(place: { readonly row: number; readonly column: number; readonly isHidden: boolean }): StoredCell {
    // A cell may be there a million times.
    this.#content ??= { value: this.#value, formula: formulaOf(this.#attributes.get("formula")) };
    return otherCell(place, this.#content.value, this.#content.formula);
  }

  get #text(): string {
    return this.#paragraphs.join("\n").trim();
  }

  #open(isEmpty: boolean): void {
    this.#paragraphs.push("");
    this.#isInParagraph = !isEmpty;
  }

  #add(text: string): void {
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = (this.#paragraphs[last] ?? "") + text;
  }

  get #value(): OtherValue {
    const text = this.#text === "" ? (this.#attributes.get("string-value") ?? "") : this.#text;
    const type = this.#attributes.get("value-type") ?? "";
    if (NUMBERS.has(type)) return this.#number(text);
    if (type === "date" || type === "time") return { kind: "text", text: this.#moment(type, text) };
    if (type === "boolean") return { kind: "truth", isTrue: this.#attributes.get("boolean-value") === "true" };
    return this.#words(text);
  }

  #moment(type: "date" | "time", text: string): string {
    if (type === "date") return isoOf(this.#attributes.get("date-value") ?? text);
    return timeOf(this.#attributes.get("time-value") ?? "") ?? text;
  }

  #number(text: string): OtherValue {
    const value = this.#attributes.get("value") ?? "";
    const number = Number(value);
    if (value.trim() === "" || !Number.isFinite(number)) return { kind: "error", text: text === "" ? "#VALUE!" : text };
    return { kind: "number", number, shown: this.#showsCents ? "cents" : "other" };
  }

  #words(text: string): OtherValue {
    if (text === "" && this.#attributes.has("formula"))
      return { kind: this.#attributes.has("value-type") ? "text" : "nothing", text: "" };
    return { kind: this.#attributes.has("formula") && text.startsWith("#") ? "error" : "text", text };
  }
}

const NUMBERS: ReadonlySet<string> = new Set(["float", "currency", "percentage"]);

/** What an element within a paragraph stands for: spaces, a tab, the end of a line; nothing for any other. */
function spaceFor(name: string, attributes: XmlToken["attributes"]): string {
  if (name === "s") return " ".repeat(Math.min(Number(attributes.get("c") ?? 1) || 1, MOST_SPACES));
  if (name === "tab") return " ";
  return name === "line-break" ? "\n" : "";
}

/** A day, with its time where that is not midnight. */
export function isoOf(moment: string): string {
  const [, day = moment, time = "00:00:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/u.exec(moment) ?? [];
  return time === "00:00:00" ? day : `${day}T${time}`;
}

function timeOf(duration: string): string | undefined {
  const [, hours = "", minutes = "", seconds = ""] = /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})/u.exec(duration) ?? [];
  return hours === "" || Number(hours) > 23
    ? undefined
    : [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}

/** In Excel's own spelling, as far as plain sums go: `of:=SUM([.B2:.B4];1)` is `SUM(B2:B4,1)`. */
export function formulaOf(formula: string | undefined): string | undefined {
  return formula
    ?.replace(/^(?:\w+:)?=/u, "")
    .replaceAll(/\[\.([$A-Z\d]+)(?::\.([$A-Z\d]+))?\]/gu, (_whole, first: string, last?: string) =>
      last === undefined ? first : `${first}:${last}`,
    )
    .replaceAll(";", ",");
}
