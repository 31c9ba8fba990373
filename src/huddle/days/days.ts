import { centsFromDollars, dollarsFromCents, sumCents } from "../../domain/money";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type RowOf, TABLES } from "../headings/headings";
import { huddleDay } from "../settings/shown";

const { own, numberIn } = TABLES;

const NET_PARTS = ["Billed", "Adjusted", "Writeoffs"] as const;
const COLLECTED_PARTS = ["Patient payments", "Insurance payments"] as const;
const DAY = own("Days", "Day");

/** A row a day, kept for ever: totals alone. Past days have what was done, days ahead what is scheduled. */
export const DAYS = TABLES.table(
  "Days",
  [{ heading: "Day" }],
  [
    TABLES.value("Days", "Day", "The day."),
    TABLES.value("Days", "Billed", "Full fees of what was done on the day."),
    TABLES.value("Days", "Adjusted", "Adjustments of the day; negative where they lower what is owed."),
    TABLES.value("Days", "Writeoffs", "Insurance write-offs of the day, negative."),
    TABLES.value("Days", "Patient payments", "What patients paid on the day."),
    TABLES.value("Days", "Insurance payments", "What insurance paid on the day."),
    TABLES.value("Days", "Scheduled", "Gross fees of what is on the schedule and not done yet."),
    TABLES.value("Days", "New patients here", "New patients who came on the day."),
    TABLES.value("Days", "New patients ahead", "New patients on the day's schedule."),
    TABLES.value("Days", "New patients booked", "New patients who made an appointment on the day, for whenever."),
    TABLES.value("Days", "Broken", "Appointments of the day that were broken."),
    TABLES.formula("Days", "Net billed", "Billed + Adjusted + Writeoffs.", sumFormula(NET_PARTS), (row) =>
      sumOf(row, NET_PARTS),
    ),
    TABLES.formula("Days", "Collected", "Patient + Insurance payments.", sumFormula(COLLECTED_PARTS), (row) =>
      sumOf(row, COLLECTED_PARTS),
    ),
    TABLES.formula(
      "Days",
      "Before",
      "The day again, where it is before the Huddle's day and anything was billed: a day worked.",
      `IF(AND(ISNUMBER(${DAY}),ISNUMBER(HuddleDay),${DAY}<HuddleDay,N(${own("Days", "Billed")})<>0),${DAY},"")`,
      (row, book) => dayWhere(row, book, (day, shown) => day < shown && (numberIn(row, "Billed") ?? 0) !== 0),
    ),
    TABLES.formula(
      "Days",
      "Ahead",
      "The day again, where it is after the Huddle's day and anything is scheduled.",
      `IF(AND(ISNUMBER(${DAY}),ISNUMBER(HuddleDay),${DAY}>HuddleDay,N(${own("Days", "Scheduled")})>0),${DAY},"")`,
      (row, book) => dayWhere(row, book, (day, shown) => day > shown && (numberIn(row, "Scheduled") ?? 0) > 0),
    ),
  ],
);

type Part = (typeof NET_PARTS | typeof COLLECTED_PARTS)[number];

function sumFormula(parts: readonly Part[]): string {
  const cells = parts.map((part) => own("Days", part));
  return `IF(COUNT(${cells.join(",")})=0,"",ROUND(${cells.map((cell) => `N(${cell})`).join("+")},2))`;
}

function sumOf(row: RowOf<"Days">, parts: readonly Part[]): CellValue {
  const known = parts.flatMap((part) => numberIn(row, part) ?? []);
  return known.length === 0 ? "" : dollarsFromCents(sumCents(known.map(centsFromDollars)));
}

function dayWhere(row: RowOf<"Days">, book: Book, holds: (day: number, shown: number) => boolean): CellValue {
  const [day, shown] = [numberIn(row, "Day"), huddleDay(book)];
  return day !== undefined && shown !== undefined && holds(day, shown) ? day : "";
}
