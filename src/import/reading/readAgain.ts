import type { Spot } from "../problems/rowProblem";
import type { DateOrder } from "../text/dateOrder";
import type { DateLimit } from "./dateLimits";
import type { Apart } from "./rowsApart";
import type { RowsSaidNone } from "../problems/rowsSaidNone";
import type { Unproven } from "../problems/unproven";

/** What a first reading found, for a second one. */
export interface ReadAgain {
  readonly limits: readonly DateLimit[];
  /** The numbers of rows that look like records and are totals. */
  readonly totals: ReadonlySet<number>;
  /** Rows that hold no money of their own, by number. */
  readonly apart: ReadonlyMap<number, Apart>;
  /** The amounts of rows are kept, to find out why they do not add up. */
  readonly keepsRows: boolean;
  /** What is asked of rows that are taken as sums of others. */
  readonly asked: readonly Unproven[];
  /** What stands in the rows that somebody said are none, which are apart too; absent where there are none. */
  readonly saidNone?: RowsSaidNone;
  /** Which stands first in its dates. */
  readonly order: DateOrder;
  /** The date that only fits with the day first, where that is why the others were read so. */
  readonly because?: Spot | undefined;
}

/** The first reading of a text. */
export const FIRST_TIME: ReadAgain = {
  limits: [],
  totals: new Set(),
  apart: new Map(),
  keepsRows: false,
  asked: [],
  order: "month-first",
};
