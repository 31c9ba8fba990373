import type { Day } from "../../domain/calendar";
import type { TableRows } from "../../workbook/spec/book";
import { dayShown, nextDays, nextDue } from "../roll/shownDay";
import type { HuddleRefusal, HuddleTask } from "./huddleTask";
import { showDay } from "./nextDays";

/**
 * Closes the days that are over, and the one that is shown where another is to take its place. Whoever comes first closes a day:
 * for all others there is nothing left to close.
 */
export function openDay(before: TableRows, task: HuddleTask): TableRows | HuddleRefusal {
  const tables = rolledTo(before, task.today);
  const shown = dayShown(tables);
  const isProductionAlone = task.schedule === undefined && task.production.length > 0;
  if (task.day === shown || isProductionAlone) return tables;
  const reason = whyNot(tables, task);
  if (reason !== undefined) return { reason, shown };
  return isOpen(shown, task) ? tables : shownIn(rolledTo(tables, task.day), task.day);
}

/** Shows the days to come, one after another, up to a day: each closes the one before it. */
function rolledTo(before: TableRows, day: Day): TableRows {
  const next = nextDue(before, day);
  return next === undefined ? before : rolledTo(showDay(before, next), day);
}

function shownIn(tables: TableRows, day: Day): TableRows {
  return dayShown(tables) === day ? tables : showDay(tables, day);
}

function whyNot(tables: TableRows, task: HuddleTask): HuddleRefusal["reason"] | undefined {
  const shown = dayShown(tables);
  if (shown !== undefined && task.day < shown) return "day-is-over";
  if (task.schedule !== undefined) return undefined;
  if (!nextDays(tables).includes(task.day)) return "nothing-to-show";
  return isOpen(shown, task) ? "day-still-open" : undefined;
}

/** Whether people still type the day that is shown. */
function isOpen(shown: Day | undefined, { today, closes }: HuddleTask): boolean {
  return shown !== undefined && shown >= today && !closes;
}
