import type { DateRange, WeekStart } from "../../../domain/calendar";
import { dollarsFromCents } from "../../../domain/money";
import {
  type PresentedTreatment,
  type TreatmentPlan,
  treatmentMonths,
  treatmentWeeks,
} from "../../../domain/patients/treatment";
import type { TableRows } from "../../../workbook/spec/book";
import type { FiguresPlan } from "./figuresPlan";
import { monthsFollowing, weeksFollowing } from "./followingRows";
import { isMoreComplete, lastPosted } from "./lateAnswers";
import { type CellsOf, dayIn, rowsIn } from "../../headings/rows";

/** The plans of a report, and the days that it covers. */
interface PlansReport {
  readonly range: DateRange;
  readonly plans: readonly TreatmentPlan[];
}

/**
 * Treatment week by week and month by month. A plan presented in August and accepted in October changes August: the
 * answers that a later report brings take the place of what was known, which nobody has to allow.
 * `title` is the report's name in Postings, which tells whether a later report was posted before this one.
 */
export function planTreatment(
  tables: TableRows,
  title: string,
  { range, plans }: PlansReport,
  weekStart: WeekStart,
): FiguresPlan {
  const isLatest = range.to >= lastPosted(tables, title);
  const weeks = treatmentWeeks(plans, range, weekStart).filter((week) =>
    isMoreComplete(tables, "Treatment", week, isLatest),
  );
  const known = new Set(rowsIn(tables, "TreatmentMonthly").map((row) => dayIn(row, "Month")));
  const months = treatmentMonths(plans, range).filter(({ month }) => isLatest || !known.has(month));
  return {
    period: range,
    change: [
      {
        table: "Treatment",
        upserts: weeks.map((week) => ({ "Week of": week.week, ...cellsOf(week), "Days posted": week.daysPosted })),
        removals: [],
      },
      {
        table: "TreatmentMonthly",
        upserts: months.map((month) => ({ Month: month.month, ...cellsOf(month) })),
        removals: [],
      },
      monthsFollowing(
        tables,
        "Monthly",
        months.map(({ month }) => month),
      ),
      weeksFollowing(
        tables,
        "ChartTreatment",
        weeks.map(({ week }) => week),
      ),
    ],
    mayUpdate: true,
    warnings: [],
  };
}

function cellsOf(treatment: PresentedTreatment): CellsOf<"Treatment" | "TreatmentMonthly"> {
  return {
    "Plans presented": treatment.plansPresented,
    "Dollars presented": dollarsFromCents(treatment.presented),
    "Plans accepted": treatment.plansAccepted,
    "Dollars accepted": dollarsFromCents(treatment.accepted),
    "Started within 10 days": treatment.startedWithin10Days,
    Open: treatment.open,
  };
}
