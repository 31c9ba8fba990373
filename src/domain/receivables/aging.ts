import { type Cents, ZERO, cents } from "../money";

/** The name of an aging category in code. */
export type AgingCategory = "days0to30" | "days31to60" | "days61to90" | "over90";

/** What an aging category is called. */
export type AgingHeading = "0 to 30" | "31 to 60" | "61 to 90" | "Over 90";

/** An amount for each aging category. */
export type AgedAmounts = Readonly<Record<AgingCategory, Cents>>;

/**
 * The aging categories, youngest first: by whole days from the date of service to the as-of date, ends included,
 * so a balance is 30 days old in the first and 31 in the second.
 *
 * @see docs/metrics.md#aging-category
 */
export const AGING_CATEGORIES: readonly {
  readonly id: AgingCategory;
  readonly heading: AgingHeading;
  readonly fromDays: number;
  readonly toDays: number;
}[] = [
  { id: "days0to30", heading: "0 to 30", fromDays: 0, toDays: 30 },
  { id: "days31to60", heading: "31 to 60", fromDays: 31, toDays: 60 },
  { id: "days61to90", heading: "61 to 90", fromDays: 61, toDays: 90 },
  { id: "over90", heading: "Over 90", fromDays: 91, toDays: Infinity },
];

/** Nothing owed in any category. */
export const NOTHING_AGED: AgedAmounts = { days0to30: ZERO, days31to60: ZERO, days61to90: ZERO, over90: ZERO };

/**
 * The category of a balance by its age.
 *
 * @param ageDays whole days from the date of service to the as-of date
 * @returns `undefined` for a negative age: service after the as-of date has no category
 */
export function agingCategory(ageDays: number): AgingCategory | undefined {
  return AGING_CATEGORIES.find(({ fromDays, toDays }) => ageDays >= fromDays && ageDays <= toDays)?.id;
}

/** Makes an amount for each category, in the order of `AGING_CATEGORIES`. */
export function agedAmounts(amountOf: (category: AgingCategory) => Cents): AgedAmounts {
  return {
    days0to30: amountOf("days0to30"),
    days31to60: amountOf("days31to60"),
    days61to90: amountOf("days61to90"),
    over90: amountOf("over90"),
  };
}

/** Adds two sets of aged amounts, category by category. */
export function addAged(one: AgedAmounts, other: AgedAmounts): AgedAmounts {
  return agedAmounts((category) => cents(one[category] + other[category]));
}

/** The sum over the categories. */
export function sumAged(amounts: AgedAmounts): Cents {
  return cents(amounts.days0to30 + amounts.days31to60 + amounts.days61to90 + amounts.over90);
}
