import type { TableRows } from "../workbook/spec/book";
import { type WorkbookChange, effectOf } from "../workbook/change/change";
import { evaluated } from "../workbook/evaluate/evaluate";
import type { Derivation } from "./formulas/derivation";
import { actionsFromTrends } from "./trends/actionsFromTrends";
import { candidatesOfRollForward } from "./rollForward/rollForwardCandidates";
import { chartedMonths } from "./production/chartedMonths";
import { trendsOfSeries } from "./trends/trendsOfSeries";
import { postedThrough } from "./start/postedThrough";
import { wordsOfMonths } from "./summary/words/wordsOfMonths";
import { TRACKER } from "./trackerWorkbook";

/** What follows from what is posted. Adding one is a file beside its subject and a line here. */
const DERIVATIONS: readonly Derivation[] = [
  candidatesOfRollForward,
  chartedMonths,
  trendsOfSeries,
  actionsFromTrends,
  wordsOfMonths,
  postedThrough,
];

/** The tables that are derived, none of whose cells a report writes. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set(DERIVATIONS.map(({ table }) => table));

/**
 * What makes the derived tables follow from the others again, after a posting or an undo. It evaluates what the
 * derivations look at, so that a call of many postings asks for it once, after the last.
 *
 * @param tables what the tracker's tables hold once the reports are posted, or taken back
 * @returns nothing where they follow already
 */
export function derivedChange(tables: TableRows): WorkbookChange {
  const filled = evaluated(TRACKER, tables);
  const change = DERIVATIONS.map(({ table, derive }) => ({ ...derive(filled.book, filled.tables), table }));
  return effectOf(TRACKER, tables, change);
}
