import { caseAcceptance as acceptanceOf } from "../domain/patients/caseAcceptance";
import { answerEach } from "./answers";
import type { Cell } from "./coerce";
import { centsOf, numberOf, wordOf } from "./readCell";
import { badValue, noDivisor } from "./refused";

/** What a rate of acceptance counts. */
type Unit = "Dollars" | "Plans";

/**
 * Share of the treatment presented that was accepted, as a fraction: format the cell as a percentage.
 * @customfunction CASE_ACCEPTANCE
 * @param presented Dollars of the plans presented in the period, or how many plans. A cell or a range.
 * @param accepted Of those plans, the dollars accepted, or how many plans were accepted. The same size.
 * @param [by] "Dollars" (the usual) or "Plans": plans must be whole numbers.
 * @returns Accepted divided by presented; blank where either is blank; #DIV/0! where nothing was presented.
 */
export function caseAcceptance(presented: unknown[][], accepted: unknown[][], by?: unknown[][]): unknown[][] {
  return answerEach([presented, accepted, by], (presentedCell, acceptedCell, byCell) => {
    const unit = wordOf<Unit>(byCell, ["Dollars", "Plans"], "Dollars", "By");
    const whole = amountOf(presentedCell, unit, "Presented");
    const part = amountOf(acceptedCell, unit, "Accepted");
    if (whole === undefined || part === undefined) return "";
    const share = acceptanceOf(whole, part);
    if (share === undefined) throw noDivisor("Nothing was presented.");
    return share;
  });
}

function amountOf(cell: Cell, unit: Unit, what: string): number | undefined {
  const amount = unit === "Dollars" ? centsOf(cell, what) : numberOf(cell, what);
  if (amount === undefined) return undefined;
  if (amount < 0) throw badValue(`${what} is below zero. Look at the cell.`);
  if (!Number.isInteger(amount)) throw badValue(`${what} must be a whole number of plans. For dollars, say "Dollars".`);
  return amount;
}
