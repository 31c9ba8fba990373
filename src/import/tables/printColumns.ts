import type { Piece } from "./pieces";

/** A column of print: from which character to which, the last one not included. */
export interface PrintColumn {
  readonly start: number;
  readonly end: number;
  /** Most of its cells are amounts. */
  readonly isOfAmounts: boolean;
}

/** More columns than any report has are none of print. */
const MOST_COLUMNS = 100;
/** Of a hundred lines so many may print across the space between two columns. */
const LINES_ACROSS = 2;

/** Finds the columns of lines of records: what is blank in all of them, but for a few, lies between two columns. None where there would be too many. */
export function printColumns(lines: readonly (readonly Piece[])[]): readonly PrintColumn[] {
  const covered = coverage(lines);
  const most = Math.floor((lines.length * LINES_ACROSS) / 100);
  const spans: { start: number; end: number }[] = [];
  for (const [at, count] of covered.entries()) {
    const last = spans.at(-1);
    if (count <= most) continue;
    if (last?.end === at) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  if (spans.length > MOST_COLUMNS) return [];
  return spans.map((span) => ({ ...span, isOfAmounts: isOfAmounts(span, lines) }));
}

/** How many lines have something at each place. */
function coverage(lines: readonly (readonly Piece[])[]): readonly number[] {
  const steps: number[] = [];
  for (const pieces of lines) {
    for (const { start, end } of pieces) {
      steps[start] = (steps[start] ?? 0) + 1;
      steps[end] = (steps[end] ?? 0) - 1;
    }
  }
  let count = 0;
  return Array.from(steps, (step: number | undefined) => (count += step ?? 0));
}

function isOfAmounts(
  span: { readonly start: number; readonly end: number },
  lines: readonly (readonly Piece[])[],
): boolean {
  let amounts = 0;
  let others = 0;
  for (const pieces of lines) {
    for (const piece of pieces) {
      if (overlap(span, piece) <= 0) continue;
      if (piece.holds === "amount") amounts += 1;
      else others += 1;
    }
  }
  return amounts > others;
}

/** How many characters two spans have in common; below zero how far apart they are. */
export function overlap(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

/** The column that has the most of a span, or is the closest to it. @returns its number; -1 where there are no columns */
export function columnOf(
  span: { readonly start: number; readonly end: number },
  columns: readonly PrintColumn[],
): number {
  let best = -1;
  let most = -Infinity;
  for (const [index, column] of columns.entries()) {
    const shared = overlap(column, span);
    if (shared <= most) continue;
    best = index;
    most = shared;
  }
  return best;
}
