import type { Day } from "../../domain/calendar";
import { type Entry, nameOf } from "../reading/entry";
import type { Need } from "../reading/needs";

/** Why a day is offered for several reports at once, for whoever is asked. */
export type SharedDayReason =
  /** Other reports of the batch stand as of it, or cover a month that ends with it. */
  | "others"
  /** It is the last month's end before the reports were run. */
  | "run"
  /** It is the last month's end before today. */
  | "last-month";

/** One question in the place of several: the day as of which reports stand that do not say it. */
export interface SharedDay {
  /** The reports' ids, in the order in which they were brought. */
  readonly ids: readonly number[];
  /** The day that is offered; `undefined` where no day suits them all. */
  readonly offered: { readonly day: Day; readonly because: SharedDayReason } | undefined;
}

/** A report, and what is asked of it. */
interface Asked {
  readonly entry: Entry;
  readonly needs: readonly Need[];
}

/**
 * The day that several reports are asked for, so that it is asked once. `undefined` where fewer than two are.
 * What is offered is in each report's own suggestions, and no later than any of them was run.
 */
export function sharedDayOf(asked: readonly Asked[]): SharedDay | undefined {
  const open = asked.flatMap(({ entry, needs }) => {
    const need = needs.find((one) => one.kind === "as-of" && one.given === undefined);
    return need?.kind === "as-of" ? [{ entry, suggestions: need.suggestions }] : [];
  });
  if (open.length < 2) return undefined;
  const runDates = open.flatMap(({ entry }) => runDateOf(entry) ?? []);
  const day = open[0]?.suggestions.find(
    (one) => open.every(({ suggestions }) => suggestions.includes(one)) && runDates.every((run) => one <= run),
  );
  const ids = open.map(({ entry }) => entry.id);
  return { ids, offered: day === undefined ? undefined : { day, because: reasonFor(day, asked, runDates) } };
}

function reasonFor(day: Day, asked: readonly Asked[], runDates: readonly Day[]): SharedDayReason {
  if (asked.some(({ entry }) => nameOf(entry).asOf === day || coversUpTo(entry) === day)) return "others";
  return runDates.length > 0 ? "run" : "last-month";
}

function runDateOf({ read }: Entry): Day | undefined {
  return read.kind === "read" && read.source.ok ? read.source.report.runDate : undefined;
}

function coversUpTo({ read }: Entry): Day | undefined {
  const figures = read.kind === "read" && read.source.ok ? read.source.report.figures : undefined;
  return figures !== undefined && "range" in figures ? figures.range.to : undefined;
}
