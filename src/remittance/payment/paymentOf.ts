import { type Cents, ZERO, cents, sumCents } from "../../domain/money";
import { ADJUSTMENT_GROUPS, type CodeCategories, categoryOf, isRefused } from "../../domain/payments/adjustments";
import { CLAIM_OUTCOMES, type ClaimOutcome, type ClaimSums, type Payment } from "../../domain/payments/payment";
import type { Reduction } from "../../domain/payments/payment";
import { PROVIDER_ADJUSTMENTS, type ProviderAdjustment } from "../../domain/payments/providerAdjustments";
import { allAdjustments } from "../balances/sums";
import type { Adjustment, Remittance, RemittedClaim, TakenOff } from "../transaction/remittance";

/** A claim that money was paid on, or taken back of. */
type PaidClaim = RemittedClaim & { readonly outcome: ClaimOutcome };

/**
 * What a remittance that adds up comes to, without whose claims they are.
 *
 * @param remittance one that adds up
 * @param payer as it may be kept; `undefined` where none is
 * @param codes what a practice says that codes are for, where it says otherwise than we
 */
export function paymentOf(remittance: Remittance, payer: string | undefined, codes?: CodeCategories): Payment {
  const { head, takenOff } = remittance;
  const claims = remittance.claims.filter(isPaidClaim);
  const estimates = remittance.claims.filter(({ outcome }) => outcome === "Predetermination");
  const zeroPaid = claims.filter(({ outcome, paid }) => paid === 0 && outcome !== "Reversed");
  return {
    payer,
    dated: head.dated,
    method: head.method,
    amount: head.amount,
    claims: sumsOf(claims),
    outcomes: outcomesOf(claims),
    reductions: reductionsOf(claims.flatMap(allAdjustments), codes),
    providerAdjustments: kindsOf(takenOff),
    zeroPaid: sumsOf(zeroPaid),
    denied: sumsOf(zeroPaid.filter((claim) => isDenied(claim, codes))),
    predeterminations: { claims: estimates.length, billed: sumCents(estimates.map(({ billed }) => billed)) },
    downgradedLines: claims.flatMap(({ lines }) => lines).filter(({ isDowngraded }) => isDowngraded).length,
  };
}

function isPaidClaim(claim: RemittedClaim): claim is PaidClaim {
  return claim.outcome !== "Predetermination";
}

function sumsOf(claims: readonly RemittedClaim[]): ClaimSums {
  return {
    claims: claims.length,
    billed: sumCents(claims.map(({ billed }) => billed)),
    paid: sumCents(claims.map(({ paid }) => paid)),
  };
}

function outcomesOf(claims: readonly PaidClaim[]): ReadonlyMap<ClaimOutcome, ClaimSums> {
  return new Map(
    CLAIM_OUTCOMES.flatMap((outcome) => {
      const those = claims.filter((claim) => claim.outcome === outcome);
      return those.length === 0 ? [] : [[outcome, sumsOf(those)] as const];
    }),
  );
}

/** A deductible or a contract may leave nothing to be paid: that denies nothing. */
function isDenied(claim: PaidClaim, codes?: CodeCategories): boolean {
  if (claim.outcome === "Denied") return true;
  return allAdjustments(claim).some(({ code, amount }) => amount > 0 && isRefused(categoryOf(code, codes)));
}

function reductionsOf(adjustments: readonly Adjustment[], codes?: CodeCategories): readonly Reduction[] {
  const sums = new Map<string, Reduction>();
  for (const { group, code, amount } of adjustments) {
    const key = `${String(ADJUSTMENT_GROUPS.indexOf(group))} ${code.padStart(3, "0")}`;
    const { times, amount: sum } = sums.get(key) ?? { times: 0, amount: ZERO };
    const category = categoryOf(code, codes);
    sums.set(key, { group, code, category, times: times + 1, amount: cents(sum + amount) });
  }
  return [...sums.keys()].sort().flatMap((key) => sums.get(key) ?? []);
}

function kindsOf(takenOff: readonly TakenOff[]): ReadonlyMap<ProviderAdjustment, Cents> {
  return new Map(
    PROVIDER_ADJUSTMENTS.flatMap((kind) => {
      const those = takenOff.filter((one) => one.kind === kind);
      return those.length === 0 ? [] : [[kind, sumCents(those.map(({ amount }) => amount))] as const];
    }),
  );
}
