import type { Columns } from "../layout/columns";
import type { RecordReader } from "./recordReader";
import { Slots, sumOfSlots } from "./slots";

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
  readonly sums: Slots;
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
  /** A table of totals by clinic repeats what the report's records hold. */
  readonly isClinicTotals: boolean;
  /** Sums of the records, in cents by slot. */
  readonly sums: Slots;
  /** Sums of the records since the last subtotal. */
  readonly #partSums: Slots;

  constructor(title: string, row: number, reader: RecordReader, isClinicTotals: boolean) {
    this.title = title;
    this.row = row;
    this.reader = reader;
    this.isClinicTotals = isClinicTotals;
    this.sums = new Slots(reader.columns.slots);
    this.#partSums = new Slots(reader.columns.slots);
  }

  get columns(): Columns {
    return this.reader.columns;
  }

  /** Adds the reader's current row to the sums. */
  add(): void {
    const { amounts } = this.reader;
    this.records += 1;
    this.size += this.#partSums.add(amounts);
  }

  /**
   * Notes a total row and finds what it is the total of: the rows since the last one, the block, or the whole report.
   *
   * @param total the row
   * @param above the blocks above this one
   */
  addTotal(total: TotalRow, above: readonly Block[]): void {
    const { slots } = this.columns;
    const part = sumOfSlots([this.#partSums], slots);
    this.close();
    for (const amount of total.amounts) this.size += Math.abs(amount ?? 0);
    const report = sumOfSlots([...above.map(({ sums }) => sums), this.sums], slots);
    const scope = scopeOf(total, part, this.sums, report);
    this.totals.push({ total, scope, sums: sumOfSlots([this.sums], slots) });
  }

  /** Ends the rows since the last subtotal, so that `sums` holds every record. */
  close(): void {
    this.sums.add(this.#partSums);
    this.#partSums.clear();
  }
}

function scopeOf(total: TotalRow, part: Slots, block: Slots, report: Slots): TotalScope {
  if (isTotalOf(total, block)) return "block";
  if (isTotalOf(total, report)) return "report";
  return isTotalOf(total, part) ? "part" : "nothing";
}

function isTotalOf({ amounts }: TotalRow, sums: Slots): boolean {
  return amounts.every((amount, slot) => amount === undefined || amount === sums.at(slot));
}
