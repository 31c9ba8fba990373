import type { TimeLimit } from "./reading/timeLimit";
import type { ReportReading } from "./reportReading";

/** A step ends where reading is looked at from outside. */
export type Steps<Result> = Generator<undefined, Result>;

/** Who looks at a reading from outside. */
export interface Watched {
  /** Called about every 50,000 rows with the number of rows read so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  readonly limit?: TimeLimit | undefined;
}

/** Reads all rows, or those that there is time for. */
export function* readAll(reading: ReportReading, { onProgress, limit }: Watched): Steps<ReportReading> {
  while (!reading.readSome()) {
    onProgress?.(reading.rows);
    if (limit?.isOver === true) break;
    yield;
  }
  return reading;
}
