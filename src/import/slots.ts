/**
 * Numbers by slot: a row's amounts in cents by column, or the sums of many rows. A slot that there is not holds 0.
 * They are doubles, which count cents exactly up to 90 trillion dollars; `size` is how that is watched.
 */
export class Slots {
  readonly #numbers: Float64Array;

  constructor(count: number) {
    this.#numbers = new Float64Array(count);
  }

  /** How many slots there are. */
  get count(): number {
    return this.#numbers.length;
  }

  /** The number in a slot; 0 for a slot that there is not, as -1. */
  at(slot: number): number {
    return this.#numbers[slot] ?? 0;
  }

  /** Puts a number into a slot. */
  set(slot: number, value: number): void {
    this.#numbers[slot] = value;
  }

  /** The sum of some slots. */
  sumOf(slots: readonly number[]): number {
    let sum = 0;
    for (const slot of slots) sum += this.at(slot);
    return sum;
  }

  /** All numbers added up without their signs: no sum of some of them is larger. */
  get size(): number {
    let size = 0;
    for (const value of this.#numbers) size += Math.abs(value);
    return size;
  }

  /** Adds other numbers, slot by slot. */
  add(other: Slots): void {
    const numbers = this.#numbers;
    for (let slot = 0; slot < numbers.length; slot += 1) numbers[slot] = this.at(slot) + other.at(slot);
  }

  /** Makes every number 0. */
  clear(): void {
    this.#numbers.fill(0);
  }
}

/** Adds up numbers, slot by slot. The sum of nothing is 0 in every slot. */
export function sumOfSlots(all: Iterable<Slots>, count: number): Slots {
  const sums = new Slots(count);
  for (const one of all) sums.add(one);
  return sums;
}
