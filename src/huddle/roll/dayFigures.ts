import { type Cents, dollarsFromCents, sumCents } from "../../domain/money";
import type { Row } from "../../workbook/spec/cell";
import { amountIn, wordsIn } from "./cellWords";

/** What the formulas make of a day's visits. */
export interface DayFigures {
  /** In dollars; `undefined` where of no visit anything is known. */
  readonly toCollect: number | undefined;
  /** How many visits have something missing. */
  readonly missing: number;
}

/** The figures of a day. @param slots its rows, with what their formulas come to */
export function figuresOf(slots: readonly Row[]): DayFigures {
  return {
    toCollect: dollarsUnder(slots, "To collect"),
    missing: slots.filter((row) => wordsIn(row["Missing"]) !== "").length,
  };
}

/** The sum of a column in dollars. Nothing where no cell has an amount: nobody typed that nothing was collected. */
export function dollarsUnder(rows: readonly Row[], heading: string): number | undefined {
  const amounts = rows.flatMap((row): readonly Cents[] => {
    const amount = amountIn(row, heading);
    return amount === undefined ? [] : [amount];
  });
  return amounts.length === 0 ? undefined : dollarsFromCents(sumCents(amounts));
}
