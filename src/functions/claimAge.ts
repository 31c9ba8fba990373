import { answerEach } from "./answers";
import { dayOf, daysBetween } from "./readCell";
import { badValue } from "./refused";

/**
 * Age of an insurance claim in whole days, from the date it was sent to the as-of date.
 * @customfunction CLAIM_AGE
 * @param sent Date the claim was sent (or originally sent, or of service, as your office counts). A cell or a range.
 * @param asOf Date that ages are counted to, such as the month's end.
 * @returns Whole days, 0 on the day itself; blank where the claim has no date; #N/A for a date after the as-of date.
 */
export function claimAge(sent: unknown[][], asOf: unknown[][]): unknown[][] {
  return answerEach([sent, asOf], (sentCell, asOfCell) => {
    const from = dayOf(sentCell, "The date sent");
    const to = dayOf(asOfCell, "The as-of date");
    if (from === undefined) return "";
    if (to === undefined) throw badValue("The as-of date is blank. Give the date that ages are counted to.");
    return daysBetween(from, to, "The date sent");
  });
}
