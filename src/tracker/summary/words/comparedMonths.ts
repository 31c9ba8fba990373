import { AGING_CATEGORIES } from "../../../domain/receivables/aging";
import { type Day, monthAfter, monthEndOf } from "../../../domain/calendar";
import { type Cents, cents, centsFromDollars } from "../../../domain/money";
import type { Balance } from "../../../domain/receivables/receivables";
import type { Book } from "../../../workbook/spec/book";
import { receivablesRow, rowsOf } from "../../formulas/rowLookUps";
import type { ComparedLineName } from "../../comparison/comparison";
import { shareMeasure } from "../../formulas/agingWords";
import { aboveAgingHeading, rolledIntoHeading } from "../../receivables/rollForwardAging";
import { numberIn } from "../../headings/rows";

/** A line of a balance at a month end: an amount, and for a category its share. */
export interface ComparedFigure {
  readonly amount: Cents;
  readonly share: number | undefined;
}

/** A line of a balance in a month, beside the month before and the same month of last year. */
export interface ComparedLine {
  readonly balance: Balance;
  /** A category's heading, `Credits` or `Total`. */
  readonly line: ComparedLineName;
  readonly month: Day;
  readonly now: ComparedFigure;
  readonly prior: ComparedFigure | undefined;
  readonly lastYear: ComparedFigure | undefined;
  /** Of the Total's older categories: the most that can have rolled in, and what cannot have come with time. */
  readonly rolled: { readonly most: Cents; readonly above: Cents } | undefined;
  /** What stood in the category right below in the month before; `undefined` for the youngest, and for what is none. */
  readonly below: Cents | undefined;
}

const rollForwardRow = rowsOf("RollForward", "Month end");

/** A line as Comparison shows it; `undefined` where the month's receivables are not posted. */
export function comparedLineOf(
  book: Book,
  balance: Balance,
  line: ComparedLineName,
  month: Day,
): ComparedLine | undefined {
  const now = figureAt(book, balance, line, month);
  if (!now) return undefined;
  return {
    balance,
    line,
    month,
    now,
    prior: figureAt(book, balance, line, monthAfter(month, -1)),
    lastYear: figureAt(book, balance, line, monthAfter(month, -12)),
    rolled: balance === "Total" ? rolledInto(book, line, month) : undefined,
    below: figureBelow(book, balance, line, monthAfter(month, -1))?.amount,
  };
}

/** How much more stands in a line than in the month before. */
export function changeOf({ now, prior }: ComparedLine): Cents | undefined {
  return prior && cents(now.amount - prior.amount);
}

function figureAt(book: Book, balance: Balance, line: ComparedLineName, month: Day): ComparedFigure | undefined {
  const row = receivablesRow(book, monthEndOf(month), balance);
  const amount = row && numberIn(row, line);
  if (amount === undefined) return undefined;
  return {
    amount: centsFromDollars(amount),
    share: line === "Credits" || line === "Total" ? undefined : numberIn(row, shareMeasure(line)),
  };
}

function figureBelow(book: Book, balance: Balance, line: ComparedLineName, month: Day): ComparedFigure | undefined {
  const category = AGING_CATEGORIES[AGING_CATEGORIES.findIndex(({ heading }) => heading === line) - 1];
  return category && figureAt(book, balance, category.heading, month);
}

function rolledInto(book: Book, line: ComparedLineName, month: Day): ComparedLine["rolled"] {
  const category = AGING_CATEGORIES.find(({ heading }) => heading === line)?.id;
  if (category === undefined || category === "days0to30") return undefined;
  const row = rollForwardRow(book, monthEndOf(month));
  const [most, above] = [numberIn(row, rolledIntoHeading(category)), numberIn(row, aboveAgingHeading(category))];
  if (most === undefined || above === undefined) return undefined;
  return { most: centsFromDollars(most), above: centsFromDollars(above) };
}
