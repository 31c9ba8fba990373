/** A row's or a column's size and whether it shows. */
export interface Band {
  readonly size: number;
  readonly isHidden: boolean;
  /** Whether the size was set, rather than left as it is in a new sheet. */
  readonly isSet: boolean;
  /** In how many groups it is that can be folded away. */
  readonly level: number;
}

/** The rows or the columns of a sheet. */
export class Bands {
  standard: number;
  private bands = new Map<number, Band>();

  /** @param standard the size of those that nobody changed, in points */
  constructor(standard: number) {
    this.standard = standard;
  }

  at(index: number): Band {
    return this.bands.get(index) ?? { size: this.standard, isHidden: false, isSet: false, level: 0 };
  }

  change(first: number, last: number, change: (before: Band) => Partial<Band>): void {
    for (let index = first; index <= last; index += 1) {
      const before = this.at(index);
      this.bands.set(index, { ...before, ...change(before) });
    }
  }

  /** Where the band begins, in points from the first. Hidden ones take no room. */
  startOf(index: number): number {
    let start = index * this.standard;
    for (const [at, { size, isHidden }] of this.bands) {
      if (at < index) start += (isHidden ? 0 : size) - this.standard;
    }
    return start;
  }

  /** Which band lies at a distance from the first, in points. */
  indexAt(points: number): number {
    let index = Math.floor(points / this.standard);
    while (index > 0 && this.startOf(index) > points) index -= 1;
    while (this.startOf(index + 1) <= points) index += 1;
    return index;
  }

  /** Those that somebody changed, by their numbers. */
  get changed(): readonly (readonly [number, Band])[] {
    return [...this.bands].sort(([one], [other]) => one - other);
  }

  insert(at: number, count: number): void {
    this.move((index) => (index < at ? index : index + count));
  }

  remove(at: number, count: number): void {
    this.move((index) => (index < at ? index : index < at + count ? undefined : index - count));
  }

  private move(to: (index: number) => number | undefined): void {
    const after = new Map<number, Band>();
    for (const [index, band] of this.bands) {
      const place = to(index);
      if (place !== undefined) after.set(place, band);
    }
    this.bands = after;
  }
}
