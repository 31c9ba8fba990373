import { startOfWeek } from "../../../domain/calendar";
import type { Guard } from "./guard";
import { WEEK_TABLES, areCountedByWeek, weekStartIn } from "../../production/weekStart";
import { dayIn, rowsIn } from "../../headings/rows";

/** Weeks that start on another day than the others: their days stand in two weeks of a table. */
export const weeksTwice: Guard = ({ tables, report }) => {
  if (!areCountedByWeek(report.figures)) return undefined;
  const start = weekStartIn(tables);
  const odd = WEEK_TABLES.filter((table) =>
    rowsIn(tables, table).some((row) => {
      const week = dayIn(row, "Week of");
      return week !== undefined && startOfWeek(week, start) !== week;
    }),
  );
  if (odd.length === 0) return undefined;
  return {
    level: "warning",
    message:
      `${odd.join(" and ")}: some weeks do not start on ${start} as the others do, so their days stand in two weeks. ` +
      `Delete the rows of those weeks.`,
  };
};
