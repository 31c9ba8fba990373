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

/** The calls that give cells where one value is wanted. */
function callsIn(formula: string): readonly Call[] {
  const pieces = [...formula.matchAll(PIECES)];
  const open: Open[] = [];
  const calls: Call[] = [];
  pieces.forEach(({ 0: text, index }, number) => {
    const next = pieces[number + 1]?.[0];
    if (next === "(" && GIVE_CELLS.has(text.toUpperCase()) && !isTakenWhole(pieces, number, open.at(-1))) {
      calls.push({ at: index, isMarked: pieces[number - 1]?.[0] === "@" });
    }
    if (text === "(") open.push({ name: pieces[number - 1]?.[0].toUpperCase() ?? "", argument: 0 });
    if (text === ")") open.pop();
    const [last] = open.slice(-1);
    if (text === "," && last) last.argument += 1;
  });
  return calls;
}

/** Whether the call is all of an argument that takes cells. */
function isTakenWhole(pieces: readonly RegExpExecArray[], number: number, around: Open | undefined): boolean {
  if (!around || TAKE_CELLS[around.name]?.(around.argument) !== true) return false;
  if (!/^[(,]$/u.test(pieces[number - 1]?.[0] ?? "")) return false;
  let depth = 0;
  for (let at = number + 1; at < pieces.length; at += 1) {
    const [text] = pieces[at] ?? [""];
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    if (depth === 0) return /^[),]$/u.test(pieces[at + 1]?.[0] ?? "");
  }
  return false;
}
