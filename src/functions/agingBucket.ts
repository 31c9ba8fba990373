import { agingHeading } from "../domain/receivables/agingScheme";
import { type PlainCell, answerEach } from "./answers";
import { ageOf, dayOf } from "./readCell";
import { schemeOf } from "./scheme";

/**
 * Names the aging category of a balance: 0 to 30, 31 to 60, 61 to 90 or Over 90 days old. Ends count: day 30 is in the first.
 * @customfunction AGING_BUCKET
 * @param age Date of service of the balance, or its age in whole days where no as-of date is given. A cell or a range.
 * @param [asOf] Date that ages are counted to, such as the month's end. Left out: the first argument is an age in days.
 * @param [scheme] 90 for four categories (the usual), or 120 to split Over 90 into 91 to 120 and Over 120.
 * @returns The category's heading; blank for a blank; #N/A for service after the as-of date.
 */
export function agingBucket(age: unknown[][], asOf?: unknown[][], scheme?: unknown[][]): unknown[][] {
  return answerEach([age, asOf, scheme], headingFor);
}

function headingFor(age: PlainCell, asOf: PlainCell, scheme: PlainCell): string {
  const split = schemeOf(scheme);
  const days = ageOf(age, dayOf(asOf, "The as-of date"), "The age or date of service");
  return days === undefined ? "" : (agingHeading(days, split) ?? "");
}
