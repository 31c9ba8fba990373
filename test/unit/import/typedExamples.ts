import { day } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import type { Refusal, RefusalCode } from "../../../src/import/problems/refusal";

const AUG_31 = day(46_265);
const AUG_3 = day(46_237);
const AUG_9 = day(46_243);

/** One example of every refusal of typed totals, with its words. */
export const TYPED_EXAMPLES: {
  readonly [Code in Extract<RefusalCode, `typed-${string}`>]: readonly [Refusal<Code>, string];
} = {
  "typed-sum-differs": [
    {
      code: "typed-sum-differs",
      at: { row: 7, column: "Total" },
      typed: cents(10_000),
      sum: cents(9_500),
      of: "categories",
    },
    "Row 7, “Total”: $100.00 was typed, but the ages and Credits come to $95.00. Compare each with the printed report, and correct the one that is wrong.",
  ],
  "typed-figure-missing": [
    { code: "typed-figure-missing", at: { row: 7, column: "61 to 90" } },
    "Row 7, “61 to 90”: nothing was typed, and nothing else that was typed tells it. Type what the printed report says; 0 where it says that there is nothing.",
  ],
  "typed-balance-missing": [
    { code: "typed-balance-missing", balance: "Patient" },
    "Receivables: only Patient was typed. Type Total too, or the other part: of Patient, Insurance and Total two are enough.",
  ],
  "typed-sign": [
    { code: "typed-sign", at: { row: 7, column: "Credits" }, amount: cents(5_000) },
    "Row 7, “Credits”: $50.00 was typed. Credits lower what is owed: type them below zero.",
  ],
  "typed-rest-sign": [
    { code: "typed-rest-sign", name: "Insurance 0 to 30", amount: cents(-5_000) },
    "Insurance 0 to 30: what was typed leaves -$50.00 for it, which cannot be. Compare the two other figures with the printed report.",
  ],
  "typed-days-missing": [
    { code: "typed-days-missing", row: 14, from: AUG_3, to: AUG_9 },
    "Row 14: no day of Aug 3, 2026 to Aug 9, 2026 was typed. Weeks are added up from their days: type a row for each day, as the day sheets print them. Only a whole month can be typed as one.",
  ],
  "typed-days-apart": [
    { code: "typed-days-apart", from: AUG_3, to: AUG_31 },
    "No row was typed for Aug 3, 2026 to Aug 31, 2026, which is more than a week. Correct a mistyped date, give each of these days a row, or type what is before and after in two forms.",
  ],
  "typed-months-beside-days": [
    { code: "typed-months-beside-days", row: 14 },
    "Row 14: a month as one figure stands beside days of another. Type them in two forms.",
  ],
  "typed-row-unknown": [
    { code: "typed-row-unknown", row: 9 },
    "Row 9: it has amounts and begins with neither Patient, Insurance nor Total. Begin it with one of these, or take the amounts out.",
  ],
  "typed-row-unread": [
    { code: "typed-row-unread" },
    "A typed figure cannot be read, and nothing is posted around it. Put it right, and bring the form again.",
  ],
  "typed-row-twice": [
    { code: "typed-row-twice", row: 9, firstRow: 8 },
    "Row 9: row 8 tells of the same. Take out the one that is not right.",
  ],
  "typed-row-too-long": [
    { code: "typed-row-too-long", row: 8, cells: 8, headings: 7 },
    "Row 8: it has 8 cells under 7 headings. Write amounts without a comma, such as 1234.50.",
  ],
};
