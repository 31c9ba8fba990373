import { isoFromDay } from "../../src/domain/calendar";
import type { ClaimSums, Payment } from "../../src/domain/payments/payment";
import { type MadeClaim, type MadePayment, adjustmentsOf, sumOf } from "./made";

/** What a payment comes to, in a form that can be compared. */
export type Figures = Readonly<Record<string, unknown>>;

type Sums = readonly [claims: number, billed: number, paid: number];

/** What a made payment comes to, from what it was made of. */
export function truthOf({ payer, amount, method, day, claims: all, takenOff }: MadePayment): Figures {
  const claims = all.filter(({ outcome }) => outcome !== "Predetermination");
  const estimates = all.filter(({ outcome }) => outcome === "Predetermination");
  const adjustments = claims.flatMap(adjustmentsOf);
  const zeroPaid = claims.filter(({ paid, outcome }) => paid === 0 && outcome !== "Reversed");
  const downgraded = claims.flatMap(({ lines }) => lines).filter(({ billedAs }) => billedAs === "D2750");
  return {
    payer,
    amount,
    method: method[1],
    dated: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    claims: madeSums(claims),
    outcomes: byName(claims, ({ outcome }) => outcome, madeSums),
    groups: byName(adjustments, ({ group }) => group, amountOf),
    categories: byName(adjustments, ({ category }) => category, amountOf),
    takenOff: byName(takenOff, ({ kind }) => kind, amountOf),
    zeroPaid: madeSums(zeroPaid),
    denied: madeSums(zeroPaid.filter(isDenied)),
    estimates: [estimates.length, sumOf(estimates.map(({ billed }) => billed))],
    downgraded: downgraded.filter(({ procedure }) => procedure !== "D2750").length,
  };
}

/** The same of a payment that was read. */
export function figuresOf(payment: Payment): Figures {
  const { payer, amount, method, dated, claims, outcomes, reductions, providerAdjustments } = payment;
  const { zeroPaid, denied, predeterminations, downgradedLines } = payment;
  return {
    payer,
    amount,
    method,
    dated: dated === undefined ? undefined : isoFromDay(dated),
    claims: readSums(claims),
    outcomes: sorted([...outcomes].map(([name, sums]) => [name, readSums(sums)])),
    groups: byName(reductions, ({ group }) => group, amountOf),
    categories: byName(reductions, ({ category }) => category, amountOf),
    takenOff: sorted([...providerAdjustments]),
    zeroPaid: readSums(zeroPaid),
    denied: readSums(denied),
    estimates: [predeterminations.claims, predeterminations.billed],
    downgraded: downgradedLines,
  };
}

function isDenied({ outcome, adjustments, lines }: MadeClaim): boolean {
  const usual = new Set(["Contract write-off", "Deductible", "Coinsurance", "Copayment", "Paid by another plan"]);
  const isRefused = (category: string) => !usual.has(category) && category !== "Downgrade" && category !== "Other";
  const all = [...adjustments, ...lines.flatMap((line) => line.adjustments)];
  return outcome === "Denied" || all.some(({ category }) => isRefused(category));
}

function madeSums(claims: readonly MadeClaim[]): Sums {
  return [claims.length, sumOf(claims.map(({ billed }) => billed)), sumOf(claims.map(({ paid }) => paid))];
}

function readSums({ claims, billed, paid }: ClaimSums): Sums {
  return [claims, billed, paid];
}

function amountOf(some: readonly { readonly amount: number }[]): number {
  return sumOf(some.map(({ amount }) => amount));
}

function byName<One, Sum>(all: readonly One[], nameOf: (one: One) => string, sum: (some: readonly One[]) => Sum) {
  const names = [...new Set(all.map(nameOf))];
  return sorted(names.map((name) => [name, sum(all.filter((one) => nameOf(one) === name))] as const));
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]) {
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
}
