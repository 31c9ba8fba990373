import { type SampleDay, type Span, isWithin, isoDate, mondayOf } from "../dates";
import type { Ledger, Patient, SampleAppointment } from "../ledger";

/** A whole week's new patients. */
export interface NewPatientWeekFigures {
  readonly booked: number;
  readonly onTheSchedule: number;
  readonly arrived: number;
  readonly brokenOrCancelled: number;
  readonly contacts: number;
  readonly within10Days: number;
  readonly open: number;
  readonly medianDays: number | null;
}

/** How many booked and arrived in a month. */
export interface SourceFigures {
  readonly booked: number;
  readonly arrived: number;
}

/** The Mondays of the weeks that lie in the range with all their days. */
export function wholeWeeks({ from, to }: Span): readonly SampleDay[] {
  const first = mondayOf(from + 6);
  return Array.from({ length: Math.floor((to - first + 1) / 7) }, (_, index) => first + 7 * index);
}

/** New patients of each whole week of the range, as known at the end of its last day. */
export function newPatientFigures(ledger: Ledger, range: Span): Readonly<Record<string, NewPatientWeekFigures>> {
  const known = ledger.appointments.filter(({ booked }) => booked <= range.to);
  return Object.fromEntries(wholeWeeks(range).map((monday) => [isoDate(monday), weekFigures(known, monday, range.to)]));
}

/** Booked and arrived by source for a month, as known at the end of a day. */
export function sourceFigures(ledger: Ledger, month: Span, asOf: SampleDay): Readonly<Record<string, SourceFigures>> {
  const booked = ledger.appointments.filter((appointment) => isWithin(appointment.booked, month));
  const arrived = ledger.appointments.filter((one) => isWithin(one.day, month) && isEnded(one, "Completed", asOf));
  const sources = [...new Set([...booked, ...arrived].map(({ source }) => source))].sort();
  const count = (all: readonly SampleAppointment[], source: string) =>
    all.filter((one) => one.source === source).length;
  return Object.fromEntries(
    sources.map((source) => [source, { booked: count(booked, source), arrived: count(arrived, source) }]),
  );
}

function weekFigures(known: readonly SampleAppointment[], monday: SampleDay, asOf: SampleDay): NewPatientWeekFigures {
  const week = { from: monday, to: monday + 6 };
  const dated = known.filter(({ day }) => isWithin(day, week));
  const people = [...new Map(known.map(({ patient, firstContact }) => [patient, firstContact]))];
  const contacts = people.filter(([, contact]) => isWithin(contact, week));
  const waits = contacts.map(([patient, contact]) => daysToArrival(known, patient, contact, asOf));
  const metOnes = waits.filter((days) => days <= 10).length;
  return {
    booked: known.filter(({ booked }) => isWithin(booked, week)).length,
    onTheSchedule: known.filter((one) => one.booked <= week.to && one.day > week.to && !isEnded(one, "Cancelled", asOf))
      .length,
    arrived: dated.filter((one) => isEnded(one, "Completed", asOf)).length,
    brokenOrCancelled: dated.filter((one) => isEnded(one, "Broken", asOf) || isEnded(one, "Cancelled", asOf)).length,
    contacts: contacts.length,
    within10Days: metOnes,
    open: contacts.filter(([, contact], index) => asOf - contact <= 10 && (waits[index] ?? 0) > 10).length,
    medianDays: middle(waits.filter(Number.isFinite)),
  };
}

/** Whole days from first contact to the first arrival known on the day; infinitely many while there is none. */
function daysToArrival(
  known: readonly SampleAppointment[],
  patient: Patient,
  contact: SampleDay,
  asOf: SampleDay,
): number {
  const arrivals = known.filter((one) => one.patient === patient && isEnded(one, "Completed", asOf));
  return Math.min(Infinity, ...arrivals.map(({ day }) => day - contact));
}

function isEnded(one: SampleAppointment, ending: SampleAppointment["ending"], asOf: SampleDay): boolean {
  return one.ending === ending && one.ended <= asOf;
}

function middle(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [lower = 0, upper = lower] = Number.isInteger(half) ? sorted.slice(half - 1, half + 1) : sorted.slice(half | 0);
  return Number.isInteger(half) ? (lower + upper) / 2 : lower;
}
