import type { Day } from "../../domain/calendar";
import type { Moment } from "../../domain/huddle/huddleDay";
import type { Layout, ScheduleColumn } from "../layout/layout";
import type { Proof } from "../problems/proof";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import type { RecordReader } from "../reading/recordReader";
import type { ReadTime } from "../text/timeOfDay";
import type { FinishedReport } from "./fold";
import type { ScheduleCells } from "./scheduleCells";

const MOST_DAYS_AHEAD = 62;

/** What a row of a schedule says of the whole. */
export interface RowSays {
  readonly day: Day | undefined;
  /** The column that said the day. */
  readonly dayFrom: ScheduleColumn;
  readonly count: number | undefined;
  readonly taken: Moment | undefined;
  readonly aged: Day | undefined;
}

/** Reads what the current row says of the whole. The day stands in a column of its own, or before the time. */
export function rowSays(cells: ScheduleCells, reader: RecordReader, time: ReadTime | undefined): RowSays {
  const inColumn = cells.day("day");
  const date = time?.date ?? "";
  const isBeforeTime = inColumn === undefined && date !== "";
  const before = isBeforeTime ? reader.dayIn(date) : undefined;
  return {
    day: typeof before === "number" ? before : inColumn,
    dayFrom: isBeforeTime ? "time" : "day",
    count: cells.whole("count"),
    taken: cells.moment("taken"),
    aged: cells.day("aged"),
  };
}

/**
 * The problem that a schedule was taken long before or after its day: one of the two dates has day and month exchanged, or a
 * wrong year. Nobody looks so far ahead.
 */
export function takenFarOff(
  { day, taken }: RowSays,
  cells: ScheduleCells,
  reader: RecordReader,
): readonly RowProblem[] {
  if (day === undefined || taken === undefined || Math.abs(taken.day - day) <= MOST_DAYS_AHEAD) return [];
  const at = reader.spot(cells.slot("taken"));
  return [{ code: "date-far-off", at, date: taken.day, form: "day", usual: { from: day, to: day } }];
}

/** What the rows of a schedule say of the whole: the same day and the same count each, and how old it is. */
export class SaidOfSchedule {
  readonly #title: string;
  #first: RowSays | undefined;
  #count: { readonly row: number; readonly count: number } | undefined;
  #taken: Moment | undefined;
  #aged: Day | undefined;
  #refusal: Refusal | undefined;

  constructor({ title }: Layout) {
    this.#title = title;
  }

  /** Notes what a row says. Of two ages the older counts. */
  add(says: RowSays, cells: ScheduleCells, reader: RecordReader): void {
    const first = (this.#first ??= says);
    if (says.day !== first.day) {
      const at = reader.spot(cells.slot(says.dayFrom));
      this.#refusal ??= { code: "range-differs", at, first: first.day, found: says.day };
    }
    this.#addCount(says.count, reader.row);
    this.#taken = earlier(this.#taken, says.taken);
    const { aged = this.#aged } = says;
    this.#aged = aged === undefined || this.#aged === undefined || aged < this.#aged ? aged : this.#aged;
  }

  /** How old the schedule is. */
  get ages(): { readonly taken: Moment | undefined; readonly aged: Day | undefined } {
    return { taken: this.#taken, aged: this.#aged };
  }

  /** The day that the schedule is of, as its rows or somebody say. */
  day({ asOf }: FinishedReport): Day | undefined {
    return this.#first?.day ?? asOf;
  }

  /** Why the schedule cannot be used. @param records how many of its rows were read */
  refusals(report: FinishedReport, records: number): readonly Refusal[] {
    const ofDay = this.#refusal ?? this.#ofDay(report);
    return [...(ofDay === undefined ? [] : [ofDay]), ...this.#ofCount(records, report.problemRows)];
  }

  /** The count that the schedule states. */
  get proofs(): readonly Proof[] {
    return this.#count === undefined ? [] : [{ code: "stated-count", count: this.#count.count }];
  }

  #addCount(count: number | undefined, row: number): void {
    if (count === undefined) return;
    const first = (this.#count ??= { row, count });
    if (count !== first.count) this.#refusal ??= { code: "count-differs", row, count, records: first.count };
  }

  #ofDay(report: FinishedReport): Refusal | undefined {
    if (this.#first === undefined) return { code: "records-absent", title: this.#title };
    const stated = this.#first.day;
    const { asOf } = report;
    if (stated === undefined) return asOf === undefined ? { code: "schedule-day-missing" } : undefined;
    return asOf === undefined || asOf === stated ? undefined : { code: "schedule-day-differs", stated, said: asOf };
  }

  #ofCount(records: number, problemRows: number): readonly Refusal[] {
    if (this.#count === undefined || [records, records + problemRows].includes(this.#count.count)) return [];
    return [{ code: "count-differs", ...this.#count, records }];
  }
}

function earlier(one: Moment | undefined, other: Moment | undefined): Moment | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const isLater = other.day - one.day || other.minuteOfDay - one.minuteOfDay;
  return isLater < 0 ? other : one;
}
