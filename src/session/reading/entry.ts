import type { Day } from "../../domain/calendar";
import type { DateOrder } from "../../import/text/dateOrder";
import type { LayoutId } from "../../import/layout/layouts";
import type { TaughtReport } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import type { ReadSource, UnreadableSource } from "./readPart";
import type { SaidWords } from "./saidWords";
import type { SourceName } from "./sourceName";

/** What somebody said about a report before it is read. */
export interface ReadingAnswers {
  readonly layout?: LayoutId;
  readonly from?: Day;
  readonly to?: Day;
  readonly dates?: DateOrder;
  /** The day to which ages count, where the report lists what is open without its age. */
  readonly asOf?: Day;
  /** What its columns are, where the report is not known. */
  readonly taught?: TaughtReport;
  /** What its words are, or mean. */
  readonly words?: SaidWords;
  /** The names of the sheets to read of a workbook, added up where they are several. */
  readonly sheets?: readonly string[];
}

/** What somebody said about a report that was read. */
export interface PostingAnswers {
  readonly asOf?: Day;
  readonly acceptsProblems: boolean;
  /** The figure that somebody agreed to though nothing proves it. */
  readonly acceptedFigure?: number | undefined;
  /** Rows that are hidden in Excel are to be counted. */
  readonly includesHidden: boolean;
  readonly restates: boolean;
  readonly anyway: boolean;
  /** What was said of its columns is right, and is to be remembered. */
  readonly taughtIsRight: boolean;
}

/** A report that somebody brought: a file, a paste, a sheet. */
export interface Entry {
  readonly id: number;
  readonly name: SourceName;
  /** The columns of a report that is not known, for somebody to say what each is. */
  readonly columns: readonly UnknownColumn[];
  readonly reading: ReadingAnswers;
  readonly answers: PostingAnswers;
  readonly read:
    { readonly kind: "reading"; readonly rows: number } | { readonly kind: "read"; readonly source: Source };
}

type Source = ReadSource | UnreadableSource;

/** Before anybody said anything. */
export const NO_ANSWERS: PostingAnswers = {
  acceptsProblems: false,
  includesHidden: false,
  restates: false,
  anyway: false,
  taughtIsRight: false,
};

/** The report's name, with the as-of date that somebody gave in the place of the folder's. */
export function nameOf({ name, reading, answers }: Entry): SourceName {
  return { ...name, asOf: answers.asOf ?? reading.asOf ?? name.asOf };
}
