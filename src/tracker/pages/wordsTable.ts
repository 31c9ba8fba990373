import { type Day } from "../../domain/calendar";
import { type Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { defineTable, NO_FIGURE, valueColumn } from "../formulas/columns";
import { isError, textOf } from "../formulas/sheetNumbers";
import { monthNumber, monthNumberFormula } from "./monthChooser";
import { rowsOf } from "../formulas/rowLookUps";
import { type HeadingOf, columnOf } from "../headings/headings";
import { valueIn } from "../headings/rows";

/** The pages that words are written for, in the order in which Words lists them. */
export const WORDED_PAGES = ["Summary", "Matters", "Comparison", "Headline", "Do next", "Trend", "Moved most"] as const;

/**
 * What words are written for: Summary's figures, its five sentences, Comparison, and of Summary's page the headline,
 * what to do next, and a plain word for each figure's trend; of Comparison's page what moved most.
 */
export type WordedPage = (typeof WORDED_PAGES)[number];

/** So many moves Comparison tells. */
export const MOVES_SHOWN = 3;

/** As far back as words are kept, and months that do not tie are told: the newest month, and a whole year before it. */
export const MONTHS_WORDED = 13;

/** The words of the last months, written anew with each posting: report pages look them up. */
export const WORDS = defineTable("Words", {
  key: [{ heading: "Month" }, { heading: "Page", order: WORDED_PAGES }, { heading: "Line" }],
  columns: [
    valueColumn("Words", "Month", `The month that the words are about. The last ${String(MONTHS_WORDED)} are kept.`),
    valueColumn(
      "Words",
      "Page",
      "Summary (its figures), Matters (its sentences), Comparison, or of Summary's page: Headline, Do next, Trend; of Comparison's: Moved most.",
      14,
    ),
    valueColumn("Words", "Line", "Which line of the page.", 30),
    valueColumn(
      "Words",
      "Says",
      "What the figures say, each of which stands in the line's row or where it is named.",
      90,
    ),
    valueColumn("Words", "Trend", "What the figure does up to this month, by run-chart rules.", 44),
    valueColumn("Words", "Period", "The days that the figure covers.", 30),
    valueColumn("Words", "Proven by", "Which posted report proves the figure, and whether its own total agreed.", 60),
    valueColumn("Words", "About", "What a sentence is about.", 24),
    valueColumn("Words", "Stands in", "Where the sentence's figures stand.", 30),
    { ...valueColumn("Words", "Key", "What pages look a line up by."), isHidden: true },
  ],
});

/** What pages look a line of words up by. */
export function wordsKey(month: Day, page: WordedPage, line: string): string {
  return `${monthNumber(month)}|${page}|${line}`;
}

/**
 * The formula's words for a text of Words; no figure where there is none.
 *
 * @param heading of the column of Words
 * @param month the formula's words for a day in the month
 * @param page that the words are for
 * @param line the formula's words for the line: a text in quotes, or an expression
 */
export function wordsFormula(
  heading: HeadingOf<"Words", "text">,
  month: string,
  page: WordedPage,
  line: string,
): string {
  const key = `${monthNumberFormula(month)}&"|${page}|"&${line}`;
  return `IFERROR(INDEX(${columnOf("Words", heading)},MATCH(${key},${columnOf("Words", "Key")},0))&"","")`;
}

const byKey = rowsOf("Words", "Key");

/** The same text as a result. */
export function wordsOf(
  book: Book,
  heading: HeadingOf<"Words", "text">,
  month: Day | undefined,
  page: WordedPage,
  line: string,
): CellValue {
  const words = valueIn(month && byKey(book, wordsKey(month, page, line)), heading);
  return isError(words) ? NO_FIGURE : textOf(words);
}
