import { AGING_CATEGORIES } from "./aging";
import { type Cents, sumCents } from "../money";

/** Where the oldest aging category begins: after day 90, or after day 120 with 91 to 120 before it. */
export type AgingScheme = 90 | 120;

/** A balance and how old it is in whole days. Below zero it is a credit, whose age does not matter. */
export interface AgedBalance {
  readonly balance: Cents;
  /** `undefined` only for a credit or for nothing. */
  readonly ageDays: number | undefined;
}

interface Category {
  readonly heading: string;
  readonly fromDays: number;
  readonly toDays: number;
}

const SPLIT: readonly Category[] = [
  ...AGING_CATEGORIES.slice(0, -1),
  { heading: "91 to 120", fromDays: 91, toDays: 120 },
  { heading: "Over 120", fromDays: 121, toDays: Infinity },
];

/** The headings of a scheme's categories, youngest first. */
export function agingHeadings(scheme: AgingScheme): readonly string[] {
  return categoriesOf(scheme).map(({ heading }) => heading);
}

/**
 * The heading of the category that an age falls in.
 *
 * @param ageDays whole days from the date of service to the as-of date
 * @returns `undefined` for a negative age
 * @see docs/metrics.md#aging-category
 */
export function agingHeading(ageDays: number, scheme: AgingScheme): string | undefined {
  return categoriesOf(scheme)[categoryIndex(ageDays, scheme)]?.heading;
}

/**
 * Adds balances up by category. Credits stand apart and are never netted into a category.
 *
 * @returns an amount for each of `agingHeadings`, then the credits (0 or less); together they are the sum of the balances
 * @throws RangeError for a balance owed without an age or with a negative one: no category could hold it
 * @see docs/metrics.md#credits
 */
export function agingTotals(balances: readonly AgedBalance[], scheme: AgingScheme): readonly Cents[] {
  const credits = categoriesOf(scheme).length;
  const places = balances.map(({ balance, ageDays }) => (balance < 0 ? credits : categoryIndex(ageDays ?? -1, scheme)));
  const lost = balances.find(({ balance }, at) => balance > 0 && places[at] === -1);
  if (lost) throw new RangeError(`no category for an age of ${String(lost.ageDays)} days`);
  return Array.from({ length: credits + 1 }, (_, place) =>
    sumCents(balances.filter((_balance, at) => places[at] === place).map(({ balance }) => balance)),
  );
}

function categoriesOf(scheme: AgingScheme): readonly Category[] {
  return scheme === 120 ? SPLIT : AGING_CATEGORIES;
}

function categoryIndex(ageDays: number, scheme: AgingScheme): number {
  return categoriesOf(scheme).findIndex(({ fromDays, toDays }) => ageDays >= fromDays && ageDays <= toDays);
}
