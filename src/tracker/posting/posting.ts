import { type DateRange, type Day, dayFromIso, isoFromDay } from "../../domain/calendar";
import type { TrackerFigures } from "../../domain/figures";
import type { Cents } from "../../domain/money";

/** A report that was read and may be posted: its figures, and what Postings notes of where they come from. */
export interface Report {
  /** The report's id, such as `insurance-aging`. */
  readonly id: string;
  readonly title: string;
  readonly source: ReportSource;
  readonly rows: number;
  readonly records: number;
  readonly skipped: number;
  readonly problems: number;
  /** The total that the report prints; `undefined` where it prints none. */
  readonly reportTotal: Cents | undefined;
  readonly postedTotal: Cents | undefined;
  readonly figures: TrackerFigures;
  /** It has a row a transaction, and so none for a day without any: a report of the same days with a row for each goes before it. */
  readonly isByTransaction?: boolean;
  /** The day as of which receivables or claims stand, where somebody said; reports of other kinds state their own days. */
  readonly asOf: Day | undefined;
  /** The day on which the report says that it was run; it knows nothing of later ones. */
  readonly runDate?: Day | undefined;
  /** The day as of which the report itself says that it stands. */
  readonly statedDay?: Day | undefined;
}

/** The file that a report came in. */
export interface ReportSource {
  /** What Postings keeps of it: the report's title and the file's ending. */
  readonly file: string;
  /** The file's name, as it is told to other programs: nothing of it that could be somebody's name. */
  readonly shown?: string;
  /** What messages call it, where the file's name alone does not tell it from another. */
  readonly label: string;
  /** The first half of the SHA-256 of the file's bytes, 32 hexadecimal digits. */
  readonly hash: string;
}

/** Who posts, and when: a serial with the time of day as its fraction. */
export interface Signature {
  readonly by: string;
  readonly at: number;
}

/** The days that a posting covers: a range, or the one day as of which receivables stand. */
export type Period = DateRange;

/** A period in the form that Postings and JSON give it: `2026-08-31`, or `2026-08-01/2026-08-31`, ends included. */
export function isoFromPeriod({ from, to }: Period): string {
  return from === to ? isoFromDay(to) : `${isoFromDay(from)}/${isoFromDay(to)}`;
}

/** The period that such a text gives; `undefined` where it is none. */
export function periodFromIso(text: string): Period | undefined {
  const [from, to = from] = text.split("/").map(dayFromIso);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What a posting did, as its row in Postings says. One that agrees or differs is a second report, which changed nothing. */
export type PostingStatus = "Posted" | "Restated" | "Agrees" | "Differs" | "Undone";

/** The span of one day. */
export function periodOfDay(at: Day): Period {
  return { from: at, to: at };
}
