import { type Day, monthAfter, isDay, startOfMonth } from "../../../domain/calendar";
import { BALANCES } from "../../../domain/receivables/receivables";
import type { Book, TableRows } from "../../../workbook/spec/book";
import type { Derivation } from "../../formulas/derivation";
import { SUMMARY_FIGURES } from "../summaryFigures";
import { COMPARED_LINES, comparedLine } from "../../comparison/comparison";
import { MONTHS_WORDED, WORDED_PAGES, type WordedPage, wordsKey } from "../../pages/wordsTable";
import { comparedLineOf } from "./comparedMonths";
import { comparisonWords } from "./comparisonWords";
import { figureWords } from "./figureWords";
import { headlines } from "./headlines";
import { doNext } from "./doNext";
import { largestMoves } from "./largestMoves";
import { monthHeadline } from "./monthHeadline";
import { plainTrend } from "./plainTrend";
import { explainedMonths } from "../../rollForward/rollForwardCandidates";
import { type CellsOf, type RowOf, bookRows, dayIn, numberIn, rowsIn, textIn, valueIn } from "../../headings/rows";

const TABLE = "Words";

/** The words of the last months for the pages that look them up. A month's words follow from what is known now. */
export const wordsOfMonths: Derivation = {
  table: TABLE,
  derive: (book, tables) => {
    const months = wordedMonths(book);
    const reasons = firstReasons(tables);
    const upserts = months.flatMap((month) => wordsOfMonth(book, month, reasons.get(month)));
    const kept = new Set(upserts.map((row) => valueIn(row, "Key")));
    return {
      upserts,
      removals: rowsIn(tables, TABLE).filter((row) => isOurs(row) && !kept.has(valueIn(row, "Key"))),
    };
  },
};

/** A row that somebody put in, or made another one, has not the key that its cells come to. */
function isOurs(row: RowOf<"Words">): boolean {
  const month = dayIn(row, "Month");
  const page = WORDED_PAGES.find((one) => one === valueIn(row, "Page"));
  return (
    month !== undefined && page !== undefined && valueIn(row, "Key") === wordsKey(month, page, textIn(row, "Line"))
  );
}

/** The months up to the newest one with a figure. Rows may stand in any order, and a month may be listed for nothing. */
function wordedMonths(book: Book): readonly Day[] {
  const rows = bookRows(book, "Monthly");
  const withFigure = rows.filter((row) => SUMMARY_FIGURES.some(({ monthly }) => numberIn(row, monthly) !== undefined));
  const last = withFigure.reduce((most, row) => Math.max(most, dayIn(row, "Month") ?? 0), 0);
  if (!isDay(last)) return [];
  const months = new Set(rows.flatMap((row) => dayIn(row, "Month") ?? []));
  return [...months]
    .filter((month) => month <= last && month > monthAfter(last, -MONTHS_WORDED))
    .sort((one, other) => one - other);
}

function wordsOfMonth(book: Book, month: Day, firstReason: string | undefined): readonly CellsOf<"Words">[] {
  return [
    ...SUMMARY_FIGURES.map((one) => wordsRow(month, "Summary", one.figure, figureWords(book, one, month))),
    ...headlines(book, month, firstReason).map(({ about, standsIn, says }, index) =>
      wordsRow(month, "Matters", String(index + 1), { About: about, "Stands in": standsIn, Says: says }),
    ),
    ...comparedRows(book, month),
    ...pageRows(book, month),
  ];
}

/** The words of the pages. */
function pageRows(book: Book, month: Day): readonly CellsOf<"Words">[] {
  return [
    wordsRow(month, "Headline", "1", { Says: monthHeadline(book, month) }),
    ...doNext(book, month).map(({ dollars, says, where }, index) =>
      wordsRow(month, "Do next", String(index + 1), { About: dollars, Says: says, "Stands in": where }),
    ),
    ...SUMMARY_FIGURES.map((one) => wordsRow(month, "Trend", one.figure, { Says: plainTrend(book, one, month) })),
    ...largestMoves(book, month).map((says, index) => wordsRow(month, "Moved most", String(index + 1), { Says: says })),
  ];
}

function comparedRows(book: Book, month: Day): readonly CellsOf<"Words">[] {
  return BALANCES.flatMap((balance) =>
    COMPARED_LINES.flatMap((line) => {
      const compared = comparedLineOf(book, balance, line, month);
      return compared
        ? [wordsRow(month, "Comparison", comparedLine(balance, line), { Says: comparisonWords(compared) })]
        : [];
    }),
  );
}

/** A row of Words with every cell of it, so that nothing of an earlier posting's words stays. */
function wordsRow(month: Day, page: WordedPage, line: string, words: CellsOf<"Words">): CellsOf<"Words"> {
  return {
    Month: month,
    Page: page,
    Line: line,
    Says: undefined,
    Trend: undefined,
    Period: undefined,
    "Proven by": undefined,
    About: undefined,
    "Stands in": undefined,
    ...words,
    Key: wordsKey(month, page, line),
  };
}

/** What the difference of each month that does not tie is most likely consistent with. */
function firstReasons(tables: TableRows): ReadonlyMap<Day, string> {
  return new Map(
    explainedMonths(tables).flatMap(({ facts, explanation }) => {
      const [first] = explanation.candidates;
      return first === undefined ? [] : [[startOfMonth(facts.monthEnd), first.says] as const];
    }),
  );
}
