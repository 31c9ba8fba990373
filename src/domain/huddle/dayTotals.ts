import type { Day } from "../calendar";
import type { Production } from "../collections";
import type { TrackerFigures } from "../figures";
import { type Cents, ZERO } from "../money";
import type { DayTotals } from "./huddleDay";

/** What a report of production says of its days, or why the huddle's scoreboard cannot have it. */
export type DayTotalsRead =
  | { readonly ok: true; readonly days: readonly DayTotals[] }
  /** On this day, the first such one, payments of patients and of insurance are one figure, and the scoreboard keeps them apart. */
  | { readonly ok: false; readonly unsplitOn: Day };

/**
 * The days of a report of production as the huddle's scoreboard has them, in order. A day that the report does not name had
 * nothing billed and nothing paid, and gets no row; what is scheduled is there where the report tells it.
 */
export function dayTotalsOf({
  days,
  scheduled,
}: Extract<TrackerFigures, { kind: "production-by-day" }>): DayTotalsRead {
  const inOrder = [...days].sort(([one], [other]) => one - other);
  const unsplit = inOrder.find(([, { unsplitPayments }]) => unsplitPayments !== 0);
  if (unsplit !== undefined) return { ok: false, unsplitOn: unsplit[0] };
  return { ok: true, days: inOrder.map(([day, production]) => totalsOf(day, production, scheduled)) };
}

function totalsOf(
  day: Day,
  { billed, adjustments, writeoffs, patientPayments, insurancePayments }: Production,
  scheduled: ReadonlyMap<Day, Cents> | undefined,
): DayTotals {
  const ahead = scheduled === undefined ? undefined : (scheduled.get(day) ?? ZERO);
  return { day, billed, adjusted: adjustments, writeoffs, patientPayments, insurancePayments, scheduled: ahead };
}
