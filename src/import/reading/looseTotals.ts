import type { Slots } from "./slots";

/** A row of totals: cents by slot, `undefined` where it leaves a column blank. */
interface Amounts {
  readonly amounts: readonly (number | undefined)[];
}

/** What the totals before one of them come to, by slot. */
interface Before {
  readonly sums: readonly number[];
  /** How many of them fill each slot. */
  readonly filled: readonly number[];
}

/** One total alone is that of a group, or a wrong one. */
const FEWEST_PARTS = 2;

/**
 * Totals of nothing that stand one below another. Finds in one step, however many there are, whether the last of them come
 * together to given sums.
 */
export class LooseTotals<Total extends Amounts> {
  #totals: Total[] = [];
  #before: Before[];
  /** By slot: of each sum, before which total it was reached last. */
  readonly #places: Map<number, number>[];
  readonly #slots: readonly number[];

  /** @param slots how many slots a total has */
  constructor(slots: number) {
    this.#slots = Array.from({ length: slots }, (_, slot) => slot);
    this.#before = [this.#nothing()];
    this.#places = this.#slots.map(() => new Map<number, number>());
  }

  /** Forgets them all: something else came between. */
  clear(): void {
    if (this.#totals.length === 0) return;
    this.#totals = [];
    this.#before = [this.#nothing()];
    for (const places of this.#places) places.clear();
  }

  add(total: Total): void {
    this.#findable(this.#totals.length + 1 - FEWEST_PARTS);
    this.#totals.push(total);
    const { sums, filled } = this.#before.at(-1) ?? this.#nothing();
    this.#before.push({
      sums: this.#slots.map((slot) => (sums[slot] ?? 0) + (total.amounts[slot] ?? 0)),
      filled: this.#slots.map((slot) => (filled[slot] ?? 0) + (total.amounts[slot] === undefined ? 0 : 1)),
    });
  }

  /**
   * The last totals, two or more, that add up to the sums in each column that they fill, and to more than nothing in one.
   *
   * @returns none where there are no such
   */
  makingUp(whole: Slots): readonly Total[] {
    const all = this.#before.at(-1);
    const key = this.#totals.at(-1)?.amounts.findIndex((amount) => amount !== undefined) ?? -1;
    const place = this.#places[key]?.get((all?.sums[key] ?? 0) - whole.at(key));
    const before = place === undefined ? undefined : this.#before[place];
    return all !== undefined && before !== undefined && this.#isWhole(before, all, whole)
      ? this.#totals.slice(place)
      : [];
  }

  #isWhole(before: Before, all: Before, whole: Slots): boolean {
    const filled = this.#slots.filter((slot) => all.filled[slot] !== before.filled[slot]);
    return (
      filled.some((slot) => whole.at(slot) !== 0) &&
      filled.every((slot) => (all.sums[slot] ?? 0) - (before.sums[slot] ?? 0) === whole.at(slot))
    );
  }

  #findable(place: number): void {
    const sums = this.#before[place]?.sums ?? [];
    for (const [slot, sum] of sums.entries()) this.#places[slot]?.set(sum, place);
  }

  #nothing(): Before {
    return { sums: this.#slots.map(() => 0), filled: this.#slots.map(() => 0) };
  }
}
