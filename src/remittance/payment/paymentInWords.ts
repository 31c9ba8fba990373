import { formatDay } from "../../domain/calendar";
import { count } from "../../domain/counted";
import { type Cents, formatCents, sumCents } from "../../domain/money";
import { ADJUSTMENT_GROUPS, type AdjustmentGroup } from "../../domain/payments/adjustments";
import type { ClaimSums, Payment, PaymentMethod, Reduction } from "../../domain/payments/payment";

const METHODS: Readonly<Record<PaymentMethod, string>> = {
  Transfer: "by transfer",
  Wire: "by wire",
  Check: "by check",
  "Transfer or check": "by transfer or check",
  "No payment": "no money moves",
};

const GROUPS: Readonly<Record<AdjustmentGroup, string>> = {
  CO: "by contract",
  PR: "on the patient",
  OA: "for another reason",
  PI: "by the payer alone",
};

/** What a payment comes to, a sentence a line, begun by its place in the file. */
export function paymentInWords(payment: Payment, place: number): readonly string[] {
  return [
    headInWords(payment, place),
    claimsInWords(payment),
    ...groupsInWords(payment.reductions),
    ...providerInWords(payment),
    ...someInWords(payment),
  ];
}

function headInWords({ payer, amount, method, dated }: Payment, place: number): string {
  const from = payer ?? "a payer whose name is not kept";
  const when = dated === undefined ? "no day" : formatDay(dated);
  return `Payment ${place}: ${formatCents(amount)} from ${from}, ${METHODS[method]}, ${when}.`;
}

function claimsInWords({ claims, outcomes }: Payment): string {
  const each = [...outcomes].map(([outcome, sums]) => `${outcome} ${String(sums.claims)}`).join("; ");
  return `${count(claims.claims, "claim")}${each === "" ? "" : ` (${each})`}: billed ${formatCents(claims.billed)}, paid ${formatCents(claims.paid)}.`;
}

/** What was taken off, a line a group, with its categories. */
function groupsInWords(reductions: readonly Reduction[]): readonly string[] {
  return ADJUSTMENT_GROUPS.flatMap((group) => {
    const those = reductions.filter((reduction) => reduction.group === group);
    if (those.length === 0) return [];
    const categories = [...new Set(those.map(({ category }) => category))];
    const each = categories.map((one) => `${one} ${sumOf(those.filter(({ category }) => category === one))}`);
    return [`Taken off ${GROUPS[group]}: ${sumOf(those)} (${each.join("; ")}).`];
  });
}

function sumOf(some: readonly { readonly amount: Cents }[]): string {
  return formatCents(sumCents(some.map(({ amount }) => amount)));
}

function providerInWords({ providerAdjustments }: Payment): readonly string[] {
  if (providerAdjustments.size === 0) return [];
  const each = [...providerAdjustments].map(([kind, amount]) => `${kind} ${formatCents(amount)}`);
  return [`Taken off without a claim: ${each.join("; ")}.`];
}

function someInWords({ zeroPaid, denied, predeterminations, downgradedLines }: Payment): readonly string[] {
  return [
    ...(zeroPaid.claims === 0
      ? []
      : [`Nothing was paid on ${claimsOf(zeroPaid)}; denied of these: ${claimsOf(denied)}.`]),
    ...(predeterminations.claims === 0
      ? []
      : [`${count(predeterminations.claims, "predetermination")} beside them, which pay nothing.`]),
    ...(downgradedLines === 0 ? [] : [`${count(downgradedLines, "line")} paid as another procedure than was billed.`]),
  ];
}

function claimsOf({ claims, billed }: ClaimSums): string {
  return claims === 0 ? "none" : `${count(claims, "claim")} of ${formatCents(billed)}`;
}
