import { type Cents, ZERO, cents } from "./money";

/**
 * What was billed and paid on a day, or over any span of days.
 * Adjustments and writeoffs are signed, normally negative; payments are positive, refunds already taken off.
 */
export interface Production {
  readonly billed: Cents;
  readonly writeoffs: Cents;
  readonly adjustments: Cents;
  readonly patientPayments: Cents;
  readonly insurancePayments: Cents;
  /** Payments that a report gives as one figure, patients' and insurance's together; 0 where it splits them. */
  readonly unsplitPayments: Cents;
}

/** Nothing billed and nothing paid. */
export const NO_PRODUCTION: Production = {
  billed: ZERO,
  writeoffs: ZERO,
  adjustments: ZERO,
  patientPayments: ZERO,
  insurancePayments: ZERO,
  unsplitPayments: ZERO,
};

/** Adds two spans' production, figure by figure. */
export function addProduction(one: Production, other: Production): Production {
  return {
    billed: cents(one.billed + other.billed),
    writeoffs: cents(one.writeoffs + other.writeoffs),
    adjustments: cents(one.adjustments + other.adjustments),
    patientPayments: cents(one.patientPayments + other.patientPayments),
    insurancePayments: cents(one.insurancePayments + other.insurancePayments),
    unsplitPayments: cents(one.unsplitPayments + other.unsplitPayments),
  };
}

/** Net billed: full fees after signed adjustments and writeoffs. @see docs/metrics.md#net-billed */
export function netBilled({ billed, adjustments, writeoffs }: Production): Cents {
  return cents(billed + adjustments + writeoffs);
}

/** Collected: what patients and insurance paid, split or not, refunds taken off. @see docs/metrics.md#collected */
export function collected({ patientPayments, insurancePayments, unsplitPayments }: Production): Cents {
  return cents(patientPayments + insurancePayments + unsplitPayments);
}

/**
 * The share of what was billed that was paid.
 *
 * @param paid collected over a span, in cents
 * @param divisor net billed (or billed, where the practice sets it so) over the same span, in cents
 * @returns a fraction, may pass 1 when old balances are paid and be negative when refunds outweigh payments;
 *   `undefined` where the divisor is not positive, since a made-up 0 would pull every average down
 * @see docs/metrics.md#collection-ratio
 */
export function collectionRatio(paid: Cents, divisor: Cents): number | undefined {
  return divisor > 0 ? paid / divisor : undefined;
}

/**
 * How many months of net billed are owed.
 *
 * @param total total receivables at the month's end, in cents
 * @param netBilledOfThreeMonths net billed of the three months that end with it, together, in cents
 * @returns a number of months; `undefined` where net billed is not positive
 * @see docs/metrics.md#receivables-ratio
 */
export function receivablesRatio(total: Cents, netBilledOfThreeMonths: Cents): number | undefined {
  return netBilledOfThreeMonths > 0 ? total / (netBilledOfThreeMonths / 3) : undefined;
}

/**
 * How many days of net billed are owed.
 *
 * @param total total receivables at the month's end, in cents
 * @param netBilledOf90Days net billed of the 90 days that end with it, in cents
 * @returns a number of days; `undefined` where net billed is not positive
 * @see docs/metrics.md#days-in-receivables
 */
export function daysInReceivables(total: Cents, netBilledOf90Days: Cents): number | undefined {
  return netBilledOf90Days > 0 ? total / (netBilledOf90Days / 90) : undefined;
}
