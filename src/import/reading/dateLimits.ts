import type { DateRange, Day } from "../../domain/calendar";
import type { RowProblem } from "../problems/rowProblem";
import type { RecordReader } from "./recordReader";

/** Where the dates of a column have to lie. A date that lies elsewhere is a problem of its row: its year is mistyped. */
export interface DateLimit {
  /** The column's slot. */
  readonly slot: number;
  readonly form: "day" | "month";
  /** The days that the report is about; `undefined` where its dates are far apart and nothing tells which are right. */
  readonly usual: DateRange | undefined;
  /** How many days before and after those a date may lie. */
  readonly before: number;
  readonly after: number;
  /** The report says itself that it covers those days. */
  readonly isStated?: true;
}

/** How many days from a report's range an event of it may lie. */
export const MAX_DAYS_AWAY = 731;

/** The limit of a column whose dates lie around the days that a report covers: so many days before and after them. */
export function limitAround(
  slot: number,
  usual: DateRange,
  { before = MAX_DAYS_AWAY, after = MAX_DAYS_AWAY }: { readonly before?: number; readonly after?: number } = {},
): DateLimit {
  return { slot, form: "day", usual, before, after };
}

/** What keeps the current row from being a record: dates that lie beyond their limits. */
export function datesFarOff(reader: RecordReader, limits: readonly DateLimit[]): readonly RowProblem[] {
  if (limits.length === 0) return NONE;
  return limits.flatMap((limit): readonly RowProblem[] => {
    const { slot, form, usual, isStated } = limit;
    const date = reader.days[slot];
    if (date === undefined || isWithin(date, limit)) return [];
    const at = reader.spot(slot);
    if (isStated === true && usual !== undefined) return [{ code: "date-outside", at, date, form, stated: usual }];
    return [{ code: "date-far-off", at, date, form, usual }];
  });
}

/** One list for all rows, of which there may be a million. */
const NONE: readonly RowProblem[] = [];

/** Says whether a date, where there is one, lies where its column's dates have to. */
export function isWithin(date: Day | undefined, { usual, before, after }: DateLimit): boolean {
  if (date === undefined) return true;
  return usual !== undefined && date >= usual.from - before && date <= usual.to + after;
}
