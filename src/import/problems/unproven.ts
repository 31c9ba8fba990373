import { countInDigits } from "../../domain/counted";
import { type Cents, formatCents } from "../../domain/money";
import type { Balance } from "../../domain/receivables/receivables";
import { type RowsSaidNone, rowsSaidNoneInWords } from "./rowsSaidNone";
import type { ExchangedColumn } from "../text/exchangedDates";

/** What each thing that nothing proves tells. */
interface Details {
  /** Software that prints a total printed none, so rows may be missing from the report's end. */
  "total-absent": object;
  /** A report that may end without a total does so, and nothing else tells that no row is missing. */
  "total-unprinted": object;
  /** A line in words that name somebody, or could, holds just what all lines above it add up to. */
  "line-like-total": {
    readonly row: number;
    readonly amount: Cents;
    /** It was counted as a line of its own, and not taken for the report's total. */
    readonly isCounted: boolean;
  };
  /** A line holds just what several lines below it add up to, in a report without a total. */
  "line-above-rows": {
    readonly row: number;
    readonly amount: Cents;
    readonly rows: number;
    /** It was counted as a line of its own, since a person's name stands in it. */
    readonly isCounted: boolean;
  };
  /** Rows of a list that are the same in every column. */
  "rows-alike": { readonly row: number; readonly firstRow: number; readonly rows: number };
  /** Claims that have neither a day of service nor one on which they were sent. */
  "claims-undated": { readonly rows: number; readonly first: number };
  /** A list of claims says of none how it stands. */
  "status-absent": object;
  /** Tables with a total each were added up, and no total of all of them is there. */
  "tables-added": { readonly tables: number };
  /** A report that is not known by name was read by its columns, and of these nothing but the heading says what they hold. */
  "columns-by-heading": { readonly columns: readonly ColumnTaken[] };
  /** Lines of a report not known by name whose total is below their categories, as where credits are taken off. */
  "totals-below": { readonly balance: Balance; readonly rows: number; readonly amount: Cents };
  /** A report that is not known by name has columns that are not read, and may tell otherwise. */
  "columns-left-out": { readonly columns: readonly ColumnTaken[] };
  /** Columns that the report prints with the opposite sign, as no sum says. */
  "signs-turned": { readonly columns: readonly ColumnTaken[] };
  /** A report's payments come to less than nothing, as where software prints them below zero. */
  "payments-below-zero": { readonly amount: Cents };
  /** Columns that the report must not have may hold, by their headings, what it lacks. */
  "columns-unread": { readonly columns: readonly ColumnTaken[] };
  /** Rows above the headings are like rows of the report. */
  "rows-above-headings": { readonly rows: number; readonly first: number };
  /** A spreadsheet may have exchanged day and month in a column, where it could. */
  "dates-exchanged": ExchangedColumn;
  /** What each row of a report of transactions is was told by its words. */
  "transactions-by-words": {
    readonly taken: readonly TransactionsTaken[];
    /** Which words were taken for what, without what else stands beside them. */
    readonly words: readonly string[];
  };
  /** The line above the headings holds headings too, which may belong to those below. */
  "headings-above": { readonly row: number };
  /** A report of what is owed by age, whose title names insurance or the patients' part, was read as all that is owed. */
  "whole-unsure": object;
  /** Rows that somebody said are none of the report, which prints no total that shows it. */
  "rows-said-none": RowsSaidNone;
  /** An office's word that does not say whether a visit is confirmed; it was taken for neither. */
  "confirmation-unknown": {
    /** The word; `undefined` where it could be a person's name or number. */
    readonly word: string | undefined;
    readonly rows: number;
    readonly first: number;
  };
  /** Visits of a schedule that does not tell families apart owe the very same. */
  "balances-alike": { readonly rows: number; readonly first: number; readonly amount: Cents };
  /** The times of a schedule say neither AM nor PM, some are of early hours, and none is past noon by a clock of 24 hours. */
  "times-unmarked": { readonly row: number; readonly rows: number; readonly time: string };
  /** Figures that somebody typed, and that no other typed figure shows to be right. */
  "typed-alone": { readonly figures: readonly string[] };
  /** What somebody left blank, and was taken as nothing. */
  "typed-as-nothing": { readonly figures: readonly string[] };
}

/** What a column was taken for. */
export interface ColumnTaken {
  /** In the words of an office. */
  readonly figure: string;
  readonly heading: string;
  /** The layout's field. */
  readonly name: string;
  /** The sum of its amounts; `undefined` for a column of days or words. */
  readonly sum?: Cents | undefined;
}

/** Transactions that were taken for one figure. */
export interface TransactionsTaken {
  /** In the words of an office. */
  readonly figure: string;
  readonly rows: number;
  readonly sum: Cents;
}

/**
 * Something about a report's figures that nothing proves. They are posted where somebody compared them with the practice
 * software and said yes to the very sum.
 */
export type Unproven<Code extends keyof Details = keyof Details> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in keyof Details]: (unproven: Unproven<Code>) => string } = {
  "total-absent": () =>
    "The report ends without the total row that the practice software prints, so rows may be missing from its end. Export it again, whole.",
  "total-unprinted": () =>
    "The report prints no total, so nothing shows that no row is missing. Compare its sum with the practice software.",
  "line-like-total": ({ row, amount, isCounted }) =>
    isCounted
      ? `Row ${row} holds ${formatCents(amount)}, just what the rows above it add up to, and a person's name. It was counted as a line of its own.`
      : `Row ${row} holds ${formatCents(amount)}, just what the rows above it add up to, in words that could be somebody's name. It was taken for the report's total.`,
  "line-above-rows": ({ row, amount, rows, isCounted }) =>
    `Row ${row} holds ${formatCents(amount)}, just what ${countInDigits(rows, "row")} below it add up to. It was ${isCounted ? "counted as a line of its own" : "taken for their sum, and not counted"}.`,
  "rows-alike": ({ row, firstRow, rows }) =>
    `Row ${row} is the same as row ${firstRow} in every column${rows > 1 ? `, and ${String(rows - 1)} more are like others` : ""}. Each was counted.`,
  "claims-undated": ({ rows, first }) =>
    rows === 1
      ? `The claim in row ${first} has neither a day of service nor one on which it was sent, as a row has that is no claim. It was counted.`
      : `${countInDigits(rows, "claim")}, the first in row ${first}, have neither a day of service nor one on which they were sent, as rows have that are no claims. Each was counted.`,
  "status-absent": () =>
    "The list has no column of statuses, so every claim without a day of payment was taken as open. Make sure that it lists open claims alone.",
  "tables-added": ({ tables }) =>
    `${countInDigits(tables, "table")} with a total each were added up, and the report prints no total of all of them.`,
  "columns-by-heading": ({ columns }) =>
    `This report is not one that Huddlebook knows by name, and no sum in it shows what these columns hold. They were taken by their headings: ${columns.map(taken).join(", ")}.`,
  "totals-below": ({ balance, rows, amount }) =>
    `${balance}: the total of ${countInDigits(rows, "row")} is below the row's categories, by ${formatCents(amount)} together. That was taken for credits.`,
  "columns-left-out": ({ columns }) =>
    `This report is not one that Huddlebook knows by name, and these columns of it are not in the figures: ${columns.map(taken).join(", ")}. Check that nothing of them belongs there.`,
  "signs-turned": ({ columns }) =>
    `The report prints ${columns.map(taken).join(", ")} with the other sign than Huddlebook counts by, as far as its amounts show: a minus in place of a plus, or the other way round. The signs were turned.`,
  "payments-below-zero": ({ amount }) =>
    `The payments come to ${formatCents(amount)}, less than nothing. Where the practice software prints payments below zero, this is not what was collected.`,
  "columns-unread": ({ columns }) =>
    `Not read, though by its heading it may be what the report lacks: ${columns.map(taken).join(", ")}. Head it as Huddlebook knows it, or make sure that it is something else.`,
  "rows-above-headings": ({ rows, first }) =>
    rows === 1
      ? `Row ${first}, above the headings, looks like a row of the report and was not read. Put it below the headings where it belongs there.`
      : `${countInDigits(rows, "row")} above the headings, the first in row ${first}, look like rows of the report and were not read. Put them below the headings where they belong there.`,
  "dates-exchanged": ({ heading, written, turned }) =>
    `“${heading}” has dates such as ${written}, all with a day above 12, and dates such as ${turned}, none with one. So it looks where a spreadsheet that is set to the other order of day and month has opened the report and exchanged the two where it could. Export the report again, and add that file itself, without opening it in a spreadsheet first.`,
  "transactions-by-words": ({ taken }) =>
    `Each row is a transaction, and its words were taken to say what it is: ${taken.map(({ figure, rows, sum }) => `${figure} ${formatCents(sum)} (${countInDigits(rows, "row")})`).join(", ")}. Compare these sums with the report.`,
  "headings-above": ({ row }) =>
    `Row ${row}, above the headings, holds headings too, and was not read. Where each heading is written in two lines, write it in one.`,
  "whole-unsure": () =>
    "By its title the report could be of a part alone, such as insurance, one provider or one patient, or of what the practice owes. Its amounts were read as the practice's own and whole. Check in the practice software that they are.",
  "rows-said-none": (found) =>
    `${rowsSaidNoneInWords(found)} The report prints no total that shows it: compare its sum with the practice software.`,
  "confirmation-unknown": ({ word, rows, first }) =>
    word === undefined
      ? `The confirmation of ${countInDigits(rows, "visit")}, the first in row ${first}, is in words that are not known and not shown, as they could be about a person. Whether ${rows === 1 ? "it is" : "they are"} confirmed was left blank. If it is an office's word, say once what it means, in Setup or with --status.`
      : `“${word}”, the confirmation of ${countInDigits(rows, "visit")}, does not say whether ${rows === 1 ? "it is" : "they are"} confirmed, which was left blank. Say once what it means: choose it in the pane, or call with --status "${word}=not-confirmed" or another meaning.`,
  "balances-alike": ({ rows, first, amount }) =>
    `${countInDigits(rows, "visit")}, the first in row ${first}, owe the very same as an earlier one, ${formatCents(amount)} together. Where they are one family's balance, it is counted more than once: add the account's number to the export and say which column it is.`,
  "times-unmarked": ({ row, rows, time }) =>
    `The times say neither AM nor PM, and ${rows === 1 ? "one is" : `${String(rows)} are`} before 6 in the morning, the first in row ${row}: ${time}. They were read by a clock of 24 hours. Where they are of the afternoon, export them with AM and PM.`,
  "typed-alone": ({ figures }) =>
    `Typed by hand, and no total that was typed shows that they are right: ${figures.join(", ")}. Compare them with the printed report.`,
  "typed-as-nothing": ({ figures }) =>
    `Left blank, and taken as nothing: ${figures.join(", ")}. Agree only where the printed report says so; else type them.`,
};

function taken({ figure, heading, sum }: ColumnTaken): string {
  return `${figure}${sum === undefined ? "" : ` ${formatCents(sum)}`} from “${heading}”`;
}

/** Says what nothing proves, and what to do about it. */
export function describeUnproven<Code extends keyof Details>(unproven: Unproven<Code>): string {
  return WORDS[unproven.code](unproven);
}
