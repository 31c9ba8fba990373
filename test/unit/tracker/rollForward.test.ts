import { describe, expect, it } from "vitest";
import { type Cents, cents } from "../../../src/domain/money";
import { rollForwardCandidates } from "../../../src/tracker/rollForward/rollForwardCandidates";
import type { Report } from "../../../src/tracker/posting/posting";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { A_DAY, daysOf, iso, planOnto, receivablesOf, reportOf, rowWith, sourceOf, trackerAfter } from "./trackerTest";

const JUNE = "2026-06-30";
const JULY = "2026-07-31";
/** What A_DAY adds to what is owed: 100,000 − 10,000 − 2,000 − 80,000 cents. */
const A_DAYS_CHANGE = 8_000;

function owedOn(asOf: string, amounts: readonly [number, number, number, number], credits = 0): Report {
  const total = receivablesOf(amounts, credits);
  return reportOf(
    { kind: "receivables-total", groupedBy: "guarantor", total },
    { asOf: iso(asOf), source: sourceOf(`owed ${asOf} ${amounts.join(" ")}`) },
  );
}

function days(from: string, to: string, scheduled?: Cents): Report {
  const figures = daysOf(from, to, A_DAY);
  const told =
    figures.kind === "production-by-day" && scheduled !== undefined
      ? { ...figures, scheduled: new Map([[iso(to), scheduled]]) }
      : figures;
  return reportOf(told, { source: sourceOf(`days ${from}`) });
}

const BEFORE = [owedOn(JUNE, [900_000, 300_000, 200_000, 100_000], -5_000), days("2026-06-01", JUNE)];
const OPENING = 1_495_000;

/** June and July posted, with so many cents too much owed at the end of July. */
function julyOff(difference: number, july: Report = days("2026-07-01", JULY)): TableRows {
  const closing = OPENING + 31 * A_DAYS_CHANGE + difference;
  return trackerAfter([...BEFORE, july, owedOn(JULY, [closing - 600_000, 300_000, 200_000, 105_000], -5_000)]);
}

function rowOn(tables: TableRows, monthEnd: string): Row | undefined {
  return rowWith(tables, "RollForward", { "Month end": iso(monthEnd) });
}

describe("the roll-forward of a month", () => {
  it("goes from the opening by the month's figures to what is expected, and compares it with what is posted", () => {
    expect(rowOn(julyOff(12_345), JULY)).toMatchObject({
      Opening: 14_950,
      Billed: 31_000,
      Adjustments: -620,
      Writeoffs: -3_100,
      Collected: 24_800,
      "Expected closing": 17_430,
      "Posted closing": 17_553.45,
      Difference: 123.45,
      Ties: "no",
      Note: "",
    });
  });

  it("ties where there is no difference", () => {
    expect(rowOn(julyOff(0), JULY)).toMatchObject({ Difference: 0, Ties: "yes" });
  });

  it("has no figures where the month before, or the month's production, is not posted", () => {
    const tables = julyOff(0);
    expect(rowOn(tables, JUNE)).toMatchObject({ Opening: "", "Expected closing": "", Difference: "", Ties: "" });
    const owedOnly = trackerAfter([owedOn(JUNE, [1, 2, 3, 4]), owedOn(JULY, [5, 0, 0, 4])]);
    expect(rowOn(owedOnly, JULY)).toMatchObject({ Opening: 0.1, Billed: "", "Expected closing": "", Difference: "" });
  });

  it("says so where days are missing, and uses the month's totals where those are posted", () => {
    const cut = trackerAfter([
      ...BEFORE,
      days("2026-07-01", "2026-07-24"),
      owedOn(JULY, [1_000_000, 100_000, 0, 0], -1),
    ]);
    expect(rowOn(cut, JULY)).toMatchObject({ Billed: 24_000, Ties: "no", Note: "24 of 31 days posted" });
    const months = { kind: "production-by-month", months: new Map([[iso("2026-07-01"), A_DAY]]) } as const;
    const totals = trackerAfter([...BEFORE, reportOf(months), owedOn(JULY, [1_000_000, 100_000, 0, 0])]);
    expect(rowOn(totals, JULY)).toMatchObject({ Billed: 1_000, Note: "From the month's totals" });
  });

  it("lists every month end between the first and the last, and none for receivables inside a month", () => {
    const tables = trackerAfter([
      owedOn("2026-04-30", [10, 1, 1, 1]),
      owedOn("2026-07-31", [11, 1, 1, 1]),
      owedOn("2026-08-15", [12, 1, 1, 1]),
    ]);
    expect(tables.get("RollForward")?.map((row) => row["Month end"])).toEqual(
      ["2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"].map(iso),
    );
  });
});

describe("what cannot have aged", () => {
  it("is what a category has above the category below, a month before", () => {
    const tables = trackerAfter([
      owedOn("2026-05-31", [50_000, 20_000, 10_000, 5_000]),
      owedOn("2026-06-30", [0, 50_100, 20_200, 15_300]),
    ]);
    expect(rowOn(tables, "2026-06-30")).toMatchObject({
      "Above aging 31 to 60": 1,
      "Above aging 61 to 90": 2,
      "Above aging over 90": 3,
    });
    expect(rowOn(tables, "2026-05-31")).toMatchObject({ "Above aging 31 to 60": "" });
  });

  it("allows for the 31st day: what was billed 30 days before the month end before, or all of 0 to 30 where that is not posted", () => {
    const owed = [owedOn(JUNE, [900_000, 20_000, 10_000, 5_000]), owedOn(JULY, [1, 1, 320_000, 1])];
    expect(rowOn(trackerAfter(owed), JULY)).toMatchObject({ "Above aging 61 to 90": 0 });
    const known = trackerAfter([days("2026-05-31", "2026-05-31"), ...owed]);
    expect(rowOn(known, JULY)).toMatchObject({ "Above aging 61 to 90": 2_000 });
  });

  it("allows for February: what was 61 and 62 days old stays in 61 to 90", () => {
    const owed = [owedOn("2026-01-31", [0, 20_000, 250_000, 0]), owedOn("2026-02-28", [0, 0, 230_000, 0])];
    expect(rowOn(trackerAfter(owed), "2026-02-28")).toMatchObject({ "Above aging 61 to 90": 0 });
    const known = trackerAfter([days("2025-11-30", "2025-12-01"), ...owed]);
    expect(rowOn(known, "2026-02-28")).toMatchObject({ "Above aging 61 to 90": 100 });
  });

  it("is told before it is posted", () => {
    const tables = trackerAfter([owedOn("2026-05-31", [50_000, 20_000, 10_000, 5_000])]);
    const plan = planOnto(tables, owedOn("2026-06-30", [0, 50_000, 20_001, 15_000]));
    const said = "warnings" in plan ? plan.warnings.join(" ") : "";
    expect(said).toContain("61 to 90 is $200.01, and no more than $200.00 can have aged into it since May 31, 2026");
    expect(said).not.toContain("31 to 60 is");
    const ordinary = planOnto(tables, owedOn("2026-06-30", [9_000, 50_000, 20_000, 15_000]));
    expect(ordinary).toMatchObject({ outcome: "planned", warnings: [] });
  });
});

describe("the candidates that are written", () => {
  it("say what, how much, on what evidence and what to do, and end in what is unexplained", () => {
    const { table, upserts, removals } = rollForwardCandidates(
      julyOff(-50_000, days("2026-07-01", JULY, cents(50_000))),
    );
    expect({ table, removals }).toEqual({ table: "RollForwardCandidates", removals: [] });
    expect(upserts[0]).toEqual({
      "Month end": iso(JULY),
      Rank: 1,
      Key: "202607|1",
      Says: "Consistent with scheduled work counted as billed: the report tells this very amount as scheduled.",
      Amount: -500,
      Evidence: "Postings, Jul 2026, Scheduled: $500.00",
      "What to do": "Run the production report without scheduled work, and post it again.",
    });
    expect(upserts.at(-1)).toMatchObject({
      Rank: upserts.length,
      Says: "Unexplained, if the first line is right.",
      Amount: 0,
      Evidence: "RollForward, Jul 31, 2026, Difference: -$500.00",
    });
  });

  it("are one line, unexplained, where nothing matches", () => {
    expect(rollForwardCandidates(julyOff(12_345)).upserts).toMatchObject([
      { Rank: 1, Says: "Unexplained.", Amount: 123.45 },
    ]);
  });

  it("are none where the month ties, and those of before are taken out", () => {
    const off = julyOff(12_345);
    const written = applyChange(TRACKER, off, [rollForwardCandidates(off)]);
    const tied = applyChange(TRACKER, written, [
      { table: "Receivables", upserts: [{ "Month end": iso(JULY), Balance: "Total", Total: 17_430 }], removals: [] },
    ]);
    const change = rollForwardCandidates(evaluate(TRACKER, tied));
    expect(change.upserts).toEqual([]);
    expect(change.removals).toMatchObject([{ "Month end": iso(JULY), Rank: 1 }]);
  });

  it("come out the same when they are already there", () => {
    const off = julyOff(12_345);
    const change = rollForwardCandidates(off);
    expect(rollForwardCandidates(applyChange(TRACKER, off, [change]))).toEqual(change);
  });
});
