import { collectionRatio as ratioOf } from "../domain/collections";
import { answerEach } from "./answers";
import { centsOf } from "./readCell";
import { noDivisor } from "./refused";
import { netBilledOf } from "./production";

/**
 * Share of what was billed that was collected, as a fraction: format the cell as a percentage.
 * @customfunction COLLECTION_RATIO
 * @param collected Payments of patients and insurance in the period, refunds taken off, in dollars. A cell or a range.
 * @param billed Gross production of the same period at full fees, in dollars. The same size.
 * @param [adjustments] Signed adjustments, normally negative, in dollars. Left out or blank: none.
 * @param [writeoffs] Signed writeoffs, normally negative, in dollars. Left out or blank: none.
 * @returns Collected divided by net billed; blank where either is blank; #DIV/0! where net billed is not positive.
 */
export function collectionRatio(
  collected: unknown[][],
  billed: unknown[][],
  adjustments?: unknown[][],
  writeoffs?: unknown[][],
): unknown[][] {
  return answerEach([collected, billed, adjustments, writeoffs], (collectedCell, ...production) => {
    const paid = centsOf(collectedCell, "Collected");
    const net = netBilledOf(...production);
    if (paid === undefined || net === undefined) return "";
    const ratio = ratioOf(paid, net);
    if (ratio === undefined) throw noDivisor("Net billed is not above zero, so there is no ratio.");
    return ratio;
  });
}
