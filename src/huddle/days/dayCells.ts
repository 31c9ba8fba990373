import type { DayTotals } from "../../domain/huddle/huddleDay";
import { type Cents, dollarsFromCents } from "../../domain/money";
import type { CellsOf } from "../headings/headings";

/** The cells that a day's totals are written as. What was not said is a blank cell. */
export function cellsOfDay(totals: DayTotals): CellsOf<"Days"> {
  return {
    Day: totals.day,
    Billed: dollars(totals.billed),
    Adjusted: dollars(totals.adjusted),
    Writeoffs: dollars(totals.writeoffs),
    "Patient payments": dollars(totals.patientPayments),
    "Insurance payments": dollars(totals.insurancePayments),
    Scheduled: dollars(totals.scheduled),
    "New patients here": totals.newPatientsHere,
    "New patients ahead": totals.newPatientsAhead,
    "New patients booked": totals.newPatientsBooked,
    Broken: totals.broken,
  };
}

function dollars(amount: Cents | undefined): number | undefined {
  return amount === undefined ? undefined : dollarsFromCents(amount);
}
