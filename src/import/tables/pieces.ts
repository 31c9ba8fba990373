import { hasCents, parseAmount } from "../text/amount";
import { parseDay } from "../text/date";

/** What stands together in a line of print: words with single spaces between them, an amount, or a date that begins such words. */
export interface Piece {
  readonly text: string;
  /** Its first character's place in the line, and the place after its last. */
  readonly start: number;
  readonly end: number;
  readonly holds: "amount" | "day" | "words";
}

/** As reports print most amounts. */
const PLAIN_AMOUNT = /^-?\d{1,3}(?:,?\d{3})?\.\d\d$/u;
const DIGIT = /\d/u;
const MARKED = /^(.*\d\)?)\*+$/u;
const RUN = /\S+(?: \S+)*/gu;
const WORD = /\S+/gu;
/** Marks of an amount that may stand apart from it. */
const BEFORE_AMOUNT = /^[$(-]+$/u;
const AFTER_AMOUNT = /^(?:CR|DR|\)|-)$/iu;

/** Cuts a line of print into its pieces. @param line without its end */
export function piecesOf(line: string): readonly Piece[] {
  return withMarks(Array.from(line.matchAll(RUN)).flatMap(({ 0: run, index }) => inRun(run, index)));
}

/** A dollar sign that stands at the left of its column, with spaces before the number, is the amount's. */
function withMarks(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => BEFORE_AMOUNT.test(text))) return pieces;
  return pieces.flatMap((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (next?.holds === "amount" && isMark(piece)) return [];
    return before !== undefined && piece.holds === "amount" && isMark(before) ? joined(before, piece) : piece;
  });
}

function isMark({ text }: Piece): boolean {
  return BEFORE_AMOUNT.test(text) && text.includes("$");
}

function inRun(run: string, at: number): readonly Piece[] {
  if (!run.includes(" ")) return [pieceOf(run, at)];
  if (!DIGIT.test(run)) return [{ text: run, start: at, end: at + run.length, holds: "words" }];
  const words = Array.from(run.matchAll(WORD), ({ 0: text, index }) => pieceOf(text, at + index));
  if (!words.some(({ holds }) => holds !== "words"))
    return [{ text: run, start: at, end: at + run.length, holds: "words" }];
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last !== undefined && areOne(last, word, pieces.length === 1)) pieces[pieces.length - 1] = joined(last, word);
    else pieces.push(word);
  }
  return pieces;
}

/** A day inside of words is one of them; only one that begins a line of words, or follows such a one, stands in a column of its own. */
function areOne(last: Piece, next: Piece, isFirst: boolean): boolean {
  if (last.holds === "day" && next.holds === "day") return false;
  if (next.holds === "amount") return BEFORE_AMOUNT.test(last.text);
  if (last.holds === "amount") return AFTER_AMOUNT.test(next.text);
  return !(last.holds === "day" && isFirst && /\p{L}/u.test(next.text));
}

function joined(one: Piece, other: Piece): Piece {
  const isAmount = one.holds === "amount" || other.holds === "amount";
  const text = `${one.text}${isAmount ? "" : " "}${other.text}`;
  return { text, start: one.start, end: other.end, holds: isAmount ? "amount" : "words" };
}

/** An amount with an asterisk behind it, as prints mark what a line at their end explains, is that amount. */
function pieceOf(printed: string, start: number): Piece {
  const [, amount = ""] = MARKED.exec(printed) ?? [];
  const text = heldBy(amount) === "amount" ? amount : printed;
  return { text, start, end: start + text.length, holds: heldBy(text) };
}

function heldBy(text: string): Piece["holds"] {
  if (!DIGIT.test(text)) return "words";
  if (PLAIN_AMOUNT.test(text) || (hasCents(text) && parseAmount(text) !== undefined)) return "amount";
  return typeof parseDay(text) === "number" && !/^\d+$/u.test(text) ? "day" : "words";
}
