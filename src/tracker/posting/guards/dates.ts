import { type Day, addDays, formatDay, formatMonth, monthEndOf, startOfMonth } from "../../../domain/calendar";
import type { TableRows } from "../../../workbook/spec/book";
import type { Guard } from "./guard";
import { postedTotalBefore, totalOf } from "./receivablesBefore";
import { dayIn, rowsIn } from "../../headings/rows";

/** Receivables as of a day inside a month stand beside month ends and do not compare with them. */
export const notAMonthEnd: Guard = ({ report, period }) => {
  if (totalOf(report.figures) === undefined || period.to === monthEndOf(period.to)) return undefined;
  return {
    level: "warning",
    message: `${formatDay(period.to)} is not the last day of a month: Monthly takes the receivables of month ends only.`,
  };
};

/** A day that has not come yet. New-patient appointments and receivables of tomorrow are not known today. */
export const inTheFuture: Guard = ({ period, today }) =>
  period.to <= today
    ? undefined
    : {
        level: "warning",
        message: `${formatDay(period.to)} is in the future. Check the date that the report was run for.`,
      };

/** Months or days between the last posting and this one that nobody posted. */
export const monthSkipped: Guard = ({ tables, report, period }) => {
  if (report.figures.kind === "production-by-day") return daysSkipped(lastDayBefore(tables, period.from), period.from);
  const before = totalOf(report.figures) && postedTotalBefore(tables, period.to);
  if (!before) return undefined;
  // The month of a day inside it is itself not posted: its end is still to come.
  const next = startOfMonth(addDays(before.monthEnd, 1));
  if (startOfMonth(period.to) <= next) return undefined;
  return {
    level: "warning",
    message: `The receivables of ${formatMonth(next)} are not posted: the charts show a gap there.`,
  };
};

function daysSkipped(last: Day | undefined, from: Day): ReturnType<Guard> {
  if (last === undefined || from === addDays(last, 1)) return undefined;
  return {
    level: "warning",
    message: `${formatDay(addDays(last, 1))} to ${formatDay(addDays(from, -1))} are not posted: the weeks and months there are not whole.`,
  };
}

function lastDayBefore(tables: TableRows, from: Day): Day | undefined {
  let last: Day | undefined;
  for (const row of rowsIn(tables, "Daily")) {
    const date = dayIn(row, "Date");
    if (date !== undefined && date < from && (last === undefined || date > last)) last = date;
  }
  return last;
}
