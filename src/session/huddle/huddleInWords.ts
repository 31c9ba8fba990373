import { type Day, formatDay } from "../../domain/calendar";
import { count } from "../../domain/counted";
import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { DayFigures } from "../../huddle/roll/dayFigures";
import type { HuddleRefusal } from "../../huddle/posting/huddleTask";
import { serialOf } from "../../huddle/posting/nextDays";
import type { PlannedHuddle } from "../../huddle/posting/planHuddle";
import type { SlotsChanged } from "../../huddle/posting/postSlots";
import { momentInWords } from "../words/postingInWords";
import { amountInWords, closedInWords } from "./closedInWords";

/** What becomes of the huddle, line by line. Nothing that people typed is repeated: it may hold a name. */
export function huddleInWords(planned: PlannedHuddle, schedule: HuddleDay | undefined): readonly string[] {
  return [
    ...planned.closed.map(closedInWords),
    ...(schedule && planned.schedule ? scheduleInWords(planned, schedule) : shownInWords(planned)),
    ...daysInWords(planned.days),
  ];
}

/** Why nothing becomes of it, and what to do. */
export function describeHuddleRefusal({ reason, shown, taken }: HuddleRefusal, day: Day): string {
  const asked = formatDay(day);
  const standing = shown === undefined ? "" : formatDay(shown);
  switch (reason) {
    case "day-is-over":
      return `${asked} is over: the Huddle shows ${standing} already, and of past days keeps totals only.`;
    case "nothing-to-show":
      return `No schedule of ${asked} is posted yet. Name its export.`;
    case "day-still-open":
      return `${standing} is not over. To close it and show ${asked} all the same, say so with --close.`;
    case "older-schedule":
      return (
        `This schedule was taken before the one that is posted, which is of ${momentInWords(taken)}. ` +
        "Export it anew, or post it with --anyway."
      );
  }
}

/** How many days balances may lag behind the schedule before that is said. */
const USUAL_LAG = 1;

/** How old what a schedule says is. */
function agesInWords({ taken, aged }: HuddleDay): string {
  const when =
    taken === undefined ? "The export does not say when it was taken." : `Taken ${momentInWords(serialOf(taken))}.`;
  if (aged === undefined) return when;
  const lag = taken === undefined ? 0 : taken.day - aged;
  const old = lag > USUAL_LAG ? `, so that balances are ${count(lag, "day")} old` : "";
  return `${when} Accounts were aged ${formatDay(aged)}${old}.`;
}

function scheduleInWords({ schedule, shown }: PlannedHuddle, brought: HuddleDay): readonly string[] {
  if (schedule === undefined) return [];
  const where = schedule.isShown
    ? "on the Huddle"
    : `on the sheet Next day, until ${shown === undefined ? "the day shown" : formatDay(shown)} is closed`;
  return [
    `${formatDay(brought.day)}: ${count(schedule.slots, "visit")}, ${where}${figuresInWords(schedule.figures)}.`,
    agesInWords(brought),
    ...(schedule.changed === undefined ? [] : [changedInWords(schedule.changed)]),
    ...keptInWords(schedule.kept.length),
  ];
}

function figuresInWords({ toCollect, missing }: DayFigures): string {
  const said = [
    amountInWords(toCollect, "to collect"),
    ...(missing === 0 ? [] : [`${String(missing)} with something missing`]),
  ].filter((part) => part !== "");
  return said.length === 0 ? "" : `; ${said.join(", ")}`;
}

function shownInWords({ shown, closed }: PlannedHuddle): readonly string[] {
  if (shown === undefined) return [];
  return [closed.length === 0 ? `The Huddle shows ${formatDay(shown)}.` : `The Huddle shows ${formatDay(shown)} now.`];
}

function changedInWords({ new: added, moved, gone, paid, confirmed, formsIn }: SlotsChanged): string {
  const parts: readonly (readonly [number: number, words: string])[] = [
    [added, `${String(added)} new`],
    [moved, `${String(moved)} moved`],
    [gone, `${String(gone)} gone`],
    [paid, `${String(paid)} paid`],
    [confirmed, `${String(confirmed)} confirmed`],
    [formsIn, `${String(formsIn)} with forms in`],
  ];
  const said = parts.flatMap(([number, words]) => (number === 0 ? [] : [words]));
  return said.length === 0
    ? "Nothing changed since it was posted before."
    : `Since it was posted before: ${said.join(", ")}.`;
}

function keptInWords(kept: number): readonly string[] {
  if (kept === 0) return [];
  const them =
    kept === 1 ? "1 visit that is gone: its row stands" : `${String(kept)} visits that are gone: their rows stand`;
  return [`Something was typed beside ${them} last, without figures.`];
}

function daysInWords({ added, changed }: PlannedHuddle["days"]): readonly string[] {
  if (added + changed === 0) return [];
  const parts = [
    ...(added === 0 ? [] : [`${String(added)} new`]),
    ...(changed === 0 ? [] : [`${String(changed)} changed`]),
  ];
  return [`Days: ${parts.join(", ")}.`];
}
