import { textOf } from "../markup/markup";
import { textWithin } from "../markup/xmlMarks";
import { XmlScanner } from "../markup/xmlScanner";
import { decoded, spelledText, textFromSpelling } from "../markup/xmlText";

/** In characters: making a register of a longer list takes longer than writing a text once more. */
const LONGEST_SEARCHED = 5_000_000;

/** The tags of an entry without formats. */
const PLAIN = "si t //";

/** How most entries begin and end, by which they are known much faster than by their tags. */
const OPENINGS = ["<si><t>", '<si><t xml:space="preserve">'];
const CLOSING = "</t></si>";

/** Where a text of the list stands in its part. */
interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** A workbook's list of texts. A foreign sheet's many texts are not read: only those that somebody asks for are. */
export class SharedTexts {
  readonly #markup: string;
  #listed: readonly TextPlace[] | undefined;
  readonly #texts = new Map<number, string>();
  #plainTexts: ReadonlyMap<string, number> | undefined;

  /** @param markup the list's part; empty where the workbook has none */
  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The text at a place of the list; empty where there is none. */
  textAt(place: number): string {
    const known = this.#texts.get(place);
    if (known !== undefined) return known;
    const at = this.#places()[place];
    const text = at === undefined ? "" : textInRuns(this.#markup.slice(at.start, at.end));
    this.#texts.set(place, text);
    return text;
  }

  /** The first place of a text; `undefined` where it is not there, or only with formats of its own. */
  placeOf(text: string): number | undefined {
    if (this.#markup.length > LONGEST_SEARCHED) return undefined;
    this.#plainTexts ??= plainTextsIn(this.#markup, this.#places());
    return this.#plainTexts.get(spelledText(text));
  }

  #places(): readonly TextPlace[] {
    this.#listed ??= placesIn(this.#markup);
    return this.#listed;
  }
}

/** What an entry says that holds one text and nothing else, spelled as most are; `undefined` of any other. */
function spelledPlainly(entry: string): string | undefined {
  const opening = OPENINGS.find((one) => entry.startsWith(one));
  if (opening === undefined) return undefined;
  const end = entry.indexOf("<", opening.length);
  return end + CLOSING.length === entry.length && entry.endsWith(CLOSING)
    ? decoded(entry.slice(opening.length, end))
    : undefined;
}

/** All the runs of a text joined; how it is to be pronounced is left out. */
export function textInRuns(markup: string): string {
  const plain = spelledPlainly(markup);
  if (plain !== undefined) return textFromSpelling(plain);
  const scanner = new XmlScanner(markup);
  let text = "";
  while (scanner.next()) {
    if (scanner.isClosing || scanner.isEmpty) continue;
    if (scanner.is("rPh")) scanner.toClosing();
    else if (scanner.is("t")) {
      const from = scanner.end;
      if (!scanner.toClosing()) break;
      text += textWithin(markup, from, scanner.start);
    }
  }
  return textFromSpelling(text);
}

function placesIn(markup: string): readonly TextPlace[] {
  const scanner = new XmlScanner(markup);
  const places: TextPlace[] = [];
  while (scanner.toOpening("si")) {
    const { start } = scanner;
    if (!scanner.toClosing()) break;
    places.push({ start, end: scanner.end });
  }
  return places;
}

/** The texts without formats, in the workbook's own spelling, each with the first place that it stands at. */
function plainTextsIn(markup: string, places: readonly TextPlace[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  places.forEach(({ start, end }, place) => {
    const text = plainText(markup.slice(start, end));
    if (text !== undefined && !found.has(text)) found.set(text, place);
  });
  return found;
}

/** The text of an entry that holds one text and nothing else; `undefined` of any other. */
function plainText(entry: string): string | undefined {
  const plain = spelledPlainly(entry);
  if (plain !== undefined) return plain;
  const scanner = new XmlScanner(entry);
  let shape = "";
  while (shape.length <= PLAIN.length && scanner.next()) shape += scanner.isClosing ? "/" : `${scanner.name} `;
  return shape === PLAIN ? textOf(entry, "t") : undefined;
}
