import {
  type DateRange,
  type Day,
  type WeekStart,
  addDays,
  daysShared,
  isIn,
  monthEndOf,
  monthsIn,
  weeksIn,
} from "../calendar";
import { type Cents, sumCents } from "../money";
import { TEN_DAYS, type WithinDays, withinDays } from "./withinDays";

/** One treatment plan presented to a patient. Names nobody. */
export interface TreatmentPlan {
  readonly presented: Day;
  readonly amountPresented: Cents;
  /** `undefined` while the patient has not accepted. */
  readonly accepted: Day | undefined;
  readonly amountAccepted: Cents;
  /** `undefined` while treatment has not begun. */
  readonly started: Day | undefined;
}

/** The plans presented in some days, and what became of them. Counts are whole numbers from 0 up. */
export interface PresentedTreatment {
  readonly plansPresented: number;
  readonly presented: Cents;
  readonly plansAccepted: number;
  readonly accepted: Cents;
  /** Of the plans accepted. */
  readonly startedWithin10Days: number;
  /** Of the plans accepted: not started, and the 10 days are not over. */
  readonly open: number;
}

/** A week's treatment. */
export interface TreatmentWeek extends PresentedTreatment {
  readonly week: Day;
  /** How many of the week's 7 days the report covers; below 7 the figures are of those days only. */
  readonly daysPosted: number;
}

/** A month's treatment. */
export interface TreatmentMonth extends PresentedTreatment {
  readonly month: Day;
}

/**
 * Treatment by the week in which it was presented, one entry for each week that shares a day with the range, oldest first.
 *
 * @param plans every plan presented in the range
 * @param range the days that the report covers; answers are known up to its last day
 * @see docs/metrics.md#treatment
 */
export function treatmentWeeks(
  plans: readonly TreatmentPlan[],
  range: DateRange,
  weekStart: WeekStart,
): readonly TreatmentWeek[] {
  return weeksIn(range, weekStart).map((week) => {
    const days = { from: week, to: addDays(week, 6) };
    return { week, daysPosted: daysShared(days, range), ...presentedIn(days, plans, range) };
  });
}

/**
 * Treatment by the month in which it was presented, for each whole month in the range, oldest first.
 *
 * @param plans every plan presented in the range
 * @param range the days that the report covers; a month only partly in it is left out, as its figures would be short
 * @see docs/metrics.md#treatment
 */
export function treatmentMonths(plans: readonly TreatmentPlan[], range: DateRange): readonly TreatmentMonth[] {
  return monthsIn(range)
    .filter((month) => month >= range.from && monthEndOf(month) <= range.to)
    .map((month) => ({ month, ...presentedIn({ from: month, to: monthEndOf(month) }, plans, range) }));
}

function presentedIn(days: DateRange, plans: readonly TreatmentPlan[], range: DateRange): PresentedTreatment {
  const presented = plans.filter((plan) => isIn(plan.presented, days) && isIn(plan.presented, range));
  const accepted = presented.filter((plan) => plan.accepted !== undefined && plan.accepted <= range.to);
  const starts = accepted.map((plan) => startOf(plan, range.to));
  return {
    plansPresented: presented.length,
    presented: sumCents(presented.map(({ amountPresented }) => amountPresented)),
    plansAccepted: accepted.length,
    accepted: sumCents(accepted.map(({ amountAccepted }) => amountAccepted)),
    startedWithin10Days: starts.filter((start) => start === "Met").length,
    open: starts.filter((start) => start === "Open").length,
  };
}

function startOf({ accepted, started }: TreatmentPlan, asOf: Day): WithinDays | undefined {
  return accepted === undefined ? undefined : withinDays(accepted, started, asOf, TEN_DAYS);
}
