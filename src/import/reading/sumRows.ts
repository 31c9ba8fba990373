import { isKnownHeading } from "../layout/shownHeading";
import { looksLikePerson } from "../text/personal";
import type { Unproven } from "../problems/unproven";
import { cents } from "../../domain/money";
import type { Block, CheckedTotal } from "./block";
import { Slots, sumOfSlots } from "./slots";
import { SumsAbove } from "./sumsAbove";

/** Two rows of the same amounts are common; a row that is the sum of two others is not. */
const FEWEST_ROWS = 2;
const ZEROS = new Slots(0);

/** A row read as a record that could be a total. */
interface Suspect {
  readonly row: number;
  readonly block: Block;
  /** Its amounts, in cents by slot. */
  readonly amounts: Slots;
  /** What all suspects above it add up to. */
  readonly suspectsAbove: Slots;
  /** A word of totals stands in it. */
  readonly isNamed: boolean;
  /** It is the sum of so many rows above it; 0 where it is named a total and is the sum of none. */
  readonly rows: number;
  /** It is the sum of all rows above it. */
  readonly isOfAll: boolean;
  /** A person's name stands in it. */
  readonly isPerson: boolean;
  /** It lacks the dates that a record of the report has. */
  readonly lacksDates: boolean;
  /** What it says whose it is is made of words of reports alone, and so names nobody; or another of its cells calls it a total in such words. */
  readonly isOfWords: boolean;
}

/** Which rows read as records are totals, and what nothing tells of the others. */
export interface FoundSums {
  readonly rows: ReadonlySet<number>;
  /** Of a row that stays a record. */
  readonly unproven: readonly Unproven[];
  /** Of a row that is taken as a total, in words that could be somebody's name. */
  readonly asked: readonly Unproven[];
}

/**
 * Finds the rows of a report that were read as records and are totals of records, by arithmetic: their amounts are the sums
 * of all rows since the report's beginning, a table's, or another total, whatever they are called and wherever they stand.
 */
export class SumRows {
  readonly #suspects: Suspect[] = [];
  /** Sums of the suspects alone. The rows without them add up to what a total counts. */
  readonly #ofSuspects: Slots;
  readonly #above: Slots;
  /** Sums of all tables above a table. */
  readonly #aboveBlock = new Map<Block, Slots>();
  /** Whether a total comes to what its rows are without the suspects. */
  readonly #tied = new Map<CheckedTotal, boolean>();
  readonly #marks: SumsAbove;
  readonly #slots: number;
  readonly #key: number;
  readonly #printsTotal: boolean;
  #recordsAbove = 0;
  /** The key column's sum over all rows above that are no suspects. */
  #sum = 0;
  #last: Suspect | undefined;
  #found: FoundSums | undefined;

  /** `printsTotal` says whether the practice software may print a total under each table. */
  constructor(key: number, slots: number, printsTotal: boolean) {
    this.#key = key;
    this.#slots = slots;
    this.#printsTotal = printsTotal;
    this.#ofSuspects = new Slots(slots);
    this.#above = new Slots(slots);
    this.#marks = new SumsAbove(key, slots);
    this.#marks.mark(this.#above, 0);
  }

  /** Notes that a table ends, and that totals may count from the next one. */
  endBlock(block: Block): void {
    this.#aboveBlock.set(block, sumOfSlots([this.#above], this.#slots));
    this.#above.add(block.sums);
    this.#recordsAbove += block.records;
    this.#marks.mark(this.#without(this.#above), this.#records(0));
  }

  /** Looks at the row that its table took in just now. */
  see(block: Block): void {
    this.#last = undefined;
    const { reader } = block;
    const amount = reader.amounts.at(this.#key);
    const canBeSum = amount !== 0 && this.#marks.canBeSum(amount, this.#sum);
    this.#sum += amount;
    const isNamed = reader.mentionsTotal();
    if (!canBeSum && !isNamed) return;
    const suspect = this.#suspectIn(block, isNamed);
    if (suspect !== undefined) this.#take(suspect);
  }

  /** Notes that a row is passed over for what it is, and is counted by totals all the same. */
  passOver({ reader }: Block): void {
    this.#sum += reader.amounts.at(this.#key);
  }

  /** Says which of the rows are totals, once every row is read. */
  found(): FoundSums {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): FoundSums {
    const totals = this.#suspects.filter((suspect) => this.#isTotal(suspect));
    const rows = new Set(totals.map(({ row }) => row));
    const unsure = [...totals, ...(this.#last === undefined || rows.has(this.#last.row) ? [] : [this.#last])];
    const line = unsure.findLast((suspect) => this.#couldBeSomebody(suspect));
    if (line === undefined) return { rows, unproven: [], asked: [] };
    const isCounted = !rows.has(line.row);
    const asked = {
      code: "line-like-total",
      row: line.row,
      amount: cents(line.amounts.at(this.#key)),
      isCounted,
    } as const;
    return isCounted ? { rows, unproven: [asked], asked: [] } : { rows, unproven: [], asked: [asked] };
  }

  /** Whether a row, the sum of all above it, could be somebody's line all the same, as no other total tells. */
  #couldBeSomebody(suspect: Suspect): boolean {
    if (!suspect.isOfAll || !this.#printsTotal || isTied(suspect)) return false;
    const couldBe = suspect.isPerson || !(suspect.isNamed || suspect.lacksDates || suspect.isOfWords);
    return couldBe && (!this.#isTiedWithout(suspect) || this.#suspects.length === 1);
  }

  /** The current row, where more than chance speaks for its being a total. */
  #suspectIn(block: Block, isNamed: boolean): Suspect | undefined {
    const { reader } = block;
    const { columns, row } = reader;
    const amounts = sumOfSlots([reader.amounts], this.#slots);
    const sums = this.#sumsAbove(block, amounts);
    const rows = this.#marks.rowsIn(reader.printed(), sums, this.#records(block.records - 1));
    const lacksDates = columns.dates.length > 0 && reader.lacksDates;
    const isUnlikeRecords = this.#printsTotal || lacksDates;
    if (!isUnlikeRecords || (!isNamed && rows < FEWEST_ROWS)) return undefined;
    const isOfAll = rows > 0 && columns.amounts.every(({ slot }) => amounts.at(slot) === sums.at(slot));
    const label = reader.label();
    const isPerson = looksLikePerson(label);
    const isOfWords = isKnownHeading(label) || reader.isCalledTotal();
    const suspectsAbove = sumOfSlots([this.#ofSuspects], this.#slots);
    return { row, block, amounts, suspectsAbove, isNamed, rows, isOfAll, isPerson, lacksDates, isOfWords };
  }

  #take(suspect: Suspect): void {
    this.#suspects.push(suspect);
    this.#ofSuspects.add(suspect.amounts);
    this.#sum -= suspect.amounts.at(this.#key);
    this.#marks.mark(this.#sumsAbove(suspect.block, ZEROS), this.#records(suspect.block.records));
    this.#last = suspect;
  }

  /** What all rows above the current one add up to, without the suspects among them. */
  #sumsAbove(block: Block, current: Slots): Slots {
    const sums = this.#without(this.#above);
    for (let slot = 0; slot < this.#slots; slot += 1) {
      sums.set(slot, sums.at(slot) + block.sumAt(slot) - current.at(slot));
    }
    return sums;
  }

  /**
   * A total further down decides, where there is one: it counts the row, or it does not. What is carried forward from one page
   * to the next is counted by the page's own total, and not by the report. Without one a row named a total is
   * one; so is the last row, or the last of rows that take all others together part by part, unless a person's name stands in it.
   */
  #isTotal(suspect: Suspect): boolean {
    const isTiedWithout = this.#isTiedWithout(suspect);
    if (suspect.isNamed && isTiedWithout) return true;
    if (isTied(suspect)) return false;
    return suspect.isNamed || suspect.lacksDates || isTiedWithout || (!suspect.isPerson && this.#takesAllTogether());
  }

  /** Whether the last row is the sum of all others, or the last of rows that take them all together part by part. */
  #takesAllTogether(): boolean {
    const last = this.#last;
    if (last === undefined || last.isPerson) return false;
    const parts = this.#suspects.filter(({ isPerson, isOfAll }) => !isPerson && !isOfAll);
    return last.isOfAll || parts.reduce((sum, { rows }) => sum + rows, 0) === this.#records(0);
  }

  /** Whether a total below the row comes to what the rows of its table, or of the report, are without the suspects. */
  #isTiedWithout({ block, row, isNamed }: Suspect): boolean {
    return totalsBelow(block, row).some((total) => {
      // A total that is the sum of rows with the suspect among them tells nothing of a row that nothing calls a total.
      if (!isNamed && (total.scope !== "nothing" || total.total.isOfPart === true)) return false;
      const known = this.#tied.get(total) ?? this.#isSumWithoutSuspects(block, total);
      this.#tied.set(total, known);
      return known;
    });
  }

  #isSumWithoutSuspects(block: Block, { total, sums }: CheckedTotal): boolean {
    const last = this.#suspects.findLast((one) => one.row < total.row);
    const first = this.#suspects.find((one) => one.block === block);
    const aboveBlock = this.#aboveBlock.get(block) ?? ZEROS;
    const inReport = (slot: number): number => (last?.suspectsAbove.at(slot) ?? 0) + (last?.amounts.at(slot) ?? 0);
    const inBlock = (slot: number): number => inReport(slot) - (first?.suspectsAbove.at(slot) ?? 0);
    const isSum = (left: (slot: number) => number): boolean =>
      total.amounts.every((amount, slot) => amount === undefined || amount === left(slot));
    return (
      isSum((slot) => sums.at(slot) - inBlock(slot)) ||
      isSum((slot) => aboveBlock.at(slot) + sums.at(slot) - inReport(slot))
    );
  }

  #records(inBlock: number): number {
    return this.#recordsAbove + inBlock - this.#suspects.length;
  }

  #without(sums: Slots): Slots {
    const without = sumOfSlots([sums], this.#slots);
    for (let slot = 0; slot < this.#slots; slot += 1) without.set(slot, without.at(slot) - this.#ofSuspects.at(slot));
    return without;
  }
}

/** Whether a total of the table or the report below the row counts it as one of its rows. */
function isTied({ block, row }: Suspect): boolean {
  return totalsBelow(block, row).some(({ scope }) => scope === "block" || scope === "report");
}

function totalsBelow({ totals }: Block, row: number): readonly CheckedTotal[] {
  return totals.filter(({ total }) => total.row > row);
}
