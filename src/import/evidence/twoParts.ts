/** Something with the amounts that it holds, one a row. */
export interface Part<Of> {
  readonly of: Of;
  readonly amounts: readonly number[];
}

/**
 * Finds the only two of some columns that in each row add up to the whole, where neither is all of it alone. Each column is looked
 * up by what it lacks, since a table may have thousands of them, most of them blank. Amounts are cents, as many of each part as of
 * the whole.
 *
 * @returns the two in the order in which they stand; `undefined` where no two do, or more than two, or where there is no row
 */
export function onlyTwoParts<Of>(parts: readonly Part<Of>[], whole: readonly number[]): readonly [Of, Of] | undefined {
  const earlier = new Map<string, Of[]>();
  let found: readonly [Of, Of] | undefined;
  for (const { of, amounts } of parts) {
    const lacks = whole.map((amount, row) => amount - (amounts[row] ?? 0));
    // A column that is all of it lacks nothing.
    if (lacks.every((amount) => amount === 0)) continue;
    for (const other of earlier.get(keyOf(lacks)) ?? []) {
      if (found !== undefined) return undefined;
      found = [other, of];
    }
    put(earlier, keyOf(amounts), of);
  }
  return found;
}

function keyOf(amounts: readonly number[]): string {
  return amounts.join(" ");
}

function put<Of>(lists: Map<string, Of[]>, key: string, one: Of): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
