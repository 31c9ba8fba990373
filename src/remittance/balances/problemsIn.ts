import { cents, sumCents } from "../../domain/money";
import type { Place } from "../problems/place";
import type { PaymentProblem } from "../problems/problem";
import type { Remittance, RemittedClaim } from "../transaction/remittance";
import { adjusted, allAdjustments } from "./sums";

/**
 * What of a payment does not add up. Each claim: what was billed, less all its adjustments, is what was paid. The payment: what its
 * claims paid, less what was taken off without a claim, is its amount.
 *
 * @param remittance as it was read
 * @param payment its place in the file
 * @see docs/claims.md#what-has-to-add-up
 */
export function problemsIn(remittance: Remittance, payment: number): readonly PaymentProblem[] {
  const ofClaims = remittance.claims.flatMap((claim, index) => claimProblems(claim, { payment, claim: index + 1 }));
  return [...ofClaims, ...paymentProblems(remittance, payment)];
}

function claimProblems(claim: RemittedClaim, at: Place): readonly PaymentProblem[] {
  const { outcome, billed, paid } = claim;
  const adjustments = adjusted(allAdjustments(claim));
  return [
    ...(billed - adjustments === paid ? [] : [{ code: "claim-differs", at, billed, adjustments, paid } as const]),
    ...(outcome === "Predetermination" && paid !== 0 ? [{ code: "predetermination-paid", at, paid } as const] : []),
  ];
}

function paymentProblems({ head, claims, takenOff }: Remittance, payment: number): readonly PaymentProblem[] {
  const claimsPaid = sumCents(claims.map(({ paid }) => paid));
  const off = sumCents(takenOff.map(({ amount }) => amount));
  const { amount } = head;
  if (cents(claimsPaid - off) === amount) return [];
  return [{ code: "payment-differs", at: { payment }, amount, claimsPaid, takenOff: off }];
}
