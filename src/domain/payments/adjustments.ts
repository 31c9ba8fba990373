import type { DenialReason } from "../claims/claims";

/** Who bears what a payer did not pay: the contract (CO), the patient (PR), somebody else (OA), or nobody but the payer says (PI). */
export const ADJUSTMENT_GROUPS = ["CO", "PR", "OA", "PI"] as const;

/** The group that a payer puts an adjustment into. */
export type AdjustmentGroup = (typeof ADJUSTMENT_GROUPS)[number];

/** Why a payer refuses to pay: the reasons of denied claims, and some that only a remittance tells. */
type Refused =
  | Exclude<DenialReason, "Other" | "Not stated">
  | "Plan limit"
  | "Not covered"
  | "Necessity"
  | "Duplicate"
  | "Authorization";

/** What else an adjustment may be. */
type NotRefused =
  | "Contract write-off"
  | "Deductible"
  | "Coinsurance"
  | "Copayment"
  | "Paid by another plan"
  | "Downgrade"
  | "Predetermination"
  | "Other";

/** What a payer's adjustment is for, in our own words; `Other` for a code that is in no list. */
export type AdjustmentCategory = Refused | NotRefused;

/** Codes and what they are for. People may have a list of their own, which counts before ours. */
export type CodeCategories = ReadonlyMap<string, AdjustmentCategory>;

/** Which codes are for what. The codes are facts; what X12 says of each is licensed, and not here. */
const CODES: Readonly<Record<Exclude<AdjustmentCategory, "Other">, string>> = {
  "Contract write-off": "24 42 44 45 59 131 A2",
  Deductible: "1",
  Coinsurance: "2",
  Copayment: "3",
  "Paid by another plan": "23",
  Downgrade: "169",
  Predetermination: "101",
  "Missing information": "16 163 206 207 226 227 251 252",
  Coding: "4 6 7 11 97 181 182 189 234 B15",
  Eligibility: "26 27 31 32 33 140 177 200",
  "Coordination of benefits": "22 109 B11",
  "Timely filing": "29",
  "Plan limit": "35 119 149 179 198 222 272 273 B5",
  "Not covered": "96 204",
  Necessity: "50 55",
  Duplicate: "18 B13",
  Authorization: "15 197",
};

const OURS: CodeCategories = new Map(
  entriesOf(CODES).flatMap(([category, codes]) => codes.split(" ").map((code) => [code, category] as const)),
);

const NOT_REFUSED: ReadonlySet<AdjustmentCategory> = new Set<NotRefused>([
  ...(["Contract write-off", "Deductible", "Coinsurance", "Copayment"] as const),
  ...(["Paid by another plan", "Downgrade", "Predetermination", "Other"] as const),
]);

/**
 * What an adjustment with this code is for.
 *
 * @param code as the payer sends it, such as `45`
 * @param theirs what a practice says otherwise
 * @see docs/claims.md#what-an-adjustment-is-for
 */
export function categoryOf(code: string, theirs: CodeCategories = new Map()): AdjustmentCategory {
  return theirs.get(code) ?? OURS.get(code) ?? "Other";
}

/** Whether an adjustment is the payer's refusal to pay. `Other` is none: what nobody knows denies nothing. */
export function isRefused(category: AdjustmentCategory): boolean {
  return !NOT_REFUSED.has(category);
}

function entriesOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  return Object.entries<string>(record).filter((entry): entry is [Key, string] => entry[0] in record);
}
