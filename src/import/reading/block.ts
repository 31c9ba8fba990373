import type { Columns } from "../layout/columns";
import { LooseTotals } from "./looseTotals";
import type { RecordReader } from "./recordReader";
import { Slots, sumOfSlots } from "./slots";
import { SumsAbove } from "./sumsAbove";

/** A row of totals under a table, as the report prints it. */
export interface TotalRow {
  readonly row: number;
  /** Cents by slot; `undefined` where the row leaves a column blank. */
  readonly amounts: readonly (number | undefined)[];
  /** It is called the total of a part: of a page, a subtotal. */
  readonly isOfPart?: boolean;
  /** It is called by a name, as the total of a group is: of a carrier, an office. */
  readonly isOfGroup?: boolean;
}

/** What a total row turned out to be the total of, or that it is the total of nothing. */
export type TotalScope = "part" | "block" | "report" | "nothing";

/** A total row, and what it was found to be the total of. */
export interface CheckedTotal {
  readonly total: TotalRow;
  readonly scope: TotalScope;
  /** Sums of the block's records above it, in cents by slot. */
  readonly sums: Slots;
  /** How many records of the block those are. */
  readonly records: number;
}

/** One table of a report: a title, headings, rows and mostly a total. Reports by clinic have several. */
export class Block {
  records = 0;
  /** All amounts read added up without their signs, in cents: as long as that is counted exactly, every sum is. */
  size = 0;
  /** Every total row of the block, in order. */
  readonly totals: CheckedTotal[] = [];
  /** The title line above the headings; empty for none. Compared only, never shown: it is free text. */
  readonly title: string;
  /** The row of its headings. */
  readonly row: number;
  readonly reader: RecordReader;
  /** What its first record has beside amounts. Compared only. */
  first = "";
  /** A table of totals by clinic repeats what the report's records hold. */
  readonly isClinicTotals: boolean;
  /** Sums of the records, in cents by slot. */
  readonly sums: Slots;
  /** Sums of the records since the last subtotal. */
  readonly #partSums: Slots;
  /** Where the block's subtotals may count from. */
  readonly #above: SumsAbove;
  /** The totals of nothing since the last record or other total. */
  readonly #loose: LooseTotals<TotalRow>;
  /** A total that stands above its rows, until these are read. */
  #top: TotalRow | undefined;

  constructor(title: string, row: number, reader: RecordReader, isClinicTotals: boolean) {
    this.title = title;
    this.row = row;
    this.reader = reader;
    this.isClinicTotals = isClinicTotals;
    this.sums = new Slots(reader.columns.slots);
    this.#partSums = new Slots(reader.columns.slots);
    this.#above = new SumsAbove(reader.columns.key, reader.columns.slots);
    this.#above.mark(this.sums, 0);
    this.#loose = new LooseTotals(reader.columns.slots);
  }

  get columns(): Columns {
    return this.reader.columns;
  }

  /** Adds the reader's current row to the sums. */
  add(): void {
    const { amounts } = this.reader;
    if (this.records === 0) this.first = this.reader.besideAmounts();
    this.records += 1;
    this.#loose.clear();
    this.size += this.#partSums.add(amounts);
  }

  /** The sum of the records so far in one slot. */
  sumAt(slot: number): number {
    return this.sums.at(slot) + this.#partSums.at(slot);
  }

  /**
   * Notes a total row and finds what it is the total of: the rows since another one, the block, or the whole report. The
   * first row of a block may be the total of those below it.
   *
   * @param total the row
   * @param above sums of the blocks above this one
   * @param known what it is the total of where it is the total of none of these, as was found before
   */
  addTotal(total: TotalRow, above: Slots, known?: TotalScope): void {
    this.close();
    for (const amount of total.amounts) this.size += Math.abs(amount ?? 0);
    const found = this.scopeOf(total, above);
    const scope = found === "nothing" ? (known ?? found) : found;
    this.#above.mark(this.sums, this.records);
    if (scope === "nothing" && this.records === 0 && this.#top === undefined) this.#top = total;
    else this.#note(total, scope);
    if (scope === "nothing") this.#joinParts(total, above);
    else this.#loose.clear();
  }

  /** What amounts are the total of, given the records so far. @param above sums of the blocks above this one */
  scopeOf(total: TotalRow, above: Slots): TotalScope {
    const block = sumOfSlots([this.sums, this.#partSums], this.columns.slots);
    if (isTotalOf(total, block)) return "block";
    if (isTotalOf(total, sumOfSlots([above, block], this.columns.slots))) return "report";
    return this.#above.rowsIn(total.amounts, block, this.records) > 0 ? "part" : "nothing";
  }

  /** Ends the block: a total above its rows is held against them now. */
  end(above: Slots): void {
    this.close();
    if (this.#top !== undefined) this.#note(this.#top, this.scopeOf(this.#top, above));
    this.#top = undefined;
  }

  /** Puts the rows since the last subtotal into `sums`. */
  close(): void {
    this.sums.add(this.#partSums);
    this.#partSums.clear();
  }

  /**
   * Totals one below another that come together to all rows above are those of groups whose rows do not stand together, as of each
   * provider below a report by day.
   */
  #joinParts(last: TotalRow, above: Slots): void {
    this.#loose.add(last);
    const parts = [this.sums, sumOfSlots([above, this.sums], this.columns.slots)]
      .map((whole) => this.#loose.makingUp(whole))
      .reduce((one, other) => (one.length > 0 && (other.length === 0 || one.length <= other.length) ? one : other));
    if (parts.length === 0) return;
    this.totals.length -= parts.filter((total) => total !== this.#top).length;
    if (parts[0] === this.#top) this.#top = undefined;
    for (const total of parts) this.#note(total, "part");
    this.#loose.clear();
  }

  #note(total: TotalRow, scope: TotalScope): void {
    this.totals.push({ total, scope, records: this.records, sums: sumOfSlots([this.sums], this.columns.slots) });
  }
}

function isTotalOf({ amounts }: TotalRow, sums: Slots): boolean {
  return amounts.every((amount, slot) => amount === undefined || amount === sums.at(slot));
}
