import type { Day } from "../calendar";
import type { Cents } from "../money";

/** What a huddle's conclusions depend on beside the slots. A limit that is absent is never passed. */
export interface HuddleSettings {
  /** The day that the huddle looks at. */
  readonly day: Day;
  /** For how many days an enrollment that was verified counts as verified. */
  readonly verifyDays?: number | undefined;
  /** For how many days a statement that was sent counts as sent. */
  readonly statementDays?: number | undefined;
  /** A balance above it is talked over in the office rather than at the desk. */
  readonly deskLimit?: Cents | undefined;
}

/** Says whether something happened too long before the huddle's day, or never. @param days how long ago it may be */
export function isTooLongAgo(happened: Day | "never", { day }: HuddleSettings, days: number | undefined): boolean {
  return days !== undefined && (happened === "never" || happened < day - days);
}
