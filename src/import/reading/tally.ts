import type { RowProblem } from "../problems/rowProblem";
import type { SkipReason, SkippedRows } from "../problems/skip";

/** Past so many problems a list helps nobody: the report itself is wrong. */
export const MAX_PROBLEMS = 10_000;

/** Counts what became of each row. Every row is counted once: as a record, as skipped, or as a problem. */
export class Tally {
  records = 0;
  problemRows = 0;
  /** Rows that are the report's and were passed over for what they are: its own totals and counts have them. */
  passedOver = 0;
  readonly problems: RowProblem[] = [];
  readonly #skipped = new Map<SkipReason, number>();

  /** Counts rows that are passed over. */
  skip(reason: SkipReason, rows = 1): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + rows);
  }

  /** Counts a row of the report that is passed over for what it is. */
  passOver(reason: SkipReason): void {
    this.passedOver += 1;
    this.skip(reason);
  }

  /** Counts a row that is left out. */
  problem(problems: readonly RowProblem[]): void {
    this.problemRows += 1;
    if (this.hasRoom) this.problems.push(...problems);
  }

  /** Says whether the list of problems is still whole. */
  get hasRoom(): boolean {
    return this.problems.length < MAX_PROBLEMS;
  }

  /** Counts records again as skipped rows, once they turn out to repeat others. */
  recordsToSkipped(records: number, reason: SkipReason): void {
    this.records -= records;
    this.skip(reason, records);
  }

  /** The skipped rows by reason, none of them zero. */
  get skipped(): readonly SkippedRows[] {
    return [...this.#skipped].filter(([, rows]) => rows > 0).map(([reason, rows]) => ({ reason, rows }));
  }
}
