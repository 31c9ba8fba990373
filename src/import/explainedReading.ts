import { cents } from "../domain/money";
import type { KnownWords } from "./figures/keptWords";
import { columnsOf } from "./layout/columns";
import type { Unproven } from "./problems/unproven";
import type { ReadAgain } from "./reading/readAgain";
import type { Recognized } from "./reading/recognize";
import type { RowLedger } from "./reading/rowLedger";
import { type Apart, type LineAbove, type Means, linesAbove, linesApart, rowsApart } from "./reading/rowsApart";
import { headlineTotal } from "./reading/totals";
import { ReportReading } from "./reportReading";
import { type Steps, type Watched, readAll } from "./steps";

/**
 * Reads a report once more whose rows do not come to its total, or have problems: rows may be the sums of those below them,
 * means, or the headings of groups. Such a reading is taken where the report's own total then proves it, and asked about where
 * the report prints none. Otherwise the rows' amounts are kept with the reading, to look for the difference among them.
 */
export function* explainedReading(
  text: string,
  recognized: Recognized,
  reading: ReportReading,
  { known, limit }: Watched & { readonly known?: KnownWords },
): Steps<ReportReading> {
  if (isSettled(reading, recognized)) return reading;
  const read = ({ apart = NOTHING_APART, ...found }: Partial<ReadAgain>): Steps<ReportReading> => {
    const again = { ...reading.again, keepsRows: false, ...found, apart: new Map([...apart, ...reading.again.apart]) };
    return readAll(new ReportReading(text, recognized, again, known), { limit });
  };
  const kept = yield* withRows(reading, () => read({ keepsRows: true }));
  if (!kept.isWhole || kept.ledger?.isWhole !== true) return kept;
  const search = new Search(kept.ledger, kept, recognized);
  for (const apart of search.ways()) {
    const explained = yield* read({ apart });
    if (!explained.isWhole) return explained;
    if (isProven(explained, recognized) && explained.tally.problemRows <= kept.tally.problemRows) return explained;
  }
  const { apart, asked } = search.withoutTotal();
  return apart.size + asked.length === 0 ? kept : yield* read({ apart, asked: [...kept.again.asked, ...asked] });
}

/** A reading with its rows' amounts: this one, or another where it kept none. */
function* withRows(reading: ReportReading, read: () => Steps<ReportReading>): Steps<ReportReading> {
  return reading.ledger === undefined ? yield* read() : reading;
}

const NOTHING_APART: ReadAgain["apart"] = new Map();

/** Looks for rows that hold no money of their own. */
class Search {
  readonly #ledger: RowLedger;
  readonly #ofNothing: ReadonlySet<number>;
  readonly #key: number;
  readonly #slots: number;
  readonly #lines: readonly LineAbove[];
  readonly #hasTotal: boolean;

  constructor(ledger: RowLedger, reading: ReportReading, recognized: Recognized) {
    const { layout, headings, match } = recognized;
    const { key, slots } = columnsOf(layout, headings, match.fields);
    this.#ledger = ledger;
    this.#key = key;
    this.#slots = slots;
    this.#ofNothing = totalsOfNothing(reading);
    this.#hasTotal = this.#ofNothing.size > 0 || ownTotal(reading, recognized) !== undefined;
    const isList = layout.totalRow === "none" && !this.#hasTotal;
    this.#lines = isList ? [] : linesAbove(ledger, key, slots);
  }

  /** What may be apart, the likeliest first: a line with a person's name may be a person's. */
  ways(): readonly ReadonlyMap<number, Apart>[] {
    if (!this.#hasTotal) return [];
    const nobodys = this.#nobodys();
    const lines = [
      this.#lines,
      ...(nobodys.length < this.#lines.length ? [nobodys] : []),
      ...(nobodys.length > 0 ? [[]] : []),
    ];
    const ways = (["no-records", "any"] as const).flatMap((means) => lines.map((above) => this.#apart(above, means)));
    const byRows = new Map(ways.map((apart) => [JSON.stringify([...apart]), apart]));
    return [...byRows.values()].filter(({ size }) => size > 0);
  }

  /** What is apart where the report prints no total, and what is asked of it. */
  withoutTotal(): { readonly apart: ReadonlyMap<number, Apart>; readonly asked: readonly Unproven[] } {
    if (this.#hasTotal) return { apart: new Map(), asked: [] };
    const above = this.#nobodys();
    const apart = this.#ledger.isPlain ? linesApart(above) : this.#apart(above, "by-word");
    return { apart, asked: this.#lines.map((line) => this.#asked(line)) };
  }

  #nobodys(): readonly LineAbove[] {
    return this.#lines.filter(({ kept }) => !kept.isPerson);
  }

  #apart(above: readonly LineAbove[], means: Means): ReadonlyMap<number, Apart> {
    return rowsApart(this.#ledger, this.#key, this.#slots, { ofNothing: this.#ofNothing, above, means });
  }

  #asked({ kept, rows }: LineAbove): Unproven {
    const amount = cents(kept.amounts[this.#key] ?? 0);
    return { code: "line-above-rows", row: kept.row, amount, rows, isCounted: kept.isPerson };
  }
}

/** Whether a report's rows come to its total, where it has to have one, and none of them has a problem. */
function isSettled(reading: ReportReading, recognized: Recognized): boolean {
  const { problemRows, records } = reading.tally;
  if (records === 0) return true;
  const isTied = totalsOfNothing(reading).size === 0;
  return isTied && problemRows === 0 && (recognized.layout.totalRow === "none" || isProven(reading, recognized));
}

function isProven(reading: ReportReading, recognized: Recognized): boolean {
  const isTied = totalsOfNothing(reading).size === 0;
  return isTied && (ownTotal(reading, recognized) !== undefined || isOneGroup(reading));
}

/** Whether the total of a group, the only one, counts all rows. It tells what the rows are, and not whether other groups are missing. */
function isOneGroup({ blocks }: ReportReading): boolean {
  return blocks.some(({ totals, records }) =>
    totals.some((one) => one.total.isOfGroup === true && one.scope !== "part" && one.records === records),
  );
}

function ownTotal({ blocks, closingLines, tally, leftOut }: ReportReading, { layout }: Recognized): number | undefined {
  const { problemRows } = tally;
  return headlineTotal({ layout, blocks, repeated: undefined, closingLines, problemRows, leftOut });
}

function totalsOfNothing({ blocks }: ReportReading): ReadonlySet<number> {
  const totals = blocks.flatMap((block) => block.totals);
  return new Set(totals.filter(({ scope }) => scope === "nothing").map(({ total }) => total.row));
}
