import { type AgedAmounts, sumAged } from "../../../domain/receivables/aging";
import { formatDay } from "../../../domain/calendar";
import type { Guard } from "./guard";
import { postedTotalBefore, totalOf } from "./receivablesBefore";

/** Everything is suddenly in 0 to 30: the practice software's month-end update, which ages accounts, was not run. */
export const agingNotRun: Guard = ({ tables, report }) => {
  const total = totalOf(report.figures);
  const before = report.asOf && postedTotalBefore(tables, report.asOf);
  if (total === undefined || before === undefined) return undefined;
  if (older(total.categories) !== 0 || total.categories.days0to30 === 0 || older(before.total.categories) === 0) {
    return undefined;
  }
  return {
    level: "refusal",
    message:
      `Everything is in 0 to 30, while ${formatDay(before.monthEnd)} had older balances. ` +
      `Run the month-end update (aging) in your practice software, then the report again.`,
  };
};

function older(categories: AgedAmounts): number {
  return sumAged(categories) - categories.days0to30;
}
