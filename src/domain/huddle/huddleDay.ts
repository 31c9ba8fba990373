import type { Day } from "../calendar";
import type { Cents } from "../money";
import type { Slot } from "./slot";

/** A moment of the practice's own clock. */
export interface Moment {
  readonly day: Day;
  /** Whole minutes after midnight, 0 to 1439. */
  readonly minuteOfDay: number;
}

/** A day that a huddle looks at, as one schedule export tells of it: what a reader makes and a posting writes. */
export interface HuddleDay {
  readonly day: Day;
  /** When the export was made; absent where it does not say. */
  readonly taken?: Moment | undefined;
  /** The day as of which the accounts were last aged: balances are as old as that. */
  readonly aged?: Day | undefined;
  /** By time, then chair. */
  readonly slots: readonly Slot[];
}

/** A day's totals, past or ahead, as a report of production says them: a row of Days. What is absent was not said. */
export interface DayTotals {
  readonly day: Day;
  readonly billed?: Cents | undefined;
  readonly adjusted?: Cents | undefined;
  /** Negative, as in every table: what was taken off. */
  readonly writeoffs?: Cents | undefined;
  readonly patientPayments?: Cents | undefined;
  readonly insurancePayments?: Cents | undefined;
  /** Gross fees of what is on the schedule and not done yet. */
  readonly scheduled?: Cents | undefined;
  /** New patients who came. */
  readonly newPatientsHere?: number | undefined;
  /** New patients on the schedule. */
  readonly newPatientsAhead?: number | undefined;
  /** New patients who made an appointment on that day. */
  readonly newPatientsBooked?: number | undefined;
  /** Appointments that were broken. */
  readonly broken?: number | undefined;
}

/** A free stretch of a chair: open to be filled, or kept for emergencies. */
export interface Opening {
  readonly chair: string;
  /** Whole minutes after midnight. */
  readonly from: number;
  readonly to: number;
  readonly kind: "Open" | "Emergency";
}
