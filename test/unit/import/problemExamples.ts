import { day } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import type { Refusal, RefusalCode } from "../../../src/import/problems/refusal";
import type { RowProblem, RowProblemCode } from "../../../src/import/problems/rowProblem";
import { TYPED_EXAMPLES } from "./typedExamples";

const at = { row: 7, column: "Total" };
const AUG_31 = day(46_265);
const SEP_1 = day(46_266);
const AUG_3 = day(46_237);
const AUG_9 = day(46_243);

/** One example of every problem, with its words. The type makes a new code without an example a compile error. */
export const EXAMPLES: { readonly [Code in RowProblemCode]: readonly [RowProblem<Code>, string] } & {
  readonly [Code in RefusalCode]: readonly [Refusal<Code>, string];
} = {
  "amount-unreadable": [
    { code: "amount-unreadable", at, found: "n/a" },
    "Row 7, “Total”: “n/a” is not an amount. Write it in a form such as 1,234.50 or (1,234.50).",
  ],
  "date-unreadable": [
    { code: "date-unreadable", at, found: undefined },
    "Row 7, “Total”: what the cell holds (not shown, as it could be about a person) is not a date. Write it in a form such as 8/31/2026.",
  ],
  "day-before-month": [
    { code: "day-before-month", at, found: "31/8/2026" },
    "Row 7, “Total”: “31/8/2026” is only a date with the day before the month. Write the month first, such as 8/31/2026.",
  ],
  "month-unreadable": [
    { code: "month-unreadable", at, found: "13/2026" },
    "Row 7, “Total”: “13/2026” is not a month. Write it in a form such as Aug 2026.",
  ],
  "status-unknown": [
    { code: "status-unknown", at, found: "Moved" },
    'Row 7, “Total”: “Moved” does not say how the appointment ended. Say once what it means: choose it in the pane, or call with --status "Moved=kept" or another meaning.',
  ],
  "claim-status-unknown": [
    { code: "claim-status-unknown", at, found: "Partially paid" },
    'Row 7, “Total”: “Partially paid” does not say whether the claim is open. Say once what it means: choose it in the pane, or call with --status "Partially paid=open" or another meaning.',
  ],
  "answer-unreadable": [
    { code: "answer-unreadable", at, found: undefined, expected: "a time such as 8:30 AM" },
    "Row 7, “Total”: what the cell holds (not shown, as it could be about a person) is not what such a cell holds. Write a time such as 8:30 AM.",
  ],
  "family-differs": [
    { code: "family-differs", at, firstRow: 3 },
    "Row 7, “Total”: it is not what row 3 says of the same family. A family's account is counted once, so nothing tells which is right: correct one, or leave out the column of families where each patient has a balance of their own.",
  ],
  "schedule-day-missing": [
    { code: "schedule-day-missing" },
    "The schedule does not say which day it is of. Say it (on the command line: --as-of).",
  ],
  "schedule-day-differs": [
    { code: "schedule-day-differs", stated: AUG_3, said: AUG_9 },
    "The schedule is of Aug 3, 2026, and was said to be of Aug 9, 2026. Export the day that is meant, or say the right one.",
  ],
  "transaction-unknown": [
    { code: "transaction-unknown", at },
    "Row 7, “Total”: the words do not say whether the amount is a charge, a payment, a write-off or an adjustment. Write one of these words there.",
  ],
  "cell-missing": [
    { code: "cell-missing", at },
    "Row 7, “Total”: the cell is empty. Fill it in, or export the report again.",
  ],
  "name-missing": [
    { code: "name-missing", at },
    "Row 7, “Total”: the row has amounts, but its “Total” is empty, and the amounts are no total of the rows above. Fill it in, or delete the row if it does not belong there.",
  ],
  "personal-data-found": [
    { code: "personal-data-found", at },
    "Row 7, “Total”: the cell looks like a person's name or number, so the row's cells may have slipped into the wrong columns. Put them right, or export the report again.",
  ],
  "row-incomplete": [
    { code: "row-incomplete", row: 7 },
    "Row 7: only part of a line is there. It may belong to the row above or below it, as a note of several lines does: join it with that row, or leave it out.",
  ],
  "row-too-long": [
    { code: "row-too-long", row: 7, cells: 14, headings: 13 },
    "Row 7: it has 14 cells under 13 headings. A comma in a name may have cut it in two: export the report again as tab-delimited text.",
  ],
  "row-sum-differs": [
    { code: "row-sum-differs", at, reportTotal: cents(1_200), sum: cents(1_000) },
    "Row 7, “Total”: the report says $12.00, but the row's amounts add up to $10.00. Correct the amount that is wrong, or export the report again.",
  ],
  "date-twice": [
    { code: "date-twice", at, date: AUG_31, form: "day" },
    "Row 7, “Total”: Aug 31, 2026 has a row already. Delete the row that is not right, or export the report again.",
  ],
  "key-twice": [
    { code: "key-twice", at: { row: 3, column: "PlanNum" }, firstRow: 2 },
    "Row 3, “PlanNum”: the same as in row 2. It is counted once: delete the row that is not right.",
  ],
  "reading-too-long": [
    { code: "reading-too-long", row: 4_200_000, seconds: 60 },
    "Reading was stopped after 60 seconds, in row 4200000, and none of its figures is posted. Export a shorter period, or only the columns that are needed.",
  ],
  "report-twice": [
    { code: "report-twice", row: 7, firstRow: 2 },
    "A second whole report begins in row 7, with headings and a total of its own like the one in row 2. Delete the one that is not meant.",
  ],
  "date-far-off": [
    { code: "date-far-off", at, date: AUG_31, form: "day", usual: { from: day(38_000), to: day(38_010) } },
    "Row 7, “Total”: Aug 31, 2026 is far from the days that the report is about (Jan 14, 2004 to Jan 24, 2004), so its year may be mistyped. Correct it; if it is right, bring that part of the report by itself.",
  ],
  "date-outside": [
    { code: "date-outside", at, date: AUG_31, form: "day", stated: { from: day(38_000), to: day(38_010) } },
    "Row 7, “Total”: Aug 31, 2026 is none of the days that the report says it covers (Jan 14, 2004 to Jan 24, 2004). Correct the one that is wrong, or run the report again for all days of its rows.",
  ],
  "acceptance-undated": [
    { code: "acceptance-undated", at, amount: cents(1_200) },
    "Row 7, “Total”: $12.00 is accepted, but no day of acceptance is given. Fill in the day, or make the amount 0.00.",
  ],
  "text-empty": [
    { code: "text-empty" },
    "There is nothing to read. Export or copy the whole report again, headings included.",
  ],
  "headings-absent": [
    { code: "headings-absent" },
    "No row of headings was found in the first 30 rows. Export or copy the whole report again, headings included. Of a report that prints none, write a heading over each column, then say once what they are: in the pane, or by huddlebook teach.",
  ],
  "report-unknown": [
    {
      code: "report-unknown",
      row: 2,
      headings: ["Date", "Carrier"],
      closest: [
        { title: "Outstanding Insurance Claims", missing: ["DateSent", "Amount"] },
        { title: "Treatment plans", missing: ["DateAccepted"] },
      ],
    },
    "Row 2: these headings are of no report that Huddlebook knows: Date, Carrier. The closest reports are Outstanding Insurance Claims (missing: DateSent, Amount); Treatment plans (missing: DateAccepted). Check that it is the right report, with all its columns. Where it is one of another kind or from other software, say once what its columns are: in the pane, or by huddlebook teach.",
  ],
  "report-ambiguous": [
    { code: "report-ambiguous", row: 2, titles: ["Treatment plans", "Outstanding Insurance Claims"] },
    "Row 2: the headings fit more than one report: Treatment plans and Outstanding Insurance Claims. Say which one it is (on the command line: --report).",
  ],
  "columns-missing": [
    { code: "columns-missing", row: 2, report: { title: "Insurance Aging", missing: ["Pat Est Bal Total"] } },
    "Row 2: for Insurance Aging these columns are missing: Pat Est Bal Total. Export the report again with them. Where it is one of another kind or from other software, say once what its columns are: in the pane, or by huddlebook teach.",
  ],
  "column-twice": [
    { code: "column-twice", row: 2, headings: ["Total", "Date"] },
    "Row 2: more than one column is headed “Total”, “Date”. Where the line above says what each is about, such as Insurance and Patient, write that before the headings themselves.",
  ],
  "headings-in-rows": [
    { code: "headings-in-rows", row: 1, title: "Insurance Aging" },
    "Row 1: the headings of Insurance Aging stand in one row with amounts, as where each row repeats the report's titles and headings. Export it again as data only, without page sections, so that the headings stand above the rows.",
  ],
  "records-absent": [
    { code: "records-absent", title: "Insurance Aging" },
    "The report has headings for Insurance Aging, but no row below them could be read as one of it. Put right what is said of its rows; where it has none, export it again for the right dates.",
  ],
  "range-missing": [
    { code: "range-missing" },
    "The report does not say which days it covers. Give its first and last day (on the command line: --from and --to).",
  ],
  "range-backwards": [
    { code: "range-backwards", from: SEP_1, to: AUG_31 },
    "The first day covered, Sep 1, 2026, is after the last, Aug 31, 2026. Correct the dates.",
  ],
  "range-far-off": [
    { code: "range-far-off", from: AUG_31, to: day(60_000), end: day(60_000), isStated: true },
    "The report is said to cover Aug 31, 2026 to Apr 8, 2064, and has no date within two years of Apr 8, 2064. Correct its first and last day.",
  ],
  "totals-of-days": [
    { code: "totals-of-days", from: AUG_3, to: AUG_9 },
    "The report has totals of Aug 3, 2026 to Aug 9, 2026 alone. Weeks are added up from their days: run it for each day, or for a whole month.",
  ],
  "as-of-missing": [
    { code: "as-of-missing" },
    "The ages of what is owed count to the day as of which the list was run, and it does not say which. Say it (on the command line: --as-of).",
  ],
  "items-after-as-of": [
    { code: "items-after-as-of", last: SEP_1, asOf: AUG_31 },
    "The list is to stand as of Aug 31, 2026, and has an item of Sep 1, 2026. Give the day as of which it was run, or run it again as of Aug 31, 2026.",
  ],
  "range-differs": [
    { code: "range-differs", at, first: AUG_31, found: undefined },
    "Row 7, “Total”: the rows above say Aug 31, 2026, this one says nothing. Read one period at a time: export the report again.",
  ],
  "dates-day-first": [
    { code: "dates-day-first", at },
    "Row 7, “Total”: the date only fits with the day before the month, and the other dates fit better with the month first. Set the computer's dates to the US form and export the report again.",
  ],
  "dates-unclear": [
    {
      code: "dates-unclear",
      monthFirst: { from: day(46_089), to: day(46_364) },
      dayFirst: { from: day(46_237), to: day(46_246) },
    },
    "Read with the month first, the dates go from Mar 8, 2026 to Dec 8, 2026; with the day first, from Aug 3, 2026 to Aug 12, 2026. Say which is right (on the command line: --dates month-first or --dates day-first).",
  ],
  "total-differs": [
    {
      code: "total-differs",
      at,
      reportTotal: cents(1_200),
      sum: cents(1_000),
      problemRows: 0,
      others: ["0-30 Days"],
      candidates: [],
    },
    "Row 7, “Total”: the rows add up to $2.00 less than the report's own total, $10.00 to $12.00. Rows may be missing or changed: export the report again. These columns differ too: 0-30 Days.",
  ],
  "count-differs": [
    { code: "count-differs", row: 7, count: 5, records: 4 },
    "Row 7: the report says that it has 5 rows, but 4 were read. Rows may be missing: export the report again.",
  ],
  "date-total-differs": [
    {
      code: "date-total-differs",
      column: "Adj",
      date: AUG_31,
      form: "month",
      reportTotal: cents(1_200),
      sum: cents(1_000),
      problemRows: 1,
    },
    "The Totals block, Aug 2026, “Adj”: the rows add up to $2.00 less than the report's own total, $10.00 to $12.00, without 1 row that could not be read. Put those right first.",
  ],
  "income-unclear": [
    { code: "income-unclear", column: "Tot Income" },
    "In some rows “Tot Income” counts the unearned income, in others it does not, so what patients paid cannot be told. Export the report again.",
  ],
  "block-repeated": [
    { code: "block-repeated", row: 12, firstRow: 2 },
    "The table under row 12 is the same as the one under row 2, or begins alike and is as long: the report may be in it twice. Delete one of them.",
  ],
  "amounts-too-large": [
    { code: "amounts-too-large" },
    "The amounts add up to more than can be counted to the cent. A column may hold account numbers: export the report again.",
  ],
  "problems-too-many": [
    { code: "problems-too-many", limit: 10_000 },
    "More than 10000 cells cannot be read. This may be another report, or a damaged file: export it again.",
  ],
  ...TYPED_EXAMPLES,
};
