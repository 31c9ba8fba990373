import { dollarsFromCents } from "../domain/money";
import { answerEach } from "./answers";
import { netBilledOf } from "./production";

/**
 * Billed after signed adjustments and writeoffs, in dollars: Billed + Adjustments + Writeoffs.
 * @customfunction NET_BILLED
 * @param billed Gross production at full fees, in dollars. A cell or a range.
 * @param [adjustments] Signed adjustments, normally negative, in dollars. Left out or blank: none.
 * @param [writeoffs] Signed writeoffs, normally negative, in dollars. Left out or blank: none.
 * @returns Dollars, exact to the cent; blank where Billed is blank.
 */
export function netBilled(billed: unknown[][], adjustments?: unknown[][], writeoffs?: unknown[][]): unknown[][] {
  return answerEach([billed, adjustments, writeoffs], (billedCell, adjustmentsCell, writeoffsCell) => {
    const net = netBilledOf(billedCell, adjustmentsCell, writeoffsCell);
    return net === undefined ? "" : dollarsFromCents(net);
  });
}
