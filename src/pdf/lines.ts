import { type Run, areTwoCells, isNumber } from "./run";

/** What is printed on one line, from left to right, each column by itself. */
export interface Line {
  readonly base: number;
  readonly runs: readonly Run[];
}

/** Of the smaller letters' size: text that stands so little higher or lower is on the same line. */
const SAME_LINE = 0.4;
/** Of the letters' size: the same text so near is printed twice, to look bold. */
const SAME_PLACE = 0.15;
/** Of the letters' size: pieces that are no farther apart touch. */
const TOUCHING = 0.12;
/** Of the letters' size: pieces that are no farther apart are words of one text. A letter of a fixed-width font is 0.6. */
const WORD_APART = 0.7;

/** The lines of a page from its top, each text once, with the words of a text joined. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: { base: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((one, other) => one.base - other.base)) {
    const line = lines.at(-1);
    if (line !== undefined && isOn(line, run)) line.runs.push(run);
    else lines.push({ base: run.base, runs: [run] });
  }
  return lines.map(({ base, runs: on }) => ({ base, runs: joined(withoutDoubles(on)) }));
}

function isOn({ base, runs }: Line, run: Run): boolean {
  const size = Math.min(run.size, runs[0]?.size ?? run.size);
  return run.base - base <= SAME_LINE * size;
}

function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.left - other.left)) {
    if (!kept.slice(-4).some((one) => isPrintedTwice(one, run))) kept.push(run);
  }
  return kept;
}

function isPrintedTwice(one: Run, other: Run): boolean {
  const near = SAME_PLACE * other.size;
  return one.text === other.text && Math.abs(one.left - other.left) <= near && Math.abs(one.base - other.base) <= near;
}

function joined(runs: readonly Run[]): readonly Run[] {
  const texts: Run[] = [];
  for (const run of runs) {
    const before = texts.at(-1);
    const together = before && asOne(before, run);
    if (together === undefined) texts.push(run);
    else texts[texts.length - 1] = together;
  }
  return texts;
}

/** Two pieces as one text; `undefined` where they are two. */
function asOne(before: Run, run: Run): Run | undefined {
  const size = Math.max(before.size, run.size);
  const gap = run.left - before.right;
  // An accounting format prints the sign at the left end of its cell.
  if (before.text === "$" && isNumber(run.text)) return { ...run, text: `$${run.text}`, left: run.left - size / 2 };
  if (gap < -size / 2 || gap > WORD_APART * size) return undefined;
  const isTouching = gap <= TOUCHING * size;
  if (!isTouching && areTwoCells(wordAt(before.text, -1), wordAt(run.text, 0))) return undefined;
  return {
    ...before,
    text: `${before.text}${isTouching ? "" : " "}${run.text}`,
    right: Math.max(before.right, run.right),
  };
}

function wordAt(text: string, at: number): string {
  return text.split(" ").at(at) ?? "";
}
