import { escapedText, textOf } from "../markup/markup";
import { spelledText, textFromSpelling } from "../markup/xmlText";

/** In characters: looking for a text in a longer list takes longer than writing it once more. */
const LONGEST_SEARCHED = 5_000_000;

/** A workbook's list of texts. A foreign sheet's many texts are not read: only those that somebody asks for are. */
export class SharedTexts {
  readonly #markup: string;
  readonly #prefix: string;
  #starts: readonly number[] | undefined;
  readonly #texts = new Map<number, string>();
  readonly #places = new Map<string, number | undefined>();

  /** @param markup the list's part; empty where the workbook has none */
  constructor(markup: string) {
    this.#markup = markup;
    this.#prefix = /<((?:[\w.-]+:)?)sst[\s>]/u.exec(markup)?.[1] ?? "";
  }

  /** The text at a place of the list; empty where there is none. */
  textAt(place: number): string {
    const known = this.#texts.get(place);
    if (known !== undefined) return known;
    const start = this.#startsOfTexts()[place];
    const end = this.#startsOfTexts()[place + 1] ?? this.#markup.length;
    const text = start === undefined ? "" : textInRuns(this.#markup.slice(start, end));
    this.#texts.set(place, text);
    return text;
  }

  /** The first place of a text; `undefined` where it is not there, or only with formats of its own. */
  placeOf(text: string): number | undefined {
    if (!this.#places.has(text)) this.#places.set(text, this.#lookedUp(text));
    return this.#places.get(text);
  }

  #lookedUp(text: string): number | undefined {
    if (this.#markup.length > LONGEST_SEARCHED) return undefined;
    const spelled = escapedText(spelledText(text));
    const name = this.#prefix;
    for (const space of ["", ' xml:space="preserve"']) {
      for (const one of [spelled, spelled.replaceAll('"', "&quot;").replaceAll("'", "&apos;")]) {
        const at = this.#markup.indexOf(`<${name}si><${name}t${space}>${one}</${name}t></${name}si>`);
        if (at >= 0) return this.#startsOfTexts().indexOf(at);
      }
    }
    return undefined;
  }

  #startsOfTexts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts: number[] = [];
    const opening = new RegExp(`<${this.#prefix}si[\\s/>]`, "gu");
    while (opening.exec(this.#markup)) starts.push(opening.lastIndex - this.#prefix.length - 4);
    this.#starts = starts;
    return starts;
  }
}

/** All the runs of a text joined; how it is to be pronounced is left out. */
export function textInRuns(markup: string): string {
  const spoken = markup.includes("rPh") ? markup.replaceAll(PRONUNCIATION, "") : markup;
  const texts = spoken.match(RUN) ?? [];
  return textFromSpelling(texts.map((text) => textOf(text, "t") ?? "").join(""));
}

const PRONUNCIATION = /<(?:[\w.-]+:)?rPh[\s>][^]*?<\/(?:[\w.-]+:)?rPh>/gu;
const RUN = /<(?:[\w.-]+:)?t(?:\s[^>]*)?(?<!\/)>[^<]*<\//gu;
