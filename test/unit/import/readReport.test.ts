import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import { LAYOUTS } from "../../../src/import/layout/layouts";
import { type ReadReport, readReport, readReportInSteps } from "../../../src/import/readReport";
import { ReportReading } from "../../../src/import/reportReading";
import { recognize } from "../../../src/import/reading/recognize";
import { Rows } from "../../../src/import/reading/rows";
import { TimeLimit } from "../../../src/import/reading/timeLimit";

const CLAIM_HEADINGS = "Carrier\tDateService\tDateSent\tAmount\n";
const CLAIM = "Aetna\t9/8/2025\t9/8/2025\t62.00\n";

/** A clock that says these times, one after another. */
function clock(times: readonly number[]): () => number {
  const left = [...times];
  return () => left.shift() ?? NaN;
}

describe("readReport", () => {
  it("says how far it is about every 50,000 rows", () => {
    const seen: number[] = [];
    const { records } = readReport(CLAIM_HEADINGS + CLAIM.repeat(100_000), { onProgress: (rows) => seen.push(rows) });
    expect([seen, records]).toEqual([[50_000, 100_000], 100_000]);
  });

  it("stops after 60 seconds, says in which row, and keeps nothing of a part", () => {
    const limit = new TimeLimit(clock([0, 60_000]));
    const report = readReport(CLAIM_HEADINGS + CLAIM.repeat(50_000), { limit });
    expect(report.refusals).toEqual([{ code: "reading-too-long", row: 50_000, seconds: 60 }]);
    expect(report).toMatchObject({ rows: 50_000, records: 0, problemRows: 0, problems: [], sum: undefined });
    expect(report.skipped).toEqual([{ reason: "not-read", rows: 50_000 }]);
    expect([report.figures, report.reportTotal, report.proofs]).toEqual([undefined, undefined, []]);
    expect(report.layout?.id).toBe("outstanding-claims");
  });

  it("stops where it reads dates again with the day first, and has all the time until then", () => {
    const text = CLAIM_HEADINGS + CLAIM.replaceAll("9/8", "31/8").repeat(50_000);
    const { refusals } = readReport(text, { limit: new TimeLimit(clock([0, 59_999, 60_000])) });
    expect(refusals).toEqual([{ code: "reading-too-long", row: 50_000, seconds: 60 }]);
    expect(readReport(text, { limit: new TimeLimit(clock([0, 1, 2])) }).refusals).toEqual([]);
  });

  it("looks at the time however few and long the rows are", () => {
    const notes = "x".repeat(100_000);
    const limit = new TimeLimit(clock([0, 60_000]));
    const { refusals } = readReport(`${CLAIM_HEADINGS}${`${CLAIM.trimEnd()}\t${notes}\n`.repeat(100)}`, { limit });
    expect(refusals).toMatchObject([{ code: "reading-too-long" }]);
  });

  it("gives others their turn about every 50,000 rows, and comes to the same", async () => {
    const text = CLAIM_HEADINGS + CLAIM.repeat(50_000);
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const report = readReport(text);
    expect(await readReportInSteps(text, { pause })).toEqual(report);
    expect(pauses).toBe(1);
    expect(await readReportInSteps(text, {})).toEqual(report);
  });

  it("refuses a report with more lines of one cell between its rows than anybody prints, and counts each of them", () => {
    const lines = `${CLAIM}note\n`.repeat(2) + "note\n".repeat(20_000);
    const { rows, records, skipped, problemRows, refusals } = readReport(CLAIM_HEADINGS + lines + CLAIM);
    expect(refusals).toMatchObject([{ code: "problems-too-many" }]);
    expect(records + problemRows + skipped.reduce((sum, one) => sum + one.rows, 0)).toBe(rows);
    expect(rows).toBe(20_006);
  });

  it("refuses a report when so many cells cannot be read that a list helps nobody, and counts the rows all the same", () => {
    const { problemRows, problems, refusals } = readReport(CLAIM_HEADINGS + "Aetna\tsoon\tnow\tmuch\n".repeat(10_000));
    expect(problemRows).toBe(10_000);
    expect(problems.length).toBeLessThan(10_100);
    expect(refusals).toEqual([{ code: "problems-too-many", limit: 10_000 }]);
  });

  it("takes the range that the report states before the one that it is told", () => {
    const text = "PeriodFrom,PeriodTo,DateBooked,AptDate,AptStatus\n2026-06-01,2026-06-30,2026-06-02,2026-06-09,1\n";
    const { figures } = readReport(text, { range: { from: day(1_000), to: day(2_000) } });
    expect(figures).toMatchObject({ range: { from: 46_174, to: 46_203 } });
  });

  it("knows each of Open Dental's numbers for a status", () => {
    const line = (status: number) => `2026-06-02,2026-06-09,${status}\n`;
    const text = `DateBooked,AptDate,AptStatus\n${[1, 2, 3, 4, 5].map(line).join("")}`;
    const { figures } = readReport(text, { range: { from: day(46_174), to: day(46_203) } });
    const statuses = ["Scheduled", "Arrived", "Cancelled", "Scheduled", "Broken"].map((status) => ({ status }));
    expect(figures).toMatchObject({ appointments: statuses });
  });

  it("reads a name of several lines that is longer than what it looks at together", () => {
    const name = `"${"Ann\n".repeat(100_000)}"`;
    const { records, rows } = readReport(`${CLAIM_HEADINGS}${CLAIM}${CLAIM.replace("Aetna", name)}${CLAIM}`);
    expect([records, rows]).toEqual([3, 4]);
  });

  it("knows letters of any language in a long report", () => {
    const text = CLAIM_HEADINGS + CLAIM.repeat(5_000) + CLAIM.replace("Aetna", "Zürich 😀").repeat(5_000);
    const { figures } = readReport(text);
    expect(figures?.kind === "outstanding-claims" && figures.claims.at(-1)?.carrier).toBe("Zürich 😀");
  });

  it("takes a footer of several cells below the total for a problem, and the total for a total", () => {
    const text = `${CLAIM_HEADINGS}${CLAIM}\t\t\t62.00\nPrinted by\tKim\n`;
    const { records, problemRows, reportTotal } = readReport(text);
    expect([records, problemRows, reportTotal]).toEqual([1, 1, 6_200]);
  });

  it("checks subtotals, and a total that comes after them", () => {
    const text = `${CLAIM_HEADINGS}${CLAIM}Subtotal\t\t\t62.00\n${CLAIM}${CLAIM}Subtotal:\t\t\t124.00\nTotal\t\t\t186.00\n`;
    const { refusals, reportTotal, sum, records } = readReport(text);
    expect([refusals, reportTotal, sum, records]).toEqual([[], 18_600, 18_600, 3]);
    expect(readReport(text.replace("124.00", "123.00")).refusals).toHaveLength(1);
  });

  it("checks the total of a report of several pages, and adds up the totals of several tables", () => {
    const pages = `${CLAIM_HEADINGS}${CLAIM}${CLAIM_HEADINGS}${CLAIM}Total\t\t\t124.00\n`;
    expect(readReport(pages)).toMatchObject({ refusals: [], reportTotal: 12_400, sum: 12_400 });
    const other = CLAIM.replace("62.00", "5.00");
    const tables = `${CLAIM_HEADINGS}${CLAIM}Total\t\t\t62.00\n${CLAIM_HEADINGS}${other}Total\t\t\t5.00\n`;
    expect(readReport(tables)).toMatchObject({ refusals: [], reportTotal: 6_700, sum: 6_700 });
  });

  it("takes a lone name above a repeated heading for a line that was cut", () => {
    const { problems } = readReport(`${CLAIM_HEADINGS}${CLAIM}Sample, Ann\n${CLAIM_HEADINGS}${CLAIM}`);
    expect(problems).toEqual([{ code: "row-incomplete", row: 3 }]);
  });

  it("takes a label without amounts, and amounts without a label, for no record", () => {
    expect(readReport(`${CLAIM_HEADINGS}Total\t9/8/2025\t9/8/2025\tx\n`).problemRows).toBe(1);
    const status = "DateBooked,AptDate,AptStatus\n2026-06-02,2026-06-09,Total\n";
    expect(readReport(status).problems).toEqual([{ code: "row-incomplete", row: 2 }]);
  });
});

describe("a layout that lets a cell be blank that its figures need", () => {
  const texts: Readonly<Record<string, string>> = {
    "production-daily": "Date,Production,Adjust,Write-off,Pt Income,Ins Income\n,1.00,0.00,0.00,0.00,0.00\n",
    "treatment-plans": "DatePresented,AmountPresented,DateAccepted,AmountAccepted\n,5.00,,\n",
    "new-patient-appointments": "DateBooked,AptDate,AptStatus\n,2026-06-09,2\n2026-06-09,,2\n",
  };

  it.each(Object.keys(texts))("has no row of %s dropped for it", (id) => {
    const recognized = recognize(texts[id] ?? "");
    const layout = LAYOUTS.find((one) => one.id === id);
    if (!recognized.ok || layout === undefined) throw new Error(`${id} is not recognized`);
    const fields = Object.fromEntries(
      Object.entries(layout.fields).map(([name, field]) => [name, { ...field, isOptional: true as const }]),
    );
    const reading = new ReportReading(texts[id] ?? "", { ...recognized, layout: { ...layout, fields } });
    expect(reading.readSome()).toBe(true);
    expect(reading.tally.records).toBe(0);
    expect(reading.tally.problems.every(({ code }) => code === "cell-missing")).toBe(true);
    expect(reading.tally.problemRows).toBeGreaterThan(0);
  });
});

describe("Rows over a long text", () => {
  it("finds every row and cell, wherever its windows end", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `row ${index}\t${index}.25\té`);
    const rows = new Rows(lines.join("\r\n"), "\t");
    const found: string[] = [];
    while (rows.next()) found.push(rows.cells().join("\t"));
    expect(found).toEqual(lines);
  });

  it("reads an amount that ends the text", () => {
    const ends = ["0.00", "5.00", "5.0", "5.", "-", "0.0", '"', '""'].map((text) => {
      const rows = new Rows(`x\n${text}`, "\t");
      rows.next();
      rows.next();
      return [rows.plainAmount(0), rows.cell(0), rows.next()];
    });
    expect(ends).toEqual([
      [0, "0.00", false],
      [500, "5.00", false],
      [NaN, "5.0", false],
      [NaN, "5.", false],
      [NaN, "-", false],
      [NaN, "0.0", false],
      [NaN, '"', false],
      [NaN, "", false],
    ]);
  });
});

/** The parts always add up; said once more here, where the texts are small enough to see it. */
it("counts every row once", () => {
  const { rows, records, problemRows, skipped }: ReadReport = readReport(`${CLAIM_HEADINGS}\n${CLAIM}?\n`);
  expect([rows, records, problemRows, skipped.map((one) => one.rows)]).toEqual([4, 1, 1, [1, 1]]);
});
