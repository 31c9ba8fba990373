import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/money";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { A_DAY, SIGNATURE, daysOf, iso, planOnto, receivablesOf, reportOf, rowWith, sourceOf } from "./trackerTest";
import { posted, undone, withoutPostings } from "./undone";

const JULY = reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("july") });
const AUGUST = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("august") });
const OWED = reportOf(
  { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([1, 2, 3, 4]) },
  { asOf: iso("2026-08-31"), source: sourceOf("owed") },
);

function edited(tables: TableRows, table: string, row: Row): TableRows {
  return applyChange(TRACKER, tables, [{ table, upserts: [row], removals: [] }]);
}

describe("undo", () => {
  it("takes the last posting back exactly, and strikes its row rather than removing it", () => {
    const before = posted(newTracker(), JULY);
    const after = undone(posted(before, AUGUST));
    expect(withoutPostings(after)).toEqual(withoutPostings(before));
    expect(after.get("Postings")?.map((row) => row["Status"])).toEqual(["Posted", "Undone"]);
  });

  it("takes postings back one after another, last first, to the empty tracker", () => {
    let tables = posted(posted(posted(newTracker(), JULY), AUGUST), OWED);
    for (let count = 0; count < 3; count += 1) tables = undone(tables);
    expect(withoutPostings(tables)).toEqual(withoutPostings(newTracker()));
    expect(planUndo(tables)).toEqual({ outcome: "nothing-posted" });
  });

  it("takes all that was posted together back together, and says all of it", () => {
    const before = posted(newTracker(), JULY);
    const tables = posted(before, AUGUST, OWED);
    const plan = planUndo(tables);
    expect(plan).toMatchObject({
      outcome: "planned",
      posting: { posting: 2, by: "Tester", reports: [{ source: "owed" }, { source: "august" }] },
    });
    const after = undone(tables);
    expect(withoutPostings(after)).toEqual(withoutPostings(before));
    expect(after.get("Postings")?.map((row) => row["Status"])).toEqual(["Posted", "Undone", "Undone"]);
  });

  it("counts for nothing afterwards: late answers are told again from what stands", () => {
    const plan = { presented: iso("2026-07-02"), amountPresented: cents(50_000), amountAccepted: cents(0) } as const;
    const open = { ...plan, accepted: undefined, started: undefined };
    const accepted = { ...plan, accepted: iso("2026-07-09"), amountAccepted: cents(50_000), started: undefined };
    const range = { from: iso("2026-07-01"), to: iso("2026-07-31") };
    const later = { from: iso("2026-07-01"), to: iso("2026-08-31") };
    const july = reportOf({ kind: "treatment-plans", range, plans: [open] }, { source: sourceOf("july") });
    const august = reportOf({ kind: "treatment-plans", range: later, plans: [open] }, { source: sourceOf("august") });
    const again = reportOf({ kind: "treatment-plans", range, plans: [accepted] }, { source: sourceOf("again") });
    const tables = posted(undone(posted(posted(newTracker(), july), august)), again);
    expect(tables.get("Postings")?.map((row) => row["Status"])).toEqual(["Posted", "Undone", "Posted"]);
    expect(rowWith(tables, "Treatment", { "Week of": iso("2026-06-29") })).toMatchObject({ "Plans accepted": 1 });
  });

  it("gives restated figures their old values back", () => {
    const before = posted(newTracker(), JULY);
    const other = reportOf(daysOf("2026-07-05", "2026-07-06", { ...A_DAY, billed: A_DAY.writeoffs }), {
      source: sourceOf("other"),
    });
    const { tables } = postReports(before, [other], { restate: true, anyway: false }, SIGNATURE);
    expect(rowWith(tables, "Daily", { Date: iso("2026-07-05") })).toMatchObject({ Billed: -100 });
    expect(withoutPostings(undone(tables))).toEqual(withoutPostings(before));
  });

  it("lets the same file be posted again once it was taken back", () => {
    expect(planOnto(undone(posted(newTracker(), JULY)), JULY)).toMatchObject({ outcome: "planned", status: "Posted" });
  });

  it("is refused, with the cells named, where somebody changed what was posted", () => {
    const tables = edited(posted(newTracker(), JULY), "Daily", { Date: iso("2026-07-04"), Billed: 5 });
    expect(planUndo(tables)).toMatchObject({
      outcome: "edited",
      cells: [{ table: "Daily", row: "Jul 4, 2026", heading: "Billed" }],
    });
  });

  it("is refused where somebody wrote beside a row that would go", () => {
    const tables = edited(posted(newTracker(), JULY), "Daily", { Date: iso("2026-07-04"), "My note": "holiday" });
    expect(planUndo(tables)).toMatchObject({ outcome: "edited", cells: [{ heading: "My note" }] });
  });

  it("keeps the way back of the last ten postings, however many reports each had", () => {
    const months = Array.from({ length: 11 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    let tables = newTracker();
    for (const month of months) {
      const days = [1, 2, 3].map((at) => `${month}-0${String(at)}`);
      tables = posted(tables, ...days.map((date) => reportOf(daysOf(date, date, A_DAY), { source: sourceOf(date) })));
    }
    expect(new Set(tables.get("PostingsUndo")?.map((row) => row["Id"])).size).toBe(30);
    for (let count = 0; count < 10; count += 1) tables = undone(tables);
    expect(planUndo(tables)).toMatchObject({
      outcome: "not-kept",
      isOld: false,
      posting: { posting: 1, reports: [{ source: "2026-01-01" }, {}, {}] },
    });
  });

  it("has no way back once somebody typed over it", () => {
    const tables = edited(posted(newTracker(), JULY), "PostingsUndo", { Id: 1, Part: 1, Undo: "mine" });
    expect(planUndo(tables)).toMatchObject({ outcome: "not-kept" });
  });

  it("takes back only what it is asked for, where that is still the last", () => {
    const tables = posted(posted(newTracker(), JULY), AUGUST);
    expect(planUndo(tables, { kind: "posting", posting: 1 })).toEqual({ outcome: "not-last" });
    expect(planUndo(tables, { kind: "posting", posting: 2 })).toMatchObject({ outcome: "planned" });
  });
});

describe("a posting of years of days", () => {
  const years = (from: string, to: string, billed = A_DAY.billed) =>
    reportOf(daysOf(from, to, { ...A_DAY, billed }), { source: sourceOf(`${from} ${to} ${String(billed)}`) });

  it("keeps its way back in as many cells as it takes, none longer than a cell holds", () => {
    const tables = posted(newTracker(), years("2025-01-01", "2026-12-31"));
    const parts = [...(tables.get("PostingsWrote") ?? []), ...(tables.get("PostingsUndo") ?? [])];
    expect(tables.get("PostingsWrote")?.length).toBeGreaterThan(1);
    for (const row of parts) expect(String(row["Wrote"] ?? row["Undo"]).length).toBeLessThanOrEqual(32_000);
    expect(withoutPostings(undone(tables))).toEqual(withoutPostings(newTracker()));
  });

  it("is not taken back over what somebody changed by hand, and nobody is accused of an edit that nobody made", () => {
    const tables = posted(newTracker(), years("2025-01-01", "2026-12-31"));
    const byHand = edited(tables, "Daily", { Date: iso("2026-11-03"), Billed: 5 });
    expect(planUndo(byHand)).toMatchObject({ outcome: "edited", cells: [{ row: "Nov 3, 2026", heading: "Billed" }] });
    const restated = planOnto(tables, years("2026-11-01", "2026-11-30", cents(77)));
    expect(restated).toMatchObject({ outcome: "restatement" });
    if (restated.outcome === "restatement") expect(restated.differences.some(({ isByHand }) => isByHand)).toBe(false);
  });

  it("can be taken back up to ten years, also where all of them were posted before", () => {
    const before = posted(newTracker(), years("2016-01-01", "2025-12-31"));
    const again = years("2016-01-01", "2025-12-31", cents(123_457));
    const { tables, isRefused } = postReports(before, [again], { restate: true, anyway: false }, SIGNATURE);
    expect(isRefused).toBe(false);
    expect(withoutPostings(undone(tables))).toEqual(withoutPostings(before));
  });

  it("says beforehand that beyond that neither is kept, and then takes no edit for one", () => {
    const before = posted(newTracker(), years("2026-01-01", "2026-01-31"));
    const forty = years("1986-01-01", "2026-01-31", cents(11));
    const choices = { restate: true, anyway: false };
    expect(postReports(before, [forty], choices, SIGNATURE).outcomes).toMatchObject([
      { plan: { outcome: "guarded", reasons: [expect.stringContaining("too much to keep the way back")] } },
    ]);
    const { tables } = postReports(before, [forty], { ...choices, anyway: true }, SIGNATURE);
    expect(tables.get("PostingsUndo")?.map((row) => row["Id"])).toEqual([1]);
    expect(planUndo(tables)).toMatchObject({ outcome: "not-kept", isOld: false });
    const next = planOnto(tables, years("2026-01-01", "2026-01-31", cents(12)));
    if (next.outcome !== "restatement") throw new RangeError(next.outcome);
    expect(next.differences.filter(({ isByHand }) => isByHand)).toEqual([]);
  });
});

describe("a posting over cells that were changed by hand", () => {
  it("names them before it would overwrite them, even where figures may change by themselves", () => {
    const range = { from: iso("2026-07-06"), to: iso("2026-07-12") };
    const figures = { kind: "new-patient-appointments", range, appointments: [] } as const;
    const first = posted(newTracker(), reportOf(figures, { source: sourceOf("first") }));
    const tables = edited(first, "NewPatients", { "Week of": range.from, Booked: 9 });
    const again = reportOf({ ...figures, range: { ...range, to: iso("2026-07-13") } }, { source: sourceOf("second") });
    expect(planOnto(tables, again)).toMatchObject({
      outcome: "restatement",
      differences: [{ table: "NewPatients", heading: "Booked", was: 9, becomes: 0, isByHand: true }],
    });
    expect(planOnto(tables, again, true)).toMatchObject({ outcome: "planned" });
  });

  it("tells them from figures that were posted so", () => {
    const tables = edited(posted(newTracker(), JULY), "Daily", { Date: iso("2026-07-04"), Billed: 5 });
    const other = reportOf(daysOf("2026-07-04", "2026-07-05", { ...A_DAY, billed: A_DAY.patientPayments }), {
      source: sourceOf("other"),
    });
    expect(planOnto(tables, other)).toMatchObject({
      differences: [
        { row: "Jul 4, 2026", isByHand: true },
        { row: "Jul 5, 2026", isByHand: false },
      ],
    });
  });
});
