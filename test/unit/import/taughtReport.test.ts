import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import { guessKind, guessLayout } from "../../../src/import/taught/guessLayout";
import { TAUGHT_KINDS, reportKind } from "../../../src/import/taught/reportKinds";
import { type TaughtReport, layoutOfTaught, missingIn } from "../../../src/import/taught/taughtReport";
import { readReport } from "../../../src/import/readReport";
import { unknownColumns } from "../../../src/import/taught/unknownColumns";

const APART = [
  "Aged Receivables",
  "Account Name\tPatient 0-30\tPatient 31-60\tPatient 61-90\tPatient over 90\tPatient Balance\tInsurance 0-30\tInsurance 31-60\tInsurance 61-90\tInsurance over 90\tInsurance Balance\tPhone",
  "Sample, Ann\t10.00\t0.00\t5.00\t0.00\t15.00\t100.00\t0.00\t0.00\t20.00\t120.00\t555-0101",
  "Sample, Ben\t0.00\t1.00\t0.00\t0.00\t1.00\t0.00\t0.00\t0.00\t0.00\t0.00\t555-0102",
  "Total\t10.00\t1.00\t5.00\t0.00\t16.00\t100.00\t0.00\t0.00\t20.00\t120.00",
].join("\n");
const IN_TOTAL =
  "Responsible,Current,31 to 60,61 to 90,90+ days and older,Balance\nSample Ann,1.00,2.00,3.00,4.00,10.00\n";
const DAYS =
  "Date,Gross charges,Adjs,Patient payments,Insurance payments\n5/1/2026,100.00,-1.00,20.00,30.00\n5/2/2026,,,,\n";
const MONTHS = "Period,Charges billed,Write-offs,Pt receipts,Ins receipts\nJan 2026,100.00,-5.00,20.00,30.00\n";
const VISITS =
  "Created,Appointment date,Appointment status,Patient ID,Referral source\n5/1/2026,5/4/2026,Completed,7,Postcard\n5/2/2026,5/9/2026,Broken,8,Web\n";
const PLANS =
  "Date presented,Fees presented,Date accepted,Fees accepted,Treatment started\n5/1/2026,900.00,5/3/2026,400.00,\n5/2/2026,100.00,,,\n5/4/2026,50.00,5/4/2026,50.00,\n";
const CLAIMS =
  "Payer name,Claim state,Submitted on,Follow up on,Fee,Why denied\nBluepeak Dental,Sent,5/4/2026,,120.00,\nBluepeak Dental,Denied,4/4/2026,5/20/2026,80.00,Coding\n";
const MAY = { from: day(46_143), to: day(46_173) };

function guessed(text: string): TaughtReport {
  return { ...guessLayout(unknownColumns(text)), title: "Ours" };
}

function readAs(taught: TaughtReport, text: string) {
  return readReport(text, { layout: "own: Ours", taughtReports: [taught] });
}

describe("unknownColumns", () => {
  it("says what the cells of each column look like, and gives none of them away", () => {
    expect(unknownColumns(APART)).toContainEqual({ heading: "Account Name", looksLike: "text" });
    expect(unknownColumns(APART)).toContainEqual({ heading: "Patient 0-30", looksLike: "amount" });
    expect(JSON.stringify(unknownColumns(APART))).not.toMatch(/Sample|555/u);
    expect(unknownColumns(DAYS).map(({ looksLike }) => looksLike)).toEqual([
      "day",
      ...new Array<string>(4).fill("amount"),
    ]);
    expect(unknownColumns(MONTHS)[0]).toEqual({ heading: "Period", looksLike: "month" });
  });

  it("leaves out a heading that could be a person's, that is there twice, or that is blank", () => {
    const text = "Date\tSample, Ann\tAdjust\t\tCharges\tCharges\tNote\n5/1/2026\t1.00\t2.00\t\t5.00\t5.00\t\n";
    expect(unknownColumns(text).map(({ heading }) => heading)).toEqual(["Date", "Adjust", "Charges", "Note"]);
    expect(unknownColumns(text).at(-1)?.looksLike).toBe("nothing");
  });

  it("has nothing to say of a report that is known, nor of a text without headings", () => {
    const known = "Date,Production,Adjust,Write-off,Pt Income,Ins Income\n5/1/2026,1.00,0.00,0.00,0.00,0.00\n";
    expect(unknownColumns(known)).toEqual([]);
    expect(unknownColumns("")).toEqual([]);
  });
});

describe("guessLayout", () => {
  it("tells the patients' part from the insurance's, by age", () => {
    const taught = guessed(APART);
    expect(taught.kind).toBe("receivables");
    expect(taught.headings).toEqual({
      name: "Account Name",
      patientdays0to30: "Patient 0-30",
      patientdays31to60: "Patient 31-60",
      patientdays61to90: "Patient 61-90",
      patientover90: "Patient over 90",
      patienttotal: "Patient Balance",
      insurancedays0to30: "Insurance 0-30",
      insurancedays31to60: "Insurance 31-60",
      insurancedays61to90: "Insurance 61-90",
      insuranceover90: "Insurance over 90",
      insurancetotal: "Insurance Balance",
    });
    expect(missingIn(taught)).toEqual([]);
  });

  it.each([
    [IN_TOTAL, "receivables-total"],
    [DAYS, "days"],
    [MONTHS, "months"],
    [VISITS, "new-patients"],
    [PLANS, "treatment"],
    [CLAIMS, "claims"],
  ])("finds what a report says, with all that it needs", (text, kind) => {
    expect(guessed(text).kind).toBe(kind);
    expect(missingIn(guessed(text))).toEqual([]);
  });

  it("names what it found no column for", () => {
    const taught = guessLayout(unknownColumns("Milk\tEggs\tBread\n1\t2\t3\n"));
    expect(taught.headings).toEqual({});
    expect(missingIn(taught)).toContain("patients, 0 to 30 days");
    expect(
      missingIn(guessKind(reportKind("days"), unknownColumns(DAYS.replace("Insurance payments", "Other")))),
    ).toEqual(["what insurance paid"]);
  });

  it("takes an empty column for one of amounts, by its heading", () => {
    const columns = unknownColumns("Day\tCharges\tAdjustment\n5/1/2026\t5.00\t\n");
    expect(guessKind(reportKind("days"), columns).headings).toMatchObject({ adjustments: "Adjustment" });
  });

  it("takes a month's first day for a month", () => {
    const columns = unknownColumns("Month date,Charges\n1/1/2026,5.00\n2/1/2026,6.00\n");
    expect(guessKind(reportKind("months"), columns).headings["date"]).toBe("Month date");
  });
});

describe("a report of a practice's own", () => {
  it("is read as any other: figures, the report's own total, and no name", () => {
    const read = readAs(guessed(APART), APART);
    expect(read.refusals).toEqual([]);
    expect(read).toMatchObject({ records: 2, reportTotal: 13_600, sum: 13_600 });
    expect(read.figures).toMatchObject({
      kind: "receivables",
      insurance: { categories: { days0to30: 10_000, over90: 2_000 } },
      patient: { categories: { days31to60: 100, days61to90: 500 } },
    });
    expect(read.columns).toContainEqual({ heading: "Phone", field: undefined });
    expect(JSON.stringify(read.figures)).not.toContain("Sample");
  });

  it("is known by its headings alone, the next time", () => {
    const taught = guessed(IN_TOTAL);
    expect(readReport(IN_TOTAL).layout).toBeUndefined();
    expect(readReport(IN_TOTAL, { taughtReports: [taught] }).layout?.title).toBe("Ours");
  });

  it("takes a blank amount for zero only where somebody said so", () => {
    const taught = guessed(DAYS);
    expect(readAs(taught, DAYS)).toMatchObject({ records: 1, problemRows: 1 });
    expect(readAs({ ...taught, blankIsZero: true }, DAYS)).toMatchObject({ records: 2, problemRows: 0 });
  });

  it("reads a row a transaction, and a row a month", () => {
    const taught = guessKind(reportKind("transactions"), unknownColumns(DAYS));
    const twice = `${DAYS.split("\n").slice(0, 2).join("\n")}\n5/1/2026,1.00,0.00,2.00,3.00\n`;
    expect(readAs({ ...taught, title: "Ours" }, twice).figures).toMatchObject({ kind: "production-by-day" });
    expect(readAs(guessed(MONTHS), MONTHS).figures).toMatchObject({ kind: "production-by-month" });
  });

  it("asks for the days that a list covers, and takes what has not happened yet for blank", () => {
    expect(readAs(guessed(PLANS), PLANS).refusals).toEqual([{ code: "range-missing" }]);
    const read = readReport(PLANS, { layout: "own: Ours", taughtReports: [guessed(PLANS)], range: MAY });
    expect(read).toMatchObject({ records: 3, problemRows: 0, sum: 105_000 });
    expect(read.figures).toMatchObject({ kind: "treatment-plans", range: MAY });
  });

  it("reads a list of new patients, and keeps no number of theirs", () => {
    const read = readReport(VISITS, { layout: "own: Ours", taughtReports: [guessed(VISITS)], range: MAY });
    expect(read.figures).toMatchObject({
      kind: "new-patient-appointments",
      appointments: [
        { person: 1, status: "Arrived", source: "Postcard" },
        { person: 2, status: "Broken" },
      ],
    });
    expect(read.notes).toEqual([]);
  });

  it("reads a list of claims, their statuses and reasons as those of any other", () => {
    expect(readAs(guessed(CLAIMS), CLAIMS).figures).toMatchObject({
      kind: "outstanding-claims",
      statesStatus: true,
      claims: [
        { carrier: "Bluepeak Dental", amount: 12_000 },
        { amount: 8_000, denial: "Coding" },
      ],
    });
  });

  it("takes claims without a status for open, but for those with a day of payment, and asks whether that is so", () => {
    const text =
      "Insurance Company,Patient,Service Date,Sent Date,Paid on,Claim Amount\nBluepeak Dental,A,8/3/2026,8/4/2026,,256.00\nHarbor Mutual,B,6/20/2026,6/21/2026,7/15/2026,95.00\n";
    const read = readAs(guessed(text), text);
    expect(read.figures).toMatchObject({ statesStatus: false, claims: [{ state: "Open" }, { state: "Closed" }] });
    expect(read.unproven).toEqual([{ code: "status-absent" }]);
    expect(read.problems).toEqual([]);
    const withStatus = readAs(guessed(CLAIMS), CLAIMS.replace("Denied", ""));
    expect(withStatus.problems.map(({ code }) => code)).toEqual(["claim-status-unknown"]);
    expect(withStatus.unproven).toEqual([]);
  });

  it("has a layout that names only columns of its own", () => {
    for (const { id, fields } of TAUGHT_KINDS) {
      const layout = layoutOfTaught({ title: "Ours", kind: id, headings: {}, blankIsZero: false });
      expect(Object.keys(layout.fields)).toEqual(Object.keys(fields));
    }
  });
});
