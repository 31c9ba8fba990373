import type { Derivation } from "../formulas/derivation";
import { type CellsOf, dayIn, rowsIn, valueIn } from "../headings/rows";

/** The months that the page of charts draws: those of Monthly, of which none is missing between the first and the last. */
export const chartedMonths: Derivation = {
  table: "ChartMonthly",
  derive: (_book, tables) => {
    const months = new Set(rowsIn(tables, "Monthly").flatMap((row) => dayIn(row, "Month") ?? []));
    const gone = rowsIn(tables, "ChartMonthly").filter((row) => {
      const month = dayIn(row, "Month");
      return month === undefined || !months.has(month);
    });
    return {
      upserts: [...months].map((month): CellsOf<"ChartMonthly"> => ({ Month: month })),
      removals: gone.map((row) => ({ Month: valueIn(row, "Month") })),
    };
  },
};
