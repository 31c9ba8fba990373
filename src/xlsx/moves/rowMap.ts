import type { Move, Rows } from "./move";

/** Rows that stand one behind another before and after. */
interface Stretch {
  /** The first of them, as it stood before; they reach to the next stretch. */
  readonly from: number;
  /** Where the first one stands afterwards; of rows that were taken out, the row that a block beginning there begins at. */
  readonly to: number;
  /** Of rows that were taken out, the row that a block ending there ends at. */
  readonly endsAt?: number;
}

/**
 * Where rows come to stand by moves, one after another, all of which they follow: made once and looked up for each of
 * many references, however many moves there are.
 */
export class RowMap {
  readonly #stretches: readonly Stretch[];

  /** Takes moves in the order in which they were made. */
  constructor(moves: readonly Pick<Move, "at" | "count">[]) {
    this.#stretches = moves.reduce(afterMove, [{ from: 0, to: 0 }]);
  }

  /** Where a block's rows stand after the moves; `undefined` where all of them are taken out. */
  rowsAfter({ firstRow, lastRow }: Rows): Rows | undefined {
    const [first, last] = [this.#stretchOf(firstRow), this.#stretchOf(lastRow)];
    const begins = first.endsAt === undefined ? first.to + firstRow - first.from : first.to;
    const ends = last.endsAt ?? last.to + lastRow - last.from;
    return begins > ends && firstRow <= lastRow ? undefined : { firstRow: begins, lastRow: ends };
  }

  #stretchOf(row: number): Stretch {
    let low = 0;
    let high = this.#stretches.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.from ?? Infinity) <= row) low = middle;
      else high = middle;
    }
    return this.#stretches[low] ?? { from: 0, to: 0 };
  }
}

function afterMove(stretches: readonly Stretch[], { at, count }: Pick<Move, "at" | "count">): readonly Stretch[] {
  if (count > 0) return splitAt(stretches, at).map((one) => pushedDown(one, at, count));
  const next = at - count;
  return splitAt(splitAt(stretches, at), next).map((one) => closedUp(one, at, next));
}

/** The stretches with one that goes on past a row, as rows stand by now, made into two there. */
function splitAt(stretches: readonly Stretch[], row: number): readonly Stretch[] {
  const index = stretches.findIndex(({ from, to, endsAt }, place) => {
    const length = (stretches[place + 1]?.from ?? Infinity) - from;
    return endsAt === undefined && to < row && row < to + length;
  });
  const split = stretches[index];
  if (!split) return stretches;
  return [
    ...stretches.slice(0, index + 1),
    { from: split.from + row - split.to, to: row },
    ...stretches.slice(index + 1),
  ];
}

function pushedDown({ from, to, endsAt }: Stretch, at: number, count: number): Stretch {
  const begins = to >= at ? to + count : to;
  if (endsAt === undefined) return { from, to: begins };
  return { from, to: begins, endsAt: endsAt >= at ? endsAt + count : endsAt };
}

function closedUp({ from, to, endsAt }: Stretch, at: number, next: number): Stretch {
  const begins = to < at ? to : Math.max(at, to + at - next);
  if (endsAt !== undefined) {
    return { from, to: begins, endsAt: endsAt < at ? endsAt : Math.max(at - 1, endsAt + at - next) };
  }
  return to >= at && to < next ? { from, to: at, endsAt: at - 1 } : { from, to: begins };
}
