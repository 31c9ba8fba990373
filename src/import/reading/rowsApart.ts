import type { Block } from "./block";
import { isMeanOf, isNear } from "./mean";
import { type KeptRow, type RowLedger, isMoney } from "./rowLedger";
import { Slots, sumOfSlots } from "./slots";
import { SumsAbove } from "./sumsAbove";
import { nameOfTotal } from "./totalLabel";

/**
 * What a row is that holds no money of its own: the sum of rows below it, the mean of those above, the heading of a group, the
 * sum of the rows directly above, or what somebody said is none.
 */
export type Apart = "line-above" | "average" | "group" | "part" | "said-no-row";

/** A row that is the sum of rows below it. */
export interface LineAbove {
  readonly kept: KeptRow;
  /** How many rows it is the sum of, those without money not counted. */
  readonly rows: number;
}

/** Two rows of the same amounts are common; a row that is the sum of two others is not. */
const FEWEST_ROWS = 2;

/**
 * Finds the records that are the sums of several rows directly below them, as a family's line above its members. Goes up from
 * the last row and looks each up among the sums of all below, so that a row takes one step.
 */
export function linesAbove(ledger: RowLedger, key: number, slots: number): readonly LineAbove[] {
  const found: LineAbove[] = [];
  if (!canHoldLines(ledger)) return found;
  const below = new Run(ledger, key, slots);
  for (let place = ledger.length - 1; place >= 0; place -= 1) {
    const as = ledger.asAt(place);
    const members = as === "record" && !ledger.isDatedAt(place) ? below.rowsIn(place) : 0;
    if (members >= FEWEST_ROWS) found.push({ kept: ledger.rowAt(place), rows: members });
    else if (isMoney({ as })) below.add(place);
  }
  return found;
}

/** Whether a record is without a date of its own: a line above others is of no day. */
function canHoldLines(ledger: RowLedger): boolean {
  for (let place = 0; place < ledger.length; place += 1) {
    if (ledger.asAt(place) === "record" && !ledger.isDatedAt(place)) return true;
  }
  return false;
}

/** Which rows may be means: those with a word of it, rows that are no records too, or any. Where rows are alike, each is the mean of the others. */
export type Means = "by-word" | "no-records" | "any";

/** What is taken for known when rows are looked for that are apart. */
export interface Known {
  /** The numbers of rows that were taken as totals and are the sum of no rows since another total. */
  readonly ofNothing: ReadonlySet<number>;
  /** The records that are the sums of those below them. */
  readonly above: readonly LineAbove[];
  readonly means: Means;
}

/**
 * What rows are apart from the records: rows called totals that are the sums of rows directly above, means of the rows above,
 * and headings of groups.
 */
export function rowsApart(
  ledger: RowLedger,
  key: number,
  slots: number,
  { ofNothing, above, means }: Known,
): Map<number, Apart> {
  const apart = linesApart(above);
  const sums = new Run(ledger, key, slots, ofNothing.size > 0);
  const groups = new Map<string, number>();
  const canBeMean = meansAmong(ledger, means);
  for (let place = 0; place < ledger.length; place += 1) {
    const row = ledger.numberAt(place);
    if (apart.has(row)) continue;
    const as = ledger.asAt(place);
    sums.begin(ledger.blockAt(place));
    if (sums.isMean(place) && canBeMean(place)) apart.set(row, "average");
    else if (ofNothing.has(row) && sums.rowsIn(place) > 0) apart.set(row, "part");
    else if (isMoney({ as })) sums.add(place);
    if (as === "total") sums.beginPart();
    const group = groupOf(ledger, place, groups);
    if (group !== undefined) apart.set(group, "group");
  }
  return apart;
}

/** The records that are the sums of those below them, as rows that are apart. */
export function linesApart(above: readonly LineAbove[]): Map<number, Apart> {
  return new Map(above.map(({ kept }) => [kept.row, "line-above"]));
}

/** The row that heads the group of a total, where its words are those of the total. Other rows without money are noted. */
function groupOf(ledger: RowLedger, place: number, groups: Map<string, number>): number | undefined {
  const group = ledger.groupAt(place);
  if (ledger.asAt(place) === "total") return groups.get(nameOfTotal(group));
  if (group !== "") groups.set(group, ledger.numberAt(place));
  return undefined;
}

/** Of rows that are alike each is the mean of the others, so a record without a word of means is none where another is like it. */
function meansAmong(ledger: RowLedger, means: Means): (place: number) => boolean {
  const alike = means === "any" ? amountsAlike(ledger) : new Set<string>();
  return (place) => {
    const as = ledger.asAt(place);
    if (as === "left-out") return false;
    if (ledger.isAverageAt(place)) return true;
    if (as !== "record") return means !== "by-word";
    return means === "any" && !ledger.isDatedAt(place) && !alike.has(ledger.amountsAt(place).join());
  };
}

/** The amounts that several records have. */
function amountsAlike(ledger: RowLedger): ReadonlySet<string> {
  const seen = new Set<string>();
  const alike = new Set<string>();
  for (let place = 0; place < ledger.length; place += 1) {
    const key = ledger.asAt(place) === "record" ? ledger.amountsAt(place).join() : "";
    if (seen.has(key)) alike.add(key);
    seen.add(key);
  }
  return alike;
}

/** Where rows were counted from, for a mean. */
interface Start {
  readonly sums: Slots;
  readonly rows: number;
}

/** The sums of the rows so far, after each of which others may count from there. */
class Run {
  readonly #ledger: RowLedger;
  readonly #marks: SumsAbove;
  readonly #slots: number;
  readonly #key: number;
  readonly #sums: Slots;
  readonly #isMarked: boolean;
  /** How many rows those are; and how many of them have an amount. */
  #rows = 0;
  #filled = 0;
  #block: Block | undefined;
  readonly #whole: Start;
  #ofBlock: Start;
  #ofPart: Start;

  /** `isMarked` says whether a row is looked for that is the sum of those just before. */
  constructor(ledger: RowLedger, key: number, slots: number, isMarked = true) {
    this.#ledger = ledger;
    this.#key = key;
    this.#slots = slots;
    this.#isMarked = isMarked;
    this.#sums = new Slots(slots);
    this.#marks = new SumsAbove(key, slots);
    this.#marks.mark(this.#sums, 0);
    this.#whole = this.#here();
    this.#ofBlock = this.#whole;
    this.#ofPart = this.#whole;
  }

  add(place: number): void {
    this.#rows += 1;
    if (!this.#ledger.addTo(this.#sums, place)) return;
    this.#filled += 1;
    if (this.#isMarked) this.#marks.mark(this.#sums, this.#filled);
  }

  /** How many of the rows just before the row at a place is the sum of; 0 for none. */
  rowsIn(place: number): number {
    const amount = this.#ledger.amountAt(place, this.#key);
    const canBeSum = amount !== 0 && this.#marks.canBeSum(amount, this.#sums.at(this.#key));
    return canBeSum ? this.#marks.rowsIn(this.#ledger.amountsAt(place), this.#sums, this.#filled) : 0;
  }

  begin(block: Block | undefined): void {
    if (block === this.#block) return;
    this.#block = block;
    this.#ofBlock = this.#here();
    this.#ofPart = this.#ofBlock;
  }

  beginPart(): void {
    this.#ofPart = this.#here();
  }

  /** Whether the row at a place is the mean of all rows so far, of the table's, or of those since the last total. */
  isMean(place: number): boolean {
    if (!this.#couldBeMean(place)) return false;
    const amounts = this.#ledger.amountsAt(place);
    return [this.#whole, this.#ofBlock, this.#ofPart].some((start) =>
      isMeanOf(amounts, (slot) => this.#sums.at(slot) - start.sums.at(slot), this.#rows - start.rows),
    );
  }

  /** Says the same of the key column alone, at little cost. */
  #couldBeMean(place: number): boolean {
    const amount = this.#ledger.centsAt(place, this.#key);
    const isOfKey = ({ sums, rows }: Start): boolean =>
      isNear(amount, this.#sums.at(this.#key) - sums.at(this.#key), this.#rows - rows);
    return Number.isNaN(amount) || isOfKey(this.#whole) || isOfKey(this.#ofBlock) || isOfKey(this.#ofPart);
  }

  #here(): Start {
    return { sums: sumOfSlots([this.#sums], this.#slots), rows: this.#rows };
  }
}
