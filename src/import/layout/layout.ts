import type { AgingCategory } from "../../domain/receivables/aging";

/**
 * What the cells of a column hold, and so how they are read.
 *
 * - `amount`: money. A blank cell is a problem, unless the field may be blank: then it is zero.
 * - `day`, `month`: a calendar day, or a month of a year.
 * - `text`: words that are kept, once made harmless.
 * - `id`: tells people apart within the report. Read, never kept.
 * - `name`: must be there, since a line without one may be a total. Never read.
 * - `not-kept`: a person, a phone, a birth date or a detail nobody needs. Never read.
 */
export type FieldForm = "amount" | "day" | "month" | "text" | "id" | "name" | "not-kept";

/** One column that a report may have. */
export interface Field {
  readonly form: FieldForm;
  /** Spellings seen, the usual one first. `headingKey` in `heading.ts` says which differences do not matter. */
  readonly headings: readonly [string, ...string[]];
  /** The column may be absent, and its cells blank. */
  readonly isOptional?: true;
  /** The column must be there, but its cells may be blank: no date, or no money. */
  readonly mayBeBlank?: true;
  /** What the column is for, in a few words. */
  readonly purpose: string;
}

/** The columns of one balance: those of each aging category, added up, and its total. */
export interface AgedFields<Name extends string> extends Readonly<Record<AgingCategory, readonly Name[]>> {
  readonly total: Name;
  /** Credits of a row that its total counts, in columns of their own. */
  readonly credits?: readonly Name[];
  /** Nobody knows whether the software takes credits off a row's total, so a total below its categories is asked about. */
  readonly isTotalUnsure?: true;
}

/** A column that the report says is the sum of others in the same row. */
export interface CrossFoot<Name extends string> {
  readonly total: Name;
  readonly parts: readonly Name[];
  /** Taken off: payments, of a column that says by how much receivables change. */
  readonly less?: readonly Name[];
}

/** A closing line of text that ends in an amount: `Total Income (Pt Income + Ins Income): $9,876.54`. */
export interface ClosingLine<Name extends string> {
  readonly startsWith: string;
  /** The columns whose sums add up to the amount. */
  readonly sumOf: readonly Name[];
}

/** Where a row is a transaction, and its words say what its amount is. */
export interface TransactionFields<Name extends string> {
  /** The column of those words. */
  readonly words: Name;
  /** The column says of itself that it holds types of transactions, and no descriptions; and another that they are of customers. */
  readonly areTypes?: true;
  /** The column of charges, where they have one of their own. */
  readonly charges?: Name;
  /** The column of all else, or of all. */
  readonly credits: Name;
  /** Whether payments are printed above zero (1) or below (-1). */
  readonly sign: 1 | -1;
  /** Some rows are called payments of insurance, so that the others are the patients'. */
  readonly isSplit: boolean;
}

/** Which columns tell what was billed and collected. */
export interface ProductionAmounts<Name extends string> {
  readonly billed: Name;
  /** Further columns of what was billed, as of another provider. */
  readonly billedToo?: readonly Name[];
  /** Added up, as all that follow: some offices show estimates and their corrections apart. */
  readonly writeoffs: readonly Name[];
  readonly adjustments: readonly Name[];
  readonly patientPayments: readonly Name[];
  /** Prepayments: part of the patients' payments where the report's own total of income counts them. */
  readonly unearned?: Name;
  readonly insurancePayments: readonly Name[];
  /** Payments that the report does not split. */
  readonly unsplitPayments?: readonly Name[];
  readonly production?: CrossFoot<Name>;
  readonly income?: CrossFoot<Name>;
  /** By how much receivables change. */
  readonly change?: CrossFoot<Name>;
}

/** Which columns a production report's figures come from. */
export interface ProductionFields<Name extends string> extends ProductionAmounts<Name> {
  readonly kind: "production-by-day" | "production-by-month";
  readonly date: Name;
  /** One row a date in each block (true), or a row a transaction (false). */
  readonly isOneRowADate: boolean;
  /** Work that is only scheduled: no part of what was billed. */
  readonly scheduled?: Name;
  /** The amounts above are sorted out of these columns. */
  readonly transactions?: TransactionFields<Name>;
}

/** Which columns the figures of a report come from whose rows have no date: they are of the one day or month that it covers. */
export interface PeriodFields<Name extends string> extends ProductionAmounts<Name> {
  readonly kind: "production-of-period";
  /** Its headings say that its amounts are of a day or of a month; absent where they do not say. */
  readonly of?: "day" | "month";
}

/** Which columns a list of invoices that are not paid has. Their ages count from the date to the day as of which the list stands. */
export interface OpenItemFields<Name extends string> {
  readonly kind: "receivables-by-item";
  readonly date: Name;
  readonly balance: Name;
}

/** What a column of a day's schedule says. A layout of one calls its columns by these, and has those that it has. */
export type ScheduleColumn =
  | "day"
  | "taken"
  | "aged"
  | "count"
  | "time"
  | "minutes"
  | "chair"
  | "provider"
  | "type"
  | "newPatient"
  | "confirmation"
  | "isConfirmed"
  | "patientPart"
  | "owes"
  | "insurancePending"
  | "patientOwes"
  | "oldest"
  | "paymentPlan"
  | "planDue"
  | "claimNotMade"
  | "insurancePaidLess"
  | "lastStatement"
  | "onFile"
  | "ended"
  | "toVerify"
  | "enrollment"
  | "benefits"
  | "forms"
  | "xrays"
  | "lab"
  | "unscheduled"
  | "recall"
  | "familyOverdue"
  | "nextVisit"
  | "family"
  | "key";

/** A day's schedule: a row a visit. */
export interface ScheduleFields<Name extends string> {
  readonly kind: "huddle-day";
  /** A blank day is the answer that there was none; else it says nothing. */
  readonly isBlankNone?: true;
  /** What the patients owe, as the sum that it is in each row. */
  readonly balance?: CrossFoot<Name>;
}

/** Which columns the figures of a report come from, by the kind of figures. */
export type FiguresFrom<Name extends string> =
  | {
      readonly kind: "receivables";
      readonly name: Name;
      /** Spellings of the name's heading that say: a line a patient, not a line a family. */
      readonly patientHeadings: readonly string[];
      readonly patient: AgedFields<Name>;
      readonly insurance: AgedFields<Name>;
      /** The report has totals alone, so that nobody knows whether its lines are families or patients. */
      readonly isOfTotals?: true;
    }
  | {
      readonly kind: "receivables-total";
      readonly name: Name;
      readonly patientHeadings: readonly string[];
      readonly total: AgedFields<Name>;
      /** As of those that are split. */
      readonly isOfTotals?: true;
    }
  | OpenItemFields<Name>
  | ScheduleFields<Name>
  | ProductionFields<Name>
  | PeriodFields<Name>
  | {
      readonly kind: "new-patient-appointments";
      readonly from: Name;
      readonly to: Name;
      readonly person: Name;
      readonly firstContact: Name;
      readonly booked: Name;
      readonly date: Name;
      readonly status: Name;
      readonly source: Name;
    }
  | {
      readonly kind: "treatment-plans";
      readonly from: Name;
      readonly to: Name;
      readonly presented: Name;
      readonly amountPresented: Name;
      readonly accepted: Name;
      readonly amountAccepted: Name;
      readonly started: Name;
    }
  | {
      readonly kind: "outstanding-claims";
      readonly carrier: Name;
      /** Primary, secondary, preauthorization and others. */
      readonly type: Name;
      readonly service: Name;
      readonly sent: Name;
      readonly sentOriginally: Name;
      readonly amount: Name;
      /** Further columns of the amount, where it stands in that of the claim's age. */
      readonly amountToo?: readonly Name[];
      /** When it was sent once more: its age counts from then, and the other day is the one on which it was first sent. */
      readonly resent?: Name;
      readonly planType?: Name;
      /** Absent where the report lists open claims only. */
      readonly status?: Name;
      readonly closed?: Name;
      readonly denial?: Name;
      readonly followUp?: Name;
      /** The practice software leaves the youngest claims out unless somebody asks for them. */
      readonly mayLackRecent?: true;
    };

/** A kind of row that is none of a report's, told by the words of a cell. */
export interface RowWords {
  /** The heading of the cell's column, as kept; absent for the row's first cell that is filled. */
  readonly heading?: string;
  /** As `rowWords` gives them. */
  readonly words: string;
}

/** How one report of one practice software is laid out. Pure data: a new report is a new file, not new code. */
export interface Layout<Id extends string = string, Name extends string = string> {
  readonly id: Id;
  /** What the office manager calls the report. */
  readonly title: string;
  readonly practiceSoftware: string;
  /** Where in the practice software the report is found. */
  readonly source: string;
  /** The words before the day on which it was run, in a line above its headings; absent where it prints none. */
  readonly runDate?: readonly string[];
  readonly fields: Readonly<Record<Name, Field>>;
  /** Columns of which the report has at least one, where no single one is a must. */
  readonly oneOf?: readonly Name[];
  /** The column that some software prints once for several rows: a row that leaves it blank belongs to the one above. */
  readonly carried?: Name;
  /** The columns that the report prints with the opposite sign: payments below zero, write-offs above. */
  readonly negated?: readonly Name[];
  /** Headings of columns that somebody said are not needed: nobody is asked about them again. */
  readonly notNeeded?: readonly string[];
  /** Kinds of rows that somebody said are no rows of the report. */
  readonly noRows?: readonly RowWords[];
  /** The columns that together tell one thing of a list from another; the same twice is one thing twice. */
  readonly key?: readonly Name[];
  /** The columns whose sums, added up, are the report's headline total; none for a report without money. */
  readonly headline: readonly Name[];
  /** Whether the software prints a total row under each table; perhaps, where nobody knows the software; itself, where the only row is one. */
  readonly totalRow: "printed" | "perhaps" | "none" | "itself";
  /** The first heading of a table of totals by clinic that may follow, and whose rows repeat the report's. */
  readonly clinicTotalsHeading?: string;
  readonly closingLines?: readonly ClosingLine<Name>[];
  readonly figures: FiguresFrom<Name>;
}

/** Checks a layout as it is written: every column that it names elsewhere must be one of its fields. */
export function defineLayout<Id extends string, Name extends string>(layout: {
  readonly [Key in keyof Layout<Id, Name>]: Key extends "fields"
    ? Layout<Id, Name>[Key]
    : Layout<Id, NoInfer<Name>>[Key];
}): Layout<Id> {
  return layout;
}
