import { NotImplemented } from "../protocol/hostError";

/**
 * How Excel keeps a formula that calls a function which gives cells, where a single value is wanted. A formula of old
 * takes one of the cells, and Excel shows that by an `@` before the call; a dynamic one takes what it gets. A file says
 * which it is by other means than the `@`.
 */
export type Spelling = "plain" | "dynamic";

const GIVE_CELLS = new Set(["INDEX", "OFFSET", "INDIRECT"]);
/** Functions that take cells, and as which of their arguments. */
const TAKE_CELLS: Readonly<Record<string, (argument: number) => boolean>> = {
  ...Object.fromEntries(
    ["SUM", "COUNT", "MEDIAN", "MIN", "MAX", "AVERAGE", "SUMPRODUCT"].map((one) => [one, () => true]),
  ),
  SUMIFS: (argument) => argument === 0 || argument % 2 === 1,
  COUNTIFS: (argument) => argument % 2 === 0,
  MATCH: (argument) => argument === 1,
  INDEX: (argument) => argument === 0,
};
/** Texts, what stands in brackets and sheets' names; names and what opens or closes. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:[^[\]]|\[[^\]]*\])*\]|[A-Za-z_][\w.]*|[\s\S]/gu;

/** Which of the two a formula is, as it reads in a cell. @throws NotImplemented for one that is both */
export function spellingOf(formula: string): Spelling {
  const marked = callsIn(formula).map(({ isMarked }) => isMarked);
  if (marked.every(Boolean)) return "plain";
  if (marked.some(Boolean))
    throw new NotImplemented(`a formula of both kinds, which older Excels cannot read: ${formula}`);
  return "dynamic";
}

/** A formula of old as Excel shows it. */
export function withMarks(formula: string): string {
  const calls = callsIn(formula).filter(({ isMarked }) => !isMarked);
  return calls.reduceRight((text, { at }) => `${text.slice(0, at)}@${text.slice(at)}`, formula);
}

/** A formula of old as files hold it. */
export function withoutMarks(formula: string): string {
  const calls = callsIn(formula).filter(({ isMarked }) => isMarked);
  return calls.reduceRight((text, { at }) => text.slice(0, at - 1) + text.slice(at), formula);
}

interface Call {
  /** Where its name begins. */
  readonly at: number;
  readonly isMarked: boolean;
}

interface Open {
  readonly name: string;
  argument: number;
}

const known = new Map<string, readonly Call[]>();

/** The calls that give cells where one value is wanted. A column's formula is looked at once, not once a row. */
function callsIn(formula: string): readonly Call[] {
  if (!/\b(?:INDEX|OFFSET|INDIRECT)\(/iu.test(formula)) return [];
  const found = known.get(formula) ?? findCalls(formula);
  known.set(formula, found);
  return found;
}

function findCalls(formula: string): readonly Call[] {
  const pieces = [...formula.matchAll(PIECES)].map(({ 0: text, index }) => ({ text, at: index }));
  const words = pieces.map(({ text }) => text);
  const open: Open[] = [];
  return pieces.flatMap(({ text, at }, number) => {
    const givesCells = words[number + 1] === "(" && GIVE_CELLS.has(text.toUpperCase());
    const isCall = givesCells && !isTakenWhole(words, number, open.at(-1));
    follow(open, text, words[number - 1]);
    return isCall ? [{ at, isMarked: words[number - 1] === "@" }] : [];
  });
}

/** Keeps count of the calls around a place, and of their arguments. */
function follow(open: Open[], text: string, before = ""): void {
  if (text === "(") open.push({ name: before.toUpperCase(), argument: 0 });
  if (text === ")") open.pop();
  const [last] = open.slice(-1);
  if (text === "," && last) last.argument += 1;
}

/** Whether the call is all of an argument that takes cells. */
function isTakenWhole(words: readonly string[], number: number, around: Open | undefined): boolean {
  if (!around || TAKE_CELLS[around.name]?.(around.argument) !== true) return false;
  const after = words[closingAfter(words, number + 1) + 1];
  return /^[(,]$/u.test(words[number - 1] ?? "") && /^[),]$/u.test(after ?? "");
}

/** Where the parenthesis is closed that is opened at a place. */
function closingAfter(words: readonly string[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < words.length; at += 1) {
    if (words[at] === "(") depth += 1;
    if (words[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return words.length;
}
