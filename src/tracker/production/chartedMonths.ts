import type { Book } from "../../workbook/spec/book";
import { type Day, startOfMonth } from "../../domain/calendar";
import { isPracticeDay } from "../../domain/practiceDays";
import type { Derivation } from "../formulas/derivation";
import { type CellsOf, type RowOf, bookRows, dayIn, numberIn, rowsIn, textIn, valueIn } from "../headings/rows";

/** The months that the page of charts draws: from the first of which it has a figure to the last. */
export const chartedMonths: Derivation = {
  table: "ChartMonthly",
  derive: (book, tables) => {
    const months = monthsToDraw(book);
    const gone = rowsIn(tables, "ChartMonthly").filter((row) => {
      const month = dayIn(row, "Month");
      // A row without a month of the practice's books is somebody's own.
      return month !== undefined && isMonth(month) && !months.has(month);
    });
    return {
      upserts: [...months].map((month): CellsOf<"ChartMonthly"> => ({ Month: month })),
      removals: gone.map((row) => ({ Month: valueIn(row, "Month") })),
    };
  },
};

function monthsToDraw(book: Book): ReadonlySet<Day> {
  const rows = bookRows(book, "Monthly");
  const first = Math.min(
    ...rows
      .filter(hasFigure)
      .flatMap((row) => dayIn(row, "Month") ?? [])
      .filter(isMonth),
  );
  return new Set(rows.flatMap((row) => dayIn(row, "Month") ?? []).filter((month) => month >= first && isMonth(month)));
}

function isMonth(day: Day): boolean {
  return isPracticeDay(day) && startOfMonth(day) === day;
}

function hasFigure(row: RowOf<"Monthly">): boolean {
  return (
    textIn(row, "Complete") === "yes" ||
    numberIn(row, "New patients") !== undefined ||
    numberIn(row, "Case acceptance") !== undefined
  );
}
