import type { Day } from "../domain/calendar";
import { TEN_DAYS, type WithinDays, withinDays as ruleOf } from "../domain/patients/withinDays";
import { answerEach } from "./answers";
import type { Cell } from "./coerce";
import { dayOf, numberOf } from "./readCell";
import { badValue, noAnswer } from "./refused";

/**
 * Says whether the 10-day rule was kept: Met, Missed, or Open while it still can be. Day 10 counts.
 * @customfunction WITHIN_DAYS
 * @param from Date the count begins: first contact, or the day treatment was accepted. A cell or a range.
 * @param to Date it happened: arrival, or the start of treatment. Blank where it has not. The same size.
 * @param [asOf] Last day that is known, such as the month's end. Needed where nothing has happened yet.
 * @param [days] How many days are allowed, the last included. Left out: 10.
 * @returns Met, Missed or Open; blank where the first date is blank.
 */
export function withinDays(from: unknown[][], to: unknown[][], asOf?: unknown[][], days?: unknown[][]): unknown[][] {
  return answerEach([from, to, asOf, days], (fromCell, toCell, asOfCell, daysCell) => {
    const allowed = daysAllowed(daysCell);
    const begin = dayOf(fromCell, "The first date");
    const end = dayOf(toCell, "The second date");
    const known = dayOf(asOfCell, "The as-of date");
    return begin === undefined ? "" : ruleFor(begin, end, known, allowed);
  });
}

function ruleFor(from: Day, to: Day | undefined, asOf: Day | undefined, days: number): WithinDays {
  if (to === undefined && asOf === undefined) {
    throw badValue("Nothing has happened yet. Give the as-of date, which tells Open from Missed.");
  }
  const rule = ruleOf(from, to, asOf, days);
  if (rule !== undefined) return rule;
  throw noAnswer("The first date lies after the as-of date. Look at both dates.");
}

function daysAllowed(cell: Cell): number {
  const days = numberOf(cell, "The number of days") ?? TEN_DAYS;
  if (!Number.isInteger(days) || days < 1) throw badValue("The number of days must be a whole number from 1.");
  return days;
}
