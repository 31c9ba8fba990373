import { looksLikePerson } from "../text/personal";
import type { Block } from "./block";
import { amountsIn } from "./pageMarks";
import type { Rows } from "./rows";
import type { Slots } from "./slots";
import { mentionsAverage } from "./totalLabel";

/** What became of a row whose amounts are kept. */
export type KeptAs = "record" | "left-out" | "problem" | "total";

/** A row with its amounts. */
export interface KeptRow {
  readonly row: number;
  readonly as: KeptAs;
  readonly block: Block;
  /** Cents by slot; `undefined` where the row leaves a column blank or it cannot be read. */
  readonly amounts: readonly (number | undefined)[];
  /** A person's name stands in it. */
  readonly isPerson: boolean;
}

/** Says whether a row's money is in the sums of records: totals count the rows that are passed over for what they are, too. */
export function isMoney({ as }: Pick<KeptRow, "as">): boolean {
  return as === "record" || as === "left-out";
}

/** Of a longer report rows are read, but not kept. */
const MOST_ROWS = 200_000;
const LONGEST_GROUP = 100;
/** How many rows there is room for at first. */
const ROOM = 256;

/** What is kept of a row beside its amounts. */
interface Kept extends Pick<KeptRow, "row" | "as" | "block"> {
  /** What it says whose it is; never shown. */
  readonly label: string;
}

/**
 * The amounts of a report's rows, kept only where its total is not what they add up to, to find out why: no report that
 * ties needs them. There may be very many, so a row is a place in the ledger, counted from 0, and no object of its own.
 */
export class RowLedger {
  /** Past so many rows none is looked for. */
  isWhole = true;
  readonly #slots: number;
  readonly #rows: number[] = [];
  readonly #as: KeptAs[] = [];
  readonly #blocks: Block[] = [];
  readonly #labels: string[] = [];
  readonly #areDated: boolean[] = [];
  /** The places of rows with a word of averages. */
  readonly #averages = new Set<number>();
  #totals = 0;
  /** Cents, row behind row, each by slot; NaN for what is not there. */
  #cents: Float64Array;

  /** Rows have so many slots. */
  constructor(slots: number) {
    this.#slots = slots;
    this.#cents = new Float64Array(ROOM * slots).fill(NaN);
  }

  /** How many rows are kept. */
  get length(): number {
    return this.#rows.length;
  }

  /** Whether none of its rows is a total, and none has a word of averages. */
  get isPlain(): boolean {
    return this.#totals === 0 && this.#averages.size === 0;
  }

  /** Keeps a row with its amounts by slot. */
  keep(kept: Kept, amounts: readonly (number | undefined)[]): void {
    if (!this.#note(kept, false)) return;
    if (kept.as === "total") this.#totals += 1;
    if (mentionsAverage(kept.label)) this.#averages.add(this.length - 1);
    const start = (this.length - 1) * this.#slots;
    for (const [slot, amount] of amounts.entries()) this.#cents[start + slot] = amount ?? NaN;
  }

  /** Keeps the current row, which has a problem. */
  keepUnread(rows: Rows, block: Block): void {
    this.keep({ row: rows.row, as: "problem", block, label: block.reader.label() }, amountsIn(rows, block.columns));
  }

  /** Keeps the row that its table read as a record just now. A table of totals by clinic has none. */
  keepRead(as: "record" | "left-out", block: Block): void {
    if (block.isClinicTotals) return;
    const { reader } = block;
    const isDated = as === "record" && reader.columns.dates.length > 0 && !reader.lacksDates;
    if (!this.#note({ row: reader.row, as, block, label: reader.label() }, isDated)) return;
    if (reader.mentionsAverage()) this.#averages.add(this.length - 1);
    const start = (this.length - 1) * this.#slots;
    for (const { slot } of reader.columns.amounts) this.#cents[start + slot] = reader.amounts.at(slot);
  }

  /** Every row, to look for one of them. */
  rows(): readonly KeptRow[] {
    return this.#rows.map((_, place) => this.rowAt(place));
  }

  /** The row at a place. */
  rowAt(place: number): KeptRow {
    const row = this.#rows[place];
    const block = this.#blocks[place];
    if (row === undefined || block === undefined) throw new Error(`no row is kept at ${String(place)}`);
    const isPerson = looksLikePerson(this.#labels[place] ?? "");
    return { row, as: this.asAt(place), block, amounts: this.amountsAt(place), isPerson };
  }

  /** What became of the row at a place. */
  asAt(place: number): KeptAs {
    return this.#as[place] ?? "problem";
  }

  /** The number of the row at a place. */
  numberAt(place: number): number {
    return this.#rows[place] ?? 0;
  }

  /** The table of the row at a place. */
  blockAt(place: number): Block | undefined {
    return this.#blocks[place];
  }

  /** Cents by slot at a place. */
  amountsAt(place: number): readonly (number | undefined)[] {
    return Array.from({ length: this.#slots }, (_, slot) => {
      const amount = this.centsAt(place, slot);
      return Number.isNaN(amount) ? undefined : amount;
    });
  }

  /** Cents in a slot at a place; NaN for what is not there, as in a slot that there is not. */
  centsAt(place: number, slot: number): number {
    return slot < 0 ? NaN : (this.#cents[place * this.#slots + slot] ?? NaN);
  }

  /** Cents in a slot at a place; 0 for what is not there. */
  amountAt(place: number, slot: number): number {
    const amount = this.centsAt(place, slot);
    return Number.isNaN(amount) ? 0 : amount;
  }

  /** Adds the amounts at a place to sums. @returns whether any is not zero */
  addTo(sums: Slots, place: number): boolean {
    let isAny = false;
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const amount = this.amountAt(place, slot);
      if (amount === 0) continue;
      sums.set(slot, sums.at(slot) + amount);
      isAny = true;
    }
    return isAny;
  }

  /** Whether the row at a place has a date of its own as records of its table have, so that it holds money of its own. */
  isDatedAt(place: number): boolean {
    return this.#areDated[place] === true;
  }

  /** Whether a word of averages stands in the row at a place. */
  isAverageAt(place: number): boolean {
    return this.#averages.has(place);
  }

  /** What the row at a place says whose it is, in lower case, where it is a total or all its amounts are zero; never shown. */
  groupAt(place: number): string {
    const isNothing = this.asAt(place) === "total" || this.#isZeroAt(place);
    return isNothing ? (this.#labels[place] ?? "").slice(0, LONGEST_GROUP).toLowerCase() : "";
  }

  #isZeroAt(place: number): boolean {
    for (let slot = 0; slot < this.#slots; slot += 1) if (this.amountAt(place, slot) !== 0) return false;
    return true;
  }

  /** @returns whether there is room for its amounts */
  #note({ row, as, block, label }: Kept, isDated: boolean): boolean {
    this.isWhole &&= this.length < MOST_ROWS;
    if (!this.isWhole) return false;
    this.#rows.push(row);
    this.#as.push(as);
    this.#blocks.push(block);
    this.#labels.push(label);
    this.#areDated.push(isDated);
    if (this.length * this.#slots > this.#cents.length) this.#makeRoom();
    return true;
  }

  #makeRoom(): void {
    const cents = this.#cents;
    this.#cents = new Float64Array(2 * cents.length).fill(NaN, cents.length);
    this.#cents.set(cents);
  }
}
