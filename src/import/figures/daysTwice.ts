import type { Day } from "../../domain/calendar";
import type { Refusal } from "../problems/refusal";
import type { Block } from "../reading/block";
import { titleKey } from "../reading/pageMarks";

/** A table, and what it has by date. */
type Dated = readonly [block: Block, dates: ReadonlyMap<Day, unknown>];

/**
 * Two whole tables under the same title, each with a total of its own, that have a date in common: a report that was run twice,
 * and in which something changed in between. Where a total of both follows, they are parts of one report, such as providers.
 */
export function daysTwice(tables: readonly Dated[]): readonly Refusal[] {
  if (tables.some(([{ totals }]) => totals.some(({ scope }) => scope === "report"))) return [];
  const whole = tables.filter(([block]) => endsInTotal(block));
  for (const [index, table] of whole.entries()) {
    const first = whole.slice(0, index).find((other) => isSameReport(other, table));
    if (first !== undefined) return [{ code: "report-twice", row: table[0].row, firstRow: first[0].row }];
  }
  return [];
}

function endsInTotal({ totals, records }: Block): boolean {
  return totals.some((total) => total.scope === "block" && total.records === records);
}

function isSameReport([one, dates]: Dated, [other, others]: Dated): boolean {
  return titleKey(one.title) === titleKey(other.title) && [...others.keys()].some((at) => dates.has(at));
}
