import type { Day } from "../../domain/calendar";
import type { Moment } from "../../domain/huddle/huddleDay";
import { type Cents, cents } from "../../domain/money";
import { slotOf } from "../layout/columns";
import type { Layout, ScheduleColumn } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import type { RecordReader } from "../reading/recordReader";
import { SumOfFields } from "../reading/sumOfFields";
import { harmlessText } from "../text/personal";
import { type ReadTime, parseTime } from "../text/timeOfDay";
import { couldBeStatus } from "./statusWords";

const YES: ReadonlySet<string> = new Set(["y", "yes", "true", "1", "x"]);
const NO: ReadonlySet<string> = new Set(["n", "no", "false", "0"]);
const WHOLE = /^\d{1,4}$/u;
const OR_NOTHING = ", or nothing where it is not known";

/** The cells of a schedule's row by what they say. What cannot be read is noted among the problems, and counts as not said. */
export class ScheduleCells {
  readonly problems: RowProblem[] = [];
  readonly #reader: RecordReader;
  readonly #layout: Layout;

  /** Reads the reader's current row. */
  constructor(reader: RecordReader, layout: Layout) {
    this.#reader = reader;
    this.#layout = layout;
  }

  /** Words as they stand in the cell; `undefined` for none. */
  words(column: ScheduleColumn): string | undefined {
    return this.#reader.text(this.slot(column)) || undefined;
  }

  /** An amount, with the sign that it is counted by; `undefined` where the cell is blank. */
  amount(column: ScheduleColumn): Cents | undefined {
    if (this.#reader.isBlank(this.slot(column))) return undefined;
    return cents(new SumOfFields(this.#layout, [column]).of(this.#reader.amounts));
  }

  /** A day; `undefined` where the cell is blank. */
  day(column: ScheduleColumn): Day | undefined {
    return this.#reader.days[this.slot(column)];
  }

  /** A day, or, where it is asked and a blank cell answers, that there is none. */
  dayOr<None extends string>(column: ScheduleColumn, none: None, isAnswered: boolean): Day | None | undefined {
    const at = this.day(column);
    return at === undefined && isAnswered && this.#reader.has(this.slot(column)) ? none : at;
  }

  /** Yes or no. */
  flag(column: ScheduleColumn): boolean | undefined {
    return this.#read(column, flagFrom, `Y or N${OR_NOTHING}`);
  }

  /** One of some words. */
  oneOf<Word extends string>(column: ScheduleColumn, words: readonly Word[]): Word | undefined {
    const among = (cell: string): Word | undefined => words.find((word) => word.toLowerCase() === cell.toLowerCase());
    return this.#read(column, among, `${words.join(", ")}${OR_NOTHING}`);
  }

  /** A whole number. */
  whole(column: ScheduleColumn): number | undefined {
    return this.#read(column, wholeFrom, `a whole number${OR_NOTHING}`);
  }

  /** A time of day. */
  time(column: ScheduleColumn): ReadTime | undefined {
    return this.#read(column, parseTime, "a time such as 8:30 AM");
  }

  /** A day with a time of day. */
  moment(column: ScheduleColumn): Moment | undefined {
    return this.#read(column, (cell) => this.#momentFrom(cell), "a day and a time");
  }

  /** The place of a column's values. */
  slot(column: ScheduleColumn): number {
    return slotOf(this.#layout, column);
  }

  #momentFrom(cell: string): Moment | undefined {
    const time = parseTime(cell);
    const day = this.#reader.dayIn(time?.date ?? "");
    return time === undefined || typeof day !== "number" ? undefined : { day, minuteOfDay: time.minuteOfDay };
  }

  #read<Value>(column: ScheduleColumn, from: (cell: string) => Value | undefined, expected: string): Value | undefined {
    const cell = this.words(column);
    const value = cell === undefined ? undefined : from(cell);
    if (cell !== undefined && value === undefined) {
      const found = couldBeStatus(cell) ? harmlessText(cell) : undefined;
      this.problems.push({ code: "answer-unreadable", at: this.#reader.spot(this.slot(column)), found, expected });
    }
    return value;
  }
}

function flagFrom(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

function wholeFrom(cell: string): number | undefined {
  return WHOLE.test(cell) ? Number(cell) : undefined;
}
