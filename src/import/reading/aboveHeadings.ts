import type { Day } from "../../domain/calendar";
import { hasCents, parseAmount } from "../text/amount";
import type { Layout } from "../layout/layout";
import { PageHead } from "./pageHead";
import type { Rows } from "./rows";
import { runDateIn, statedDayIn } from "./runDate";

/** The lines above a report's headings: what they say of its days, and how its pages begin. */
export class AboveHeadings {
  /** The day on which the report says that it was run. */
  runDate: Day | undefined;
  /** The day as of which it says that it stands. */
  statedDay: Day | undefined;
  /** How many of the lines hold amounts as rows of a table do, and which is the first. */
  rowsOfAmounts = 0;
  firstOfAmounts = 0;
  readonly #layout: Layout;
  readonly #pageHead = new PageHead();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Takes in the current row. */
  add(rows: Rows): void {
    this.runDate ??= runDateIn(rows, this.#layout);
    this.statedDay ??= statedDayIn(rows);
    this.#pageHead.add(rows);
    if (!isRowOfAmounts(rows)) return;
    if (this.rowsOfAmounts === 0) this.firstOfAmounts = rows.row;
    this.rowsOfAmounts += 1;
  }

  /** Says whether the current row stands above the headings too, as at the top of a page. */
  has(rows: Rows): boolean {
    return this.#pageHead.has(rows);
  }
}

/** A line of a title may have an amount beside a word; a row of a table has more cells. */
const FEWEST_CELLS = 3;

function isRowOfAmounts(rows: Rows): boolean {
  const cells = rows.cells().filter((cell) => cell !== "");
  return cells.length >= FEWEST_CELLS && cells.some((cell) => hasCents(cell) && parseAmount(cell) !== undefined);
}
