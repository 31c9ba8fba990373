import { type Day, dayFromIso } from "../../domain/calendar";
import { isPracticeDay } from "../../domain/practiceDays";
import { POSTABLE_YEARS } from "../../session/reading/postableDays";
import type { Misuse } from "./misuse";

/** What is to be posted to the huddle, or shown there. */
export interface HuddleOptions {
  /** The day that the exports are of, or that is to be shown. */
  readonly day: Day;
  /** To close the day that is shown though it is not over. */
  readonly closes: boolean;
  /** Only said, and nothing written. */
  readonly isDryRun: boolean;
}

/** What a call says of the huddle. */
interface HuddleValues {
  readonly day?: string | undefined;
  readonly close?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly "as-of"?: string | undefined;
}

/** The arguments that `huddle` alone takes. */
export const HUDDLE_ARGUMENTS = {
  day: { type: "string", takes: "YYYY-MM-DD" },
  close: { type: "boolean" },
} as const;

/** How `huddle` is called. */
export const HUDDLE_CALLS = `  huddlebook huddle --workbook FILE.xlsx --day YYYY-MM-DD [--close] [--dry-run] [EXPORT…]
                           posts a day's schedule, and production and income, to the huddle workbook; without an
                           EXPORT shows a day that is posted already`;

/** What its options do. */
export const HUDDLE_USAGE = `  --day YYYY-MM-DD         the day of the huddle
  --close                  close the day that the Huddle shows, though it is not over`;

/** Reads what a call says of the huddle. */
export function readHuddleOptions(values: HuddleValues): HuddleOptions | Misuse | { readonly refused: string } {
  const text = values.day;
  if (values["as-of"] !== undefined) return { misuse: "huddle takes the day as --day, not --as-of." };
  if (text === undefined) return { misuse: "huddle needs --day YYYY-MM-DD: the day of the huddle." };
  const day = dayFromIso(text);
  if (day === undefined) return { misuse: `--day takes a date such as 2026-08-31, not “${text}”.` };
  if (!isPracticeDay(day)) return { refused: `--day ${text}: ${POSTABLE_YEARS}` };
  return { day, closes: values.close === true, isDryRun: values["dry-run"] === true };
}
