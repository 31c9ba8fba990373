import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/import/readReport";

function isAskedByHeading(text: string): boolean {
  return readReport(text).unproven.some(({ code }) => code === "columns-by-heading");
}

/** A list of claims in usual words, with one column more. */
function claimsWith(heading: string, cells: readonly string[]): string {
  return [
    `Payer,Patient,DOS,Submitted On,Claim Status,Total Charges,${heading}`,
    `Bluepeak Dental,Ann Sample,08/03/2026,08/04/2026,Sent,140.00,${String(cells[0])}`,
    `Harbor Mutual,Ben Tester,06/15/2026,06/16/2026,Denied,88.00,${String(cells[1])}`,
  ].join("\n");
}

describe("a list of claims in usual words", () => {
  it.each([
    ["Subscriber ID", ["A17", "B20"]],
    ["Group", ["4471", "902"]],
    ["Est. Insurance Payment", ["100.00", "60.00"]],
    ["Insurance Due", ["100.00", "60.00"]],
    ["Aging Days", ["27", "76"]],
    ["Claim Created", ["08/03/2026", "06/15/2026"]],
    ["Notes", ["called", ""]],
  ])("is not asked about with a column that changes nothing: %s", (heading, cells) => {
    expect(isAskedByHeading(claimsWith(heading, cells))).toBe(false);
  });

  it.each([
    ["Fee", ["150.00", "90.00"]],
    ["Billed", ["150.00", "90.00"]],
    ["Paid", ["0.00", "20.00"]],
    ["Insurance Payment", ["0.00", "20.00"]],
    ["Write-off", ["0.00", "20.00"]],
    ["Balance", ["140.00", "68.00"]],
    ["Deductible", ["0.00", "20.00"]],
    ["Plan Type", ["PPO", "HMO"]],
    ["Follow-up", ["09/01/2026", ""]],
    ["Date of Check", ["", "07/01/2026"]],
    ["Sent Again", ["08/20/2026", ""]],
    ["Zz", ["x", "y"]],
  ])("is asked about with a column that could: %s", (heading, cells) => {
    expect(isAskedByHeading(claimsWith(heading, cells))).toBe(true);
  });
});

/** A list of appointments of new patients, and one row that does not say so. */
function appointmentsOf(rows: number, otherIn: number, other: string): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const type = at + 1 === otherIn ? other : "New Patient Exam";
    return `8/${String(1 + (at % 28))}/2026,Patient ${String(at)},${type},Kept,7/${String(1 + (at % 28))}/2026`;
  });
  return ["Appointment Date,Patient,Type,Status,Created Date", ...lines].join("\n");
}

describe("a list of new patients' appointments in usual words", () => {
  it("is not asked about where each row says that it is of a new patient", () => {
    expect(isAskedByHeading(appointmentsOf(150, 0, ""))).toBe(false);
  });

  it("is asked about where one row is new in another way", () => {
    expect(isAskedByHeading(appointmentsOf(150, 140, "New Filling"))).toBe(true);
  });

  it("is asked about where it is longer than what is looked at before it is read", () => {
    expect(isAskedByHeading(appointmentsOf(400, 390, "Recall"))).toBe(true);
  });
});
