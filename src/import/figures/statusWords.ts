/** The entries of a map from the words that reports use for a status to the status. */
export function named<Status extends string>(
  status: Status,
  keys: readonly string[],
): readonly (readonly [string, Status])[] {
  return keys.map((key) => [key, status]);
}
