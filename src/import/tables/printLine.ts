import { type Piece, piecesOf } from "./pieces";

/** A line of print. */
export interface PrintLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where it begins; -1 for a blank line. */
  readonly start: number;
  readonly form: "blank" | "rule" | "data" | "total" | "words";
  /** It is the first of a page. */
  readonly isPageTop?: true;
}

const RULE = /^[\s\-=_.*~]+$/u;
const TOTAL = /(?:^|[^\p{L}])(?:sub|grand)?[ -]?totals?(?![\p{L}])/iu;
/** A record has more than one cell. */
const FEWEST_PIECES = 2;
const MOST_PIECES = 200;

/** A text may have a million of them above its last line. */
const BLANK_LINE: PrintLine = { text: "", pieces: [], start: -1, form: "blank" };

/** Cuts a text of print into its lines, as many as the text has. Lines that hold nothing are one. */
export function printLines(text: string): readonly PrintLine[] {
  return text.split(/\r\n|[\n\r]/u).map((line) => {
    if (line === "") return BLANK_LINE;
    const made = lineOf(line.replaceAll("\f", ""));
    return line.startsWith("\f") ? { ...made, isPageTop: true } : made;
  });
}

function lineOf(text: string): PrintLine {
  if (text.trim() === "") return { text, pieces: [], start: -1, form: "blank" };
  if (RULE.test(text)) return { text, pieces: [], start: -1, form: "rule" };
  const pieces = piecesOf(text);
  if (pieces.length > MOST_PIECES) return wholeLine(text);
  return { text, pieces, start: pieces[0]?.start ?? -1, form: formOf(pieces) };
}

/** A line of more cells than any report prints is no line of a table, and is left whole. */
function wholeLine(text: string): PrintLine {
  return { text, pieces: [{ text, start: 0, end: text.length, holds: "words" }], start: 0, form: "words" };
}

function formOf(pieces: readonly Piece[]): "data" | "total" | "words" {
  if (!pieces.some(({ holds }) => holds !== "words")) return "words";
  // A record may be of a carrier that is called Total; a total has no day of its own.
  const isDated = pieces.some(({ holds }) => holds === "day");
  if (!isDated && pieces.some(({ holds, text }) => holds === "words" && TOTAL.test(text))) return "total";
  return pieces.length < FEWEST_PIECES ? "words" : "data";
}
