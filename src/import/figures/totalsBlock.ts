import type { Day } from "../../domain/calendar";
import { type Cents, cents } from "../../domain/money";
import type { Block } from "../reading/block";
import type { Column } from "../layout/columns";
import type { Slots } from "../reading/slots";

const TITLE = /^totals?:?$/iu;

/**
 * The block at the end of a report by clinic that repeats every date with the clinics added up.
 * A report of one block has none, whatever its title.
 */
export function repeatingBlock(blocks: readonly Block[]): Block | undefined {
  const last = blocks.at(-1);
  return blocks.length > 1 && last !== undefined && TITLE.test(last.title) ? last : undefined;
}

/** The first date on which the repeating block and the clinics' sums are not the same. */
export interface DateDifference {
  readonly date: Day;
  readonly column: string;
  readonly reportTotal: Cents;
  readonly sum: Cents;
}

/** Compares the repeating block with the clinics' sums, date by date and column by column. */
export function firstDifference(
  stated: ReadonlyMap<Day, Slots>,
  sums: ReadonlyMap<Day, Slots>,
  columns: readonly Pick<Column, "slot" | "heading">[],
): DateDifference | undefined {
  const dates = [...new Set([...stated.keys(), ...sums.keys()])].sort((one, other) => one - other);
  for (const date of dates) {
    for (const { slot, heading } of columns) {
      const reportTotal = stated.get(date)?.at(slot) ?? 0;
      const sum = sums.get(date)?.at(slot) ?? 0;
      if (reportTotal !== sum) return { date, column: heading, reportTotal: cents(reportTotal), sum: cents(sum) };
    }
  }
  return undefined;
}
