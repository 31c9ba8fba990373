import type { Layout } from "../layout/layout";
import type { Block } from "./block";
import { isMeanOf } from "./mean";
import type { Rows } from "./rows";
import { StatedCounts } from "./statedCounts";
import type { Tally } from "./tally";
import { mentionsAverage } from "./totalLabel";

/** Passes over the rows that say how many rows there are, and means among the records of a list. */
export class SummaryRows {
  /** How many rows the report says that it has. */
  readonly counts: StatedCounts;
  readonly #rows: Rows;
  readonly #tally: Tally;
  readonly #isList: boolean;

  constructor(layout: Layout, rows: Rows, tally: Tally) {
    this.counts = new StatedCounts(layout, tally);
    this.#rows = rows;
    this.#tally = tally;
    this.#isList = layout.totalRow === "none";
  }

  /** Passes over the current row, read as a record, where it is a count or a mean. @returns false where it is neither */
  readRecord(block: Block): boolean {
    if (!this.#canBe(block)) return false;
    if (this.readCount(block)) return true;
    const { reader, records } = block;
    const isMean = mentionsAverage(reader.label()) && isMeanOf(reader.printed(), (slot) => block.sumAt(slot), records);
    if (isMean) this.#tally.skip("average");
    return isMean;
  }

  /** Passes over the current row where it states a count. @returns false where it states none */
  readCount(block: Block): boolean {
    const isCount = this.counts.read(this.#rows, block);
    if (isCount) this.#tally.skip("count");
    return isCount;
  }

  /** A row of a list has dates, and one of amounts has cents: only what lacks them could be either. */
  #canBe({ reader }: Block): boolean {
    return this.#isList ? reader.lacksDates : !reader.isPlain;
  }
}
