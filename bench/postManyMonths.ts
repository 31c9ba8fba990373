import { addDays, monthAfter, monthEndOf } from "../src/domain/calendar";
import type { Appointment } from "../src/domain/patients/newPatients";
import { newTracker } from "../src/tracker/newTracker";
import { postReports } from "../src/tracker/posting/postReports";
import type { Report } from "../src/tracker/posting/posting";
import { TRACKER } from "../src/tracker/trackerWorkbook";
import { writeWorkbook } from "../src/xlsx/fresh/writeWorkbook";
import { CHOICES, FIRST_MONTH, MADE, reportOf, reportsOf, signatureOf } from "./postInPlace";

const MONTHS = 240;
/** A new-patient report tells of the two months before its own too, whose figures it changes. */
const MONTHS_TOLD = 3;

/** Measures (f): 240 months of three reports posted in one call, and the new tracker written. In milliseconds. */
export async function postManyMonths(): Promise<number> {
  const reports = Array.from({ length: MONTHS }, (_, month) => [...reportsOf(month), newPatientsOf(month)]).flat();
  const start = performance.now();
  const { tables, isRefused } = postReports(newTracker(), reports, CHOICES, signatureOf(0));
  if (isRefused) throw new Error("a report was refused");
  await writeWorkbook(TRACKER, tables, MADE);
  return performance.now() - start;
}

function newPatientsOf(month: number): Report {
  const from = monthAfter(FIRST_MONTH, month - MONTHS_TOLD + 1);
  const to = monthEndOf(monthAfter(FIRST_MONTH, month));
  const appointments: Appointment[] = [];
  for (let booked = from; booked <= to; booked = addDays(booked, 2)) {
    const date = addDays(booked, 5);
    appointments.push({
      person: booked,
      firstContact: booked,
      booked,
      date,
      status: date <= to ? "Arrived" : "Scheduled",
      source: "Website",
    });
  }
  return reportOf(`new ${month}`, { kind: "new-patient-appointments", range: { from, to }, appointments }, undefined);
}
