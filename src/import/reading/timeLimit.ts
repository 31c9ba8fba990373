/** In seconds. A report of a million rows takes a few. */
export const LONGEST_READING = 60;

/** How long reading may take: so many seconds from when this is made. */
export class TimeLimit {
  readonly #now: () => number;
  readonly #end: number;

  /** @param now the time in milliseconds, from whenever it is counted */
  constructor(now: () => number) {
    this.#now = now;
    this.#end = now() + LONGEST_READING * 1000;
  }

  /** Whether reading takes too long. */
  get isOver(): boolean {
    return this.#now() >= this.#end;
  }
}
