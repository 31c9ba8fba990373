import type { AppointmentStatus } from "../../domain/patients/newPatients";
import { named } from "./statusWords";

/**
 * What an appointment's status is called, by its key: in words, or by the number that Open Dental keeps for it. One on the list
 * of unscheduled appointments was taken off the schedule, so it counts as cancelled. Words that only say whom the office has yet
 * to reach, or that an appointment was moved, do not say how it ended, and are asked.
 */
const STATUSES: ReadonlyMap<string, AppointmentStatus> = new Map([
  ...named("Scheduled", ["scheduled", "asap", "1", "4"]),
  ...named("Scheduled", ["confirmed", "unconfirmed", "notconfirmed"]),
  ...named("Arrived", ["completed", "complete", "arrived", "2"]),
  // Cloud 9: Kept, Missed, Scheduled.
  ...named("Arrived", ["kept", "checkedin", "checkedout", "seated", "walkedout"]),
  // Dentrix calls a visit that nobody came to failed; SOE Exact FTA, failed to attend.
  ...named("Broken", ["broken", "5", "noshow", "missed", "failed", "fta", "failedtoattend", "didnotattend"]),
  ...named("Cancelled", ["cancelled", "canceled", "unschedlist", "unscheduled", "3"]),
  // Dentrix: takes the visit off the schedule until the patient calls.
  ...named("Cancelled", ["wait/willcall", "waitwillcall"]),
]);

/** How an appointment stands by its status; `undefined` for a word that does not say. */
export function appointmentStatusFrom(status: string): AppointmentStatus | undefined {
  return STATUSES.get(status.toLowerCase().replace(/[\s_-]/gu, ""));
}
