import type { ClaimsReport } from "./claims/claims";
import type { DateRange, Day } from "./calendar";
import type { Production } from "./collections";
import type { HuddleDay } from "./huddle/huddleDay";
import type { Cents } from "./money";
import type { Appointment } from "./patients/newPatients";
import type { Receivables } from "./receivables/receivables";
import type { TreatmentPlan } from "./patients/treatment";

/** Whether a receivables report has a line a family or a line a patient. Months are comparable only within one. */
export type Grouping = "guarantor" | "patient";

/** What a report says, freed of its layout and of every name. This is all that import hands on. */
export type ReportFigures = TrackerFigures | ({ readonly kind: "huddle-day" } & HuddleDay);

/**
 * What a tracker keeps of what reports say.
 *
 * `receivables` is split between patient and insurance; `receivables-total` is not.
 * `production-by-day` covers every day of its range: a day without an entry had nothing billed and nothing paid.
 */
export type TrackerFigures =
  | {
      readonly kind: "receivables";
      /** Absent where nobody knows: totals are typed without their lines. */
      readonly groupedBy?: Grouping;
      readonly patient: Receivables;
      readonly insurance: Receivables;
    }
  | { readonly kind: "receivables-total"; readonly groupedBy?: Grouping; readonly total: Receivables }
  | {
      readonly kind: "production-by-day";
      readonly range: DateRange;
      readonly days: ReadonlyMap<Day, Production>;
      /** What the report tells as scheduled, which is not billed, by day; absent where it does not tell. */
      readonly scheduled?: ReadonlyMap<Day, Cents>;
    }
  | { readonly kind: "production-by-month"; readonly months: ReadonlyMap<Day, Production> }
  | {
      readonly kind: "new-patient-appointments";
      readonly range: DateRange;
      readonly appointments: readonly Appointment[];
    }
  | { readonly kind: "treatment-plans"; readonly range: DateRange; readonly plans: readonly TreatmentPlan[] }
  | ({ readonly kind: "outstanding-claims" } & ClaimsReport);

/** Says whether figures stand as of one day, which their report does not state and somebody has to say. */
export function standAsOfADay({ kind }: ReportFigures): boolean {
  return kind === "receivables" || kind === "receivables-total" || kind === "outstanding-claims";
}
