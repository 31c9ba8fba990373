import { type Day, dayFromIso, isIn } from "../../domain/calendar";
import { parseDay } from "../text/date";
import type { DateOrder } from "../text/dateOrder";
import type { Layout } from "../layout/layout";
import type { Rows } from "./rows";

/** A date outside this century is no day on which somebody ran a report. */
const FIRST = dayFromIso("2000-01-01");
const LAST = dayFromIso("2099-12-31");
/** `Aug 31, 2026`; every other form is one word. */
const WORDS_OF_A_DAY = 3;

/**
 * The day on which the report says that it was run, where the current row above its headings says so, in the words that the
 * layout names: `Date 9/1/2026`, in one cell or in two.
 */
export function runDateIn(rows: Rows, { runDate = [] }: Layout, order: DateOrder): Day | undefined {
  if (runDate.length === 0) return undefined;
  const line = lineOf(rows);
  const words = runDate.find((start) => line.toLowerCase().startsWith(start.toLowerCase()));
  if (words === undefined) return undefined;
  return onlyDayIn(line.slice(words.length).split(/[\s:]+/u), order);
}

/** `As of August 31, 2026`, wherever it stands in a line. */
const AS_OF = /\bas of(?: date)?:?(?=\s)(?<rest>.{0,60})/iu;

/** The day as of which the report says that its figures stand, where the current row above its headings says so. */
export function statedDayIn(rows: Rows, order: DateOrder): Day | undefined {
  const rest = AS_OF.exec(lineOf(rows))?.groups?.["rest"];
  return rest === undefined ? undefined : onlyDayIn(rest.split(/[\s:]+/u), order);
}

/** The cells of the current row as one line. */
export function lineOf(rows: Rows): string {
  return rows
    .cells()
    .filter((cell) => cell !== "")
    .join(" ");
}

/** Two days are a range of days, and none on which the report was run. */
function onlyDayIn([before, ...words]: readonly string[], order: DateOrder): Day | undefined {
  if (before !== "") return undefined;
  const days = words.flatMap((_, index) => dayAt(words.slice(index, index + WORDS_OF_A_DAY), order) ?? []);
  return days.length === 1 ? days[0] : undefined;
}

/** The day with which some words begin, in one word or three. */
export function dayAt(words: readonly string[], order: DateOrder): Day | undefined {
  const forms = [words.slice(0, 1), words.slice(0, WORDS_OF_A_DAY)].map((some) => parseDay(some.join(" "), order));
  return forms.flatMap((read) => (typeof read === "number" && isPlausible(read) ? [read] : []))[0];
}

function isPlausible(at: Day): boolean {
  return FIRST !== undefined && LAST !== undefined && isIn(at, { from: FIRST, to: LAST });
}
