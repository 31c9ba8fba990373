import { type AgedBalance, agingTotals as totalsOf } from "../domain/receivables/agingScheme";
import type { Day } from "../domain/calendar";
import { dollarsFromCents } from "../domain/money";
import { answerRow } from "./answers";
import { type Cell, coerce } from "./coerce";
import { cellAt, gridFrom, sharedSize } from "./grid";
import { ageOf, centsOf, dayOf } from "./readCell";
import { badValue } from "./refused";
import { schemeOf } from "./scheme";

/**
 * Adds balances up by aging category: a row of 0 to 30, 31 to 60, 61 to 90, Over 90 and Credits, which are never netted.
 * @customfunction AGING_TOTALS
 * @param balances What is owed, in dollars, a cell a balance. Below zero it is a credit.
 * @param dates Date of service of each balance (or its age in days, without an as-of date): a range of the same size.
 * @param [asOf] Date that ages are counted to: one date for all. Left out: the dates are ages in days.
 * @param [scheme] 90 for four categories (the usual), or 120 to split Over 90 into 91 to 120 and Over 120.
 * @returns One row of dollars, which add up to the balances. A cell that cannot be read refuses the whole row and is named.
 */
export function agingTotals(balances: unknown[][], dates: unknown[][], asOf?: unknown, scheme?: unknown): unknown[][] {
  return answerRow(() => {
    const split = schemeOf(coerce(scheme));
    const aged = agedBalances(balances, dates, dayOf(coerce(asOf), "The as-of date"));
    const totals = totalsOf(aged, split);
    return aged.length > 0 ? totals.map(dollarsFromCents) : totals.map(() => "");
  });
}

function agedBalances(balances: unknown[][], dates: unknown[][], asOf: Day | undefined): readonly AgedBalance[] {
  const owed = gridFrom(balances);
  const since = gridFrom(dates);
  const { rows, columns } = sharedSize([owed, since]);
  const aged: AgedBalance[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const found = agedBalance(cellAt(owed, row, column), cellAt(since, row, column), asOf, `row ${String(row + 1)}`);
      if (found) aged.push(found);
    }
  }
  return aged;
}

function agedBalance(owed: Cell, since: Cell, asOf: Day | undefined, where: string): AgedBalance | undefined {
  const balance = centsOf(owed, `The balance in ${where}`);
  if (balance === undefined) return undefined;
  if (balance <= 0) return { balance, ageDays: undefined };
  const ageDays = ageOf(since, asOf, `The date in ${where}`);
  if (ageDays === undefined) throw badValue(`The balance in ${where} has no date. Give its date of service.`);
  return { balance, ageDays };
}
