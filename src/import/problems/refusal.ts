import { countInDigits } from "../../domain/counted";
import { type DateRange, type Day, formatDay, formatMonth } from "../../domain/calendar";
import { type Cents, cents, formatCents } from "../../domain/money";
import type { Balance } from "../../domain/receivables/receivables";
import { type Candidate, describeCandidate } from "./candidate";
import { type Spot, where } from "./rowProblem";

/** A report that resembles what was pasted, and the columns that keep it from being that report. */
export interface CloseReport {
  readonly title: string;
  readonly missing: readonly string[];
}

/** The report's own figure, our sum of the same, and how many rows with problems are not in the sum. */
interface Difference {
  readonly reportTotal: Cents;
  readonly sum: Cents;
  readonly problemRows: number;
}

/** What each refusal tells. */
interface Details {
  "text-empty": object;
  "headings-absent": object;
  "report-unknown": {
    readonly row: number;
    readonly headings: readonly string[];
    readonly closest: readonly CloseReport[];
  };
  "report-ambiguous": { readonly row: number; readonly titles: readonly string[] };
  "columns-missing": { readonly row: number; readonly report: CloseReport };
  "column-twice": { readonly row: number; readonly headings: readonly string[] };
  "headings-in-rows": { readonly row: number; readonly title: string };
  "records-absent": { readonly title: string };
  "range-missing": object;
  "range-backwards": { readonly from: Day; readonly to: Day };
  "range-far-off": {
    readonly from: Day;
    readonly to: Day;
    /** The end that no date of the report is near to; `undefined` where it has no date. */
    readonly end: Day | undefined;
    /** The report states its range itself. */
    readonly isStated: boolean;
  };
  /** Totals of some days, which are neither a day's nor a month's. */
  "totals-of-days": DateRange;
  /** Ages count to a day that neither the report nor anybody says. */
  "as-of-missing": object;
  /** Items of a later day than that as of which their ages are to be counted. */
  "items-after-as-of": { readonly last: Day; readonly asOf: Day };
  /** A schedule says of no day, and nobody did. */
  "schedule-day-missing": object;
  "schedule-day-differs": { readonly stated: Day; readonly said: Day };
  "range-differs": { readonly at: Spot; readonly first: Day | undefined; readonly found: Day | undefined };
  "dates-day-first": { readonly at: Spot };
  /** The days between which its dates lie, read one way and the other. */
  "dates-unclear": { readonly monthFirst: DateRange; readonly dayFirst: DateRange };
  "total-differs": {
    readonly at: Spot;
    /** The headings of the other columns in which the total is not what the rows add up to. */
    readonly others: readonly string[];
    /** What would explain the difference, the likeliest first; at most three. */
    readonly candidates: readonly Candidate[];
  } & Difference;
  "count-differs": { readonly row: number; readonly count: number; readonly records: number };
  "date-total-differs": {
    readonly column: string;
    readonly date: Day;
    readonly form: "day" | "month";
  } & Difference;
  "income-unclear": { readonly column: string };
  "block-repeated": { readonly row: number; readonly firstRow: number };
  "report-twice": { readonly row: number; readonly firstRow: number };
  "amounts-too-large": object;
  "problems-too-many": { readonly limit: number };
  "reading-too-long": { readonly row: number; readonly seconds: number };
  /** A typed total and what it is to be the sum of. */
  "typed-sum-differs": {
    readonly at: Spot;
    readonly typed: Cents;
    readonly sum: Cents;
    readonly of: keyof typeof TYPED_PARTS;
  };
  "typed-figure-missing": { readonly at: Spot };
  "typed-balance-missing": { readonly balance: Balance };
  "typed-sign": { readonly at: Spot; readonly amount: Cents };
  /** What Patient or Insurance leaves of the Total. */
  "typed-rest-sign": { readonly name: string; readonly amount: Cents };
  "typed-days-missing": { readonly row: number } & DateRange;
  "typed-days-apart": DateRange;
  "typed-months-beside-days": { readonly row: number };
  "typed-row-unknown": { readonly row: number };
  "typed-row-unread": object;
  "typed-row-twice": { readonly row: number; readonly firstRow: number };
  "typed-row-too-long": { readonly row: number; readonly cells: number; readonly headings: number };
}

/** The code of a refusal. */
export type RefusalCode = keyof Details;

/** What keeps a whole report from being used. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

/** A line of a message holds as many as a wide report has. */
const MAX_HEADINGS_NAMED = 16;

/** What typed totals are the sums of. */
const TYPED_PARTS = {
  categories: "the ages and Credits",
  balances: "Patient and Insurance",
  payments: "Patient payments and Insurance payments",
  days: "the days typed",
} as const;

const WORDS: { readonly [Code in RefusalCode]: (refusal: Refusal<Code>) => string } = {
  "text-empty": () => "There is nothing to read. Export or copy the whole report again, headings included.",
  "headings-absent": () =>
    "No row of headings was found in the first 30 rows. Export or copy the whole report again, headings included. Of a report that prints none, write a heading over each column, then say once what they are: in the pane, or by huddlebook teach.",
  "report-unknown": ({ row, headings, closest }) =>
    `Row ${row}: these headings are of no report that Huddlebook knows: ${fewOf(headings)}. ${closeness(closest)}`,
  "report-ambiguous": ({ row, titles }) =>
    `Row ${row}: the headings fit more than one report: ${titles.join(" and ")}. Say which one it is (on the command line: --report).`,
  "columns-missing": ({ row, report }) =>
    `Row ${row}: for ${report.title} these columns are missing: ${report.missing.join(", ")}. Export the report again with them. ${TEACH}`,
  "column-twice": ({ row, headings }) =>
    `Row ${row}: more than one column is headed ${fewOf(headings.map((heading) => `“${heading}”`))}. Where the line above says what each is about, such as Insurance and Patient, write that before the headings themselves.`,
  "headings-in-rows": ({ row, title }) =>
    `Row ${row}: the headings of ${title} stand in one row with amounts, as where each row repeats the report's titles and headings. Export it again as data only, without page sections, so that the headings stand above the rows.`,
  "records-absent": ({ title }) =>
    `The report has headings for ${title}, but no row below them could be read as one of it. Put right what is said of its rows; where it has none, export it again for the right dates.`,
  "range-missing": () =>
    "The report does not say which days it covers. Give its first and last day (on the command line: --from and --to).",
  "range-backwards": ({ from, to }) =>
    `The first day covered, ${formatDay(from)}, is after the last, ${formatDay(to)}. Correct the dates.`,
  "range-far-off": ({ from, to, end }) =>
    `The report is said to cover ${formatDay(from)} to ${formatDay(to)}, and has no date ${end === undefined ? "at all" : `within two years of ${formatDay(end)}`}. Correct its first and last day.`,
  "totals-of-days": (range) =>
    `The report has totals of ${span(range)} alone. Weeks are added up from their days: run it for each day, or for a whole month.`,
  "as-of-missing": () =>
    "The ages of what is owed count to the day as of which the list was run, and it does not say which. Say it (on the command line: --as-of).",
  "items-after-as-of": ({ last, asOf }) =>
    `The list is to stand as of ${formatDay(asOf)}, and has an item of ${formatDay(last)}. Give the day as of which it was run, or run it again as of ${formatDay(asOf)}.`,
  "schedule-day-missing": () => "The schedule does not say which day it is of. Say it (on the command line: --as-of).",
  "schedule-day-differs": ({ stated, said }) =>
    `The schedule is of ${formatDay(stated)}, and was said to be of ${formatDay(said)}. Export the day that is meant, or say the right one.`,
  "range-differs": ({ at, first, found }) =>
    `${where(at)}: the rows above say ${dayOrNone(first)}, this one says ${dayOrNone(found)}. Read one period at a time: export the report again.`,
  "dates-day-first": ({ at }) =>
    `${where(at)}: the date only fits with the day before the month, and the other dates fit better with the month first. Set the computer's dates to the US form and export the report again.`,
  "dates-unclear": ({ monthFirst, dayFirst }) =>
    `Read with the month first, the dates go from ${span(monthFirst)}; with the day first, from ${span(dayFirst)}. Say which is right (on the command line: --dates month-first or --dates day-first).`,
  "total-differs": ({ at, others, candidates, ...difference }) =>
    [
      `${where(at)}: ${differenceInWords(difference)}`,
      ...otherColumns(others),
      ...candidates.map(describeCandidate),
    ].join(" "),
  "count-differs": ({ row, count, records }) =>
    `Row ${row}: the report says that it has ${countInDigits(count, "row")}, but ${records} were read. ${records > count ? "Rows may be there twice" : "Rows may be missing"}: export the report again.`,
  "date-total-differs": ({ column, date, form, ...difference }) =>
    `The Totals block, ${form === "day" ? formatDay(date) : formatMonth(date)}, “${column}”: ${differenceInWords(difference)}`,
  "income-unclear": ({ column }) =>
    `In some rows “${column}” counts the unearned income, in others it does not, so what patients paid cannot be told. Export the report again.`,
  "block-repeated": ({ row, firstRow }) =>
    `The table under row ${row} is the same as the one under row ${firstRow}, or begins alike and is as long: the report may be in it twice. Delete one of them.`,
  "report-twice": ({ row, firstRow }) =>
    `A second whole report begins in row ${row}, with headings and a total of its own like the one in row ${firstRow}. Delete the one that is not meant.`,
  "amounts-too-large": () =>
    "The amounts add up to more than can be counted to the cent. A column may hold account numbers: export the report again.",
  "problems-too-many": ({ limit }) =>
    `More than ${limit} cells cannot be read. This may be another report, or a damaged file: export it again.`,
  "reading-too-long": ({ row, seconds }) =>
    `Reading was stopped after ${seconds} seconds, in row ${row}, and none of its figures is posted. Export a shorter period, or only the columns that are needed.`,
  "typed-sum-differs": ({ at, typed, sum, of }) =>
    `${where(at)}: ${formatCents(typed)} was typed, but ${TYPED_PARTS[of]} come to ${formatCents(sum)}. Compare each with the printed report, and correct the one that is wrong.`,
  "typed-figure-missing": ({ at }) =>
    `${where(at)}: nothing was typed, and nothing else that was typed tells it. Type what the printed report says; 0 where it says that there is nothing.`,
  "typed-balance-missing": ({ balance }) =>
    `Receivables: only ${balance} was typed. Type Total too, or the other part: of Patient, Insurance and Total two are enough.`,
  "typed-sign": ({ at, amount }) =>
    amount > 0
      ? `${where(at)}: ${formatCents(amount)} was typed. Credits lower what is owed: type them below zero.`
      : `${where(at)}: ${formatCents(amount)} was typed, below zero. What is in the patients' favor belongs under Credits.`,
  "typed-rest-sign": ({ name, amount }) =>
    `${name}: what was typed leaves ${formatCents(amount)} for it, which cannot be. Compare the two other figures with the printed report.`,
  "typed-days-missing": ({ row, from, to }) =>
    `Row ${row}: no day of ${span({ from, to })} was typed. Weeks are added up from their days: type a row for each day, as the day sheets print them. Only a whole month can be typed as one.`,
  "typed-days-apart": ({ from, to }) =>
    `No row was typed for ${span({ from, to })}, which is more than a week. Correct a mistyped date, give each of these days a row, or type what is before and after in two forms.`,
  "typed-months-beside-days": ({ row }) =>
    `Row ${row}: a month as one figure stands beside days of another. Type them in two forms.`,
  "typed-row-unknown": ({ row }) =>
    `Row ${row}: it has amounts and begins with neither Patient, Insurance nor Total. Begin it with one of these, or take the amounts out.`,
  "typed-row-unread": () =>
    "A typed figure cannot be read, and nothing is posted around it. Put it right, and bring the form again.",
  "typed-row-twice": ({ row, firstRow }) =>
    `Row ${row}: row ${firstRow} tells of the same. Take out the one that is not right.`,
  "typed-row-too-long": ({ row, cells, headings }) =>
    `Row ${row}: it has ${cells} cells under ${headings} headings. Write amounts without a comma, such as 1234.50.`,
};

/** The codes of every refusal. */
export const REFUSAL_CODES: readonly string[] = Object.keys(WORDS);

/** Says to the office manager why a report cannot be used, and what to do. */
export function describeRefusal<Code extends RefusalCode>(refusal: Refusal<Code>): string {
  return WORDS[refusal.code](refusal);
}

/** The other columns that miss: where all do, a row is missing or doubled; where one does, an amount was changed. */
function otherColumns(others: readonly string[]): readonly string[] {
  return others.length === 0 ? [] : [`These columns differ too: ${fewOf(others)}.`];
}

/** A few headings, and how many more there are. */
function fewOf(headings: readonly string[]): string {
  const more = headings.length - MAX_HEADINGS_NAMED;
  const named = headings.slice(0, MAX_HEADINGS_NAMED).join(", ");
  return more > 0 ? `${named} and ${String(more)} more` : named;
}

/** Where somebody says what the columns of a report are that is not known. */
const TEACH =
  "Where it is one of another kind or from other software, say once what its columns are: in the pane, or by huddlebook teach.";

function closeness(closest: readonly CloseReport[]): string {
  if (closest.length === 0) return `Check that it is the right report. ${TEACH}`;
  const reports = closest.map(({ title, missing }) => `${title} (missing: ${missing.join(", ")})`);
  return `The closest reports are ${reports.join("; ")}. Check that it is the right report, with all its columns. ${TEACH}`;
}

/** Rows that are missing make a sum too small, rows that are there twice too large. */
function whatToLookFor(reportTotal: number, sum: number): string {
  if (Math.abs(sum) > Math.abs(reportTotal)) {
    return "Rows may be there twice, be subtotals, or have changed: export the report again.";
  }
  return "Rows may be missing or changed: export the report again.";
}

function span({ from, to }: DateRange): string {
  return `${formatDay(from)} to ${formatDay(to)}`;
}

function dayOrNone(at: Day | undefined): string {
  return at === undefined ? "nothing" : formatDay(at);
}

function differenceInWords({ reportTotal, sum, problemRows }: Difference): string {
  const off = formatCents(cents(Math.abs(sum - reportTotal)));
  const figures = `the rows add up to ${off} ${sum > reportTotal ? "more" : "less"} than the report's own total, ${formatCents(sum)} to ${formatCents(reportTotal)}`;
  if (problemRows === 0) return `${figures}. ${whatToLookFor(reportTotal, sum)}`;
  return `${figures}, without ${countInDigits(problemRows, "row")} that could not be read. Put those right first.`;
}
