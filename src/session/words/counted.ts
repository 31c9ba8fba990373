/** A number of things in words: `1 row`, `1,234 rows`. @param plural where it is not the noun with an s */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`;
}

/** How the rows of a report were used, in words; they add up to all its rows, always. */
export function rowsInWords(rows: {
  readonly rows: number;
  readonly records: number;
  readonly skipped: number;
  readonly problems: number;
}): string {
  const ofProblems = rows.problems === 0 ? "" : `, ${count(rows.problems, "problem")}`;
  return `${count(rows.rows, "row")}: ${String(rows.records)} read, ${String(rows.skipped)} skipped${ofProblems}`;
}
