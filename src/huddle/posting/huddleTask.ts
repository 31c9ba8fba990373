import type { Day } from "../../domain/calendar";
import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { PostedDays } from "./postDays";

/** What somebody brings to the huddle, and asks of it. */
export interface HuddleTask {
  /** The day to post, or to show where no schedule comes with it. */
  readonly day: Day;
  /** Its schedule, with keys that the workbook may hold: salted, each once. */
  readonly schedule?: HuddleDay | undefined;
  readonly production: readonly PostedDays[];
  /** The day on the practice's own calendar: nobody types a day before it any more. */
  readonly today: Day;
  /** To close the day that is shown though it is not over yet. */
  readonly closes: boolean;
  /** To post a schedule that is older than the one that is posted. */
  readonly anyway: boolean;
}

/** Why nothing becomes of a task. */
export interface HuddleRefusal {
  readonly reason: "day-is-over" | "nothing-to-show" | "day-still-open" | "older-schedule";
  /** The day that is shown; `undefined` where none is. */
  readonly shown: Day | undefined;
  /** When the schedule that is posted was taken, as a cell holds it. */
  readonly taken?: number;
}
