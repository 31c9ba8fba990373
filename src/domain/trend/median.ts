/**
 * The middle of some numbers; the mean of the two in the middle where their count is even.
 *
 * @returns `undefined` for no numbers
 */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = Float64Array.from(numbers).sort();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
