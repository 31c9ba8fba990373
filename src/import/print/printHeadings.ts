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

/** A heading over several columns is theirs word by word, where its words stand over more than one. */
function cutAtColumns(piece: Piece, columns: readonly PrintColumn[]): readonly Piece[] {
  const over = columns.filter((column) => overlap(column, piece) > 0);
  if (over.length < 2) return [piece];
  const words = Array.from(piece.text.matchAll(/\S+/gu), ({ 0: text, index }): Piece => {
    const start = piece.start + index;
    return { text, start, end: start + text.length, holds: "words" };
  });
  return words.reduce<readonly Piece[]>((pieces, word) => {
    const last = pieces.at(-1);
    const isSame = last !== undefined && columnOf(last, columns) === columnOf(word, columns);
    return isSame
      ? [...pieces.slice(0, -1), { ...last, text: `${last.text} ${word.text}`, end: word.end }]
      : [...pieces, word];
  }, []);
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
