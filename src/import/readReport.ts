import type { Day } from "../domain/calendar";
import type { ReportFigures } from "../domain/figures";
import type { Cents } from "../domain/money";
import type { KnownLayout, LayoutId } from "./layouts";
import type { ImportNote } from "./note";
import type { Refusal, RowProblem } from "./problem";
import type { SkippedRows } from "./skip";

/** What the reader may be told beside the text. */
export interface ReadOptions {
  /** Reads the text as this report, whatever its headings resemble. */
  readonly layout?: LayoutId;
  /** The days covered, for reports that do not state them. A range that the report states itself comes first. */
  readonly range?: { readonly from?: Day; readonly to?: Day };
  /** Called about every 50,000 rows with the number of rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** What a heading was taken as. */
export interface ReadColumn {
  readonly heading: string;
  /** The layout's field; `undefined` for a column that is not used, or is dropped since it holds people's data. */
  readonly field: string | undefined;
}

/** Everything that was understood of a pasted report. Holds no name, id or phone of anybody. */
export interface ReadReport {
  readonly layout: KnownLayout | undefined;
  /** Every row pasted: blank ones, titles and headings too. */
  readonly rows: number;
  readonly records: number;
  readonly skipped: readonly SkippedRows[];
  /** Rows that are left out because of a problem. Records, skipped rows and these add up to `rows`, always. */
  readonly problemRows: number;
  /** What is wrong, one cell at a time: a row may have several. */
  readonly problems: readonly RowProblem[];
  /** Why the report as a whole cannot be used. Where there is one, there are no figures. */
  readonly refusals: readonly Refusal[];
  readonly notes: readonly ImportNote[];
  readonly columns: readonly ReadColumn[];
  /** The report's own headline total; `undefined` where it prints none. */
  readonly reportTotal: Cents | undefined;
  /** Our sum of the same columns over the records; `undefined` for a report without money. */
  readonly sum: Cents | undefined;
  readonly figures: ReportFigures | undefined;
}

/**
 * Reads the pasted or exported text of a report: recognises it by its headings and turns it into figures.
 * Never throws, whatever the text.
 */
export function readReport(text: string, options: ReadOptions = {}): ReadReport {
  void text;
  void options;
  throw new Error("not written yet");
}
