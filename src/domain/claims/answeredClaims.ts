import type { Day } from "../calendar";
import { type Claim, type ClaimAgeFrom, type ClaimsReport, dayAgedFrom, isOpenOn } from "./claims";
import { median } from "../trend/median";

/** What carriers answered, as far as a report lists it. */
export interface ClaimAnswers {
  /** Paid by the as-of day, or denied. */
  readonly answered: number;
  readonly denied: number;
  /** The middle number of days from sending (or what the practice counts from) to payment; half days are possible. */
  readonly medianDays: number | undefined;
}

/**
 * How long carriers took to pay, and how many claims they denied, over the claims that the report lists.
 *
 * @returns `undefined` for a report that lists no paid claim: one of open claims alone cannot tell
 * @see docs/metrics.md#days-to-payment
 */
export function claimAnswers({ claims }: ClaimsReport, asOf: Day, from: ClaimAgeFrom): ClaimAnswers | undefined {
  const paid = claims.filter((claim) => claim.state === "Closed" && !isOpenOn(claim, asOf));
  if (paid.length === 0) return undefined;
  const denied = claims.filter(({ state }) => state === "Denied").length;
  const days = paid.flatMap((claim) => daysToPayment(claim, from) ?? []);
  return { answered: paid.length + denied, denied, medianDays: median(days) };
}

/** A day of payment before the day of sending is a mistake of somebody's, and no number of days. */
function daysToPayment(claim: Claim, from: ClaimAgeFrom): number | undefined {
  const since = dayAgedFrom(claim, from);
  return since === undefined || claim.closed === undefined || claim.closed < since ? undefined : claim.closed - since;
}
