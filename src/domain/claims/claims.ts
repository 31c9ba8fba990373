import { ageInDays } from "../receivables/age";
import type { Day } from "../calendar";
import type { Cents } from "../money";

/** What kind of plan a claim is under, as far as the report says. */
export const PLAN_TYPES = ["PPO", "HMO", "Traditional", "Other", "Not stated"] as const;

/** A kind of plan; `Not stated` where the report does not say, which is not `Other`. */
export type PlanType = (typeof PLAN_TYPES)[number];

/** Why a carrier denied a claim, in the words that every report's own are put into. */
export const DENIAL_REASONS = [
  "Missing information",
  "Coding",
  "Eligibility",
  "Coordination of benefits",
  "Timely filing",
  "Other",
  "Not stated",
] as const;

/** The reason of a denial. */
export type DenialReason = (typeof DENIAL_REASONS)[number];

/**
 * How a claim stands. A denied one is still open: somebody has to mend it, appeal it or write it off. `Closed` is paid
 * or otherwise settled.
 */
export type ClaimState = "Open" | "Denied" | "Closed";

/** One insurance claim. Names nobody. A preauthorization is no claim: nothing is owed on it. */
export interface Claim {
  readonly carrier: string;
  readonly planType: PlanType;
  readonly state: ClaimState;
  readonly service: Day | undefined;
  readonly sent: Day | undefined;
  readonly sentOriginally: Day | undefined;
  /** When it was paid or closed. */
  readonly closed: Day | undefined;
  /** When somebody meant to ask the carrier again. */
  readonly followUp: Day | undefined;
  /** Of a denied claim. */
  readonly denial: DenialReason | undefined;
  /** The fee billed to the carrier, which is not what the carrier is expected to pay. */
  readonly amount: Cents;
}

/** The claims of a report, and what the report can say of them. */
export interface ClaimsReport {
  readonly claims: readonly Claim[];
  /** It says how each claim stands, so that denials can be counted. */
  readonly statesStatus: boolean;
  /** It says when to follow up. */
  readonly statesFollowUp: boolean;
  /** The practice software leaves the youngest claims out of the report unless somebody asks for them. */
  readonly mayLackRecent: boolean;
}

/** The days that the age of a claim can count from. */
export const CLAIM_AGE_FROM = ["Date sent", "Originally sent", "Date of service"] as const;

/** What the practice counts the age of a claim from. */
export type ClaimAgeFrom = (typeof CLAIM_AGE_FROM)[number];

/**
 * A report without a claim so young is short of the youngest: the usual filter leaves out those under 30 days by the day
 * that the report is run, which may be some days after the day that it stands for.
 */
const SURELY_LISTED_DAYS = 15;

/** The day that a claim's age counts from; `undefined` where the report does not say it. */
export function dayAgedFrom(claim: Claim, from: ClaimAgeFrom): Day | undefined {
  if (from === "Date of service") return claim.service;
  return from === "Originally sent" ? claim.sentOriginally : claim.sent;
}

/**
 * A claim's age in whole days.
 *
 * @returns `undefined` where the day that it counts from is not known or lies after the as-of day: never guessed from
 *   another of the claim's days
 * @see docs/metrics.md#claim-age
 */
export function claimAge(claim: Claim, asOf: Day, from: ClaimAgeFrom): number | undefined {
  const since = dayAgedFrom(claim, from);
  return since === undefined ? undefined : ageInDays(since, asOf);
}

/**
 * Says whether a claim was not settled at the end of a day. One paid on a later day was not; a denied one is settled once
 * somebody has closed it.
 */
export function isOpenOn({ state, closed }: Claim, asOf: Day): boolean {
  if (state === "Open") return true;
  return closed === undefined ? state === "Denied" : closed > asOf;
}

/**
 * Says whether the report left its youngest claims out: its software may do so, and no claim is young. Counted from the
 * service where it is known, which comes before any sending, so that it does not matter which day the filter goes by.
 * A report without any claim may lack them too.
 */
export function lacksRecent({ claims, mayLackRecent }: ClaimsReport, asOf: Day): boolean {
  return (
    mayLackRecent &&
    !claims.some(({ service, sentOriginally, sent }) => {
      const since = service ?? sentOriginally ?? sent;
      return since !== undefined && asOf - since < SURELY_LISTED_DAYS;
    })
  );
}
