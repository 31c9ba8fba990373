import { type Day, addMonths, monthOf } from "../../domain/calendar";
import { explain } from "../../domain/rollForward/rankCandidates";
import { BALANCES } from "../../domain/receivables";
import type { Book, TableRows } from "../../workbook/book";
import type { Row } from "../../workbook/cell";
import type { Derivation } from "../derivation";
import { dayIn } from "../production";
import { SUMMARY_FIGURES } from "../summaryFigures";
import { COMPARED_LINES, comparedLine } from "../tables/comparison";
import { type WordedPage, wordsKey } from "../tables/words";
import { comparedLineOf } from "../words/comparedMonths";
import { comparisonWords } from "../words/comparisonWords";
import { figureWords } from "../words/figureWords";
import { matters } from "../words/matters";
import { factsOfMonths } from "./rollForwardFacts";

/** This month, and a whole year before it: further back the pages show their figures without words. */
const MONTHS_WORDED = 13;

const TABLE = "Words";

/** The words of the last months for the pages that look them up. A month's words follow from what is known now. */
export const wordsOfMonths: Derivation = {
  table: TABLE,
  derive: (book, tables) => {
    const months = wordedMonths(book);
    const reasons = firstReasons(tables, months);
    const upserts = months.flatMap((month) => wordsOfMonth(book, month, reasons.get(month)));
    const kept = new Set(upserts.map((row) => row["Key"]));
    return { upserts, removals: (tables.get(TABLE) ?? []).filter((row) => !kept.has(row["Key"])) };
  },
};

function wordedMonths(book: Book): readonly Day[] {
  const months = book.rows("Monthly").flatMap((row) => dayIn(row, "Month") ?? []);
  const last = months.at(-1);
  return last === undefined ? [] : months.filter((month) => month > addMonths(last, -MONTHS_WORDED));
}

function wordsOfMonth(book: Book, month: Day, firstReason: string | undefined): readonly Row[] {
  return [
    ...SUMMARY_FIGURES.map((one) => wordsRow(month, "Summary", one.figure, figureWords(book, one, month))),
    ...matters(book, month, firstReason).map(({ about, standsIn, says }, index) =>
      wordsRow(month, "Matters", String(index + 1), { About: about, "Stands in": standsIn, Says: says }),
    ),
    ...comparedRows(book, month),
  ];
}

function comparedRows(book: Book, month: Day): readonly Row[] {
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
function wordsRow(month: Day, page: WordedPage, line: string, words: Row): Row {
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
function firstReasons(tables: TableRows, months: readonly Day[]): ReadonlyMap<Day, string> {
  const worded = new Set(months);
  return new Map(
    factsOfMonths(tables)
      .filter(({ monthEnd }) => worded.has(monthOf(monthEnd)))
      .map((facts) => [monthOf(facts.monthEnd), explain(facts).candidates[0]?.says] as const)
      .flatMap(([month, says]) => (says === undefined ? [] : [[month, says] as const])),
  );
}
