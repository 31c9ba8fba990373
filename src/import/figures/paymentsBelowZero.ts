import { type Production, collected } from "../../domain/collections";
import { sumCents } from "../../domain/money";
import type { Unproven } from "../problems/unproven";

/** Payments of a report: together where its own total of income shows their signs, each column by itself where nothing does. */
const TOGETHER = [collected];
const APART = [
  ({ patientPayments }: Production) => patientPayments,
  ({ insurancePayments }: Production) => insurancePayments,
  ({ unsplitPayments }: Production) => unsplitPayments,
];

/** Refunds of a day or two may be more than its payments; nobody collects less than nothing over a report without somebody's word. */
export function paymentsBelowZero(sums: Iterable<Production>, hasIncomeTotal: boolean): readonly Unproven[] {
  const all = [...sums];
  const amounts = (hasIncomeTotal ? TOGETHER : APART).map((paid) => sumCents(all.map(paid)));
  return amounts.filter((amount) => amount < 0).map((amount) => ({ code: "payments-below-zero", amount }));
}
