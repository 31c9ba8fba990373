import type { Cents } from "../money";

/** What became known of a visit since its day's schedule was first posted. */
export type SlotNews = "paid" | "confirmed" | "forms in";

/** In the order in which they are said. */
export const SLOT_NEWS: readonly SlotNews[] = ["paid", "confirmed", "forms in"];

/** What of a visit may change from one export of its day to the next. What is absent was not said. */
export interface SlotStanding {
  /** What the patient's family owes, on whichever of its visits that stands. */
  readonly familyOwes?: Cents | undefined;
  readonly isConfirmed?: boolean | undefined;
  readonly areFormsIn?: boolean | undefined;
}

/**
 * What is new of a visit between two exports. Of what one of them does not say nothing is new, save that a visit is
 * confirmed of which the office's word said neither before: `isConfirmationAsked` says that the earlier export has such words.
 */
export function newsOf(before: SlotStanding, now: SlotStanding, isConfirmationAsked: boolean): readonly SlotNews[] {
  const was: Readonly<Record<SlotNews, boolean>> = {
    paid: owesLess(before.familyOwes, now.familyOwes),
    confirmed: now.isConfirmed === true && before.isConfirmed !== true && isConfirmationAsked,
    "forms in": now.areFormsIn === true && before.areFormsIn === false,
  };
  return SLOT_NEWS.filter((news) => was[news]);
}

/** A credit that grows is no payment of what is owed. */
function owesLess(before: Cents | undefined, now: Cents | undefined): boolean {
  return before !== undefined && now !== undefined && before > 0 && now < before;
}
