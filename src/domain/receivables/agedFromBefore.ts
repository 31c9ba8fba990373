import type { AgedAmounts } from "./aging";
import { type Cents, cents } from "../money";

/** The categories that what is owed ages into. Into 0 to 30 nothing ages: what stands there is new, or was there. */
export type AgedCategory = "days31to60" | "days61to90" | "over90";

/** A category of a month end, and the most that can have aged into it since the month end before. */
export interface AgedLimit {
  readonly category: AgedCategory;
  readonly most: Cents;
  /** Of that, what can have come from the categories below; the rest was in the category already. */
  readonly fromBelow: Cents;
}

/** Categories are 30 days wide. A month of another length lets the days at an edge stay behind, or come along. */
const CATEGORY_DAYS = 30;

/** What was billed on days by how old they were at the month end before, ends included; `undefined` unless all are posted. */
export type BilledAtAges = (youngest: number, oldest: number) => Cents | undefined;

/**
 * The most that time alone can have brought into each category from one month end to the next.
 *
 * A category holds service `from` to `to` days old. At the month end before, `days` earlier, the same service was
 * `from − days` to `to − days` days old. After 30 days that is the category below, whole. After 31 it is the category below and
 * of the one below that its oldest day, 30 or 60 days old; after 28 or 29 the category below and of the category itself its
 * youngest one or two days. Of an edge day no more can be owed than was billed on it.
 *
 * @param before what was owed by category at the month end before
 * @param days from one month end to the next, 28 to 31
 * @see docs/metrics.md#impossible-roll
 */
export function agedLimits(before: AgedAmounts, days: number, billedAt: BilledAtAges): readonly AgedLimit[] {
  const more = days - CATEGORY_DAYS;
  const edge = (amount: Cents, youngest: number, oldest: number): number =>
    youngest > oldest ? 0 : Math.min(amount, Math.max(0, billedAt(youngest, oldest) ?? amount));
  // Ages at the month end before. Empty spans, the youngest above the oldest, are edges that this month does not have.
  const stayed31 = edge(before.days31to60, 31, 30 - more);
  const came30 = edge(before.days0to30, 31 - more, 30);
  const stayed61 = edge(before.days61to90, 61, 60 - more);
  const came60 = edge(before.days31to60, 61 - more, 60);
  const limit = (category: AgedCategory, fromBelow: number, stayed: number): AgedLimit => ({
    category,
    most: cents(fromBelow + stayed),
    fromBelow: cents(fromBelow),
  });
  return [
    limit("days31to60", before.days0to30, stayed31),
    limit("days61to90", before.days31to60 + came30, stayed61),
    limit("over90", before.days61to90 + came60, before.over90),
  ];
}
