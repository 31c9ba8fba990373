import type { DateRange, Day } from "../../domain/calendar";

/** With more days than this between two dates, and no date in between, they are of different years, one perhaps mistyped. */
const MAX_DAYS_BETWEEN = 300;

/** Dates that follow one another without most of a year between any two. */
interface Stretch extends DateRange {
  readonly rows: number;
}

/**
 * Where the dates of a report lie: in one stretch, however many years that is, or in several with most of a year between
 * them. However many dates there are, it keeps the first, the last and the number of each 300 days alone.
 */
export class DateStretches {
  readonly #parts = new Map<number, { from: Day; to: Day; rows: number }>();

  /** Takes in a row's date, of which there may be a million. */
  add(at: Day): void {
    const part = Math.floor(at / MAX_DAYS_BETWEEN);
    const known = this.#parts.get(part);
    if (known === undefined) {
      this.#parts.set(part, { from: at, to: at, rows: 1 });
      return;
    }
    if (at < known.from) known.from = at;
    if (at > known.to) known.to = at;
    known.rows += 1;
  }

  /** Says whether some dates are far from the others. */
  get areSeveral(): boolean {
    return this.#stretches().length > 1;
  }

  /**
   * The stretch with the most rows: the days that the report is about.
   *
   * @param near days that the report is known to be about; of stretches with as many rows, the closest to one of them
   * @returns `undefined` where nothing tells which of them it is
   */
  usual(near: readonly Day[]): DateRange | undefined {
    const all = this.#stretches();
    const most = Math.max(...all.map(({ rows }) => rows));
    const largest = all.filter(({ rows }) => rows === most);
    const distances = largest.map((stretch) => Math.min(...near.map((at) => distance(at, stretch))));
    const closest = largest.filter((_, index) => distances[index] === Math.min(...distances));
    return closest.length === 1 ? closest[0] : undefined;
  }

  #stretches(): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (const part of [...this.#parts.values()].sort((one, other) => one.from - other.from)) {
      const last = stretches.at(-1);
      if (last !== undefined && part.from - last.to <= MAX_DAYS_BETWEEN) stretches.splice(-1, 1, joined(last, part));
      else stretches.push(part);
    }
    return stretches;
  }
}

function joined(one: Stretch, other: Stretch): Stretch {
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
    rows: one.rows + other.rows,
  };
}

function distance(at: Day, { from, to }: DateRange): number {
  return Math.max(from - at, at - to, 0);
}
