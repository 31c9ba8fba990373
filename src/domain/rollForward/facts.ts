import type { AgedAmounts } from "../receivables/aging";
import type { DateRange, Day, WeekStart } from "../calendar";
import type { Production } from "../collections";
import type { Grouping } from "../figures";
import type { Cents } from "../money";
import type { Balance, Receivables } from "../receivables/receivables";

/** All that is posted of a month that does not tie, and of the month before it. */
export interface RollForwardFacts {
  readonly monthEnd: Day;
  /** Posted closing less expected closing, in cents: positive where more is owed than the month's figures explain. */
  readonly difference: Cents;
  readonly opening: Receivables;
  readonly closing: Receivables;
  /** The balances that the closing is added up from, and the total where that is all that is posted. */
  readonly closingParts: ReadonlyMap<Balance, AgedAmounts>;
  readonly production: Production;
  /** The month's days that are posted. Empty where only the month's totals are. */
  readonly days: ReadonlyMap<Day, Production>;
  readonly isFromMonthTotals: boolean;
  readonly before: MonthBefore;
  /** Work that the month's report tells as scheduled, not done; `undefined` where no report of it tells. */
  readonly scheduled: Cents | undefined;
  /** How the receivables of either month end are grouped, where the reports are the same and say so. */
  readonly grouping: { readonly opening: Grouping; readonly closing: Grouping } | undefined;
  readonly weekStart: WeekStart;
}

/** The month before. What is not posted of it is `undefined`. */
export interface MonthBefore {
  readonly monthEnd: Day;
  readonly production: Production | undefined;
  readonly days: ReadonlyMap<Day, Production>;
  /** Its own difference between posted and expected closing. */
  readonly difference: Cents | undefined;
  /** What a later report of the month's totals says, where its days are posted too. */
  readonly totals: Production | undefined;
}

/** The tables that figures stand in. */
export type EvidenceTable = "Daily" | "Monthly" | "MonthTotals" | "Receivables" | "RollForward" | "Postings";

/** A posted figure that speaks for a candidate, and where it stands. */
export interface Evidence {
  readonly table: EvidenceTable;
  /** The days, the month or the month end that the figure is of. */
  readonly span: DateRange;
  /** Whose balance, for receivables. */
  readonly balance?: Balance;
  /** The column; several joined by their signs where the figure is made of them. */
  readonly column: string;
  /** The amount; a text where the figure is none. */
  readonly figure: { readonly amount: Cents } | { readonly words: string };
}

/** Something that may have made the difference. */
export interface Finding {
  /** What it is, worded as no more than consistent with the figures. */
  readonly says: string;
  /**
   * How much of the difference it would explain: never more than the difference, never of the other sign.
   * `undefined` where no posted figure tells.
   */
  readonly amount: Cents | undefined;
  readonly evidence: Evidence;
  readonly match: Match;
}

/**
 * How well the evidence fits the difference. To the cent: `tried` counts the figures among which the match was looked for,
 * since one among few is less likely chance than one among many. Otherwise `closeness`, from 0 to 1: the smaller of evidence
 * and difference by the larger.
 */
export type Match = { readonly tried: number } | { readonly closeness: number };

/** A figure of a span of the month's days. */
export interface SpanFigure {
  readonly span: DateRange;
  readonly column: string;
  readonly amount: Cents;
  /** What the figure adds to what is owed. */
  readonly effect: Cents;
}

/** What the posted days of a month come to, for all candidates that look among them. */
export interface MonthFigures {
  readonly ofDays: readonly SpanFigure[];
  readonly ofWeeks: readonly SpanFigure[];
}

/** One kind of fault: how to find it and what to do about it. */
export interface Candidate {
  readonly id: CandidateId;
  readonly whatToDo: string;
  /** Looks for the fault in a month that does not tie. */
  readonly find: (facts: RollForwardFacts, figures: MonthFigures) => readonly Finding[];
}

/** The kinds of fault that are looked for. */
export type CandidateId =
  | "days-not-posted"
  | "prior-month-restated"
  | "payment-plan"
  | "scheduled-as-billed"
  | "credits-left-out"
  | "gross-for-net"
  | "figures-left-out"
  | "week-doubled"
  | "week-missing"
  | "day-doubled"
  | "wrong-sign"
  | "day-missing"
  | "digits-swapped"
  | "grouping-changed";
