import { NO_PRODUCTION, type Production, collected } from "../../../domain/collections";
import {
  type DateRange,
  type Day,
  type WeekStart,
  addDays,
  formatMonth,
  monthEndOf,
  monthsIn,
  weeksIn,
} from "../../../domain/calendar";
import { type Cents, formatCents } from "../../../domain/money";
import { type TableRows, bookOfRows } from "../../../workbook/spec/book";
import { postedIn, productionCells } from "../../production/production";
import type { FiguresPlan } from "./figuresPlan";
import { monthsFollowing, weeksFollowing } from "./followingRows";

/** Production day by day: a row of Daily for each day of the range, and the weeks and months that add them up. */
export function planDays(
  tables: TableRows,
  range: DateRange,
  days: ReadonlyMap<Day, Production>,
  weekStart: WeekStart,
): FiguresPlan {
  const weeks = weeksIn(range, weekStart);
  return {
    period: range,
    change: [
      {
        table: "Daily",
        upserts: daysOf(range).map((date) => ({ Date: date, ...productionCells(days.get(date) ?? NO_PRODUCTION) })),
        removals: [],
      },
      weeksFollowing(tables, "Weekly", weeks),
      monthsFollowing(tables, "Monthly", monthsIn(range)),
      weeksFollowing(tables, "ChartWeekly", weeks),
    ],
    mayUpdate: false,
    warnings: [],
  };
}

/** Production month by month, for months whose days are not posted; where they are, it only checks them. */
export function planMonths(tables: TableRows, months: ReadonlyMap<Day, Production>): FiguresPlan | undefined {
  const listed = [...months.keys()].sort((one, other) => one - other);
  const [first] = listed;
  const last = listed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const warnings = [...months].flatMap(([month, production]) => disagreements(tables, month, production));
  return {
    period: { from: first, to: monthEndOf(last) },
    change: [
      {
        table: "MonthTotals",
        upserts: [...months].map(([month, production]) => ({ Month: month, ...productionCells(production) })),
        removals: [],
      },
      monthsFollowing(tables, "Monthly", listed),
    ],
    mayUpdate: false,
    differs: warnings.length > 0,
    warnings,
  };
}

function daysOf({ from, to }: DateRange): readonly Day[] {
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(from, index));
}

function disagreements(tables: TableRows, month: Day, production: Production): readonly string[] {
  const to = monthEndOf(month);
  const posted = postedIn(bookOfRows(tables), { from: month, to });
  if (posted.days < to - month + 1) return [];
  const figures: readonly (readonly [string, Cents, Cents])[] = [
    ["Billed", production.billed, posted.production.billed],
    ["Writeoffs", production.writeoffs, posted.production.writeoffs],
    ["Adjustments", production.adjustments, posted.production.adjustments],
    ["Collected", collected(production), collected(posted.production)],
  ];
  return figures
    .filter(([, found, known]) => found !== known)
    .map(
      ([heading, found, known]) =>
        `${formatMonth(month)}, ${heading}: this report says ${formatCents(found)}, the month's days add up to ` +
        `${formatCents(known)}. The days were kept: something was changed after one of the two was run.`,
    );
}
