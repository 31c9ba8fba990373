import { isKnownHeading } from "../layout/shownHeading";
import type { PrintLine } from "./printLine";

/** Which lines of print are what, by their numbers from 0. */
export interface RecordLines {
  /** The lines of records, or the first of two that each record has. */
  readonly first: ReadonlySet<number>;
  /** The second lines of records. */
  readonly second: ReadonlySet<number>;
  /** The lines of headings, and those of what stands in the second lines. */
  readonly headings: readonly number[];
  readonly secondHeadings: readonly number[];
  /** Lines of headings as they are found again on each page; the last of them stands for all. */
  readonly headingKeys: ReadonlyMap<string, "last" | "other">;
}

/** So many lines of headings are looked for. */
const MOST_HEADING_LINES = 3;
/** A carrier's name, its plan, its group's plan, its phone and its group's number have a line each at most. */
const MOST_LINES_OF_A_GROUP = 6;
/** Where records have two lines, at least every second record does. */
const SHARE_WITH_SECOND = 0.5;

/** Finds the lines of records and their headings. @returns `undefined` where there are none */
export function recordLines(lines: readonly PrintLine[]): RecordLines | undefined {
  const first = alignedLines(lines);
  const [begin = -1] = first;
  const headings = headingsOver(lines, begin);
  if (headings.length === 0) return undefined;
  // Lines that no headings of their own stand over are records out of line, and no second lines.
  const second = headings.length > 1 ? secondLines(lines, first, lines[headings.at(-1) ?? -1]) : new Set<number>();
  const hasSecond = second.size > 0;
  const own = hasSecond ? headings.slice(0, -1) : headings;
  return {
    first,
    second,
    headings: own,
    secondHeadings: hasSecond ? headings.slice(-1) : [],
    headingKeys: new Map(headings.map((at) => [keyOfLine(lines[at]), at === own.at(-1) ? "last" : "other"] as const)),
  };
}

/** A line as it is found again at the top of each page. */
export function keyOfLine(line: PrintLine | undefined): string {
  return (line?.pieces ?? []).map(({ text }) => text.toLowerCase()).join("\t");
}

/** The lines that begin where most do, and all others whose amounts end where theirs do. */
function alignedLines(lines: readonly PrintLine[]): ReadonlySet<number> {
  const usual = usualStart(lines);
  const isUsual = ({ form, start }: PrintLine): boolean => form === "data" && Math.abs(start - usual) <= 1;
  const places = endsIn(lines, isUsual);
  const isAligned = ({ form, pieces }: PrintLine): boolean =>
    form === "data" && pieces.every(({ holds, end }) => holds === "words" || places.has(end));
  const aligned = new Set<number>();
  for (const [at, line] of lines.entries()) if (isUsual(line) || isAligned(line)) aligned.add(at);
  return aligned;
}

/** Where the lines begin that have the most pieces together. */
function usualStart(lines: readonly PrintLine[]): number {
  const pieces = new Map<number, number>();
  for (const line of lines)
    if (line.form === "data") pieces.set(line.start, (pieces.get(line.start) ?? 0) + line.pieces.length);
  let usual = -1;
  for (const [start, count] of pieces) if (count > (pieces.get(usual) ?? 0)) usual = start;
  return usual;
}

/** Where the amounts and days of some lines end: they stand under each other by that. */
function endsIn(lines: readonly PrintLine[], isAsked: (line: PrintLine) => boolean): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const line of lines) {
    if (!isAsked(line)) continue;
    for (const { holds, end } of line.pieces) if (holds !== "words") ends.add(end);
  }
  return ends;
}

/** The lines directly below records' first ones, where most records have one that holds something in places of its own. */
function secondLines(
  lines: readonly PrintLine[],
  first: ReadonlySet<number>,
  heading: PrintLine | undefined,
): ReadonlySet<number> {
  const second = new Set<number>();
  for (const at of first) {
    const below = lines[at + 1];
    if (below === undefined || first.has(at + 1)) continue;
    if (below.form === "data" || (below.form === "words" && (holdsDay(below) || isUnder(heading, below, lines[at]))))
      second.add(at + 1);
  }
  return second.size >= first.size * SHARE_WITH_SECOND ? second : new Set();
}

/** Whether words begin under an indented line of headings. */
function isUnder(heading: PrintLine | undefined, below: PrintLine, above: PrintLine | undefined): boolean {
  if (heading === undefined || above === undefined || heading.start <= above.start + 1) return false;
  return Math.abs(below.start - heading.start) <= 1;
}

function holdsDay({ pieces }: PrintLine): boolean {
  return pieces.some(({ holds }) => holds !== "words");
}

/** The lines of headings above the first record, or above what it belongs to: a carrier's name, its plan and phone. */
function headingsOver(lines: readonly PrintLine[], begin: number): readonly number[] {
  const above = headingsAbove(lines, begin);
  if (areKnown(lines, above)) return above;
  const over = headingsAbove(lines, begin - linesOfWords(lines, begin));
  return areKnown(lines, over) ? over : above;
}

/** How many lines of words, none of which is made of headings, stand above a line. */
function linesOfWords(lines: readonly PrintLine[], begin: number): number {
  const above = lines.slice(Math.max(0, begin - MOST_LINES_OF_A_GROUP), begin).toReversed();
  const end = above.findIndex((line, at) => line.form !== "words" || areKnown(above, [at]));
  return end < 0 ? above.length : end;
}

/** Whether most words of some lines are those that headings are made of. */
function areKnown(lines: readonly PrintLine[], some: readonly number[]): boolean {
  const pieces = some.flatMap((at) => lines[at]?.pieces ?? []);
  return pieces.length > 1 && pieces.filter(({ text }) => isKnownHeading(text)).length * 2 > pieces.length;
}

/** The lines of headings above the first record: words in several pieces, rules between them left out, from top to bottom. */
function headingsAbove(lines: readonly PrintLine[], begin: number): readonly number[] {
  const found: number[] = [];
  for (let at = begin - 1; at >= 0 && found.length < MOST_HEADING_LINES; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.form === "rule") continue;
    if (line.form === "blank" && found.length === 0) continue;
    if (!areHeadings(line)) break;
    found.unshift(at);
  }
  return found;
}

const FURNITURE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\bpage\b/iu;

function areHeadings({ form, pieces, text }: PrintLine): boolean {
  return (
    (form === "words" || form === "total") &&
    pieces.length > 1 &&
    !pieces.some(({ holds }) => holds !== "words") &&
    !FURNITURE.test(text)
  );
}
