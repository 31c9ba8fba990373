import { type Day, formatMonth, monthAfter, monthEndOf } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { NO_FIGURE, defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { cellFormula, orNone } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type CellsOf, type RowOf, numberIn, textIn, valueIn } from "../headings/rows";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { MONTHS_WORDED } from "../pages/wordsTable";
import { isFinished, standsFormula } from "./finishedFigures";
import { SUMMARY_FIGURES, type SummaryFigure } from "./summaryFigures";

const TABLE = "SummaryMonths";
const FROM = own(TABLE, "Months from shown");
const MONTH = own(TABLE, "Month");
/** Twenty years. */
const FARTHEST = 240;

/** Whether a month ties, in a sign: yes, no, not known; or nothing of it is posted that could. */
export const TIE_SIGNS = { yes: "✓", no: "✗", unknown: "?", none: "–" } as const;

/** The figures of Summary's page that have a small chart of the last months beside them. */
export const TILE_FIGURES = SUMMARY_FIGURES.slice(0, 6);

/** The months' names in short. A formula spells them: a cell's own format would, in every language of Excel, another way. */
const IN_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Headings of the bars of the small charts. */
const BAR_HEADINGS = [
  "Total receivables before",
  "Total receivables now",
  "Share over 90 before",
  "Share over 90 now",
  "Ratio 3 months before",
  "Ratio 3 months now",
  "On the schedule before",
  "On the schedule now",
  "Case acceptance before",
  "Case acceptance now",
  "Dollars presented before",
  "Dollars presented now",
] as const;

const monthlyRow = rowsOf("Monthly", "Month");
const rollForwardRow = rowsOf("RollForward", "Month end");

/** The month shown and a whole year before it, with their finished figures: what Summary's page holds it against. */
export const SUMMARY_MONTHS = defineTable(TABLE, {
  key: [{ heading: "Months from shown" }],
  columns: [
    valueColumn(TABLE, "Months from shown", "0 is the month that Summary shows, -12 the same month of last year."),
    formulaColumn(
      TABLE,
      "Month",
      "The month, by its first day.",
      `IF(AND(ISNUMBER(${FROM}),N(${FROM})<=0,N(${FROM})>=-${String(FARTHEST)},N(${FROM})=INT(N(${FROM}))),EDATE(${monthShownName("SummaryMonth")},${FROM}),"")`,
      (row, book) => monthOf(row, book) ?? NO_FIGURE,
    ),
    formulaColumn(
      TABLE,
      "In short",
      "The month's name and year.",
      `IF(ISNUMBER(${MONTH}),${shortNameFormula(MONTH)},"")`,
      (row, book) => {
        const month = monthOf(row, book);
        return month === undefined ? NO_FIGURE : formatMonth(month);
      },
    ),
    tiesColumn(),
    ...SUMMARY_FIGURES.map(figureColumn),
    ...TILE_FIGURES.flatMap(({ monthly }) => [barColumn(monthly, "before"), barColumn(monthly, "now")]),
  ],
});

/** The rows of SummaryMonths, which no posting changes. */
export const SUMMARY_MONTHS_ROWS: readonly CellsOf<typeof TABLE>[] = Array.from(
  { length: MONTHS_WORDED },
  (_, index) => ({ "Months from shown": index + 1 - MONTHS_WORDED }),
);

/** A heading of a bar in a small chart: the months before the one shown are drawn apart from it. */
export function barHeading(
  heading: SummaryFigure["monthly"],
  when: "before" | "now",
): HeadingOf<typeof TABLE, NumberForm> {
  const wanted = `${heading} ${when}`;
  const found = BAR_HEADINGS.find((one) => one === wanted);
  if (found === undefined) throw new RangeError(`${TABLE} has no bars headed ${wanted}`);
  return found;
}

function shortNameFormula(month: string): string {
  return `CHOOSE(MONTH(${month}),${IN_SHORT.map((name) => `"${name}"`).join(",")})&" "&YEAR(${month})`;
}

function tiesColumn(): FormulaColumn {
  const [ends, end] = [columnOf("RollForward", "Month end"), `EOMONTH(${MONTH},0)`];
  const ties = cellFormula(columnOf("RollForward", "Ties"), [ends, end]);
  const { yes, no, unknown, none } = TIE_SIGNS;
  return formulaColumn(
    TABLE,
    "Ties",
    "✓ where the month's figures lead to what is owed, to the cent; ✗ where they do not; ? where that cannot be told; – where no receivables of it are posted.",
    `IF(ISNUMBER(MATCH(${end},${ends},0)),IFERROR(IF(${ties}="yes","${yes}",IF(${ties}="no","${no}","${unknown}")),"${unknown}"),"${none}")`,
    (row, book) => {
      const month = monthOf(row, book);
      const found = month === undefined ? undefined : rollForwardRow(book, monthEndOf(month));
      if (found === undefined) return none;
      const said = textIn(found, "Ties");
      return said === "yes" ? yes : said === "no" ? no : unknown;
    },
  );
}

function figureColumn(one: SummaryFigure): FormulaColumn {
  const { monthly } = one;
  const figure = cellFormula(columnOf("Monthly", monthly), [columnOf("Monthly", "Month"), MONTH]);
  const stands = standsFormula(one, MONTH);
  return formulaColumn(
    TABLE,
    monthly,
    "The month's figure, where it is finished: one so far is held against nothing.",
    stands === undefined ? `IFERROR(${figure},"")` : `IFERROR(IF(${stands},${figure},""),"")`,
    (row, book) => {
      const month = monthOf(row, book);
      if (month === undefined || !isFinished(book, one, month)) return NO_FIGURE;
      return orNone(valueIn(monthlyRow(book, month), monthly));
    },
  );
}

/** Nothing to draw is zero: a column of no height is a gap to every program, whichever month is chosen. */
function barColumn(monthly: SummaryFigure["monthly"], when: "before" | "now"): FormulaColumn {
  const figure = own(TABLE, monthly);
  const isThen = when === "now" ? `N(${FROM})=0` : `N(${FROM})<0`;
  return formulaColumn(
    TABLE,
    barHeading(monthly, when),
    "What the small chart draws.",
    `IFERROR(IF(AND(ISNUMBER(${figure}),${isThen}),${figure},0),0)`,
    (row): CellValue => {
      const from = numberIn(row, "Months from shown") ?? 0;
      const drawn = numberIn(row, monthly) ?? 0;
      return (when === "now") === (from === 0) && from <= 0 ? drawn : 0;
    },
  );
}

function monthOf(row: RowOf<typeof TABLE>, book: Book): Day | undefined {
  const month = monthShown(book, "SummaryMonth");
  const from = numberIn(row, "Months from shown");
  if (month === undefined || from === undefined) return undefined;
  return Number.isInteger(from) && from <= 0 && from >= -FARTHEST ? monthAfter(month, from) : undefined;
}
