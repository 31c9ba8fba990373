import { looksLikePerson } from "../text/personal";
import type { Block } from "./block";
import { Slots } from "./slots";
import { mentionsAverage } from "./totalLabel";

/** What became of a row whose amounts are kept. */
export type KeptAs = "record" | "left-out" | "problem" | "total";

/** A row with its amounts. */
export interface KeptRow {
  readonly row: number;
  readonly as: KeptAs;
  readonly block: Block;
  /** Cents by slot; `undefined` where the row leaves a column blank or it cannot be read. */
  readonly amounts: readonly (number | undefined)[];
  /** The same, with nothing for what is not there. */
  readonly slots: Slots;
  /** A person's name stands in it. */
  readonly isPerson: boolean;
  /** A word of averages stands in it. */
  readonly isAverage: boolean;
  /** It has a date of its own as records of its table have, so that it holds money of its own. */
  readonly isDated: boolean;
  /** What it says whose it is, in lower case, where all its amounts are zero; never shown. */
  readonly group: string;
}

/** Says whether a row's money is in the sums of records: totals count the rows that are passed over for what they are, too. */
export function isMoney({ as }: KeptRow): boolean {
  return as === "record" || as === "left-out";
}

/** Of a longer report rows are read, but not kept. */
const MOST_ROWS = 200_000;
const LONGEST_GROUP = 100;

/**
 * The amounts of a report's rows, kept only where its total is not what they add up to, to find out why: no report that
 * ties needs them.
 */
export class RowLedger {
  readonly rows: KeptRow[] = [];
  /** Past so many rows none is looked for. */
  isWhole = true;

  /** Keeps a row. @param label what it says whose it is */
  keep(row: number, as: KeptAs, block: Block, amounts: readonly (number | undefined)[], label: string): void {
    this.isWhole &&= this.rows.length < MOST_ROWS;
    if (!this.isWhole) return;
    const isNothing = amounts.every((amount) => amount === undefined || amount === 0);
    const group = isNothing || as === "total" ? label.slice(0, LONGEST_GROUP).toLowerCase() : "";
    const [isPerson, isAverage] = [looksLikePerson(label), mentionsAverage(label)];
    const isDated = as === "record" && block.columns.dates.length > 0 && !block.reader.lacksDates;
    this.rows.push({
      row,
      as,
      block,
      amounts,
      slots: slotsOf(amounts),
      isPerson,
      isAverage,
      isDated,
      group,
    });
  }
}

function slotsOf(amounts: readonly (number | undefined)[]): Slots {
  const slots = new Slots(amounts.length);
  for (const [slot, amount] of amounts.entries()) slots.set(slot, amount ?? 0);
  return slots;
}
