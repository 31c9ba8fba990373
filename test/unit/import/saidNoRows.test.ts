import { describe, expect, it } from "vitest";
import { rowWords } from "../../../src/import/layout/rowWords";
import { describeUnproven } from "../../../src/import/problems/unproven";
import { readReport } from "../../../src/import/readReport";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";

const DAYS: TaughtReport = {
  title: "Day sheet",
  kind: "days",
  headings: {
    date: "Date",
    billed: "Gross charges",
    patientPayments: "Patient payments",
    insurancePayments: "Insurance payments",
  },
  blankIsZero: true,
};
const HEAD = "Date,Gross charges,Patient payments,Insurance payments,Status\n";
const ROWS = "8/3/2026,100.00,20.00,30.00,Posted\n8/4/2026,50.00,5.00,0.00,Posted\n";
const TOTAL = "Total,150.00,25.00,30.00,\n";

function read(text: string, noRows: TaughtReport["noRows"]) {
  return readReport(`${HEAD}${text}`, { taughtReports: [noRows === undefined ? DAYS : { ...DAYS, noRows }] });
}

describe("the words by which a kind of row is told", () => {
  it.each([
    ["Dr. Smith's Total:", "dr … total"],
    ["Dr. Marigold Quillfeather’s Total", "dr … total"],
    ["TOTAL CASH PAYMENTS:", "total … payments"],
    ["Balance of 9/1/2026", "balance of …"],
    ["… total", "… total"],
  ])("of %j are %j, and no word that could be somebody's name", (cell, words) => {
    expect(rowWords(cell)).toBe(words);
    expect(rowWords(words)).toBe(words);
  });

  it.each(["", "Smith", "Dr. Smith", "Ann and Bob", "Quillfeather, Marigold", "May", "12.50", "Total ".repeat(30)])(
    "are none of %j",
    (cell) => {
      expect(rowWords(cell)).toBeUndefined();
    },
  );
});

describe("a row that somebody said is none", () => {
  const doctors = [{ words: "dr … total" }];
  const withDoctor = `${ROWS}Dr. Quillfeather's Total:,70.00,10.00,0.00,\n`;

  it("is in no figure, and told with its amounts where the report's own total leaves it out", () => {
    expect(read(`${withDoctor}${TOTAL}`, undefined)).toMatchObject({ figures: undefined });
    const report = read(`${withDoctor}${TOTAL}`, doctors);
    expect(report).toMatchObject({ records: 2, refusals: [], unproven: [], sum: 15_000, reportTotal: 15_000 });
    expect(report.skipped).toContainEqual({ reason: "said-no-row", rows: 1 });
    expect(report.notes).toContainEqual({
      code: "rows-said-none",
      rows: 1,
      first: 4,
      amounts: [
        { heading: "Gross charges", sum: 7_000 },
        { heading: "Patient payments", sum: 1_000 },
      ],
    });
  });

  it("is asked about with its amounts where no total shows it", () => {
    const { unproven, records } = read(withDoctor, doctors);
    expect(records).toBe(2);
    expect(unproven.map((one) => describeUnproven(one))).toContainEqual(
      "Row 4 was passed over as no row of the report, as was said when it was taught, with $70.00 under “Gross charges”, $10.00 under “Patient payments”. The report prints no total that shows it: compare its sum with the practice software.",
    );
  });

  it("refuses the report where its own total counts it", () => {
    const { refusals, figures } = read(`${withDoctor}Total,220.00,35.00,30.00,\n`, doctors);
    expect([refusals.map(({ code }) => code)[0], figures]).toEqual(["total-differs", undefined]);
  });

  it("can be told by a column that is not needed otherwise, which must then be there", () => {
    const voided = [{ heading: "Status", words: "deleted" }];
    const report = read(`${ROWS}8/5/2026,9.00,0.00,0.00,Deleted\n${TOTAL}`, voided);
    expect(report).toMatchObject({ records: 2, refusals: [], unproven: [], sum: 15_000 });
    const lost = readReport("Date,Gross charges,Patient payments,Insurance payments\n8/3/2026,100.00,20.00,30.00\n", {
      taughtReports: [{ ...DAYS, noRows: voided }],
      layout: "own: Day sheet",
    });
    expect(lost.refusals).toEqual([
      { code: "columns-missing", row: 1, report: { title: "Day sheet", missing: ["Status"] } },
    ]);
  });

  it("is no total of the report, whose words are others", () => {
    expect(read(`${ROWS}${TOTAL}`, doctors)).toMatchObject({ notes: [], unproven: [], reportTotal: 15_000 });
  });

  it("is counted, as every row is", () => {
    const { rows, records, problemRows, skipped } = read(`${withDoctor}${TOTAL}`, doctors);
    expect(records + problemRows + skipped.reduce((sum, one) => sum + one.rows, 0)).toBe(rows);
  });
});
