import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/money";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import { A_DAY, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "./trackerTest";
import { posted, undone, withoutPostings } from "./undone";

const JULY = reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("july") });

describe("taking one report of a posting back", () => {
  const OF_JULY = reportOf(
    { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([1, 2, 3, 4]) },
    { asOf: iso("2026-07-31"), title: "Owed", source: sourceOf("owed in July") },
  );

  function withoutReport(tables: TableRows, title: string): TableRows {
    const plan = planUndo(tables, { kind: "report", title });
    if (plan.outcome !== "planned") throw new Error(`cannot be undone: ${plan.outcome}`);
    return applyChange(TRACKER, tables, plan.change);
  }

  it("leaves the others, with the months that they need, and all of it can be taken back after", () => {
    const tables = posted(newTracker(), { ...JULY, title: "Days" }, OF_JULY);
    const alone = withoutReport(tables, "Owed");
    expect(alone.get("Receivables") ?? []).toEqual([]);
    expect(alone.get("Daily")).toHaveLength(31);
    expect(alone.get("Monthly")?.map((row) => row["Month"])).toEqual([iso("2026-07-01")]);
    expect(withoutPostings(undone(alone))).toEqual(withoutPostings(newTracker()));
  });

  it("leaves figures that a later report agreed with, until that one is taken back too", () => {
    const tables = posted(posted(newTracker(), JULY), { ...JULY, title: "A second report", source: sourceOf("again") });
    const alone = withoutReport(tables, JULY.title);
    expect(alone.get("Daily")).toEqual(tables.get("Daily"));
    expect(withoutPostings(undone(alone))).toEqual(withoutPostings(newTracker()));
  });

  it("gives back what stood before both, where a later report restated it", () => {
    const first = posted(newTracker(), { ...JULY, title: "First" });
    const other = reportOf(daysOf("2026-07-05", "2026-07-06", { ...A_DAY, billed: cents(9) }), {
      title: "Second",
      source: sourceOf("other"),
    });
    const { tables } = postReports(first, [other], { restate: true, anyway: false }, SIGNATURE);
    const alone = withoutReport(tables, "First");
    expect(alone.get("Daily")?.map((row) => row["Date"])).toEqual([iso("2026-07-05"), iso("2026-07-06")]);
    expect(withoutPostings(undone(alone))).toEqual(withoutPostings(newTracker()));
  });

  it("says where no report of that name stands", () => {
    expect(planUndo(posted(newTracker(), JULY), { kind: "report", title: "Claims" })).toEqual({
      outcome: "no-such-report",
      title: "Claims",
    });
  });

  it("ends, in any order, where nothing was posted; what stands in between is what was never taken back", () => {
    fc.assert(
      fc.property(calls, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (posting, order) => {
        let tables = newTracker();
        for (const reports of posting) tables = posted(tables, ...reports);
        const left = posting.flat();
        for (const pick of order) {
          const [gone] = left.splice(pick % Math.max(1, left.length), 1);
          if (gone === undefined) break;
          tables = withoutReport(tables, gone.title);
          expect(figuresOf(tables)).toEqual(figuresOf(left.reduce((known, one) => posted(known, one), newTracker())));
        }
        expect(withoutPostings(tables)).toEqual(withoutPostings(newTracker()));
      }),
      { numRuns: 8 },
    );
  });
});

/** Calls of a few reports each, every one of a title of its own; figures of a day are the same in all of them. */
const calls = fc
  .array(
    fc.array(fc.record({ month: fc.nat(8), what: fc.constantFrom("days", "owed") }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((given) =>
    given.map((reports, call) =>
      reports.map(({ month, what }, at) => reportFor(month, what, `${String(call)} ${String(at)}`)),
    ),
  );

function reportFor(month: number, what: string, title: string): ReturnType<typeof reportOf> {
  const of = `2026-${String(month + 1).padStart(2, "0")}`;
  const given = { title, source: sourceOf(title) };
  if (what === "days") return reportOf(daysOf(`${of}-01`, `${of}-14`, A_DAY), given);
  const total = receivablesOf([month + 1, 2, 3, 4]);
  return reportOf({ kind: "receivables-total", groupedBy: "guarantor", total }, { ...given, asOf: iso(`${of}-28`) });
}

/** The figures that stand, whatever months without any are listed between them. */
function figuresOf(tables: TableRows): readonly unknown[] {
  return ["Daily", "Receivables"].map((table) => tables.get(table) ?? []);
}
