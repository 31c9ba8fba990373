import { type AgingCategory, agingCategory } from "../receivables/aging";
import type { Day } from "../calendar";
import {
  type Claim,
  type ClaimAgeFrom,
  type ClaimsReport,
  type DenialReason,
  type PlanType,
  DENIAL_REASONS,
  claimAge,
  isOpenOn,
} from "./claims";
import { type Cents, sumCents } from "../money";

/** How many claims, and the fees billed on them. */
export interface ClaimSum {
  readonly claims: number;
  readonly billed: Cents;
}

/** Claims by age. `undated` are those without the day that the age counts from. */
export type AgedClaims = Readonly<Record<AgingCategory | "undated", ClaimSum>>;

/** Claims past the day on which somebody meant to follow up, and the earliest of these days. */
export interface PastFollowUp extends ClaimSum {
  readonly oldest: Day;
}

/** A carrier's open claims under one type of plan. The ages add up to `open`. */
export interface CarrierClaims {
  readonly carrier: string;
  readonly planType: PlanType;
  readonly open: ClaimSum;
  readonly ages: AgedClaims;
  /** Of the oldest claim whose age is known. */
  readonly oldestDays: number | undefined;
  /** Of the open ones; `undefined` where the report does not say how claims stand. */
  readonly denied: ClaimSum | undefined;
  /** Of the open ones; `undefined` where the report has no follow-up dates. */
  readonly pastFollowUp: ClaimSum | undefined;
}

/**
 * The open claims by carrier and type of plan, in the carriers' alphabetical order. A carrier is one, however its
 * letters are cased; it is called as it is first spelled.
 *
 * @see docs/metrics.md#open-claims
 */
export function openClaims(report: ClaimsReport, asOf: Day, from: ClaimAgeFrom): readonly CarrierClaims[] {
  const groups = grouped(openOn(report, asOf), ({ carrier, planType }) => `${carrierKey(carrier)}|${planType}`);
  const spellings = spellingsOf(report.claims);
  return [...groups.values()]
    .flatMap((claims) => carrierClaims(claims, report, asOf, from, spellings))
    .sort((one, other) => compareTexts(one.carrier, other.carrier) || compareTexts(one.planType, other.planType));
}

/** What tells carriers apart: their names without case, and without double spaces. */
export function carrierKey(carrier: string): string {
  return carrier.toLowerCase().replace(/\s+/gu, " ").trim();
}

/**
 * The open claims past their follow-up day by carrier, the longest overdue first. On the follow-up day itself a claim is
 * due, and not past it.
 */
export function pastFollowUps(
  report: ClaimsReport,
  asOf: Day,
): readonly (PastFollowUp & { readonly carrier: string })[] {
  const spellings = spellingsOf(report.claims);
  const groups = grouped(
    openOn(report, asOf).filter((claim) => isPastFollowUp(claim, asOf)),
    ({ carrier }) => carrierKey(carrier),
  );
  return [...groups]
    .flatMap(([key, claims]) => {
      const carrier = spellings.get(key);
      const [oldest, ...others] = claims.flatMap(({ followUp }) => followUp ?? []);
      if (carrier === undefined || oldest === undefined) return [];
      return [{ carrier, ...sumOf(claims), oldest: others.reduce((first, at) => (at < first ? at : first), oldest) }];
    })
    .sort((one, other) => one.oldest - other.oldest || compareTexts(one.carrier, other.carrier));
}

/** The open denied claims by reason, in the order of `DENIAL_REASONS`, reasons without a claim left out. */
export function denials(report: ClaimsReport, asOf: Day): readonly (ClaimSum & { readonly reason: DenialReason })[] {
  const denied = openOn(report, asOf).filter(isDenied);
  return DENIAL_REASONS.map((reason) => ({
    reason,
    ...sumOf(denied.filter(({ denial }) => (denial ?? "Not stated") === reason)),
  })).filter(({ claims }) => claims > 0);
}

function openOn({ claims }: ClaimsReport, asOf: Day): readonly Claim[] {
  return claims.filter((claim) => isOpenOn(claim, asOf));
}

function carrierClaims(
  claims: readonly Claim[],
  { statesStatus, statesFollowUp }: ClaimsReport,
  asOf: Day,
  from: ClaimAgeFrom,
  spellings: ReadonlyMap<string, string>,
): readonly CarrierClaims[] {
  const [first] = claims;
  if (first === undefined) return [];
  const ages = claims.flatMap((claim) => claimAge(claim, asOf, from) ?? []);
  return [
    {
      carrier: spellings.get(carrierKey(first.carrier)) ?? first.carrier,
      planType: first.planType,
      open: sumOf(claims),
      ages: byAge(claims, asOf, from),
      oldestDays: ages.length === 0 ? undefined : Math.max(...ages),
      denied: statesStatus ? sumOf(claims.filter(isDenied)) : undefined,
      pastFollowUp: statesFollowUp ? sumOf(claims.filter((claim) => isPastFollowUp(claim, asOf))) : undefined,
    },
  ];
}

function byAge(claims: readonly Claim[], asOf: Day, from: ClaimAgeFrom): AgedClaims {
  const groups = grouped(claims, (claim) => {
    const age = claimAge(claim, asOf, from);
    return (age === undefined ? undefined : agingCategory(age)) ?? "undated";
  });
  const of = (age: keyof AgedClaims): ClaimSum => sumOf(groups.get(age) ?? []);
  return {
    days0to30: of("days0to30"),
    days31to60: of("days31to60"),
    days61to90: of("days61to90"),
    over90: of("over90"),
    undated: of("undated"),
  };
}

function sumOf(claims: readonly Claim[]): ClaimSum {
  return { claims: claims.length, billed: sumCents(claims.map(({ amount }) => amount)) };
}

function isDenied({ state }: Claim): boolean {
  return state === "Denied";
}

function isPastFollowUp({ followUp }: Claim, asOf: Day): boolean {
  return followUp !== undefined && followUp < asOf;
}

function grouped<Key extends string>(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => Key,
): ReadonlyMap<Key, readonly Claim[]> {
  const groups = new Map<Key, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group) group.push(claim);
    else groups.set(keyOf(claim), [claim]);
  }
  return groups;
}

/** Each carrier as it is first spelled. */
function spellingsOf(claims: readonly Claim[]): ReadonlyMap<string, string> {
  return new Map(claims.map(({ carrier }) => [carrierKey(carrier), carrier] as const).toReversed());
}

/** By the codes of the characters, which is the order of every table. */
function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
