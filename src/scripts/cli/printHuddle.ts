import { day as dayOf, isoFromDay } from "../../domain/calendar";
import type { HuddleDay, Moment } from "../../domain/huddle/huddleDay";
import { centsFromDollars } from "../../domain/money";
import type { PlannedHuddle } from "../../huddle/posting/planHuddle";
import type { PostedSchedule } from "../../huddle/posting/withSchedule";
import { huddleInWords } from "../../session/huddle/huddleInWords";
import type { Row } from "../../workbook/spec/cell";
import type { HuddleResult } from "./huddle";
import { jsonOfWarnings, wordsOfWarning } from "./warning";

/** What came of posting to the huddle, in a few lines for people. */
export function wordsOfHuddle(result: HuddleResult): string {
  const { planned, schedule, warnings } = result;
  const toKnow = warnings.length === 0 ? [] : ["", "To know:", ...warnings.map((one) => `  ${wordsOfWarning(one)}`)];
  return [...(planned ? huddleInWords(planned, schedule) : []), ...toKnow, "", lastLine(result)].join("\n");
}

function lastLine({ isWritten, isDryRun, workbook }: HuddleResult): string {
  if (isDryRun) return "Only said. Nothing was written.";
  return isWritten ? `Written: ${workbook}` : `Nothing to write: ${workbook} is as it was.`;
}

/** The same as one JSON object on one line; amounts in cents, `null` where there is none. */
export function jsonOfHuddle(result: HuddleResult): string {
  const { workbook, day, isWritten, planned, warnings, refusals } = result;
  return JSON.stringify({
    workbook,
    day: isoFromDay(day),
    isWritten,
    ...(planned === undefined ? NOTHING_PLANNED : jsonOfPlanned(planned, result.schedule)),
    ...jsonOfWarnings(warnings),
    ...(refusals.length > 0 ? { refusals } : {}),
  });
}

const NOTHING_PLANNED = { shown: null, next: [], schedule: null, closed: [], days: { added: 0, changed: 0 } };

function jsonOfPlanned({ shown, next, closed, days, schedule: posted }: PlannedHuddle, brought: HuddleDay | undefined) {
  return {
    shown: isoOrNull(shown),
    next: next.map((one) => isoFromDay(dayOf(one))),
    schedule: posted && brought ? jsonOfSchedule(posted, brought) : null,
    closed: closed.map(jsonOfClosed),
    days,
  };
}

function jsonOfSchedule({ slots, isShown, changed, kept, figures }: PostedSchedule, { taken, aged }: HuddleDay) {
  return {
    taken: isoOfMoment(taken),
    aged: isoOrNull(aged),
    visits: slots,
    isShown,
    toCollect: centsOrNull(figures.toCollect),
    missing: figures.missing,
    changed: changed ?? null,
    keptOfGone: kept.length,
  };
}

function jsonOfClosed(row: Row) {
  const at = row["Day"];
  return {
    day: typeof at === "number" ? isoFromDay(dayOf(at)) : null,
    toCollect: centsOrNull(row["To collect"]),
    collected: centsOrNull(row["Collected"]),
    missingAtHuddle: row["Missing at huddle"] ?? null,
    missingAtClose: row["Missing at close"] ?? null,
    actionsOpened: row["Actions opened"] ?? null,
    actionsClosed: row["Actions closed"] ?? null,
  };
}

function centsOrNull(dollars: Row[string]): number | null {
  return typeof dollars === "number" ? centsFromDollars(dollars) : null;
}

function isoOrNull(day: Moment["day"] | undefined): string | null {
  return day === undefined ? null : isoFromDay(day);
}

function isoOfMoment(moment: Moment | undefined): string | null {
  if (moment === undefined) return null;
  const digits = (number: number): string => String(number).padStart(2, "0");
  const { day, minuteOfDay } = moment;
  return `${isoFromDay(day)}T${digits(Math.floor(minuteOfDay / 60))}:${digits(minuteOfDay % 60)}`;
}
