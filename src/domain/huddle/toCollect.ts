import { type Cents, ZERO, cents, sumCents } from "../money";
import type { HuddleSettings } from "./huddleSettings";
import type { SlotAccount } from "./slot";

/** What of a slot bears on what is collected at it. */
export interface Collectable {
  readonly patientPart?: Cents | undefined;
  readonly accountDue?: Cents | undefined;
  /** Slots of one family have the same; one that has none is a family of its own. */
  readonly familyKey?: string | undefined;
}

/**
 * What of an account's balance is due at a visit: with a payment plan the part of it that is due by now, otherwise what
 * the patients owe, negative for a credit.
 *
 * @returns `undefined` where the export does not say
 */
export function accountDue({ hasPaymentPlan, planDue, patientOwes }: SlotAccount): Cents | undefined {
  if (!hasPaymentPlan) return patientOwes;
  return cents(Math.max(0, planDue ?? 0));
}

/**
 * What is to be collected at each slot, in their order: the patient's part of the visit and what is due of the family's
 * account, which is counted at its first slot. A credit is set off against the parts of the family's visits as they
 * follow one another, so that the day's sum is what the family owes for it, never less than nothing.
 *
 * @returns `undefined` for a slot of which neither part nor balance is known
 */
export function toCollect(slots: readonly Collectable[]): readonly (Cents | undefined)[] {
  const families = new Map<string, Cents>();
  return slots.map(({ patientPart, accountDue: due, familyKey }) => {
    const before = (familyKey === undefined ? undefined : families.get(familyKey)) ?? ZERO;
    const after = sumCents([before, patientPart ?? ZERO, due ?? ZERO]);
    if (familyKey !== undefined) families.set(familyKey, after);
    if (patientPart === undefined && due === undefined) return undefined;
    return cents(Math.max(0, after) - Math.max(0, before));
  });
}

/** Where an amount is collected: at the front desk, or in the office, where nobody listens. */
export type Where = "desk" | "office";

/** Where an amount is collected; `undefined` where nothing is to be collected. */
export function whereToCollect(
  amount: Cents | undefined,
  { oldest, patientOwes = ZERO }: SlotAccount,
  { deskLimit }: Pick<HuddleSettings, "deskLimit">,
): Where | undefined {
  if (amount === undefined || amount <= 0) return undefined;
  const isLarge = deskLimit !== undefined && patientOwes > deskLimit;
  return isLarge || oldest === "Over 90" ? "office" : "desk";
}
