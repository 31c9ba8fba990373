import type { DenialReason, PlanType } from "../../domain/claims/claims";

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
