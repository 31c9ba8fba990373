import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, addMonths, monthEndOf } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import { newTracker } from "../../src/tracker/newTracker";
import { planUndo } from "../../src/tracker/planUndo";
import { postReports } from "../../src/tracker/postReports";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/book";
import type { CellValue } from "../../src/workbook/cell";
import { type WorkbookChange, applyChange } from "../../src/workbook/change";
import { openWorkbook } from "../../src/xlsx/openWorkbook";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { finished } from "../finished";
import { A_DAY, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";

const AT = new Date("2026-09-01T09:00:00Z");
const FIRST_MONTH = iso("2026-01-01");

/** Something that happens to a tracker. */
type Step =
  | { readonly kind: "post"; readonly month: number; readonly what: "days" | "owed"; readonly amount: number }
  | { readonly kind: "restate"; readonly month: number; readonly what: "days" | "owed"; readonly amount: number }
  | { readonly kind: "undo" }
  | { readonly kind: "edit"; readonly row: number; readonly amount: number };

const month = fc.nat(4);
const amount = fc.integer({ min: -50_000, max: 900_000 });
const what = fc.constantFrom("days" as const, "owed" as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("post" as const), month, what, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("restate" as const), month, what, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const), row: fc.nat(200), amount }) },
);

function reportFor({ month: index, what: kind, amount: size }: Extract<Step, { month: number }>) {
  const from = addMonths(FIRST_MONTH, index);
  const source = sourceOf(`${kind} ${index} ${size}`);
  if (kind === "days")
    return reportOf(daysOf(isoOf(from), isoOf(monthEndOf(from)), { ...A_DAY, billed: cents(size) }), { source });
  const total = receivablesOf([Math.abs(size), 2_000, 300, 40], -5);
  return reportOf({ kind: "receivables-total", groupedBy: "guarantor", total }, { asOf: monthEndOf(from), source });
}

function isoOf(at: Day): string {
  return new Date((at - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** What a step would change; nothing where it is refused, as it is in the program. */
function changeOf(tables: TableRows, happening: Step): WorkbookChange {
  if (happening.kind === "undo") {
    const plan = planUndo(tables);
    return plan.outcome === "planned" ? plan.change : [];
  }
  if (happening.kind === "edit") {
    const days = tables.get("Daily") ?? [];
    const row = days[happening.row % Math.max(1, days.length)];
    return row === undefined
      ? []
      : [{ table: "Daily", upserts: [{ Date: row["Date"], Billed: happening.amount / 100 }], removals: [] }];
  }
  const choices = { restate: happening.kind === "restate", anyway: true };
  const { outcomes, isRefused } = postReports(tables, [reportFor(happening)], choices, SIGNATURE);
  if (isRefused) return [];
  return outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
}

/** The tables as plain comparable data: blank cells, and tables without rows, are left out. */
function comparable(tables: TableRows) {
  return [...tables]
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [name, rows.map((row) => Object.fromEntries(Object.entries(row).filter(isFilled)))] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function isFilled([, value]: readonly [string, CellValue]): boolean {
  return value !== undefined && value !== "";
}

async function readBack(bytes: Uint8Array) {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`the file is ${opened.reason}`);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(`the file is ${read.kind}`);
  return { workbook: opened.workbook, tables: read.tables };
}

describe("postings, restatements, undos and edits by hand, in any order", () => {
  it("leave the workbook holding what a plain model of its tables holds", async () => {
    const begun = await writeWorkbook(TRACKER, newTracker(), { by: "Tester", at: AT });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        let bytes = begun;
        let model: TableRows = newTracker();
        for (const happening of steps) {
          const { workbook, tables } = await readBack(bytes);
          const change = changeOf(tables, happening);
          expect(change).toEqual(changeOf(model, happening));
          if (change.length > 0) bytes = await workbook.save(TRACKER, tables, change, AT);
          model = applyChange(TRACKER, model, change);
          expect(comparable((await readBack(bytes)).tables)).toEqual(comparable(model));
        }
        finished(bytes);
      }),
      { numRuns: 30 },
    );
  });
});
