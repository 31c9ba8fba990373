import { type Cents, centsFromDollars, dollarsFromCents, sumCents } from "../../domain/money";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type RowOf, TABLES } from "../headings/headings";
import { WITH_DAY, huddleDay, shownRow } from "../settings/shown";
import type { Figure } from "./pageParts";

const { column, numberIn, rows } = TABLES;

/** A criterion that every number meets, and no word or blank cell. */
const ANY_NUMBER = '"<1E+99"';

/** The columns of Days that the scoreboard adds up. */
export type DayColumn = "Net billed" | "Collected" | "Scheduled" | "New patients here" | "New patients ahead";

/** What Days has of one day; nothing where it has no figure. */
export function onTheDay(heading: DayColumn, day: "HuddleDay" | "LastDayWorked" | "NextDay"): Figure {
  const days = column("Days", "Day");
  const figures = column("Days", heading);
  return {
    formula: `IF(COUNTIFS(${days},${day},${figures},${ANY_NUMBER})=0,"",SUMIFS(${figures},${days},${day}))`,
    result: (book) => {
      const wanted = dayNamed(book, day);
      return sumOrNone(
        rows(book, "Days").filter((row) => wanted !== undefined && numberIn<"Days">(row, "Day") === wanted),
        heading,
      );
    },
  };
}

function dayNamed(book: Book, name: "HuddleDay" | "LastDayWorked" | "NextDay"): number | undefined {
  if (name === "HuddleDay") return huddleDay(book);
  return numberIn(shownRow(book), name === "NextDay" ? "Next day" : "Last day worked");
}

/** What Days has of the month before the Huddle's day; nothing where it has no figure. */
export function inTheMonth(heading: DayColumn): Figure {
  const days = column("Days", "Day");
  const figures = column("Days", heading);
  const within = `${days},">="&MonthStart,${days},"<"&HuddleDay`;
  return {
    formula: `IF(${WITH_DAY},IF(COUNTIFS(${within},${figures},${ANY_NUMBER})=0,"",ROUND(SUMIFS(${figures},${within}),2)),"")`,
    result: (book) => sumOrNone(daysOfMonth(book), heading),
  };
}

function daysOfMonth(book: Book): readonly RowOf<"Days">[] {
  const month = numberIn(shownRow(book), "Month start");
  const day = huddleDay(book);
  return rows(book, "Days").filter((row) => {
    const one = numberIn<"Days">(row, "Day");
    return one !== undefined && month !== undefined && day !== undefined && one >= month && one < day;
  });
}

function sumOrNone(some: readonly RowOf<"Days">[], heading: DayColumn): CellValue {
  return dollarsOrNone(some.flatMap((row) => numberIn(row, heading) ?? []).map(centsFromDollars));
}

/** The sum of amounts in dollars; nothing where there are none. */
function dollarsOrNone(amounts: readonly Cents[]): CellValue {
  return amounts.length === 0 ? "" : dollarsFromCents(sumCents(amounts));
}

/** A column of Slots added up, in the rows of one place or in all; nothing where no cell has a figure. */
export function ofSlots(heading: "To collect" | "Insurance pending" | "Collected", where?: "desk" | "office"): Figure {
  const figures = column("Slots", heading);
  const sum = where === undefined ? `SUM(${figures})` : `SUMIFS(${figures},${column("Slots", "Where")},"${where}")`;
  return {
    formula: `IF(COUNT(${figures})=0,"",ROUND(${sum},2))`,
    result: (book) => {
      const slots = rows(book, "Slots");
      if (slots.every((row) => numberIn<"Slots">(row, heading) === undefined)) return "";
      const amounts = slots
        .filter((row) => where === undefined || TABLES.textIn<"Slots">(row, "Where") === where)
        .flatMap((row) => numberIn<"Slots">(row, heading) ?? []);
      return dollarsFromCents(sumCents(amounts.map(centsFromDollars)));
    },
  };
}
