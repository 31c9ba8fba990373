import { type Day, monthEndOf } from "../../../domain/calendar";
import type { TableRows } from "../../../workbook/spec/book";
import { type RowOf, dayIn, rowsIn, textIn } from "../../headings/rows";

/** What matters of a month, a sentence a line, the first whether it ties. */
export interface MonthSentences {
  readonly month: Day;
  readonly sentences: readonly string[];
}

/**
 * What matters of the month that Summary shows until another one is chosen.
 *
 * @param tables the tracker's tables once what follows from them is written
 * @returns `undefined` where nothing is posted
 */
export function newestSentences(tables: TableRows): MonthSentences | undefined {
  const words = rowsIn(tables, "Words").filter((row) => textIn(row, "Page") === "Matters");
  const months = [...new Set(words.flatMap((row) => dayIn(row, "Month") ?? []))];
  const monthEnds = new Set(rowsIn(tables, "Receivables").map((row) => dayIn(row, "Month end")));
  const month = months.findLast((one) => monthEnds.has(monthEndOf(one))) ?? months.at(-1);
  if (month === undefined) return undefined;
  return { month, sentences: words.filter((row) => dayIn(row, "Month") === month).map(sentenceIn) };
}

function sentenceIn(row: RowOf<"Words">): string {
  return `${textIn(row, "About")}: ${textIn(row, "Says")}`;
}
