/** Of one row the mean is the row. */
const FEWEST_ROWS = 2;

/**
 * Says whether amounts are the mean of some rows, to the cent, rounded or cut off.
 *
 * @param amounts in cents by slot; `undefined` where the row leaves a column blank
 * @param sumAt what the rows add up to in a slot
 */
export function isMeanOf(
  amounts: readonly (number | undefined)[],
  sumAt: (slot: number) => number,
  rows: number,
): boolean {
  if (rows < FEWEST_ROWS || amounts.every((amount) => amount === undefined || amount === 0)) return false;
  return amounts.every((amount, slot) => amount === undefined || isNear(amount, sumAt(slot), rows));
}

/** Says the same of one amount. */
export function isNear(amount: number, sum: number, rows: number): boolean {
  return Math.abs(amount * rows - sum) < rows;
}
