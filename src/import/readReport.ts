import type { DateRange, Day } from "../domain/calendar";
import type { ReportFigures } from "../domain/figures";
import type { Cents } from "../domain/money";
import type { KnownWords } from "./figures/keptWords";
import type { Layout } from "./layout/layout";
import type { LayoutId } from "./layout/layouts";
import type { Proof } from "./problems/proof";
import type { Unproven } from "./problems/unproven";
import { type Asked, notAgreedYet } from "./reading/agreedReadings";
import { type ReadColumn, columnsRead } from "./reading/readColumns";
import { proofsOf } from "./reading/proofs";
import type { ImportNote } from "./problems/note";
import type { TaughtId, TaughtReport } from "./taught/taughtReport";
import type { Refusal } from "./problems/refusal";
import type { RowProblem } from "./problems/rowProblem";
import type { ReportReading } from "./reportReading";
import type { Steps } from "./steps";
import { orderSaid, wholeReading } from "./wholeReading";
import type { DateOrder } from "./text/dateOrder";
import { onSaidNoRows } from "./reading/saidNoRows";
import type { NotRecognized, Recognized } from "./reading/recognize";
import { recognizeTable } from "./recognizeReport";
import { Rows } from "./reading/rows";
import { LONGEST_READING, type TimeLimit } from "./reading/timeLimit";
import type { SkippedRows } from "./problems/skip";
import { allAsked } from "./allAsked";
import { MAX_PROBLEMS } from "./reading/tally";
import {
  type StatedTotals,
  headlineLeftOut,
  headlineSum,
  headlineTotal,
  isCountable,
  tablesAdded,
  totalDifferences,
} from "./reading/totals";

/** What the reader may be told beside the text. */
export interface ReadOptions {
  /** Reads the text as this report, whatever its headings resemble. */
  readonly layout?: LayoutId | TaughtId;
  /** The reports that the practice taught Huddlebook. */
  readonly taughtReports?: readonly TaughtReport[];
  /** What the practice's workbook holds or was told of words: which carriers and sources to keep, what statuses mean. */
  readonly known?: KnownWords;
  /** The days covered, for reports that do not state them. A range that the report states itself comes first. */
  readonly range?: { readonly from?: Day; readonly to?: Day };
  /** The month that the report's folder is named for: a query without a row in it says that nothing happened in that month. */
  readonly month?: DateRange;
  /** A day that the report is said to be about. Of dates far apart it tells which are right where nothing else does. */
  readonly asOf?: Day;
  /** The text is of several tables that somebody said to add up. */
  readonly isAddedUp?: boolean;
  /** Which stands first in its dates, the month or the day, where somebody said. */
  readonly dates?: DateOrder;
  /** Called about every 50,000 rows with the number of rows read so far. */
  readonly onProgress?: (rows: number) => void;
  /** Looked at about as often: once it is over, reading stops, and the report is refused. Without it reading takes as long as it takes. */
  readonly limit?: TimeLimit;
  /** Waited for about as often, so that others get their turn. Only `readReportInSteps` can wait. */
  readonly pause?: () => Promise<void>;
}

/** Everything that was understood of a pasted report. Holds no name, id or phone of anybody. */
export interface ReadReport {
  readonly layout: Layout | undefined;
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
  /** What proves the figures; none where there are none. */
  readonly proofs: readonly Proof[];
  /** What nothing proves. The figures may be posted where somebody agrees to `agreedFigure`, and not otherwise. */
  readonly unproven: readonly Asked[];
  readonly columns: readonly ReadColumn[];
  /** The day on which the report says that it was run; `undefined` where it does not. */
  readonly runDate: Day | undefined;
  /** The day as of which it says that it stands; `undefined` where it does not. */
  readonly statedDay: Day | undefined;
  /** Which stands first in its dates, where somebody said so and none of them tells. */
  readonly datesSaid?: DateOrder | undefined;
  /** The report's own headline total; `undefined` where it prints none. */
  readonly reportTotal: Cents | undefined;
  /** Our sum of the same columns over the records; `undefined` for a report without money. */
  readonly sum: Cents | undefined;
  /**
   * The same over the rows that were skipped for what they are, such as preauthorizations: the report's total counts
   * them, so it ties where it is `sum` and this together. `undefined` where there are none.
   */
  readonly excludedTotal: Cents | undefined;
  readonly figures: ReportFigures | undefined;
}

/**
 * Reads the pasted or exported text of a report: recognizes it by its headings and turns it into figures.
 * Never throws, whatever the text. A report that misses its own total, or that cannot be trusted for another reason in
 * `refusals`, gives no figures; rows with problems are left out of the figures, and it is for people to accept that.
 */
export function readReport(text: string, options: ReadOptions = {}): ReadReport {
  const steps = readingSteps(text, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `readReport`, but others get their turn between its steps. */
export async function readReportInSteps(text: string, options: ReadOptions): Promise<ReadReport> {
  const steps = readingSteps(text, options);
  let step = steps.next();
  while (step.done !== true) {
    await options.pause?.();
    step = steps.next();
  }
  return step.value;
}

function* readingSteps(text: string, options: ReadOptions): Steps<ReadReport> {
  const { table, recognized } = recognizeTable(text, options);
  if (!recognized.ok) return unread(table, recognized);
  const reading = yield* wholeReading(table, recognized, options);
  return reading.isWhole ? reportOf(reading, recognized, options) : stopped(reading, recognized);
}

function reportOf(reading: ReportReading, recognized: Recognized, options: ReadOptions): ReadReport {
  const { tally, blocks } = reading;
  const { counted, ...result } = isCountable(blocks) ? finished(reading, recognized, options) : TOO_LARGE;
  const isOrderSaid = options.dates === undefined && orderSaid(recognized, options.known) !== undefined;
  const refusals = [...refusalsOf(reading, options, isOrderSaid), ...result.refusals, ...countRefusals(reading)];
  return {
    layout: recognized.layout,
    rows: reading.rows,
    records: tally.records,
    skipped: tally.skipped,
    problemRows: tally.problemRows,
    problems: tally.problems,
    columns: columnsRead(recognized),
    runDate: reading.above.runDate,
    statedDay: reading.above.statedDay,
    datesSaid: reading.orders.areEither ? options.dates : undefined,
    ...result,
    refusals,
    proofs: refusals.length > 0 ? [] : proofsOf(recognized.layout, result, tally.records, counted),
    figures: refusals.length > 0 ? undefined : result.figures,
  };
}

/**
 * The figure that somebody agrees to where nothing proves it: the report's sum in cents, or the number of its records where
 * it has no money.
 */
export function agreedFigure({ sum, records }: ReadReport): number {
  return sum ?? records;
}

type Result = Pick<
  ReadReport,
  "refusals" | "notes" | "unproven" | "reportTotal" | "sum" | "excludedTotal" | "figures"
> & {
  /** The counts of its rows that the report states rightly. */
  readonly counted: readonly Proof[];
};

const TOO_LARGE: Result = {
  refusals: [{ code: "amounts-too-large" }],
  notes: [],
  unproven: [],
  reportTotal: undefined,
  sum: undefined,
  excludedTotal: undefined,
  figures: undefined,
  counted: [],
};

/** Holds the report against its own totals. A block that repeats the others turns from records to skipped rows. */
function finished(reading: ReportReading, recognized: Recognized, options: ReadOptions): Result {
  const { tally, blocks, closingLines, fold, leftOut, ledger, above } = reading;
  const { range = {}, month, known } = options;
  const { problemRows } = tally;
  const withRecords = blocks.filter((block) => !block.isClinicTotals && block.records > 0);
  const { statedPeriod, runDate } = above;
  const stands = { asOf: above.statedDay ?? options.asOf, statedPeriod, runDate };
  const result = fold.finish({ blocks: withRecords, range, month, problemRows, known, ...stands });
  const { figures, repeated, refusals = [], notes = [], unproven = [], proofs = [] } = result;
  if (repeated !== undefined) tally.recordsToSkipped(repeated.records, "repeated-in-totals");
  const stated = { layout: recognized.layout, blocks, repeated, closingLines, problemRows, leftOut, ledger };
  const reportTotal = headlineTotal(stated);
  const onSaid = onSaidNoRows(reading.again, reportTotal);
  const all = allAsked(reading, recognized, {
    figures,
    stated,
    reportTotal,
    ofFold: unproven,
    ofRowsSaid: onSaid.unproven,
  });
  const added = tablesToAsk(stated, options);
  const asked = notAgreedYet([...all, ...added], recognized, known?.readings ?? []);
  return {
    figures,
    refusals: [...refusals, ...totalDifferences(stated)],
    notes: [
      ...notesOf(reading, recognized, notes),
      ...onSaid.notes,
      ...asAgreed(all.length + added.length - asked.length),
    ],
    unproven: asked,
    reportTotal,
    sum: headlineSum(stated),
    excludedTotal: headlineLeftOut(stated),
    counted: [...reading.summaries.counts.proofs, ...proofs],
  };
}

/** The tables added up that nobody agreed to yet. */
function tablesToAsk(stated: StatedTotals, { isAddedUp }: ReadOptions): readonly Unproven[] {
  return isAddedUp === true ? [] : tablesAdded(stated);
}

function asAgreed(readings: number): readonly ImportNote[] {
  return readings === 0 ? [] : [{ code: "read-as-agreed" }];
}

function notesOf(
  { again, carried, otherReport, beside, tally }: ReportReading,
  { notes = [] }: Recognized,
  ofFold: readonly ImportNote[],
): readonly ImportNote[] {
  return [
    ...(tally.records > 0 ? [...notes, ...(beside?.notes() ?? [])] : []),
    ...(again.because === undefined ? [] : [{ code: "day-first", at: again.because } as const]),
    ...(carried === 0 ? [] : [{ code: "taken-from-above", rows: carried } as const]),
    ...ofFold,
    ...(otherReport === undefined ? [] : [{ code: "second-report", ...otherReport } as const]),
  ];
}

function refusalsOf(reading: ReportReading, options: ReadOptions, isOrderSaid: boolean): readonly Refusal[] {
  const dates =
    !isOrderSaid && options.dates === undefined && reading.again.order === "month-first"
      ? dateRefusals(reading, options)
      : [];
  return reading.tally.hasRoom ? dates : [...dates, { code: "problems-too-many", limit: MAX_PROBLEMS }];
}

/** The counts that the report states and that are not its rows. */
function countRefusals({ summaries, blocks, tally }: ReportReading): readonly Refusal[] {
  const tables = blocks.filter((block) => !block.isClinicTotals && block.records > 0).length;
  return tally.records === 0 ? [] : summaries.counts.refusals(tables);
}

/** Why dates that were read with the month first cannot be trusted. */
function dateRefusals(
  { dayFirst, orders, above: { runDate, statedDay } }: ReportReading,
  { asOf, range }: ReadOptions,
): readonly Refusal[] {
  if (dayFirst !== undefined) return [{ code: "dates-day-first", at: dayFirst }];
  const unclear = orders.unclear(runDate ?? statedDay ?? asOf ?? range?.to);
  return unclear === undefined ? [] : [{ code: "dates-unclear", ...unclear }];
}

/** The answer for a text that is no report we know: its rows are counted, and none is read. */
function unread(text: string, { delimiter, refusal }: NotRecognized): ReadReport {
  const rows = new Rows(text, delimiter);
  while (rows.next());
  return notRead(rows.row, refusal);
}

/** The answer for a report that takes too long: nothing is kept of a part. */
function stopped({ rows }: ReportReading, recognized: Recognized): ReadReport {
  const refusal = { code: "reading-too-long", row: rows, seconds: LONGEST_READING } as const;
  return { ...notRead(rows, refusal), layout: recognized.layout, columns: columnsRead(recognized) };
}

function notRead(rows: number, refusal: Refusal): ReadReport {
  return {
    layout: undefined,
    rows,
    records: 0,
    skipped: rows > 0 ? [{ reason: "not-read", rows }] : [],
    problemRows: 0,
    problems: [],
    refusals: [refusal],
    notes: [],
    unproven: [],
    proofs: [],
    columns: [],
    runDate: undefined,
    statedDay: undefined,
    reportTotal: undefined,
    sum: undefined,
    excludedTotal: undefined,
    figures: undefined,
  };
}
