import { type Edge, edgesOf } from "./edges";
import type { Line } from "./lines";
import { type Run, isNumber } from "./run";

/** Where the texts of all pages go, in characters from the left. */
export interface Columns {
  /** The column of a text's first character. */
  readonly startOf: (run: Run) => number;
}

/** Spaces between two columns, at least. */
export const APART = 2;
/** In widths of a character: edges no farther apart are one. */
const HAIR = 0.15;
/** No line of a report is wider. Of pages that would be, each text goes where it stands, as far as that is free. */
const MOST_COLUMNS = 1_000;
/** Of all that is printed, in characters from the left, before texts push each other on. */
const WIDEST_PAGE = 400;

/**
 * Finds a column for each text: by the place where it begins or, where more texts have its end in common or it is a number, ends.
 * One width of a character holds for all pages, that of most characters; where texts would run into each other, all that stands
 * further right moves on, on every line alike.
 */
export function columnsFor(lines: readonly Line[]): Columns {
  const runs = lines.flatMap((line) => line.runs);
  const from = runs.reduce((least, { left }) => Math.min(least, left), Infinity);
  const to = runs.reduce((most, { right }) => Math.max(most, right), from);
  const width = Math.max(commonestAdvance(runs), (to - from) / WIDEST_PAGE);
  const anchorOf = anchorsFor(runs, HAIR * width);
  const before = whatStandsBefore(lines, anchorOf);
  const columns = new Map<Edge, number>();
  let furthest = 0;
  for (const edge of [...before.keys()].sort((one, other) => one.x - other.x)) {
    const least = (before.get(edge) ?? []).map(({ behind, characters }) => startColumn(columns, behind) + characters);
    furthest = Math.max(furthest, Math.round((edge.x - from) / width), ...least);
    columns.set(edge, furthest);
  }
  const isTooWide = furthest > MOST_COLUMNS;
  return {
    startOf: (run) => {
      const { edge, isEnd } = anchorOf(run);
      const column = isTooWide ? Math.round((edge.x - from) / width) : (columns.get(edge) ?? 0);
      return isEnd ? column - run.text.length : column;
    },
  };
}

/** What holds a text in place: where it begins, or ends. */
interface Anchor {
  readonly edge: Edge;
  readonly isEnd: boolean;
}

function anchorsFor(runs: readonly Run[], hair: number): (run: Run) => Anchor {
  const beginning = edgesOf(
    runs.map(({ left }) => left),
    hair,
  );
  const ending = edgesOf(
    runs.map(({ right }) => right),
    hair,
  );
  return ({ text, left, right }) => {
    const [start, end] = [beginning(left), ending(right)];
    const isEnd = isNumber(text) ? end.texts >= start.texts : end.texts > start.texts;
    return { edge: isEnd ? end : start, isEnd };
  };
}

/** How many characters an edge stands behind another one, at least; behind nothing, from the left of the page. */
interface Behind {
  readonly behind: Edge | undefined;
  readonly characters: number;
}

function whatStandsBefore(
  lines: readonly Line[],
  anchorOf: (run: Run) => Anchor,
): ReadonlyMap<Edge, readonly Behind[]> {
  const before = new Map<Edge, Map<Edge | undefined, number>>();
  for (const { runs } of lines) {
    let behind: Edge | undefined;
    let taken = 0;
    for (const run of runs) {
      const { edge, isEnd } = anchorOf(run);
      const { length } = run.text;
      const known = before.get(edge) ?? new Map<Edge | undefined, number>();
      before.set(edge, known.set(behind, Math.max(known.get(behind) ?? 0, taken + (isEnd ? length : 0))));
      behind = edge;
      taken = APART + (isEnd ? 0 : length);
    }
  }
  return new Map(
    [...before].map(([edge, all]) => [edge, [...all].map(([behind, characters]) => ({ behind, characters }))]),
  );
}

/** Of an edge further right nothing is known yet: two texts that lie over each other. */
function startColumn(columns: ReadonlyMap<Edge, number>, edge: Edge | undefined): number {
  return edge === undefined ? 0 : (columns.get(edge) ?? 0);
}

/** The width of most characters, in points: exactly that of each in a fixed-width font. */
function commonestAdvance(runs: readonly Run[]): number {
  const sums = new Map<number, { characters: number; width: number }>();
  for (const { text, left, right } of runs) {
    const tenths = Math.round(((right - left) / text.length) * 10);
    const sum = sums.get(tenths) ?? { characters: 0, width: 0 };
    sums.set(tenths, { characters: sum.characters + text.length, width: sum.width + right - left });
  }
  const most = [...sums.values()].reduce((one, other) => (other.characters > one.characters ? other : one), {
    characters: 0,
    width: 0,
  });
  return most.width > 0 ? most.width / most.characters : 1;
}
