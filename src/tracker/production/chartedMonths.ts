import type { Book } from "../../workbook/spec/book";
import type { Day } from "../../domain/calendar";
import type { Derivation } from "../formulas/derivation";
import { type CellsOf, type RowOf, bookRows, dayIn, numberIn, rowsIn, textIn, valueIn } from "../headings/rows";

/** The months that the page of charts draws: from the first of which it has a figure to the last. */
export const chartedMonths: Derivation = {
  table: "ChartMonthly",
  derive: (book, tables) => {
    const months = monthsToDraw(book);
    const gone = rowsIn(tables, "ChartMonthly").filter((row) => {
      const month = dayIn(row, "Month");
      // A row without a month is somebody's own.
      return month !== undefined && !months.has(month);
    });
    return {
      upserts: [...months].map((month): CellsOf<"ChartMonthly"> => ({ Month: month })),
      removals: gone.map((row) => ({ Month: valueIn(row, "Month") })),
    };
  },
};

function monthsToDraw(book: Book): ReadonlySet<Day> {
  const rows = bookRows(book, "Monthly");
  const first = Math.min(...rows.filter(hasFigure).flatMap((row) => dayIn(row, "Month") ?? []));
  return new Set(rows.flatMap((row) => dayIn(row, "Month") ?? []).filter((month) => month >= first));
}

function hasFigure(row: RowOf<"Monthly">): boolean {
  return (
    textIn(row, "Complete") === "yes" ||
    numberIn(row, "New patients") !== undefined ||
    numberIn(row, "Case acceptance") !== undefined
  );
}
