import { type DateRange, isIn } from "../../domain/calendar";
import { isDay } from "../../domain/calendar";
import type { DayTotals } from "../../domain/huddle/huddleDay";
import { type Cents, ZERO } from "../../domain/money";
import type { Row } from "../../workbook/spec/cell";
import { compareRows } from "../../workbook/spec/table";
import { cellsOfDay } from "../days/dayCells";
import { DAYS } from "../days/days";

/** The days that a report of production is of. */
export interface PostedDays {
  readonly range: DateRange;
  readonly days: readonly DayTotals[];
  /** The report says what is scheduled. */
  readonly isScheduleTold: boolean;
}

/**
 * Puts the totals of days into the rows of Days. What a report does not tell of a day stays as it is. A day of its range that it
 * does not name and that has a row had nothing billed and nothing paid, and has nothing scheduled any more.
 */
export function postDays(before: readonly Row[], { range, days, isScheduleTold }: PostedDays): readonly Row[] {
  const named = new Set<number>(days.map(({ day }) => day));
  const unnamed = before.flatMap((row): readonly DayTotals[] => {
    const day = row["Day"];
    const isOfRange = typeof day === "number" && isDay(day) && isIn(day, range) && !named.has(day);
    return isOfRange ? [{ ...NOTHING, day, ...(isScheduleTold && { scheduled: ZERO }) }] : [];
  });
  return [...days, ...unnamed].reduce(withDay, before);
}

const NOTHING: Readonly<Record<"billed" | "adjusted" | "writeoffs" | "patientPayments" | "insurancePayments", Cents>> =
  {
    billed: ZERO,
    adjusted: ZERO,
    writeoffs: ZERO,
    patientPayments: ZERO,
    insurancePayments: ZERO,
  };

/** Puts what is known of a day into its row, or a new one. */
export function withDay(before: readonly Row[], totals: DayTotals): readonly Row[] {
  const cells = said(cellsOfDay(totals));
  const at = before.findLastIndex((row) => row["Day"] === totals.day);
  if (at >= 0) return before.map((row, index) => (index === at ? { ...row, ...cells } : row));
  return [...before, cells].sort((one, other) => compareRows(DAYS, one, other));
}

function said(cells: Row): Row {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
}
