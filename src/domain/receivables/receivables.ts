import { type AgedAmounts, type AgingCategory, addAged, sumAged } from "./aging";
import { type Cents, cents } from "../money";

/** Whose part of what is owed: the patients', the estimated part of the insurance, or both together. */
export type Balance = "Patient" | "Insurance" | "Total";

/** The balances in the order that every sheet lists them. */
export const BALANCES: readonly Balance[] = ["Patient", "Insurance", "Total"];

/**
 * What is owed at a month's end. Categories are never negative;
 * what is in the patients' favor stands apart in `credits`, which is never positive.
 *
 * @see docs/metrics.md#receivables
 */
export interface Receivables {
  readonly categories: AgedAmounts;
  readonly credits: Cents;
}

/** The total owed: the sum of the categories plus the credits, which lower it. */
export function totalReceivables({ categories, credits }: Receivables): Cents {
  return cents(sumAged(categories) + credits);
}

/** Adds two parts of the receivables: Total = Patient + Insurance, category by category, credits with credits. */
export function addReceivables(one: Receivables, other: Receivables): Receivables {
  return {
    categories: addAged(one.categories, other.categories),
    credits: cents(one.credits + other.credits),
  };
}

/**
 * The share of a category among what is owed, credits aside, so that the four shares add up to 1.
 *
 * @returns a fraction from 0 to 1; `undefined` where nothing is owed
 * @see docs/metrics.md#share-of-a-category
 */
export function shareOfCategory({ categories }: Receivables, category: AgingCategory): number | undefined {
  const owed = sumAged(categories);
  return owed > 0 ? categories[category] / owed : undefined;
}
