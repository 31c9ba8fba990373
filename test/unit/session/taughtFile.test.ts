import { describe, expect, it } from "vitest";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";
import { taughtFileText, taughtInFile } from "../../../src/session/reading/taughtFile";
import { notKnownYet, taughtReportRow, taughtReportsIn } from "../../../src/session/reading/taughtReports";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";

const PLAIN: TaughtReport = {
  title: "Day sheet",
  kind: "days",
  headings: { date: "Date", billed: "Charges", patientPayments: "Patient paid", insurancePayments: "Insurance paid" },
  blankIsZero: true,
};
const RICH: TaughtReport = {
  ...PLAIN,
  title: "Day sheet 2",
  notNeeded: ["Provider"],
  further: { patientPayments: ["Other payments", "(column 7) #15nrc2a"] },
  turned: ["insurancePayments"],
  noRows: [{ words: "dr … total" }, { heading: "Status", words: "deleted" }],
};

function fileOf(...reports: readonly unknown[]): string {
  return JSON.stringify({ format: "huddlebook taught reports", version: 1, reports });
}

describe("a file of taught reports", () => {
  it("holds them as they were taught, columns added up and turned signs too", () => {
    expect(taughtInFile(taughtFileText([PLAIN, RICH]))).toEqual({ ok: true, reports: [PLAIN, RICH] });
    expect(taughtInFile(`\uFEFF${taughtFileText([PLAIN])}`)).toEqual({ ok: true, reports: [PLAIN] });
  });

  it("is refused where rows that are none are told by words that could be a name", () => {
    const named = { ...RICH, columns: RICH.headings, noRows: [{ words: "Quillfeather total" }] };
    expect(taughtInFile(fileOf(named))).toMatchObject({ ok: false });
    const column = { ...RICH, columns: RICH.headings, noRows: [{ heading: "Quillfeather", words: "total" }] };
    expect(JSON.stringify(taughtInFile(fileOf(column)))).not.toContain("Quillfeather");
  });

  it("has neither a name nor a figure that somebody wrote into Setup or into the file", () => {
    const named = {
      ...RICH,
      title: "Dr. Quillfeather’s sheet",
      headings: { ...PLAIN.headings, date: "Quillfeather", unknown: "Marigold" },
      notNeeded: ["Marigold Quillfeather"],
      further: { patientPayments: ["Marigold 1,234.56"] },
    };
    const written = taughtFileText([named, { ...PLAIN, title: "Charges 12.34" }]);
    const handmade = fileOf({ ...named, columns: named.headings, patient: "Marigold" });
    const read = JSON.stringify(taughtInFile(handmade));
    for (const text of [written, read]) expect(text).not.toMatch(/Quillfeather|Marigold|1,234|12\.34/u);
    expect(taughtInFile(handmade)).toMatchObject({
      ok: true,
      reports: [{ title: "Billed and collected, a row a day" }],
    });
    expect(read).toMatch(/"date":"\(column 0\) #/u);
  });

  it.each([
    ["", "It is no file of taught reports."],
    ["Date,Charges\n5/1/2026,1.00\n", "It is no file of taught reports."],
    ["[]", "It is no file of taught reports."],
    [fileOf(), "It holds no taught report."],
    [fileOf(PLAIN).replace('"version":1', '"version":2'), "A later version of Huddlebook wrote it."],
    [fileOf(PLAIN, { ...PLAIN, kind: "rents" }), "Report 2 in it cannot be read."],
    [fileOf({ ...PLAIN, title: 5 }), "Report 1 in it cannot be read."],
    [fileOf({ ...PLAIN, headings: { date: "Date" } }), "Report 1 in it cannot be read."],
    [fileOf({ ...PLAIN, further: { date: ["Day"] } }), "Report 1 in it cannot be read."],
    [fileOf({ ...PLAIN, further: { billed: ["Fees", 5] } }), "Report 1 in it cannot be read."],
    [fileOf({ ...PLAIN, turned: ["date"] }), "Report 1 in it cannot be read."],
    [fileOf({ ...PLAIN, turned: "billed" }), "Report 1 in it cannot be read."],
  ])("is refused as a whole where it cannot be read whole: %j", (text, message) => {
    const read = taughtInFile(text);
    expect(read.ok ? "" : read.message).toContain(message);
  });
});

describe("reports that are taken from elsewhere", () => {
  it("are those that are not known yet, whatever they are called and in whatever order their columns are", () => {
    const { date, ...others } = PLAIN.headings;
    const same = { ...PLAIN, title: "Other", headings: { ...others, date: date ?? "" } };
    expect(notKnownYet([same, RICH, { ...RICH, title: "Again" }], [PLAIN], [])).toEqual([RICH]);
  });

  it("never take a title that is taken", () => {
    const titles = notKnownYet([PLAIN, { ...RICH, title: "DAY sheet" }], [], ["Day sheet"]).map(({ title }) => title);
    expect(titles).toEqual(["Day sheet 2", "DAY sheet 3"]);
  });

  it("stand in Setup so that a program that knows of no signs passes them over, and does not read them without", () => {
    const setup = applyChange(TRACKER, newTracker(), [
      { table: "Setup", upserts: [taughtReportRow(RICH)], removals: [] },
    ]);
    expect(taughtReportsIn(setup)).toEqual([RICH]);
    expect(JSON.parse(taughtReportRow(RICH).Value ?? "")).not.toHaveProperty("headings");
    expect(JSON.parse(taughtReportRow(PLAIN).Value ?? "")).toEqual({
      kind: "days",
      blankIsZero: true,
      headings: PLAIN.headings,
    });
  });
});
