import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { type ImportNote, describeNote } from "../../../src/import/problems/note";
import { type SkipReason, describeSkip, describeSkipped } from "../../../src/import/problems/skip";

const NOTES: { readonly [Code in ImportNote["code"]]: readonly [Extract<ImportNote, { code: Code }>, string] } = {
  "negative-categories": [
    { code: "negative-categories", balance: "Patient", cells: 2, amount: cents(-1_250) },
    "Patient: 2 aging amounts below zero, -$12.50 together, moved to Credits.",
  ],
  "paid-undated": [
    { code: "paid-undated", rows: 2 },
    '2 claims with the status “Paid” and no day of payment, taken as closed. Of some software “Paid” only says that the carrier sent the money: compare the open claims with it. Where that is so, say so once: --status "Paid=open", or a row “Claim status: Paid” with the value Open in Setup.',
  ],
  "status-as-said": [
    { code: "status-as-said", of: "claim", word: "Partially paid", means: "Open", rows: 2 },
    "2 claims with the status “Partially paid”, read as Open, as the practice said.",
  ],
  "read-as-agreed": [
    { code: "read-as-agreed" },
    "Its columns and words were read as somebody agreed before. Setup keeps that.",
  ],
  "paid-not-received": [
    { code: "paid-not-received", rows: 1, practiceSoftware: "Dentrix Ascend" },
    "1 claim with a status such as “Paid” taken as open: of Dentrix Ascend, whose words this list has, it says what the carrier did, not that the money came.",
  ],
  "columns-by-exact-heading": [
    {
      code: "columns-by-exact-heading",
      columns: [
        { figure: "who is to pay", heading: "Payer" },
        { figure: "the fee billed", heading: "Total Charges" },
      ],
    },
    "Read by its headings, each of them a usual one of such lists: who is to pay from “Payer”, the fee billed from “Total Charges”.",
  ],
  "columns-beside": [
    { code: "columns-beside", columns: [{ figure: "what was paid last", heading: "Last Pmt" }] },
    "Left out, as by their headings no part of what is owed now: what was paid last from “Last Pmt”.",
  ],
  "rows-say-kinds": [
    { code: "rows-say-kinds", heading: "Type" },
    "What its columns hold shows in its rows: each says under “Type” what its amount is, which stands in the column of that.",
  ],
  "transactions-by-type": [
    { code: "transactions-by-type" },
    "Each row is a transaction, and its type says what it is: an invoice was billed, a payment collected.",
  ],
  "families-once": [
    { code: "families-once", rows: 2, amount: cents(80_000) },
    "2 rows of families whose balance stands in an earlier row too: $800.00 together, counted once a family.",
  ],
  "schedule-words-other": [
    { code: "schedule-words-other", column: "Chair", rows: 1 },
    "“Chair”: what 1 row holds could be a person's name or number, and is not kept.",
  ],
  "taken-from-above": [
    { code: "taken-from-above", rows: 2 },
    "2 rows without a carrier, counted under the carrier above.",
  ],
  "day-first": [
    { code: "day-first", at: { row: 3, column: "Date" } },
    "Row 3, “Date”: the date only fits with the day before the month, so all dates were read so.",
  ],
  "second-report": [
    { code: "second-report", row: 6, title: "Claims" },
    "A second report begins in row 6: Claims. It was not read: export it by itself.",
  ],
  "typed-computed": [
    {
      code: "typed-computed",
      figures: [
        { name: "Insurance 0 to 30", amount: cents(5_750) },
        { name: "Insurance Over 90", amount: cents(0) },
      ],
    },
    "Not typed, and computed from the two others: Insurance 0 to 30 $57.50, Insurance Over 90 $0.00.",
  ],
  "clinics-added": [
    { code: "clinics-added", blocks: 2 },
    "The report has 2 blocks, one a clinic. Their rows were added up by date.",
  ],
  "unearned-left-out": [
    { code: "unearned-left-out", amount: cents(5_000) },
    "Unearned income of $50.00 is left out of the payments, as the report's own total of income leaves it out.",
  ],
  "days-absent": [
    { code: "days-absent", days: 1, first: day(46_265) },
    "The report has no row for 1 day in its range, the first on Aug 31, 2026. Nothing is taken as billed or paid then.",
  ],
  "nothing-in-month": [
    { code: "nothing-in-month", month: day(46_235) },
    "The query has no row, and lies in the folder of Aug 2026: nothing is taken as having happened in that month.",
  ],
  "booked-afterwards": [
    { code: "booked-afterwards", rows: 1 },
    "1 appointment booked on a later day than the appointment itself. Dates are kept as they are.",
  ],
  "names-as-source": [
    { code: "names-as-source", rows: 3 },
    "3 referral sources that could be a person's name, kept as “Named person”.",
  ],
  "carriers-other": [
    { code: "carriers-other", rows: 5, first: [2, 3, 8] },
    "5 claims counted under the carrier “Other” (rows 2, 3, 8 and 2 more): what the cell holds could be a person's name or number, and is not kept. Where it is a carrier, say its name once, in the pane or with --carrier; if it is posted already, undo that and post again.",
  ],
  "rows-said-none": [
    { code: "rows-said-none", rows: 2, first: 7, amounts: [{ heading: "Charges", sum: cents(5_000) }] },
    "2 rows, the first row 7, were passed over as no row of the report, as was said when it was taught, with $50.00 under “Charges”. The report's own total leaves them out too.",
  ],
  "denial-reasons-other": [
    { code: "denial-reasons-other", rows: 1 },
    "1 denial reason in words that are not known, kept as “Other”.",
  ],
  "plan-types-other": [
    { code: "plan-types-other", rows: 3 },
    "3 plan types in words that are not known, kept as “Other”.",
  ],
};

const SKIPS: Readonly<Record<SkipReason, RegExp>> = {
  group: /^headings of groups/u,
  note: /^lines that go on with the note/u,
  "line-above": /^lines above rows that they are the sum of/u,
  average: /^rows of averages/u,
  count: /^rows that say how many rows there are$/u,
  shares: /^rows of percentages/u,
  "other-report": /^rows of a second report/u,
  title: /title/u,
  blank: /blank/u,
  headings: /heading/u,
  total: /total/u,
  page: /page/u,
  closing: /closing/u,
  "repeated-in-totals": /Totals block/u,
  "clinic-totals": /Clinic Totals/u,
  preauthorization: /preauthorizations/u,
  "claim-not-sent": /not sent/u,
  "said-no-row": /none of the report/u,
  "not-read": /not read/u,
};

describe("describeNote", () => {
  it.each(Object.entries(NOTES))("words %s", (_code, [note, words]) => {
    expect(describeNote(note)).toBe(words);
  });
});

describe("describeSkip", () => {
  it.each<SkipReason>([
    ...(["title", "blank", "headings", "total", "page", "closing"] as const),
    ...(["repeated-in-totals", "clinic-totals", "preauthorization"] as const),
    ...(["claim-not-sent", "not-read"] as const),
  ])("words %s", (reason) => {
    expect(describeSkip(reason)).toMatch(SKIPS[reason]);
  });
});

describe("describeSkipped", () => {
  it("names rows of every kind in one line, with how many and why where the words do not say it", () => {
    expect(
      describeSkipped([
        { reason: "headings", rows: 1 },
        { reason: "title", rows: 2 },
        { reason: "total", rows: 1 },
        { reason: "preauthorization", rows: 1_200 },
      ]),
    ).toEqual([
      "1,204 skipped: 1 heading, 2 titles, 1 total (used to check the sum), 1,200 preauthorizations (nothing is owed yet).",
    ]);
  });

  it("says nothing of no rows", () => {
    expect(describeSkipped([])).toEqual([]);
  });
});
