import { carrierKey } from "../../domain/claims/openClaims";
import type { AppointmentStatus } from "../../domain/patients/newPatients";
import type { ClaimStatus } from "./claimStatuses";
import type { Confirmation } from "./confirmations";

/** What a practice says that a status of its software means. */
export type SaidStatus =
  SaidOf<"claim", ClaimStatus> | SaidOf<"appointment", AppointmentStatus> | SaidOf<"confirmation", Confirmation>;

interface SaidOf<Of extends string, Status extends string> {
  readonly of: Of;
  /** The status, as the software prints it. */
  readonly word: string;
  readonly means: Status;
}

/** Whose statuses they are. */
export type StatusOf = SaidStatus["of"];

/** An answer to what a status means, as it is said, and kept in Setup. No two sound alike, whosever status it is. */
export type StatusAnswer = { readonly said: string } & (
  | { readonly of: "claim"; readonly means: ClaimStatus }
  | { readonly of: "appointment"; readonly means: AppointmentStatus }
  | { readonly of: "confirmation"; readonly means: Confirmation }
);

/** Everything that a status can be said to mean. */
export const STATUS_ANSWERS: readonly StatusAnswer[] = [
  { said: "Open", of: "claim", means: "Open" },
  { said: "Denied", of: "claim", means: "Denied" },
  { said: "Closed", of: "claim", means: "Closed" },
  { said: "Not sent", of: "claim", means: "Not sent" },
  { said: "Preauthorization", of: "claim", means: "Preauthorization" },
  { said: "Scheduled", of: "appointment", means: "Scheduled" },
  { said: "Kept", of: "appointment", means: "Arrived" },
  { said: "Broken", of: "appointment", means: "Broken" },
  { said: "Cancelled", of: "appointment", means: "Cancelled" },
  { said: "Confirmed", of: "confirmation", means: "Confirmed" },
  { said: "Not confirmed", of: "confirmation", means: "Not confirmed" },
  { said: "Neither", of: "confirmation", means: "Neither" },
];

/** The answer that some words are, however they are cased and joined: `not-sent` as `Not sent`. */
export function statusAnswer(said: string): StatusAnswer | undefined {
  return STATUS_ANSWERS.find((one) => answerKey(one.said) === answerKey(said));
}

/** A status with its answer. */
export function saidStatus(word: string, answer: StatusAnswer): SaidStatus {
  switch (answer.of) {
    case "claim":
      return { word, of: answer.of, means: answer.means };
    case "appointment":
      return { word, of: answer.of, means: answer.means };
    case "confirmation":
      return { word, of: answer.of, means: answer.means };
  }
}

/** The answer's words for what a status was said to mean. */
export function answerOf({ of, means }: SaidStatus): string {
  return STATUS_ANSWERS.find((one) => one.of === of && one.means === means)?.said ?? means;
}

/** Says whether two cells hold the same status. */
export function isSameStatus(one: string, other: string): boolean {
  return carrierKey(one) === carrierKey(other);
}

/** Both spellings of cancelled are one. */
function answerKey(said: string): string {
  return said
    .toLowerCase()
    .replace(/[^a-z]/gu, "")
    .replace("canceled", "cancelled");
}
