import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, addDays, monthAfter, monthEndOf } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import { madePosting } from "../../src/session/posting/postTask";
import { derivedChange } from "../../src/tracker/derivations";
import { newTracker } from "../../src/tracker/newTracker";
import { type UndoPlan, planUndo } from "../../src/tracker/posting/planUndo";
import { postReports } from "../../src/tracker/posting/postReports";
import type { Report } from "../../src/tracker/posting/posting";
import { activePostings } from "../../src/tracker/posting/activePostings";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { type CellValue, textIn } from "../../src/workbook/spec/cell";
import { type WorkbookChange, applyChange } from "../../src/workbook/change/change";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import { A_DAY, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";
import { runsOf } from "./runs";

const AT = new Date("2026-09-01T09:00:00Z");
const FIRST_MONTH = iso("2026-01-01");

/** Something that happens to a tracker. */
type Step =
  | { readonly kind: "post"; readonly reports: readonly Given[]; readonly restate: boolean }
  | { readonly kind: "undo" }
  | { readonly kind: "undo-report"; readonly pick: number }
  | { readonly kind: "edit"; readonly row: number; readonly amount: number }
  | { readonly kind: "setup"; readonly weekStart: string };

/** A report: production of a month, or of two years from it on, or what was owed at the month's end. */
interface Given {
  readonly month: number;
  readonly what: "days" | "years" | "owed";
  readonly amount: number;
}

const amount = fc.integer({ min: -50_000, max: 900_000 });
const given: fc.Arbitrary<Given> = fc.record({
  month: fc.nat(4),
  what: fc.constantFrom("days", "days", "days", "owed", "owed", "owed", "years"),
  amount: fc.oneof({ weight: 1, arbitrary: fc.constant(70_000) }, { weight: 2, arbitrary: amount }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("post" as const),
      reports: fc.array(given, { minLength: 1, maxLength: 4 }),
      restate: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo-report" as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const), row: fc.nat(200), amount }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("setup" as const), weekStart: fc.constantFrom("Monday", "Sunday") }),
  },
);

function reportFor({ month: index, what, amount: size }: Given): Report {
  const from = monthAfter(FIRST_MONTH, index);
  const source = sourceOf(`${what} ${index} ${size}`);
  if (what === "owed") {
    const total = receivablesOf([Math.abs(size), 2_000, 300, 40], -5);
    return reportOf({ kind: "receivables-total", groupedBy: "guarantor", total }, { asOf: monthEndOf(from), source });
  }
  const to = what === "days" ? monthEndOf(from) : addDays(from, 730);
  return reportOf(daysOf(isoOf(from), isoOf(to), { ...A_DAY, billed: cents(size) }), { source });
}

function isoOf(at: Day): string {
  return new Date((at - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** What a step would change; nothing where it is refused, as it is in the program. */
function changeOf(tables: TableRows, happening: Step): WorkbookChange {
  switch (happening.kind) {
    case "undo":
      return undoing(planUndo(tables));
    case "undo-report": {
      const titles = [...new Set(activePostings(tables).map((row) => textIn(row, "Report")))];
      return undoing(planUndo(tables, { kind: "report", title: titles[happening.pick % titles.length] ?? "" }));
    }
    case "edit": {
      const days = tables.get("Daily") ?? [];
      const row = days[happening.row % Math.max(1, days.length)];
      if (row === undefined) return [];
      return [{ table: "Daily", upserts: [{ Date: row["Date"], Billed: happening.amount / 100 }], removals: [] }];
    }
    case "setup":
      return [{ table: "Setup", upserts: [{ Setting: "Week starts on", Value: happening.weekStart }], removals: [] }];
    case "post": {
      const choices = { restate: happening.restate, anyway: true };
      const posted = postReports(tables, happening.reports.map(reportFor), choices, SIGNATURE);
      return posted.isRefused ? [] : madePosting(tables, posted).change;
    }
  }
}

function undoing(plan: UndoPlan): WorkbookChange {
  return plan.outcome === "planned" ? plan.change : [];
}

/** The tables as plain comparable data: blank cells, and tables without rows, are left out. */
function comparable(tables: TableRows) {
  return [...tables]
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [name, rows.map((row) => Object.fromEntries(Object.entries(row).filter(isFilled)))] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The same without the list of postings, which says that one was taken back, and what belongs to it. */
function figures(tables: TableRows) {
  return comparable(tables).filter(([name]) => !name.startsWith("Postings"));
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

/** What an undo must give back: the tables before each posting that stands, as long as nobody else changed anything since. */
class Before {
  #stack: TableRows[] = [];

  /** Follows a step, and gives the tables that it must have led to. */
  after({ kind }: Step, before: TableRows, change: WorkbookChange): TableRows | undefined {
    if (change.length === 0) return undefined;
    // What follows from the figures follows an edit by hand only with the next posting or undo.
    if (kind === "post") this.#stack.push(applyChange(TRACKER, before, derivedChange(before)));
    else if (kind === "undo") return this.#stack.pop();
    else this.#stack = [];
    return undefined;
  }
}

describe("postings, restatements, undos, settings and edits by hand, in any order", () => {
  const few = runsOf(12, "HUDDLEBOOK_SEQUENCES", "sequences of postings in files");
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
      few,
    );
  }, 1_800_000);

  const many = runsOf(40, "HUDDLEBOOK_SEQUENCES", "sequences of postings");
  it("give back to the cell what stood before each posting, taken back one after another", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        let model: TableRows = newTracker();
        const before = new Before();
        for (const happening of steps) {
          const change = changeOf(model, happening);
          const expected = before.after(happening, model, change);
          model = applyChange(TRACKER, model, change);
          if (expected !== undefined) expect(figures(model)).toEqual(figures(expected));
        }
      }),
      many,
    );
  }, 1_800_000);
});
