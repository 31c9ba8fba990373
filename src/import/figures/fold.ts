import type { DateRange, Day } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import type { Block } from "../reading/block";
import type { DateLimit } from "../reading/dateLimits";
import type { KnownWords } from "./keptWords";
import type { ImportNote } from "../problems/note";
import type { Proof } from "../problems/proof";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import type { SkipReason } from "../problems/skip";
import type { Unproven } from "../problems/unproven";

/** Takes a report's records in, one at a time, and gives its figures: no record is kept that a sum can stand for. */
export interface Fold {
  /**
   * Takes in the row that the block's reader has just read.
   *
   * @returns what keeps the row from being a record, or why it is passed over; in either case nothing was taken in
   */
  readonly add: (block: Block) => readonly RowProblem[] | SkipReason;
  /**
   * The slots of the current row whose amounts its own sums prove, so that what it leaves blank or prints as a dash is nothing.
   * None where the fold knows of no such sum.
   */
  readonly proven?: (block: Block) => readonly number[];
  /**
   * Where dates have to lie, asked once every row was taken in. None where all of them lie there; otherwise the report is
   * read again, and rows with other dates have a problem.
   */
  readonly limits?: (known: KnownDays) => readonly DateLimit[];
  /** The figures of all that was taken in. */
  readonly finish: (report: FinishedReport) => FoldResult;
}

/** What a fold is told once every row is read. */
export interface FinishedReport {
  /** The tables with records, in order; tables of totals by clinic are not among them. */
  readonly blocks: readonly Block[];
  /** The days covered, as far as the person who pasted the report has said. */
  readonly range: SaidRange;
  /** The month that the report's folder is named for. */
  readonly month?: DateRange | undefined;
  /** The days covered, as the report says above its headings. */
  readonly statedPeriod?: DateRange | undefined;
  /** The day on which it says that it was run. */
  readonly runDate?: Day | undefined;
  /** The day as of which the report says that it stands, or else somebody. */
  readonly asOf?: Day | undefined;
  readonly problemRows: number;
  /** What the practice's workbook knows of words that are like people's names. */
  readonly known?: KnownWords | undefined;
}

/** The days covered, as far as somebody has said. */
export interface SaidRange {
  readonly from?: Day;
  readonly to?: Day;
}

/** What is known of a report's days beside its rows. */
export interface KnownDays {
  readonly range: SaidRange;
  /** Days that it is about, or was run on. */
  readonly near: readonly Day[];
  /** The days covered, as the report says above its headings. */
  readonly statedPeriod?: DateRange | undefined;
  /** The day on which it says that it was run. */
  readonly runDate?: Day | undefined;
}

/** A report's figures, or why there are none. */
export interface FoldResult {
  readonly figures?: ReportFigures;
  readonly refusals?: readonly Refusal[];
  readonly notes?: readonly ImportNote[];
  /** What it says of itself that shows that no row is missing. */
  readonly proofs?: readonly Proof[];
  /** What was taken for something though nothing says so. */
  readonly unproven?: readonly Unproven[];
  /** The block whose rows repeat the others'. */
  readonly repeated?: Block | undefined;
}

/** No problem with a row: one array for all rows, as there may be a million. */
export const NO_PROBLEMS: readonly RowProblem[] = [];

/** A blank cell or a dash is no amount, unless the row's own sum proves that it stands for nothing. */
export function areBlanksNothing(block: Block, fold: Fold): boolean {
  const { taken } = block.reader;
  if (taken.length === 0) return true;
  const proven = fold.proven?.(block) ?? [];
  return taken.every((slot) => proven.includes(slot));
}
