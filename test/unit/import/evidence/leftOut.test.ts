import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/import/readReport";

/** A production report with sums that hold and a column that none of them counts, which holds nothing but in one row. */
function reportOf(rows: number, refundIn: number, refund: string): string {
  const heading =
    "Date,Production,Adjustments,Net Production,Patient Payments,Insurance Payments,Total Payments,Refunds";
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `${String(1 + (at % 12))}/${String(1 + (at % 28))}/${String(2001 + (Math.floor(at / 84) % 20))}`;
    return `${day},100.00,-10.00,90.00,20.00,30.00,50.00,${at + 1 === refundIn ? refund : "0.00"}`;
  });
  const total = [100, -10, 90, 20, 30, 50].map((dollars) => (dollars * rows).toFixed(2)).join(",");
  return [heading, ...lines, `Total,${total},${refund}`].join("\n");
}

function leftOutOf(text: string): readonly string[] {
  return readReport(text).unproven.flatMap((one) =>
    one.code === "columns-left-out" ? one.columns.map(({ heading }) => heading) : [],
  );
}

describe("a column that no sum of a report counts", () => {
  it.each([1, 150, 400])("is asked about where it holds money in row %i alone of a long report", (row) => {
    expect(leftOutOf(reportOf(410, row, "-75.00"))).toEqual(["Refunds"]);
  });

  it("is asked about where it is blank but for one late row", () => {
    expect(leftOutOf(reportOf(410, 400, "-75.00").replaceAll(",0.00", ","))).toEqual(["Refunds"]);
  });

  it("is not asked about where it holds nothing", () => {
    expect(leftOutOf(reportOf(410, 400, "0.00"))).toEqual([]);
  });
});

/** An aging report with two columns that come to each row's total, but for one row. */
function agingOf(rows: number, missesIn: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const insurance = at + 1 === missesIn ? "29.00" : "30.00";
    return `Sample ${at % 2 === 0 ? "Ann" : "Ben"},100.00,0.00,0.00,0.00,100.00,${insurance},70.00`;
  });
  const total = [100, 0, 0, 0, 100, 30, 70].map((dollars) => (dollars * rows).toFixed(2)).join(",");
  return [
    "Responsible Party,0-30,31-60,61-90,Over 90,Balance,Insurance Due,Patient Due",
    ...lines,
    `Total,${total}`,
  ].join("\n");
}

describe("two columns beside the ages", () => {
  it("are not asked about where they come to the total in every row", () => {
    expect(leftOutOf(agingOf(410, 0))).toEqual([]);
  });

  it.each([1, 150, 400])("are asked about where they miss it in row %i alone of a long report", (row) => {
    expect(leftOutOf(agingOf(410, row))).toEqual(["Insurance Due", "Patient Due"]);
  });
});

/** An aging report with how each patient stands, and one who stands otherwise. */
function agingWithStatuses(rows: number, otherIn: number, other: string): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const status = at + 1 === otherIn ? other : ["Active", "Inactive", ""][at % 3];
    return `Sample ${at % 2 === 0 ? "Ann" : "Ben"},${String(status)},100.00,0.00,0.00,0.00,100.00`;
  });
  const total = (100 * rows).toFixed(2);
  return [
    "Responsible Party,Status,0-30,31-60,61-90,Over 90,Balance",
    ...lines,
    `Total,,${total},0.00,0.00,0.00,${total}`,
  ].join("\n");
}

describe("how patients stand, beside the ages", () => {
  it("is not asked about where every word says nothing of what is owed", () => {
    expect(leftOutOf(agingWithStatuses(410, 0, ""))).toEqual([]);
  });

  it.each([1, 150, 400])("is asked about where another word stands in row %i alone", (row) => {
    expect(leftOutOf(agingWithStatuses(410, row, "Agency"))).toEqual(["Status"]);
  });
});

/** Invoices and payments with a balance that each moves, but for one row. */
function ledgerOf(rows: number, missesIn: number): string {
  let balance = 0;
  const lines = Array.from({ length: rows }, (_, at) => {
    const amount = at % 2 === 0 ? 100 : -60;
    balance += amount + (at + 1 === missesIn ? 5 : 0);
    const type = at % 2 === 0 ? "Invoice" : "Payment";
    return `8/${String(1 + (at % 28))}/2026,${type},Sample Ann,${amount.toFixed(2)},${balance.toFixed(2)}`;
  });
  const total = (20 * rows).toFixed(2);
  return ["Date,Transaction Type,Customer,Amount,Balance", ...lines, `TOTAL,,,${total},`].join("\n");
}

describe("a balance beside amounts", () => {
  it("is not asked about where every row moves it by its own amount", () => {
    expect(leftOutOf(ledgerOf(410, 0))).toEqual([]);
  });

  it.each([2, 150, 400])("is asked about where row %i moves it otherwise", (row) => {
    expect(leftOutOf(ledgerOf(410, row))).toEqual(["Balance"]);
  });
});
