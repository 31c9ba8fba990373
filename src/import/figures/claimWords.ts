import type { ClaimState, DenialReason, PlanType } from "../../domain/claims/claims";
import { named } from "./statusWords";

/** What a claim's status says: how it stands, or that it was never sent to its carrier, or taken back. */
export type ClaimStatus = ClaimState | "Not sent";

/** What a claim's status is called, by its key: in words, or by the letter that Open Dental keeps for it. */
const STATUSES: ReadonlyMap<string, ClaimStatus> = new Map([
  ...named("Open", ["open", "sent", "s", "outstanding", "pending", "submitted", "resubmitted", "resent", "billed"]),
  ...named("Open", ["inprocess", "inprogress", "processing", "accepted", "acknowledged", "appealed", "underreview"]),
  ...named("Denied", ["denied", "rejected", "declined"]),
  ...named("Closed", [
    "paid",
    "closed",
    "received",
    "r",
    "settled",
    "completed",
    "complete",
    "paidinfull",
    "finalized",
  ]),
  ...named("Not sent", ["notsent", "unsent", "u", "waitingtosend", "w", "hold", "onhold", "created", "draft", "ready"]),
  ...named("Not sent", ["holduntilprireceived", "h", "void", "voided", "deleted", "cancelled", "canceled"]),
]);

const PLAN_TYPE_WORDS: readonly (readonly [PlanType, RegExp])[] = [
  ["HMO", /hmo|\bdmo\b|capitat|prepaid|managed care/iu],
  ["PPO", /ppo|preferred provider/iu],
  ["Traditional", /traditional|indemnity|fee[ -]for[ -]service|\bffs\b|category percentage|\bucr\b/iu],
  ["Other", /other|medicaid|medicare|discount|direct|\bepo\b|\bpos\b|\bgov|flat co-?pay|cash|membership|workers/iu],
];

/** In the order of asking: “primary EOB missing” is of coordination, “missing tooth code” is of missing information. */
const DENIAL_WORDS: readonly (readonly [DenialReason, RegExp])[] = [
  ["Coordination of benefits", /coordinat|\bcob\b|primary eob|other (?:insurance|coverage|carrier)/iu],
  ["Timely filing", /timely|filing (?:limit|deadline)|past (?:filing|deadline)|late filing|filed late/iu],
  ["Missing information", /missing|incomplete|inform|documentation|x-?ray|radiograph|narrative|attachment|\bchart/iu],
  ["Coding", /\bcod(?:e|es|ing)\b|\bcdt\b|bundl|downcod|procedure code/iu],
  [
    "Eligibility",
    /eligib|not covered|no coverage|coverage (?:ended|terminated)|terminat|inactive|not (?:active|enrolled)/iu,
  ],
  ["Other", /other/iu],
];

const PREAUTHORIZATION = /^(?:pre-?\s?auth|pre-?\s?d|pre-?\s?treatment|pre-?\s?determination|pre-?\s?estimate)/iu;

/** How a claim stands by its status; `undefined` for a word that does not say. */
export function claimStatusFrom(status: string): ClaimStatus | undefined {
  return STATUSES.get(statusKey(status));
}

/** Says whether a claim's status is just “Paid”: of some software it says that the carrier sent the money, not that it came. */
export function isPaid(status: string): boolean {
  return statusKey(status) === "paid";
}

/** Says whether a claim's type is that of a preauthorization (also: predetermination), which is no claim yet. */
export function isPreauthorization(type: string): boolean {
  return PREAUTHORIZATION.test(type);
}

/** The type of plan in one of our words; `undefined` for words that are not known. */
export function planTypeFrom(words: string): PlanType | undefined {
  return words === "" ? "Not stated" : PLAN_TYPE_WORDS.find(([, form]) => form.test(words))?.[0];
}

/** Why a claim was denied, in one of our words; `undefined` for words that are not known. */
export function denialReasonFrom(words: string): DenialReason | undefined {
  return words === "" || words === "-" ? "Not stated" : DENIAL_WORDS.find(([, form]) => form.test(words))?.[0];
}

function statusKey(status: string): string {
  return status.toLowerCase().replace(/[^a-z]/gu, "");
}
