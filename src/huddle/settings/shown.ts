import { startOfMonth } from "../../domain/calendar";
import type { Day } from "../../domain/calendar";
import { FIRST_PRACTICE_DAY, LAST_PRACTICE_DAY, isPracticeDay } from "../../domain/practiceDays";
import type { Book } from "../../workbook/spec/book";
import type { NamedCell } from "../../workbook/spec/workbook";
import { type RowOf, TABLES } from "../headings/headings";

const { column, own, numberIn, rows } = TABLES;

const DAY = own("Shown", "Huddle day");
const IS_DAY = `AND(N(${DAY})>=${String(FIRST_PRACTICE_DAY)},N(${DAY})<=${String(LAST_PRACTICE_DAY)},N(${DAY})=INT(N(${DAY})))`;
const MONTH = own("Shown", "Month start");
const BEFORE = column("Days", "Before");
const AHEAD = column("Days", "Ahead");
const GOAL_MONTH = column("Goals", "Month");
const DAYS_OPEN = column("Goals", "Days open");

/** Whether a day is shown, in a formula's words. */
export const WITH_DAY = "ISNUMBER(MonthStart)";

/** Which day the Huddle shows, and what follows from that: one row, and a name for each cell. */
export const SHOWN = TABLES.table(
  "Shown",
  [],
  [
    TABLES.value("Shown", "Huddle day", "The day that the Huddle looks at. Written with each posting."),
    TABLES.value("Shown", "Taken", "When the schedule was taken from the practice's software."),
    TABLES.value("Shown", "Accounts aged", "The day as of which accounts were last aged: balances are as old as that."),
    TABLES.value("Shown", "Missing at first", "How many visits had something missing when the day was first shown."),
    TABLES.value("Shown", "Refreshed", "When the morning's script saw to it last, by the practice's clock."),
    TABLES.formula(
      "Shown",
      "Month start",
      "The first day of the month of the Huddle's day.",
      `IF(${IS_DAY},${DAY}-DAY(${DAY})+1,"")`,
      (row) => {
        const day = dayIn(row);
        return day === undefined ? "" : startOfMonth(day);
      },
    ),
    TABLES.formula(
      "Shown",
      "Last day worked",
      "The last day before the Huddle's day on which anything was billed.",
      `IF(COUNT(${BEFORE})=0,"",MAX(${BEFORE}))`,
      (_row, book) => orNone(Math.max(...daysUnder(book, "Before"))),
    ),
    TABLES.formula(
      "Shown",
      "Next day",
      "The first day after the Huddle's day for which anything is scheduled.",
      `IF(COUNT(${AHEAD})=0,"",MIN(${AHEAD}))`,
      (_row, book) => orNone(Math.min(...daysUnder(book, "Ahead"))),
    ),
    TABLES.formula(
      "Shown",
      "Days worked",
      "How many days of the month were worked before the Huddle's day.",
      `IF(ISNUMBER(${MONTH}),COUNTIFS(${BEFORE},">="&${MONTH}),"")`,
      (row, book) => {
        const month = numberIn(row, "Month start");
        return month === undefined ? "" : daysUnder(book, "Before").filter((day) => day >= month).length;
      },
    ),
    TABLES.formula(
      "Shown",
      "Days open",
      "How many days of the month the practice is open, as Goals says.",
      `IF(COUNTIFS(${GOAL_MONTH},${MONTH},${DAYS_OPEN},">0")=1,SUMIFS(${DAYS_OPEN},${GOAL_MONTH},${MONTH}),"")`,
      (row, book) => {
        const month = numberIn(row, "Month start");
        const open = rows(book, "Goals")
          .filter((one) => numberIn<"Goals">(one, "Month") === month)
          .flatMap((one) => numberIn<"Goals">(one, "Days open") ?? []);
        const [days, ...others] = open.filter((one) => one > 0);
        return month === undefined || others.length > 0 ? "" : (days ?? "");
      },
    ),
  ],
);

/** The names by which formulas find what is shown. */
export const SHOWN_CELLS: readonly NamedCell[] = (
  [
    ["HuddleDay", "Huddle day"],
    ["ScheduleTaken", "Taken"],
    ["AccountsAged", "Accounts aged"],
    ["MonthStart", "Month start"],
    ["LastDayWorked", "Last day worked"],
    ["NextDay", "Next day"],
    ["DaysWorked", "Days worked"],
    ["DaysOpen", "Days open"],
  ] as const
).map(([name, heading]) => ({ name, table: "Shown", heading }));

/** The one row of what is shown. */
export function shownRow(book: Book): RowOf<"Shown"> {
  return rows(book, "Shown")[0] ?? {};
}

/** The day that the Huddle looks at; `undefined` where the cell holds none. */
export function huddleDay(book: Book): Day | undefined {
  return dayIn(shownRow(book));
}

function dayIn(row: RowOf<"Shown">): Day | undefined {
  const serial = numberIn(row, "Huddle day");
  return serial !== undefined && isPracticeDay(serial) ? serial : undefined;
}

function daysUnder(book: Book, heading: "Before" | "Ahead"): readonly number[] {
  return rows(book, "Days").flatMap((row) => numberIn<"Days">(row, heading) ?? []);
}

function orNone(figure: number): number | "" {
  return Number.isFinite(figure) ? figure : "";
}
