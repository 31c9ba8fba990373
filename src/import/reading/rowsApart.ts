import type { Block } from "./block";
import { isMeanOf } from "./mean";
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
export function linesAbove({ rows }: RowLedger, key: number, slots: number): readonly LineAbove[] {
  const found: LineAbove[] = [];
  const below = new Run(key, slots);
  for (const kept of rows.toReversed()) {
    const members = kept.as === "record" && !kept.isDated ? below.rowsIn(kept.amounts) : 0;
    if (members >= FEWEST_ROWS) found.push({ kept, rows: members });
    else if (isMoney(kept)) below.add(kept);
  }
  return found;
}

/** What is taken for known when rows are looked for that are apart. */
export interface Known {
  /** The numbers of rows that were taken as totals and are the sum of no rows since another total. */
  readonly ofNothing: ReadonlySet<number>;
  /** The records that are the sums of those below them. */
  readonly above: readonly LineAbove[];
  /** A record may be a mean without a word of it. Where rows are alike, each is the mean of the others. */
  readonly hasMeans: boolean;
}

/**
 * What rows are apart from the records: rows called totals that are the sums of rows directly above, means of the rows above,
 * and headings of groups.
 */
export function rowsApart(
  { rows }: RowLedger,
  key: number,
  slots: number,
  { ofNothing, above, hasMeans }: Known,
): Map<number, Apart> {
  const apart = new Map<number, Apart>(above.map(({ kept }) => [kept.row, "line-above"]));
  const sums = new Run(key, slots);
  const groups = new Map<string, number>();
  const canBeMean = meansAmong(rows, hasMeans);
  for (const kept of rows) {
    if (apart.has(kept.row)) continue;
    sums.begin(kept.block);
    if (canBeMean(kept) && sums.isMean(kept)) apart.set(kept.row, "average");
    else if (ofNothing.has(kept.row) && sums.rowsIn(kept.amounts) > 0) apart.set(kept.row, "part");
    else if (isMoney(kept)) sums.add(kept);
    if (kept.as === "total") sums.beginPart();
    const group = groupOf(kept, groups);
    if (group !== undefined) apart.set(group, "group");
  }
  return apart;
}

/** The row that heads the group of a total, where its words are those of the total. Other rows without money are noted. */
function groupOf({ row, as, group }: KeptRow, groups: Map<string, number>): number | undefined {
  if (as === "total") return groups.get(nameOfTotal(group));
  if (group !== "") groups.set(group, row);
  return undefined;
}

/** Of rows that are alike each is the mean of the others, so a record without a word of means is none where another is like it. */
function meansAmong(rows: readonly KeptRow[], hasMeans: boolean): (kept: KeptRow) => boolean {
  const alike = amountsAlike(hasMeans ? rows : []);
  return ({ as, isAverage, isDated, amounts }) => {
    if (as !== "record") return as !== "left-out";
    return isAverage || (hasMeans && !isDated && !alike.has(amounts.join()));
  };
}

/** The amounts that several records have. */
function amountsAlike(rows: readonly KeptRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const alike = new Set<string>();
  for (const { as, amounts } of rows) {
    const key = as === "record" ? amounts.join() : "";
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
  readonly #marks: SumsAbove;
  readonly #slots: number;
  readonly #key: number;
  readonly #sums: Slots;
  /** How many rows those are; and how many of them have an amount. */
  #rows = 0;
  #filled = 0;
  #block: Block | undefined;
  readonly #whole: Start;
  #ofBlock: Start;
  #ofPart: Start;

  constructor(key: number, slots: number) {
    this.#key = key;
    this.#slots = slots;
    this.#sums = new Slots(slots);
    this.#marks = new SumsAbove(key, slots);
    this.#marks.mark(this.#sums, 0);
    this.#whole = this.#here();
    this.#ofBlock = this.#whole;
    this.#ofPart = this.#whole;
  }

  add({ slots }: KeptRow): void {
    this.#rows += 1;
    if (this.#sums.add(slots) === 0) return;
    this.#filled += 1;
    this.#marks.mark(this.#sums, this.#filled);
  }

  /** How many of the rows just before amounts are the sum of; 0 for none. */
  rowsIn(amounts: readonly (number | undefined)[]): number {
    const amount = amounts[this.#key] ?? 0;
    const canBeSum = amount !== 0 && this.#marks.canBeSum(amount, this.#sums.at(this.#key));
    return canBeSum ? this.#marks.rowsIn(amounts, this.#sums, this.#filled) : 0;
  }

  begin(block: Block): void {
    if (block === this.#block) return;
    this.#block = block;
    this.#ofBlock = this.#here();
    this.#ofPart = this.#ofBlock;
  }

  beginPart(): void {
    this.#ofPart = this.#here();
  }

  /** Whether amounts are the mean of all rows so far, of the table's, or of those since the last total. */
  isMean({ amounts }: KeptRow): boolean {
    return [this.#whole, this.#ofBlock, this.#ofPart].some((start) =>
      isMeanOf(amounts, (slot) => this.#sums.at(slot) - start.sums.at(slot), this.#rows - start.rows),
    );
  }

  #here(): Start {
    return { sums: sumOfSlots([this.#sums], this.#slots), rows: this.#rows };
  }
}
