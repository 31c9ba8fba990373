import { type SampleDay, type Span, isWithin, isoDate } from "../dates";
import type { Ledger, Plan, SampleAppointment } from "../ledger";
import { joinLines, plainAmount, queryLine } from "./openDentalText";

const APPOINTMENT_HEADINGS = ["PeriodFrom", "PeriodTo", "PatNum", "FirstContact", "DateBooked", "AptDate"].concat(
  "AptStatus",
  "ReferralSource",
  "FormsIn",
  "XraysIn",
  "InsVerified",
);
const PLAN_HEADINGS = ["PeriodFrom", "PeriodTo", "PlanNum", "PatNum", "Presenter", "DatePresented"].concat(
  "AmountPresented",
  "DateAccepted",
  "AmountAccepted",
  "DateStarted",
);

/** The query of new patients' appointments: all that were alive in the range, as known on its last day. */
export function newPatientQuery(ledger: Ledger, range: Span): string {
  const rows = ledger.appointments
    .filter((appointment) => isAlive(appointment, range))
    .sort((one, other) => one.booked - other.booked || one.day - other.day || one.patient.number - other.patient.number)
    .map((appointment) => appointmentCells(appointment, range));
  return joinLines([APPOINTMENT_HEADINGS, ...rows].map(queryLine));
}

/** The query of treatment plans: all that were presented in the range, with the answers known on its last day. */
export function treatmentPlanQuery(ledger: Ledger, range: Span): string {
  const rows = ledger.plans
    .filter(({ presented }) => isWithin(presented, range))
    .sort((one, other) => one.presented - other.presented || one.number - other.number)
    .map((plan) => planCells(plan, range));
  return joinLines([PLAN_HEADINGS, ...rows].map(queryLine));
}

/** Says whether an appointment was known in a range of days, and lay or was made in it. */
export function isAlive({ firstContact, booked, day }: SampleAppointment, { from, to }: Span): boolean {
  return booked <= to && (day >= from || booked >= from || firstContact >= from);
}

function appointmentCells(appointment: SampleAppointment, { from, to }: Span): readonly string[] {
  const { patient, firstContact, booked, day, ending, ended, source } = appointment;
  const yesByThen = (answer: SampleDay | undefined) => (answer !== undefined && answer <= to ? "Y" : "N");
  return [
    ...[isoDate(from), isoDate(to), String(patient.number)],
    ...[isoDate(firstContact), isoDate(booked), isoDate(day), ended <= to ? ending : "Scheduled", source],
    ...[yesByThen(appointment.formsIn), yesByThen(appointment.xraysIn), yesByThen(appointment.insuranceVerified)],
  ];
}

function planCells(plan: Plan, { from, to }: Span): readonly string[] {
  const dateByThen = (day: SampleDay | undefined) => (day !== undefined && day <= to ? isoDate(day) : "");
  const accepted = dateByThen(plan.accepted);
  return [
    ...[isoDate(from), isoDate(to), String(plan.number), String(plan.patient.number), plan.presenter],
    ...[isoDate(plan.presented), plainAmount(plan.amountPresented), accepted],
    ...[accepted === "" ? "" : plainAmount(plan.amountAccepted), dateByThen(plan.started)],
  ];
}
