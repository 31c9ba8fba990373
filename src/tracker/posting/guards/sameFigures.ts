import { AGING_CATEGORIES } from "../../../domain/receivables/aging";
import { formatDay } from "../../../domain/calendar";
import { totalReceivables } from "../../../domain/receivables/receivables";
import type { Guard } from "./guard";
import { postedTotalBefore, totalOf } from "./receivablesBefore";

/** Last month's figures to the cent: the same report again, saved anew. */
export const sameFigures: Guard = ({ tables, report }) => {
  const total = totalOf(report.figures);
  const before = report.asOf && postedTotalBefore(tables, report.asOf);
  if (total === undefined || before === undefined || totalReceivables(total) === 0) return undefined;
  const isSame =
    total.credits === before.total.credits &&
    AGING_CATEGORIES.every(({ id }) => total.categories[id] === before.total.categories[id]);
  if (!isSame) return undefined;
  return {
    level: "refusal",
    message:
      `Every category is what it was on ${formatDay(before.monthEnd)}, to the cent. ` +
      `Is it the same report under another name? Run it again for this month.`,
  };
};
