import type { Columns } from "./columns";
import type { RecordReader } from "./recordReader";

/** A row of totals under a table, as the report prints it. */
export interface TotalRow {
  readonly row: number;
  /** Cents by slot; `undefined` where the row leaves a column blank. */
  readonly amounts: readonly (number | undefined)[];
}

/** What a total row turned out to be the total of, or that it is the total of nothing. */
export type TotalScope = "part" | "block" | "report" | "nothing";

/** A total row, and what it was found to be the total of. */
export interface CheckedTotal {
  readonly total: TotalRow;
  readonly scope: TotalScope;
  /** Sums of the block's records above it, in cents by slot. */
  readonly sums: Float64Array;
}

/** One table of a report: a title, headings, rows and mostly a total. Reports by clinic have several. */
export class Block {
  records = 0;
  /** All amounts read added up without their signs, in cents: as long as that is counted exactly, every sum is. */
  size = 0;
  /** Every total row of the block, in order. */
  readonly totals: CheckedTotal[] = [];
  /** Sums of the records, in cents by slot. */
  readonly sums: Float64Array;
  /** Sums of the records since the last subtotal. */
  readonly #partSums: Float64Array;
  /** The title line above the headings; empty for none. Compared only, never shown: it is free text. */
  readonly title: string;
  /** The row of its headings. */
  readonly row: number;
  readonly reader: RecordReader;
  /** A table of totals by clinic repeats what the report's records hold. */
  readonly isClinicTotals: boolean;

  constructor(title: string, row: number, reader: RecordReader, isClinicTotals: boolean) {
    this.title = title;
    this.row = row;
    this.reader = reader;
    this.isClinicTotals = isClinicTotals;
    this.sums = new Float64Array(reader.amounts.length);
    this.#partSums = new Float64Array(reader.amounts.length);
  }

  get columns(): Columns {
    return this.reader.columns;
  }

  /** Adds the reader's current row to the sums. */
  add(): void {
    const { amounts } = this.reader;
    const sums = this.#partSums;
    let size = 0;
    for (let slot = 0; slot < amounts.length; slot += 1) {
      const amount = amounts[slot] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + amount;
      size += Math.abs(amount);
    }
    this.size += size;
    this.records += 1;
  }

  /**
   * Notes a total row and finds what it is the total of: the rows since the last one, the block, or the whole report.
   *
   * @param total the row
   * @param before sums of the blocks above this one
   */
  addTotal(total: TotalRow, before: Float64Array): void {
    const part = Float64Array.from(this.#partSums);
    this.close();
    for (const amount of total.amounts) this.size += Math.abs(amount ?? 0);
    const report = before.map((sum, slot) => sum + (this.sums[slot] ?? 0));
    this.totals.push({ total, scope: scopeOf(total, part, this.sums, report), sums: Float64Array.from(this.sums) });
  }

  /** Ends the rows since the last subtotal, so that `sums` holds every record. */
  close(): void {
    for (const [slot, sum] of this.#partSums.entries()) this.sums[slot] = (this.sums[slot] ?? 0) + sum;
    this.#partSums.fill(0);
  }
}

function scopeOf(total: TotalRow, part: Float64Array, block: Float64Array, report: Float64Array): TotalScope {
  if (isTotalOf(total, block)) return "block";
  if (isTotalOf(total, report)) return "report";
  return isTotalOf(total, part) ? "part" : "nothing";
}

function isTotalOf({ amounts }: TotalRow, sums: Float64Array): boolean {
  return amounts.every((amount, slot) => amount === undefined || amount === sums[slot]);
}

/** Adds up the sums of blocks, in cents by slot. */
export function addSums(blocks: readonly Block[], slots: number): Float64Array {
  const sums = new Float64Array(slots);
  for (const block of blocks) for (const [slot, sum] of block.sums.entries()) sums[slot] = (sums[slot] ?? 0) + sum;
  return sums;
}
