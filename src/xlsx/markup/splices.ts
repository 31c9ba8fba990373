/** A stretch of markup, and the text that comes in its place. */
export interface Splice {
  readonly from: number;
  /** Where the stretch ends; `from` where something is only put in. */
  readonly to: number;
  readonly text: string;
}

/**
 * Markup with stretches of it replaced; all else as it was spelled.
 *
 * @param markup what they are of
 * @param splices in any order; none reaches into another. Those at one place come in the order in which they are given.
 */
export function spliced(markup: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return markup;
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...splices].sort((one, other) => one.from - other.from)) {
    if (from < at) throw new RangeError("two changes of one stretch of markup");
    pieces.push(markup.slice(at, from), text);
    at = to;
  }
  return pieces.join("") + markup.slice(at);
}
