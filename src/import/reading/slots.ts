/**
 * Numbers by slot: a row's amounts in cents by column, or the sums of many rows. A slot that there is not holds 0.
 * They are doubles, which count cents exactly up to 90 trillion dollars; the sizes that `add` gives tell how far that is.
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
    const numbers = this.#numbers;
    let sum = 0;
    for (const slot of slots) sum += numbers[slot] ?? 0;
    return sum;
  }

  /** Says whether a number in some slots is below zero. */
  hasNegative(slots: readonly number[]): boolean {
    const numbers = this.#numbers;
    for (const slot of slots) if ((numbers[slot] ?? 0) < 0) return true;
    return false;
  }

  /**
   * Adds other numbers, slot by slot.
   *
   * @returns the size of what was added: all its numbers without their signs together
   */
  add(other: Slots): number {
    const numbers = this.#numbers;
    const added = other.#numbers;
    let size = 0;
    for (let slot = 0; slot < added.length; slot += 1) {
      const value = added[slot] ?? 0;
      numbers[slot] = (numbers[slot] ?? 0) + value;
      size += Math.abs(value);
    }
    return size;
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
