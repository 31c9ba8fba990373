import { type DateRange, type Day, daysShared, formatDay } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import { dayTotalsOf } from "../../domain/huddle/dayTotals";
import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { PostedDays } from "../../huddle/posting/postDays";
import { type Agreed, type Collected, type ReadUnderName, collectAs } from "../reading/collectReport";
import { describeUnpostableDay } from "../reading/postableDays";

/** What a report is to the huddle: a day's schedule, or totals of days. */
export type HuddleReport =
  | { readonly kind: "schedule"; readonly schedule: HuddleDay }
  | { readonly kind: "production"; readonly production: PostedDays };

/** What somebody brings to the huddle, all of it. */
export interface HuddleBrought {
  readonly schedule: HuddleDay | undefined;
  readonly production: readonly PostedDays[];
}

/** Turns what was read into what the huddle takes, or says why it cannot. */
export function collectForHuddle(read: ReadUnderName, agreed: Agreed): Collected<HuddleReport> {
  return collectAs(read, agreed, (figures, { title }) => describeUnpostable(figures) ?? huddleReport(figures, title));
}

function describeUnpostable(figures: ReportFigures): string | undefined {
  return describeUnpostableDay(figures, figures.kind === "huddle-day" ? figures.day : undefined);
}

function huddleReport(figures: ReportFigures, title: string): HuddleReport | string {
  if (figures.kind === "huddle-day") {
    const { day, taken, aged, slots } = figures;
    return { kind: "schedule", schedule: { day, taken, aged, slots } };
  }
  if (figures.kind !== "production-by-day") return describeNoPlace(title);
  const read = dayTotalsOf(figures);
  if (!read.ok) return describeUnsplit(read.unsplitOn);
  const { range, scheduled } = figures;
  return { kind: "production", production: { range, days: read.days, isScheduleTold: scheduled !== undefined } };
}

function describeNoPlace(title: string): string {
  return `The huddle has no place for ${title}. It takes a day's schedule, and production and income by day; post this to the tracker.`;
}

function describeUnsplit(day: Day): string {
  return (
    `On ${formatDay(day)} payments of patients and of insurance are one figure, and the huddle keeps them apart. ` +
    "Run the report so that it has a column for each."
  );
}

/** Puts together what several reports bring, or says why they cannot be posted together. */
export function broughtTogether(reports: readonly HuddleReport[]): HuddleBrought | { readonly message: string } {
  const schedules = reports.flatMap((report) => (report.kind === "schedule" ? [report.schedule] : []));
  const production = reports.flatMap((report) => (report.kind === "production" ? [report.production] : []));
  const [schedule, another] = schedules;
  if (schedule !== undefined && another !== undefined)
    return {
      message: `There are ${String(schedules.length)} schedules of ${formatDay(schedule.day)}. Post the newest alone.`,
    };
  const shared = sharedRange(production);
  if (shared !== undefined)
    return { message: `Two reports have totals of ${formatDay(shared.from)}. Post one of them.` };
  return { schedule, production };
}

/** The days that two reports are both of; `undefined` where no two share any. */
function sharedRange(production: readonly PostedDays[]): DateRange | undefined {
  const inOrder = production.map(({ range }) => range).toSorted((one, other) => one.from - other.from);
  return inOrder.find((range, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && daysShared(before, range) > 0;
  });
}
