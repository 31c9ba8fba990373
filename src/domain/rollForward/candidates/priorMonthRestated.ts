import { formatMonth } from "../../calendar";
import { receivablesChange } from "../rollForward";
import type { Candidate, Evidence, Finding, RollForwardFacts } from "../facts";
import { comparableFigures, monthSpan } from "../figures";

/**
 * The month before was changed after its receivables were reported. Either its own roll-forward misses the same amount
 * the other way, or a later report of its totals differs from its days by the amount.
 */
export const priorMonthRestated: Candidate = {
  id: "prior-month-restated",
  whatToDo:
    "Run last month's reports again, for last month's dates, and compare them with what is posted. Post them again if last month may still change.",
  find: (facts) => [...sameTheOtherWay(facts), ...totalsChanged(facts)],
};

function sameTheOtherWay({ difference, before }: RollForwardFacts): readonly Finding[] {
  if (before.difference === undefined || before.difference + difference !== 0) return [];
  const evidence: Evidence = {
    table: "RollForward",
    span: { from: before.monthEnd, to: before.monthEnd },
    column: "Difference",
    figure: { amount: before.difference },
  };
  return [found(saysChanged(before.monthEnd, "its own difference is the same the other way"), difference, evidence)];
}

function totalsChanged({ difference, before }: RollForwardFacts): readonly Finding[] {
  const { production, totals } = before;
  if (production === undefined || totals === undefined) return [];
  if (receivablesChange(totals) - receivablesChange(production) !== difference) return [];
  const changed = comparableFigures(totals, production).filter(
    ({ amountIn }) => amountIn(totals) !== amountIn(production),
  );
  const says = saysChanged(before.monthEnd, "the totals reported since differ from its days by the amount");
  return changed.slice(0, 1).map(({ column, amountIn }) => {
    const figure = { amount: amountIn(totals) };
    return found(says, difference, { table: "MonthTotals", span: monthSpan(before), column, figure });
  });
}

function saysChanged(monthEnd: RollForwardFacts["monthEnd"], why: string): string {
  return `Consistent with ${formatMonth(monthEnd)} having been changed after its receivables were reported: ${why}.`;
}

function found(says: string, amount: RollForwardFacts["difference"], evidence: Evidence): Finding {
  return { says, amount, evidence, match: { tried: 1 } };
}
