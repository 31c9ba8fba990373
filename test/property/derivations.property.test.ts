import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DERIVED_TABLES, derivedChange } from "../../src/tracker/derivations";
import { newTracker } from "../../src/tracker/newTracker";
import { planUndo } from "../../src/tracker/posting/planUndo";
import { postReports } from "../../src/tracker/posting/postReports";
import type { Report } from "../../src/tracker/posting/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { applyChange } from "../../src/workbook/change/change";
import { monthsOwing, weeksBilling } from "../unit/tracker/postedSeries";
import { SIGNATURE, sourceOf } from "../unit/tracker/trackerTest";
import { partOf } from "./runs";

/** Something that happens to a tracker. */
type Step =
  | { readonly kind: "owed"; readonly month: number; readonly dollars: readonly number[] }
  | { readonly kind: "billed"; readonly week: number; readonly dollars: readonly number[] }
  | { readonly kind: "undo" }
  /** Somebody writes in a row of Actions, or puts one in. */
  | { readonly kind: "note"; readonly row: number; readonly heading: string }
  | { readonly kind: "own"; readonly opened: number; readonly measure: string };

const dollars = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("owed" as const), month: fc.nat(15), dollars }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("billed" as const), week: fc.nat(20), dollars }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("note" as const),
      row: fc.nat(9),
      heading: fc.constantFrom("Reason", "Owner", "Result", "My own column"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("own" as const),
      opened: fc.integer({ min: 45_300, max: 46_000 }),
      measure: fc.constantFrom("Total receivables", "Billed", "Coffee"),
    }),
  },
);

/** Enough posted that a month or a week more is judged, rising or not. */
const begun = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 11 }),
    fc.integer({ min: -9, max: 9 }),
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 11 }),
  )
  .map(([owed, drift, billed]) => {
    const drifting = owed.map((figure, at) => figure + drift * at + 200);
    return post(newTracker(), [...monthsOwing(drifting), weeksBilling(billed)]);
  });

function post(tables: TableRows, reports: readonly Report[]): TableRows {
  // Each posting is of a file of its own, so that none is "already posted".
  const stamp = (tables.get("Postings") ?? []).length;
  const fresh = reports.map((report, index) => ({ ...report, source: sourceOf(`${String(stamp)} ${String(index)}`) }));
  const posted = postReports(tables, fresh, { restate: true, anyway: true }, SIGNATURE);
  return posted.isRefused ? tables : posted.tables;
}

function undo(tables: TableRows): TableRows {
  const plan = planUndo(tables);
  return plan.outcome === "planned" ? applyChange(TRACKER, tables, plan.change) : tables;
}

function write(tables: TableRows, row: Row): TableRows {
  return applyChange(TRACKER, tables, [{ table: "Actions", upserts: [row], removals: [] }]);
}

function afterStep(tables: TableRows, happening: Step): TableRows {
  switch (happening.kind) {
    case "owed":
      return post(
        tables,
        monthsOwing(
          happening.dollars.map((owed) => owed + 200),
          happening.month,
        ),
      );
    case "billed":
      return post(tables, [weeksBilling(happening.dollars, happening.week)]);
    case "undo":
      return undo(tables);
    case "note": {
      const rows = tables.get("Actions") ?? [];
      const row = rows[happening.row % Math.max(1, rows.length)];
      if (row === undefined) return tables;
      return write(tables, { Opened: row["Opened"], Measure: row["Measure"], [happening.heading]: "seen" });
    }
    case "own":
      return write(tables, { Opened: happening.opened, Measure: happening.measure, Reason: "mine" });
  }
}

/** What people wrote in Actions, cell by cell. */
function words(tables: TableRows): readonly string[] {
  return (tables.get("Actions") ?? []).flatMap((row) =>
    ["Reason", "Owner", "Result", "My own column"]
      .filter((heading) => row[heading] !== undefined)
      .map((heading) => JSON.stringify([row["Opened"], row["Measure"], heading, row[heading]])),
  );
}

/** The tables without Postings, whose rows are struck out rather than taken out, and without blank cells. */
function held(tables: TableRows): unknown {
  return [...tables]
    .filter(([name, rows]) => !name.startsWith("Postings") && rows.length > 0)
    .map(([name, rows]) => [
      name,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))),
    ]);
}

describe("what follows from postings, restatements and undos in any order, with people writing in between", () => {
  const story = fc.tuple(begun, fc.array(step, { minLength: 1, maxLength: 8 }));

  it("follows after every posting and every undo", () => {
    fc.assert(
      fc.property(story, ([begin, steps]) => {
        let tables = begin;
        for (const happening of steps) {
          tables = afterStep(tables, happening);
          if (happening.kind !== "note" && happening.kind !== "own") expect(derivedChange(tables)).toEqual([]);
        }
      }),
      partOf(60, "what follows from postings"),
    );
  });

  it("loses no word that people wrote in Actions", () => {
    fc.assert(
      fc.property(story, ([begin, steps]) => {
        let tables = begin;
        for (const happening of steps) {
          const before = words(tables);
          tables = afterStep(tables, happening);
          if (happening.kind !== "note") expect(words(tables)).toEqual(expect.arrayContaining([...before]));
        }
      }),
      partOf(60, "what follows from postings"),
    );
  });

  it("is, after an undo, what it was before the posting, to the cell", () => {
    fc.assert(
      fc.property(story, step, ([begin, steps], last) => {
        fc.pre(last.kind === "owed" || last.kind === "billed");
        const settled = steps.reduce(afterStep, begin);
        const before = applyChange(TRACKER, settled, derivedChange(settled));
        const posted = afterStep(before, last);
        const count = (tables: TableRows) => (tables.get("Postings") ?? []).length;
        const after = count(posted) > count(before) ? undo(posted) : posted;
        expect(held(after)).toEqual(held(before));
      }),
      partOf(100, "what follows from postings"),
    );
  });

  it("of Trends depends on what is posted, not on how it came about", () => {
    fc.assert(
      fc.property(story, ([begin, steps]) => {
        const tables = steps.reduce(afterStep, begin);
        const settled = applyChange(TRACKER, tables, derivedChange(tables));
        const anew = new Map([...tables].filter(([name]) => !DERIVED_TABLES.has(name)));
        const derived = applyChange(TRACKER, anew, derivedChange(anew));
        expect(held(new Map([["Trends", settled.get("Trends") ?? []]]))).toEqual(
          held(new Map([["Trends", derived.get("Trends") ?? []]])),
        );
      }),
      partOf(40, "what follows from postings"),
    );
  });
});
