import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { DayFigures } from "../roll/dayFigures";
import { dayShown, nextSlotsOf } from "../roll/shownDay";
import { figuresIn } from "./figuresIn";
import type { HuddleRefusal } from "./huddleTask";
import { agesOf, serialOf, withFirstMissing, withNextDay } from "./nextDays";
import { withDay } from "./postDays";
import { type PostedSlots, postSlots } from "./postSlots";

/** Programs write a minute with fewer digits than it has. */
const HALF_A_MINUTE = 1 / 2880;

/** What a schedule came to. */
export interface PostedSchedule extends PostedSlots {
  readonly slots: number;
  /** Whether its day is shown now, or waits until the one that is shown is closed. */
  readonly isShown: boolean;
  readonly figures: DayFigures;
}

/** The tables with a schedule in them. */
interface Scheduled {
  readonly tables: TableRows;
  readonly posted: PostedSchedule;
}

/**
 * Puts a day's schedule where its day stands: on the Huddle, or among the days to come. One that was taken before the
 * one that stands there is refused.
 */
export function withSchedule(tables: TableRows, schedule: HuddleDay, anyway: boolean): Scheduled | HuddleRefusal {
  const shown = dayShown(tables);
  const isShown = shown === schedule.day;
  const { rows, taken } = isShown ? shownSlots(tables) : waitingSlots(tables, schedule);
  const posted = postSlots(rows, schedule.slots);
  const isKept = posted.changed !== undefined && !anyway;
  if (isKept && isOlder(schedule, taken)) return { reason: "older-schedule", shown, taken };
  const put = isShown
    ? withShown(tables, posted, schedule)
    : withNextDay(tables, schedule.day, posted.rows, agesOf(schedule));
  return {
    tables: withNewPatients(put, schedule),
    posted: { ...posted, slots: schedule.slots.length, isShown, figures: figuresIn(asShown(put, posted, schedule)) },
  };
}

/** A day as it is once it is shown, whatever is shown now. */
function asShown(tables: TableRows, { rows }: PostedSlots, { day }: HuddleDay): TableRows {
  return new Map([...tables, ["Slots", rows], ["Shown", [{ "Huddle day": day }]]]);
}

/** The rows of a day as they stand, and when its schedule was taken. */
interface StandingSlots {
  readonly rows: readonly Row[];
  readonly taken: CellValue;
}

function shownSlots(tables: TableRows): StandingSlots {
  return { rows: tables.get("Slots") ?? [], taken: tables.get("Shown")?.[0]?.["Taken"] };
}

function waitingSlots(tables: TableRows, { day }: HuddleDay): StandingSlots {
  const { rows, ages } = nextSlotsOf(tables, day);
  return { rows, taken: ages["Taken"] };
}

function isOlder({ taken }: HuddleDay, known: CellValue): known is number {
  return taken !== undefined && typeof known === "number" && serialOf(taken) < known - HALF_A_MINUTE;
}

function withShown(tables: TableRows, { rows, changed }: PostedSlots, schedule: HuddleDay): TableRows {
  const shown = { ...tables.get("Shown")?.[0], "Huddle day": schedule.day, ...agesOf(schedule) };
  const put: TableRows = new Map([...tables, ["Slots", rows], ["Shown", [shown]]]);
  return changed === undefined ? withFirstMissing(put) : put;
}

/** How many new patients a day expects, where its schedule says so of each visit. */
function withNewPatients(tables: TableRows, { day, slots }: HuddleDay): TableRows {
  if (slots.some(({ isNewPatient }) => isNewPatient === undefined)) return tables;
  const newPatientsAhead = slots.filter(({ isNewPatient }) => isNewPatient).length;
  return new Map([...tables, ["Days", withDay(tables.get("Days") ?? [], { day, newPatientsAhead })]]);
}
