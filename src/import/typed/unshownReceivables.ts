import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import type { Unproven } from "../problems/unproven";
import { AMOUNT_FIELDS, type AmountField, type Grid, type TypedBalance, amountIn, isWholeColumn } from "./typedGrid";

/** What a figure is called. */
type NameOf = (balance: Balance, field: AmountField) => string;

/**
 * What no sum of the typed figures shows: a mistake in one of them would stand. A typed amount is shown by the typed total of
 * its row, by Patient and Insurance coming to Total, and by the total of a row that was computed from it. The rows' totals were
 * held against their amounts before, and are what those come to.
 */
export function notShown(used: readonly TypedBalance[], grid: Grid, nameOf: NameOf): readonly Unproven[] {
  const tied = new Set(used.filter(({ amounts }) => amounts.has("total")).map(({ balance }) => balance));
  const all = BALANCES.flatMap((balance) => AMOUNT_FIELDS.map((field) => ({ balance, field })));
  const ofOrigin = (origin: string) => all.filter((at) => amountIn(grid, at.balance, at.field)?.origin === origin);
  const alone = ofOrigin("typed").filter(({ balance, field }) => !isShown(grid, tied, balance, field));
  const asNothing = ofOrigin("as-nothing").filter(({ balance }) => !tied.has(balance) && !tied.has("Total"));
  const names = (some: typeof all): readonly string[] => some.map(({ balance, field }) => nameOf(balance, field));
  return [
    ...(alone.length === 0 ? [] : [{ code: "typed-alone", figures: names(alone) } as const]),
    ...(asNothing.length === 0 ? [] : [{ code: "typed-as-nothing", figures: names(asNothing) } as const]),
  ];
}

function isShown(grid: Grid, tied: ReadonlySet<Balance>, balance: Balance, field: AmountField): boolean {
  if (tied.has(balance) || isWholeColumn(grid, field)) return true;
  return [...tied].some((other) => amountIn(grid, other, field)?.origin === "computed");
}
