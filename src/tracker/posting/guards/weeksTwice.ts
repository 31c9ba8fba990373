import type { Guard } from "./guard";
import { areCountedByWeek, tablesOfOddWeeks, weekStartIn } from "../../production/weekStart";

/** Weeks that start on another day than the others: their days stand in two weeks of a table. */
export const weeksTwice: Guard = ({ tables, report }) => {
  if (!areCountedByWeek(report.figures)) return undefined;
  const odd = tablesOfOddWeeks(tables);
  if (odd.length === 0) return undefined;
  return {
    level: "warning",
    message:
      `${odd.join(" and ")}: some weeks do not start on ${weekStartIn(tables)} as the others do, so their days stand in two weeks. ` +
      `Delete the rows of those weeks.`,
  };
};
