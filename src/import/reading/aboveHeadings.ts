import type { DateRange, Day } from "../../domain/calendar";
import { columnsOf } from "../layout/columns";
import type { Layout } from "../layout/layout";
import { hasCents, parseAmount } from "../text/amount";
import { parseDay } from "../text/date";
import type { DateOrder } from "../text/dateOrder";
import { PageHead } from "./pageHead";
import { isToDate, periodIn } from "./periodAbove";
import type { Recognized } from "./recognize";
import type { Rows } from "./rows";
import { lineOf, runDateIn, statedDayIn } from "./runDate";

/** The lines above a report's headings: what they say of its days, and how its pages begin. */
export class AboveHeadings {
  /** The day on which the report says that it was run. */
  runDate: Day | undefined;
  /** The day as of which it says that it stands. */
  statedDay: Day | undefined;
  /** How many of the lines are like rows of a table, and which is the first. */
  rowsLikeRecords = 0;
  firstLikeRecord = 0;
  /** The days that it says that it covers, each once. */
  readonly #periods: DateRange[] = [];
  /** It says that its sums are of more days than those. */
  #isToDate = false;
  readonly #layout: Layout;
  readonly #pageHead = new PageHead();
  /** Where the table has its dates, and how many cells of a row are filled at the least. */
  readonly #dates: readonly number[];
  readonly #fewestCells: number;

  readonly #order: DateOrder;

  /** Reads the lines above a report's headings, its dates in an order. */
  constructor({ layout, headings, match }: Recognized, order: DateOrder) {
    this.#layout = layout;
    this.#order = order;
    this.#dates = columnsOf(layout, headings, match.fields).dates.map(({ index }) => index);
    this.#fewestCells = headings.filter((heading) => heading !== "").length / 2;
  }

  /** The days that the report says that it covers; `undefined` where it says none, or several. */
  get statedPeriod(): DateRange | undefined {
    const [period, other] = this.#periods;
    return other === undefined && !this.#isToDate ? period : undefined;
  }

  /** Takes in the current row. */
  add(rows: Rows): void {
    this.runDate ??= runDateIn(rows, this.#layout, this.#order);
    this.statedDay ??= statedDayIn(rows, this.#order);
    this.#notePeriod(lineOf(rows));
    this.#pageHead.add(rows);
    if (!this.#isLikeRecord(rows)) return;
    if (this.rowsLikeRecords === 0) this.firstLikeRecord = rows.row;
    this.rowsLikeRecords += 1;
  }

  /** Says whether the current row stands above the headings too, as at the top of a page. */
  has(rows: Rows): boolean {
    return this.#pageHead.has(rows);
  }

  #notePeriod(line: string): void {
    if (isToDate(line)) this.#isToDate = true;
    const period = periodIn(line, this.#order);
    const known = this.#periods;
    if (period === undefined || known.some(({ from, to }) => from === period.from && to === period.to)) return;
    // One more tells that there are several; a hundred tell no more.
    if (known.length < 2) known.push(period);
  }

  /** A line of a title may have an amount or a day beside a word; a row of a table has more cells, and a day where the table has it. */
  #isLikeRecord(rows: Rows): boolean {
    const cells = rows.cells().filter((cell) => cell !== "");
    if (cells.length < FEWEST_CELLS) return false;
    if (cells.some((cell) => hasCents(cell) && parseAmount(cell) !== undefined)) return true;
    return (
      cells.length >= this.#fewestCells && this.#dates.some((index) => typeof parseDay(rows.cell(index)) === "number")
    );
  }
}

const FEWEST_CELLS = 3;
