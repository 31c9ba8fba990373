import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/import/readReport";
import { layoutOfTaught, missingIn } from "../../../src/import/taught/taughtReport";
import { unknownColumns } from "../../../src/import/taught/unknownColumns";
import {
  type SaidOfColumns,
  nameOfColumn,
  teachingOf,
  withColumn,
  withNotNeeded,
  withSign,
} from "../../../src/session/reading/teaching";

const DAYS =
  "Date,Gross charges,Hygiene,W/O,Other receipts,Other payments,Insurance payments\n5/1/2026,100.00,40.00,5.00,20.00,7.00,-30.00\n5/4/2026,50.00,0.00,0.00,10.00,0.00,0.00\nTotal,150.00,40.00,5.00,30.00,7.00,-30.00\n";
const COLUMNS = unknownColumns(DAYS);
const NOTHING: SaidOfColumns = { columns: [], turned: [], blankIsZero: false };

function said(...columns: readonly (readonly [string, string])[]): SaidOfColumns {
  return { ...NOTHING, kind: "days", columns: columns.map(([name, heading]) => ({ name, heading })) };
}

describe("what a report is taken for", () => {
  it("is a guess where nothing was said, and says which of it is guessed", () => {
    const { taught, guessed, isKindGuessed, wrong } = teachingOf(COLUMNS, NOTHING);
    expect([taught.kind, isKindGuessed, wrong]).toEqual(["days", true, []]);
    expect([...guessed].sort()).toEqual(["billed", "date", "insurancePayments", "writeoffs"]);
    expect(missingIn(taught)).toEqual(["what patients paid"]);
  });

  it("is what was said, before any guess, however the heading is spelled", () => {
    const { taught, guessed, wrong } = teachingOf(COLUMNS, said(["billed", "hygiene "], ["writeoffs", ""]));
    expect(taught.headings).toEqual({ date: "Date", billed: "Hygiene", insurancePayments: "Insurance payments" });
    expect([guessed, wrong]).toEqual([["date", "insurancePayments"], []]);
  });

  it("knows rows that are none by words that name nobody", () => {
    const noRows = [
      { heading: "", cell: "Dr. Quillfeather's Total:" },
      { heading: "hygiene", cell: "Total" },
    ];
    const { taught, wrong } = teachingOf(COLUMNS, { ...NOTHING, noRows });
    expect(wrong).toEqual([]);
    expect(taught.noRows).toEqual([{ words: "dr … total" }, { heading: "Hygiene", words: "total" }]);
  });

  it("takes several columns for one figure, and turns signs", () => {
    const all = said(
      ["patientPayments", "Other receipts"],
      ["patientPayments", "Other payments"],
      ["billed", "Gross charges"],
      ["billed", "Hygiene"],
    );
    const { taught, wrong } = teachingOf(COLUMNS, { ...all, turned: ["writeoffs", "insurancePayments"] });
    expect([wrong, missingIn(taught)]).toEqual([[], []]);
    const read = readReport(DAYS, { taughtReports: [{ ...taught, title: "Ours" }] });
    expect(read).toMatchObject({ layout: { title: "Ours" }, refusals: [], reportTotal: 19_000, sum: 19_000 });
    expect([...(read.figures?.kind === "production-by-day" ? read.figures.days.values() : [])]).toMatchObject([
      { billed: 14_000, writeoffs: -500, patientPayments: 2_700, insurancePayments: 3_000 },
      { billed: 5_000, writeoffs: 0, patientPayments: 1_000, insurancePayments: 0 },
    ]);
  });

  it.each([
    [said(["charges", "Other receipts"]), "“charges” is none of the columns of --kind days: date, billed, writeoffs"],
    [said(["billed", "Vouchers"]), "There is no column “Vouchers” for billed, or more than one."],
    [said(["date", "Date"], ["date", "Other receipts"]), "“date” can be one column only, and is said to be several."],
    [{ ...NOTHING, noRows: [{ heading: "", cell: "Quillfeather" }] }, "What is said of rows that are none has no word"],
    [
      { ...NOTHING, noRows: [{ heading: "Vouchers", cell: "Total" }] },
      "There is no such column for rows that are none",
    ],
    [{ ...NOTHING, turned: ["date"] }, "“date” is no column of amounts"],
    [{ ...NOTHING, turned: ["adjustments"] }, "“adjustments” is no column of amounts that the report has"],
  ])("says what was said and cannot be", (wrongly, message) => {
    const { wrong } = teachingOf(COLUMNS, wrongly);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(message);
  });

  it("finds a column whose heading is not shown by that heading, and by its place", () => {
    const columns = unknownColumns("Fecha,Charges\n5/1/2026,100.00\n5/2/2026,50.00\n");
    for (const heading of ["Fecha", "FECHA:", "1", "(column 1)"])
      expect(teachingOf(columns, said(["date", heading])).taught.headings["date"]).toBe(columns[0]?.heading);
  });
});

describe("a column that is said to be something", () => {
  const { taught } = teachingOf(
    COLUMNS,
    said(["patientPayments", "Other receipts"], ["patientPayments", "Other payments"]),
  );

  it("is that alone: what it was before it is no more, and the next takes its place", () => {
    const moved = withColumn(withSign(taught, "patientPayments", true), "adjustments", "Other receipts");
    expect([nameOfColumn(moved, "Other receipts"), nameOfColumn(moved, "Other payments")]).toEqual([
      "adjustments",
      "patientPayments",
    ]);
    expect(moved.headings["patientPayments"]).toBe("Other payments");
    const gone = withColumn(moved, "", "Other payments");
    expect([nameOfColumn(gone, "Other payments"), gone.further, gone.turned]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes the place of the one before where there can be one only", () => {
    const moved = withColumn(taught, "date", "Hygiene");
    expect([moved.headings["date"], nameOfColumn(moved, "Date")]).toEqual(["Hygiene", undefined]);
  });

  it("gives a layout with a column for each heading, all of one sign", () => {
    const { fields, negated } = layoutOfTaught(withSign(taught, "patientPayments", true));
    expect(Object.values(fields).flatMap(({ headings }) => headings)).toEqual(
      expect.arrayContaining(["Other receipts", "Other payments"]),
    );
    expect(negated).toHaveLength(2);
  });
});

describe("a column that was seen and not named", () => {
  const text = "Date,Charges,Adjustments,Patient paid,Insurance paid\n5/1/2026,100.00,-5.00,20.00,30.00\n";
  const columns = unknownColumns(text.replace("Charges", "Gross charges").replace("Patient paid", "Receipts"));
  const { taught } = teachingOf(columns, said(["patientPayments", "Receipts"], ["adjustments", ""], ["writeoffs", ""]));

  it("is noted as not needed, where its heading is made of words of headings", () => {
    expect(withNotNeeded(taught, columns).notNeeded).toEqual(["Adjustments"]);
    const named = columns.map((one) => (one.heading === "Adjustments" ? { ...one, heading: "Quillfeather" } : one));
    expect(withNotNeeded(taught, named).notNeeded).toBeUndefined();
  });

  it("is asked about once, and not with each export", () => {
    const layouts = [taught, withNotNeeded(taught, columns)].map((one) => ({ ...one, title: "Ours" }));
    const asked = layouts.map((one) => {
      const again = text.replace("Charges", "Gross charges").replace("Patient paid", "Receipts");
      return readReport(again, { taughtReports: [one] }).unproven.filter((doubt) =>
        JSON.stringify(doubt).includes("Adjustments"),
      );
    });
    expect(asked.map((doubts) => doubts.length > 0)).toEqual([true, false]);
  });
});
