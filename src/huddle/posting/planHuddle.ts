import type { Day } from "../../domain/calendar";
import type { WorkbookChange } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { tableNamed } from "../../workbook/spec/workbook";
import { DAYS } from "../days/days";
import { HUDDLE } from "../huddleWorkbook";
import { dayShown, nextDays } from "../roll/shownDay";
import { changeTo } from "./changeTo";
import type { HuddleRefusal, HuddleTask } from "./huddleTask";
import { openDay } from "./openDay";
import { type PostedDays, postDays } from "./postDays";
import { type PostedSchedule, withSchedule } from "./withSchedule";

/** What becomes of a huddle workbook, or why nothing does. */
export type HuddlePlan = PlannedHuddle | ({ readonly outcome: "refused" } & HuddleRefusal);

/** What a posting to the huddle workbook writes, and what is told of it. */
export interface PlannedHuddle {
  readonly outcome: "planned";
  readonly change: WorkbookChange;
  /** The days that are closed, by their rows of Log. */
  readonly closed: readonly Row[];
  /** The day that is shown afterwards; `undefined` where none is. */
  readonly shown: Day | undefined;
  /** The days that wait afterwards, oldest first. */
  readonly next: readonly number[];
  readonly schedule?: PostedSchedule;
  /** How many rows of Days come, and how many come to say something else. */
  readonly days: { readonly added: number; readonly changed: number };
}

/**
 * Plans a posting to the huddle workbook, on what its tables hold at that moment: first the days that are over are closed, then
 * what is brought is put in.
 */
export function planHuddle(before: TableRows, task: HuddleTask): HuddlePlan {
  const opened = openDay(before, task);
  if ("reason" in opened) return { outcome: "refused", ...opened };
  const scheduled = task.schedule && withSchedule(opened, task.schedule, task.anyway);
  if (scheduled && "reason" in scheduled) return { outcome: "refused", ...scheduled };
  const after = withProduction(scheduled?.tables ?? opened, task.production);
  return {
    outcome: "planned",
    change: changeOf(before, after),
    closed: (after.get("Log") ?? []).filter((row) => !before.get("Log")?.includes(row)),
    shown: dayShown(after),
    next: nextDays(after),
    ...(scheduled && { schedule: scheduled.posted }),
    days: countsOfDays(before, after),
  };
}

function withProduction(tables: TableRows, production: readonly PostedDays[]): TableRows {
  return new Map([...tables, ["Days", production.reduce(postDays, tables.get("Days") ?? [])]]);
}

function changeOf(before: TableRows, after: TableRows): WorkbookChange {
  return TABLES_POSTED.map((name) =>
    changeTo(tableNamed(HUDDLE, name), before.get(name) ?? [], after.get(name) ?? []),
  ).filter(({ upserts, removals }) => upserts.length + removals.length > 0);
}

/** All that a posting writes. */
const TABLES_POSTED = ["Shown", "Slots", "NextSlots", "Days", "Log", "Actions", "ActionsDone"] as const;

function countsOfDays(before: TableRows, after: TableRows): PlannedHuddle["days"] {
  const was = before.get("Days") ?? [];
  const { upserts } = changeTo(DAYS, was, after.get("Days") ?? []);
  const added = upserts.filter((row) => !was.some((one) => one["Day"] === row["Day"])).length;
  return { added, changed: upserts.length - added };
}
