import { count } from "../../domain/counted";

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
