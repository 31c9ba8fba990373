import { onlyCell } from "./pageMarks";
import type { Rows } from "./rows";

/** What a line says: `3 patients`, `Total claims: 2`, `Count,3`. */
export interface CountLine {
  readonly count: number;
  /** What it counts, in lower case and the singular; empty where it does not say. */
  readonly nouns: readonly string[];
}

/** A longer text is no count. */
const LONGEST = 60;
/** Every count has one of these. */
const HAS_WORD = /count|\b(?:number|no|nr) of\b|s\b|\b(?:1|one)\b/iu;
const COUNTER = /\b(?:(?:number|no\.?|nr\.?) of|count(?: of)?)\b/giu;
const INTEGER = /^(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2})$/u;
const ROW_WORDS: ReadonlySet<string> = new Set(["row", "record", "line", "entry", "item"]);
const NOUNS: ReadonlySet<string> = new Set([
  ...ROW_WORDS,
  ...["patient", "guarantor", "account", "family", "claim", "plan", "appointment", "visit", "client", "customer"],
]);
const BESIDE: ReadonlySet<string> = new Set(
  "total totals grand sub report of the in this on listed printed found shown all outstanding open".split(" "),
);

/** What the current row says of how many rows there are; `undefined` where it says nothing of it. */
export function countLine(rows: Rows): CountLine | undefined {
  const only = onlyCell(rows);
  if (only !== undefined) return countIn(only);
  const filled = rows.cells().filter((cell) => cell !== "");
  const hasCounter = filled.some((cell) => cell.search(COUNTER) >= 0);
  const cells = hasCounter ? filled.map((cell) => cell.replace(/^(\d+)\.00$/u, "$1")) : filled;
  const words = cells.filter((cell) => !INTEGER.test(cell));
  const numbers = new Set(cells.filter((cell) => INTEGER.test(cell)));
  return words.length === 1 && numbers.size === 1 ? countIn([...words, ...numbers].join(" ")) : undefined;
}

/** Whether a count is one of rows whatever they are of. */
export function isOfRows({ nouns }: CountLine): boolean {
  return nouns.every((noun) => ROW_WORDS.has(noun));
}

/** The count that a text states, and nothing beside it: each of its words is of counts, so that it holds nobody's name. */
export function countIn(text: string): CountLine | undefined {
  if (text.length > LONGEST || !HAS_WORD.test(text)) return undefined;
  const hasCounter = text.search(COUNTER) >= 0;
  const words = text
    .toLowerCase()
    .replace(COUNTER, " ")
    .split(/[\s:=()#]+/u)
    .filter((word) => word !== "");
  const numbers = words.filter((word) => INTEGER.test(word));
  const [number = ""] = numbers;
  const rest = words.filter((word) => !INTEGER.test(word) && !BESIDE.has(word));
  const nouns = rest.map(singular);
  const isPlural = rest.some((word, at) => word !== nouns[at]) || (words[0] === "1" && nouns.length > 0);
  if (numbers.length !== 1 || !(hasCounter || isPlural) || !nouns.every((noun) => NOUNS.has(noun))) return undefined;
  return { count: Number(number.replaceAll(",", "")), nouns };
}

function singular(word: string): string {
  const plain = word.replace(/\.$/u, "");
  return plain.replace(/ies$/u, "y").replace(/s$/u, "");
}
