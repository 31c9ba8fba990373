import { receivablesRatio as ratioOf } from "../domain/collections";
import { answerEach } from "./answers";
import { centsOf } from "./readCell";
import { noDivisor } from "./refused";

/**
 * How many months' work is owed: total receivables divided by the average monthly net billed of three months.
 * @customfunction RECEIVABLES_RATIO
 * @param receivables Total receivables at the month's end, in dollars. A cell or a range.
 * @param netBilled3Months Net billed of that month and the two before, added up, in dollars. The same size.
 * @returns A number of months; blank where either is blank; #DIV/0! where net billed is not positive.
 */
export function receivablesRatio(receivables: unknown[][], netBilled3Months: unknown[][]): unknown[][] {
  return answerEach([receivables, netBilled3Months], (receivablesCell, netBilledCell) => {
    const total = centsOf(receivablesCell, "Receivables");
    const net = centsOf(netBilledCell, "Net billed");
    if (total === undefined || net === undefined) return "";
    const ratio = ratioOf(total, net);
    if (ratio === undefined) throw noDivisor("Net billed is not above zero, so there is no ratio.");
    return ratio;
  });
}
