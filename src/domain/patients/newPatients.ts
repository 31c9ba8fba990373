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
import { median } from "../trend/median";
import { TEN_DAYS, type WithinDays, withinDays } from "./withinDays";

/** How an appointment stands, or ended. */
export type AppointmentStatus = "Scheduled" | "Arrived" | "Broken" | "Cancelled";

/** One appointment of a new patient. Names nobody. */
export interface Appointment {
  /** Tells apart the people of one report: a count in order of appearance, which means nothing outside that report. */
  readonly person: number;
  /** The day the patient first got in touch, where the report says. */
  readonly firstContact: Day | undefined;
  readonly booked: Day;
  readonly date: Day;
  readonly status: AppointmentStatus;
  /** How the patient came to the practice; empty where nobody noted it. */
  readonly source: string;
}

/** A week's new patients. Counts are whole numbers from 0 up. */
export interface NewPatientWeek {
  readonly week: Day;
  /** How many of the week's 7 days the report covers; below 7 the counts are of those days only. */
  readonly daysPosted: number;
  readonly booked: number;
  /** On the schedule when the week (or the part of it that the report covers) ended. */
  readonly onTheSchedule: number;
  readonly arrived: number;
  readonly brokenOrCancelled: number;
  readonly contacts: number;
  readonly within10Days: number;
  readonly open: number;
  /** Median days from first contact to arrival, of the week's contacts who have arrived; `undefined` for none. */
  readonly medianDays: number | undefined;
}

/** A month's new patients by how they came to the practice. */
export interface NewPatientSource {
  readonly month: Day;
  readonly source: string;
  readonly booked: number;
  readonly arrived: number;
}

/**
 * New patients week by week, one entry for each week that shares a day with the range, oldest first.
 *
 * @param appointments every appointment alive in the range, whatever its dates
 * @param range the days that the report covers; only events on these days are counted
 * @param asOf the last day whose events the report knows; decides which cases are still open
 * @see docs/metrics.md#new-patient-appointments
 */
export function newPatientWeeks(
  appointments: readonly Appointment[],
  range: DateRange,
  asOf: Day,
  weekStart: WeekStart,
): readonly NewPatientWeek[] {
  const cases = casesOf(appointments, asOf);
  return weeksIn(range, weekStart).map((week) => weekFigures(week, appointments, cases, range));
}

/**
 * New patients by source, for each whole month in the range, oldest month first, sources by name.
 *
 * @param appointments every appointment alive in the range, whatever its dates
 * @param range the days that the report covers; a month only partly in it is left out, as its counts would be short
 * @see docs/metrics.md#new-patient-sources
 */
export function newPatientSources(appointments: readonly Appointment[], range: DateRange): readonly NewPatientSource[] {
  const whole = monthsIn(range).filter((month) => month >= range.from && monthEndOf(month) <= range.to);
  const sources = [...new Set(appointments.map(({ source }) => source))].sort();
  return whole.flatMap((month) => {
    const days = { from: month, to: monthEndOf(month) };
    return sources
      .map((source) => sourceFigures(month, source, days, appointments))
      .filter(({ booked, arrived }) => booked + arrived > 0);
  });
}

function sourceFigures(month: Day, source: string, days: DateRange, all: readonly Appointment[]): NewPatientSource {
  const ofSource = all.filter((appointment) => appointment.source === source);
  return {
    month,
    source,
    booked: ofSource.filter(({ booked }) => isIn(booked, days)).length,
    arrived: ofSource.filter(({ status, date }) => status === "Arrived" && isIn(date, days)).length,
  };
}

/** A new patient from first contact to arrival, over all appointments it took. */
interface Case {
  readonly firstContact: Day;
  /** 0 for who arrived before, as where the contact was noted afterwards; `undefined` for who has not arrived yet. */
  readonly daysToArrival: number | undefined;
  readonly rule: WithinDays | undefined;
}

function casesOf(appointments: readonly Appointment[], asOf: Day): readonly Case[] {
  const byPerson = new Map<number, Appointment[]>();
  for (const appointment of appointments) {
    const known = byPerson.get(appointment.person);
    if (known) known.push(appointment);
    else byPerson.set(appointment.person, [appointment]);
  }
  return [...byPerson.values()].flatMap((ofPerson) => caseOf(ofPerson, asOf));
}

function caseOf(appointments: readonly Appointment[], asOf: Day): readonly Case[] {
  const contacts = appointments.flatMap(({ firstContact }) => firstContact ?? []);
  const [firstContact] = [...contacts].sort((one, other) => one - other);
  if (firstContact === undefined) return [];
  const arrivals = appointments.filter(({ status }) => status === "Arrived").map(({ date }) => date);
  const [arrival] = arrivals.sort((one, other) => one - other);
  // A day that the report cannot know yet is a plan.
  const hasArrived = arrival !== undefined && arrival <= asOf;
  return [
    {
      firstContact,
      daysToArrival: hasArrived ? Math.max(0, arrival - firstContact) : undefined,
      rule: withinDays(firstContact, arrival, asOf, TEN_DAYS),
    },
  ];
}

function weekFigures(
  week: Day,
  appointments: readonly Appointment[],
  cases: readonly Case[],
  range: DateRange,
): NewPatientWeek {
  const whole = { from: week, to: addDays(week, 6) };
  const days = { from: week < range.from ? range.from : week, to: whole.to > range.to ? range.to : whole.to };
  const contacts = cases.filter(({ firstContact }) => isIn(firstContact, days));
  const arrivals = contacts.flatMap(({ daysToArrival }) => daysToArrival ?? []);
  const dated = appointments.filter(({ date }) => isIn(date, days));
  return {
    week,
    daysPosted: daysShared(whole, range),
    booked: appointments.filter(({ booked }) => isIn(booked, days)).length,
    onTheSchedule: appointments.filter((appointment) => isOnTheSchedule(appointment, days.to)).length,
    arrived: dated.filter(({ status }) => status === "Arrived").length,
    brokenOrCancelled: dated.filter(({ status }) => status === "Broken" || status === "Cancelled").length,
    contacts: contacts.length,
    within10Days: contacts.filter(({ rule }) => rule === "Met").length,
    open: contacts.filter(({ rule }) => rule === "Open").length,
    medianDays: median(arrivals),
  };
}

function isOnTheSchedule({ booked, date, status }: Appointment, atEndOf: Day): boolean {
  return booked <= atEndOf && date > atEndOf && status !== "Cancelled";
}
