import { daysInReceivables as daysOf } from "../domain/collections";
import { answerEach } from "./answers";
import { centsOf } from "./readCell";
import { noDivisor } from "./refused";

/**
 * How many days' work is owed: total receivables divided by the average daily net billed of the last 90 days.
 * @customfunction DAYS_IN_RECEIVABLES
 * @param receivables Total receivables at the month's end, in dollars. A cell or a range.
 * @param netBilled90Days Net billed of the 90 days that end with it, added up, in dollars. The same size.
 * @returns A number of days; blank where either is blank; #DIV/0! where net billed is not positive.
 */
export function daysInReceivables(receivables: unknown[][], netBilled90Days: unknown[][]): unknown[][] {
  return answerEach([receivables, netBilled90Days], (receivablesCell, netBilledCell) => {
    const total = centsOf(receivablesCell, "Receivables");
    const net = centsOf(netBilledCell, "Net billed");
    if (total === undefined || net === undefined) return "";
    const days = daysOf(total, net);
    if (days === undefined) throw noDivisor("Net billed is not above zero, so there is no number of days.");
    return days;
  });
}
