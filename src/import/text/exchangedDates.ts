/** A column in which a spreadsheet may have exchanged day and month where it could. */
export interface ExchangedColumn {
  readonly heading: string;
  /** A date as the report wrote it, of which only one number can be the month. */
  readonly written: string;
  /** A date as the spreadsheet wrote it. */
  readonly turned: string;
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-]/u;
const MONTHS_OF_A_YEAR = 12;

/**
 * Watches a column of dates for what a spreadsheet does that is set to the other order of day and month: it takes 3/8/2026 for
 * a date and writes it its own way, exchanged, and leaves 29/12/2025, which does not fit, as it was written. So every date of
 * the one kind has a day above 12, and none of the other.
 */
export class ExchangedDates {
  readonly #heading: string;
  #written: string | undefined;
  #turned: string | undefined;
  /** A date was seen that no spreadsheet would have written, or left, so. */
  #isRuledOut = false;

  constructor(heading: string) {
    this.#heading = heading;
  }

  /** Notes a date. @param cell as it is written @param dayOfMonth as it was read, with the month */
  see(cell: string, { month, dayOfMonth }: { readonly month: number; readonly dayOfMonth: number }): void {
    if (this.#isRuledOut || month === dayOfMonth) return;
    const slashed = SLASHED.exec(cell);
    if (slashed === null) {
      this.#turned ??= cell;
      this.#isRuledOut = dayOfMonth > MONTHS_OF_A_YEAR;
    } else {
      this.#written ??= cell;
      this.#isRuledOut = slashed.slice(1, 3).every((number) => Number(number) <= MONTHS_OF_A_YEAR);
    }
  }

  /** Says whether further dates can change nothing. */
  get isRuledOut(): boolean {
    return this.#isRuledOut;
  }

  /** What was found; `undefined` where nothing was exchanged. */
  found(): ExchangedColumn | undefined {
    const [written, turned] = [this.#written, this.#turned];
    if (this.#isRuledOut || written === undefined || turned === undefined) return undefined;
    return { heading: this.#heading, written, turned };
  }
}
