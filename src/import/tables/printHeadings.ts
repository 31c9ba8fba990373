import type { Piece } from "./pieces";
import { type PrintColumn, columnOf, overlap } from "./printColumns";

/** A heading stands at most so far beside the cells below it. */
const BESIDE = 6;

/**
 * The headings of columns, from the lines above them, top to bottom: a column's words in several lines are one heading. Headings
 * that run together are cut at their words. A heading of a column without a cell makes a column of its own.
 */
export function headedColumns(
  lines: readonly (readonly Piece[])[],
  columns: readonly PrintColumn[],
): { readonly columns: readonly PrintColumn[]; readonly headings: readonly string[] } {
  const words = lines.flatMap((pieces) => pieces.flatMap((piece) => cutAtColumns(piece, columns)));
  const all = [...columns, ...withoutCells(words, columns)].sort((one, other) => one.start - other.start);
  const headings = all.map(() => "");
  for (const word of words) {
    const at = columnOf(word, all);
    headings[at] = `${headings[at] ?? ""} ${word.text}`.trim();
  }
  return { columns: all, headings };
}

/** Headings over several columns run together, with single spaces between them: each of their words is that column's under whose zone it begins. */
function cutAtColumns(piece: Piece, columns: readonly PrintColumn[]): readonly Piece[] {
  if (columns.filter((column) => overlap(column, piece) > 0).length < 2) return [piece];
  const byColumn = new Map<number, Piece>();
  for (const { 0: text, index } of piece.text.matchAll(/\S+/gu)) {
    const start = piece.start + index;
    const at = Math.max(
      0,
      columns.findLastIndex((_, column) => zoneStart(columns, column) <= start),
    );
    const column = columns[at];
    const known = byColumn.get(at);
    if (column === undefined) continue;
    byColumn.set(at, { ...column, holds: "words", text: known === undefined ? text : `${known.text} ${text}` });
  }
  return [...byColumn.values()];
}

/** Headings of amounts end where the amounts do, and begin anywhere after the column before; others begin where their words do. */
function zoneStart(columns: readonly PrintColumn[], at: number): number {
  const column = columns[at];
  return column?.isOfAmounts === true ? (columns[at - 1]?.end ?? 0) : (column?.start ?? 0);
}

/** Columns that no record fills, by their headings alone: those that stand over none, and beside none without a heading. */
function withoutCells(words: readonly Piece[], columns: readonly PrintColumn[]): readonly PrintColumn[] {
  const isHeaded = (column: PrintColumn): boolean => words.some((word) => overlap(column, word) > 0);
  const bare = columns.filter((column) => !isHeaded(column));
  return words.flatMap((word) => {
    if (columns.some((column) => overlap(column, word) > 0)) return [];
    if (bare.some((column) => overlap(column, word) > -BESIDE)) return [];
    return [{ start: word.start, end: word.end, isOfAmounts: false }];
  });
}
