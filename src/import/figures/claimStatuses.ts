import type { ClaimState } from "../../domain/claims/claims";
import { named } from "./statusWords";

/** What a claim's status says: how the claim stands, that it was never sent or was taken back, or that it is no claim yet. */
export type ClaimStatus = ClaimState | "Not sent" | "Preauthorization";

/** The statuses of one practice software, where a word of it means otherwise than elsewhere. */
export interface SystemStatuses {
  readonly practiceSoftware: string;
  /** Words that no other software prints: a list with one of them is this software's. */
  readonly own: ReadonlySet<string>;
  readonly means: ReadonlyMap<string, ClaimState>;
}

/**
 * What claims' statuses are called, by their keys: in words, or by the letter or short form that software keeps for it. A word
 * on which practice software disagrees is below; one that does not say whether the money came, such as Partially paid, is asked.
 */
const CLAIM_STATUSES: ReadonlyMap<string, ClaimStatus> = new Map([
  // Open Dental: S sent, R received, U unsent, W waiting to send, H hold until primary received. Denticon: OPEN. Curve: Submitted.
  ...named("Open", ["open", "sent", "s", "outstanding", "pending", "submitted", "resubmitted", "resent", "billed"]),
  ...named("Open", ["inprocess", "inprogress", "processing", "accepted", "acknowledged", "appealed", "underreview"]),
  ...named("Open", ["printed", "mailed", "faxed", "transmitted", "reopened", "suspended"]),
  // Dentrix Ascend, help: Understanding claim statuses. The carrier may do no more with these, and nothing was paid.
  ...named("Open", ["unprocessableclaim", "unprocessable", "unprocess", "additionalinformationrequested", "addinfo"]),
  ...named("Open", ["attachmenthold", "neahold", "attachmenterror", "neaerror", "intransit", "extracted", "resub"]),
  ...named("Open", ["zeropayment", "zeropay"]),
  // Sensei: Denied. Curve: Rejected. Dentrix Ascend says who rejected it.
  ...named("Denied", ["denied", "rejected", "declined", "rejectedbypayer", "rejectedbyanotherentity"]),
  ...named("Denied", ["rejectedbyeservices", "rejectsv"]),
  ...named("Closed", ["paid", "closed", "received", "r", "settled", "completed", "complete"]),
  ...named("Closed", ["paidinfull", "finalized", "paymentreceived", "payrecvd"]),
  ...named("Not sent", ["notsent", "unsent", "u", "waitingtosend", "w", "hold", "onhold", "created", "draft", "ready"]),
  ...named("Preauthorization", ["preauthorization", "preauth", "predetermination", "pretreatment"]),
  ...named("Preauthorization", ["pretreatmentestimate", "preestimate"]),
  ...named("Not sent", ["holduntilprireceived", "h", "void", "voided", "deleted", "cancelled", "canceled"]),
]);

/** Practice software whose words mean otherwise than those of the others. */
export const SYSTEMS: readonly SystemStatuses[] = [
  {
    // Its help: Paid is what the carrier sent and the office has not received; Received is the carrier's first word of a claim;
    // only Payment Received is the office's own. Its list of overdue claims holds Paid ones.
    practiceSoftware: "Dentrix Ascend",
    own: new Set(
      `unprocessableclaim unprocess additionalinformationrequested addinfo attachmenthold neahold attachmenterror neaerror extracted
      rejectedbyeservices rejectsv zeropayment zeropay payrecvd resub`.split(/\s+/u),
    ),
    means: new Map(named("Open", ["paid", "received"])),
  },
];

/** A claim's status without case, spaces and signs. */
export function claimStatusKey(status: string): string {
  return status.toLowerCase().replace(/[^a-z]/gu, "");
}

/** How a claim stands by its status; `undefined` for a word that does not say. */
export function claimStatusFrom(status: string): ClaimStatus | undefined {
  return CLAIM_STATUSES.get(claimStatusKey(status));
}
