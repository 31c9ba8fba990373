import type { ReadReport } from "../../import/readReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";

/** A report that was read, well or not. */
export interface ReadSource {
  readonly ok: true;
  readonly hash: string;
  readonly report: ReadReport;
  /** The columns of a report that is not known, for somebody to say what each is; none of one that is. */
  readonly columns: readonly UnknownColumn[];
  /** How many rows of its sheet are hidden in Excel. They are among the report's. */
  readonly hiddenRows: number;
  /** What is to be known of the sheet that it was read from, and of the workbook's others. */
  readonly sheetNotes: readonly string[];
}

/** What is no report at all, or none yet, and why. */
export interface UnreadableSource {
  readonly ok: false;
  readonly message: string;
  /** The sheets of which somebody has to say which are to be read. */
  readonly choice?: SheetChoice;
}

/** Sheets that hold the same report. */
export interface SheetChoice {
  /** What the report is called. */
  readonly title: string;
  readonly sheets: readonly { readonly name: string; readonly words: string; readonly records: number }[];
  /** Nothing speaks against adding them up. */
  readonly canBeAddedUp: boolean;
  /** What was left of the workbook, in words; absent where nothing was. */
  readonly left?: string;
}

/** One thing to post of what somebody brought: all of it, or one or several sheets of a workbook. */
export interface ReadPart {
  /** The names of its sheets; `undefined` where it is all that was brought, or somebody has to choose first. */
  readonly sheets: readonly string[] | undefined;
  /** What messages call it, behind the file's name; empty where it is all that was brought. */
  readonly called: string;
  readonly source: ReadSource | UnreadableSource;
}
