import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/planUndo";
import { postReports } from "../../../src/tracker/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/book";
import type { Row } from "../../../src/workbook/cell";
import { applyChange } from "../../../src/workbook/change";
import {
  A_DAY,
  CHOICES,
  SIGNATURE,
  daysOf,
  iso,
  planOnto,
  receivablesOf,
  reportOf,
  rowWith,
  sourceOf,
} from "./trackerTest";

const JULY = reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("july") });
const AUGUST = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("august") });
const OWED = reportOf(
  { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([1, 2, 3, 4]) },
  { asOf: iso("2026-08-31"), source: sourceOf("owed") },
);

function posted(before: TableRows, ...reports: readonly ReturnType<typeof reportOf>[]): TableRows {
  return postReports(before, reports, CHOICES, SIGNATURE).tables;
}

function undone(tables: TableRows): TableRows {
  const plan = planUndo(tables);
  if (plan.outcome !== "planned") throw new Error(`cannot be undone: ${plan.outcome}`);
  return applyChange(TRACKER, tables, plan.change);
}

function withoutPostings(tables: TableRows): ReadonlyMap<string, readonly Row[]> {
  return new Map([...tables].filter(([name, rows]) => name !== "Postings" && rows.length > 0));
}

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
    let tables = posted(newTracker(), JULY, AUGUST, OWED);
    for (let count = 0; count < 3; count += 1) tables = undone(tables);
    expect(withoutPostings(tables)).toEqual(withoutPostings(newTracker()));
    expect(planUndo(tables)).toEqual({ outcome: "nothing-posted" });
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

  it("keeps the way back of the last ten postings", () => {
    const days = Array.from({ length: 11 }, (_, index) => `2026-07-${String(index + 1).padStart(2, "0")}`);
    const reports = days.map((date) => reportOf(daysOf(date, date, A_DAY), { source: sourceOf(date) }));
    let tables = posted(newTracker(), ...reports);
    for (let count = 0; count < 10; count += 1) tables = undone(tables);
    expect(planUndo(tables)).toMatchObject({ outcome: "not-kept", posting: { source: "2026-07-01" } });
  });

  it("has no way back once somebody typed over it", () => {
    const tables = edited(posted(newTracker(), JULY), "Postings", { Id: 1, Undo: "mine" });
    expect(planUndo(tables)).toMatchObject({ outcome: "not-kept" });
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
