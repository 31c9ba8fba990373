import type { DateRange, Day, WeekStart } from "../../../domain/calendar";
import {
  type Appointment,
  type NewPatientWeek,
  newPatientSources,
  newPatientWeeks,
} from "../../../domain/patients/newPatients";
import type { TableRows } from "../../../workbook/spec/book";
import type { TableChange } from "../../../workbook/change/change";
import type { FiguresPlan } from "./figuresPlan";
import { monthsFollowing, weeksFollowing } from "./followingRows";
import { isMoreComplete, lastPosted } from "./lateAnswers";
import { type CellsOf, type RowOf, dayIn, rowsIn, textIn, valueIn } from "../../headings/rows";

/** The appointments of a report, and the days that it covers. */
interface AppointmentsReport {
  readonly range: DateRange;
  readonly appointments: readonly Appointment[];
}

/**
 * New patients week by week and by source. Weeks go on changing as answers arrive, so a later report's week
 * takes the place of an earlier one's, save where it covers fewer of the week's days.
 * `title` is the report's name in Postings, which tells whether a later report was posted before this one.
 */
export function planNewPatients(
  tables: TableRows,
  title: string,
  report: AppointmentsReport,
  weekStart: WeekStart,
): FiguresPlan {
  const { range, appointments } = report;
  const isLatest = range.to >= lastPosted(tables, title);
  const weeks = newPatientWeeks(appointments, range, range.to, weekStart).filter((week) =>
    isMoreComplete(tables, "NewPatients", week, isLatest),
  );
  const sources = sourcesChange(tables, appointments, range, isLatest);
  return {
    period: range,
    change: [
      { table: "NewPatients", upserts: weeks.map(weekRow), removals: [] },
      weeksFollowing(
        tables,
        "ChartNewPatients",
        weeks.map(({ week }) => week),
      ),
      sources,
      monthsFollowing(
        tables,
        "Monthly",
        sources.upserts.flatMap((row: RowOf<"NewPatientSources">) => dayIn(row, "Month") ?? []),
      ),
    ],
    mayUpdate: true,
    warnings: [],
  };
}

function weekRow(week: NewPatientWeek): CellsOf<"NewPatients"> {
  return {
    "Week of": week.week,
    Booked: week.booked,
    "On the schedule": week.onTheSchedule,
    Arrived: week.arrived,
    "Broken or cancelled": week.brokenOrCancelled,
    Contacts: week.contacts,
    "Within 10 days": week.within10Days,
    Open: week.open,
    "Median days": week.medianDays,
    "Days posted": week.daysPosted,
  };
}

/** A source that brought nobody in a month after all keeps its row, with zeros: people may have written beside it. */
function sourcesChange(
  tables: TableRows,
  appointments: readonly Appointment[],
  range: DateRange,
  isLatest: boolean,
): TableChange {
  const posted = rowsIn(tables, "NewPatientSources");
  const known = new Set(posted.map((row) => dayIn(row, "Month")));
  const fresh = newPatientSources(appointments, range).filter(({ month }) => isLatest || !known.has(month));
  const named = new Set(fresh.map(({ month, source }) => `${month}|${source}`));
  const months = new Set<Day | undefined>(fresh.map(({ month }) => month));
  const gone = posted.filter((row) => {
    const month = dayIn(row, "Month");
    return months.has(month) && !named.has(`${month ?? ""}|${textIn(row, "Source")}`);
  });
  return {
    table: "NewPatientSources",
    upserts: [
      ...fresh.map(({ month, source, booked, arrived }) => ({
        Month: month,
        Source: source,
        Booked: booked,
        Arrived: arrived,
      })),
      ...gone.map((row) => ({ Month: valueIn(row, "Month"), Source: valueIn(row, "Source"), Booked: 0, Arrived: 0 })),
    ],
    removals: [],
  };
}
