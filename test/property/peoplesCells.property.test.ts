import { describe, expect, it } from "vitest";
import { addMonths, isoFromDay, monthEndOf, monthOf } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import { madePosting } from "../../src/session/postTask";
import { newTracker } from "../../src/tracker/newTracker";
import { planUndo } from "../../src/tracker/planUndo";
import { postReports } from "../../src/tracker/postReports";
import type { Report } from "../../src/tracker/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/book";
import type { CellValue, Row } from "../../src/workbook/cell";
import { applyChange } from "../../src/workbook/change";
import { evaluate } from "../../src/workbook/evaluate";
import { chanceOf, seedFor, timesOf } from "../seededChance";
import { A_DAY, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";

/** What people may type into any cell. */
const TYPED: readonly CellValue[] = [
  ...[0, 1, -1, 0.5, 60, 61, -2_958_465, 2_958_465, 2_958_466, 9_999_999_999_999_999, 1e300],
  ...["", " ", "n/a", "#N/A", "#DIV/0!", "=1", "'x", "2026-08-31", "x".repeat(40_000), "constructor", "__proto__"],
  ...[true, false, undefined],
];

const FIRST = iso("2026-01-01");
const CHOICES = { restate: true, anyway: true };

/** Reports of most kinds for a month, counted from 0. */
function reportsOf(month: number): readonly Report[] {
  const from = addMonths(FIRST, month);
  const range = { from, to: monthEndOf(from) };
  const given = { asOf: range.to, source: sourceOf(`month ${String(month)}`) };
  const amounts = { amountPresented: cents(50_000), amountAccepted: cents(20_000) };
  const plan = { presented: from, accepted: from, started: undefined, ...amounts };
  const visit = {
    person: 1,
    firstContact: from,
    booked: from,
    date: from,
    status: "Arrived",
    source: "Friend",
  } as const;
  const patient = receivablesOf([5_000, 400, 30, 2], -7);
  const insurance = receivablesOf([900, 80, 7, 6]);
  const years = new Map([[monthOf(addMonths(from, -12)), A_DAY]]);
  const days = daysOf(isoFromDay(range.from), isoFromDay(range.to), A_DAY);
  return [
    reportOf({ kind: "receivables", groupedBy: "guarantor", patient, insurance }, { ...given, title: "Aging" }),
    reportOf(days, { ...given, title: "Days" }),
    reportOf({ kind: "production-by-month", months: years }, { ...given, title: "Year" }),
    reportOf({ kind: "new-patient-appointments", range, appointments: [visit] }, { ...given, title: "New patients" }),
    reportOf({ kind: "treatment-plans", range, plans: [plan] }, { ...given, title: "Plans" }),
  ];
}

/** The tables after a month of reports was posted. */
function posted(before: TableRows, month: number): TableRows {
  const planned = postReports(before, reportsOf(month), CHOICES, SIGNATURE);
  return planned.isRefused ? before : applyChange(TRACKER, before, madePosting(before, planned).change);
}

function undone(tables: TableRows): TableRows {
  const plan = planUndo(tables);
  return plan.outcome === "planned" ? applyChange(TRACKER, tables, plan.change) : tables;
}

/** A cell of a value column, and what somebody types into it. */
interface Typing {
  readonly table: string;
  readonly at: number;
  readonly heading: string;
  readonly value: CellValue;
}

function typed(tables: TableRows, { table, at, heading, value }: Typing): TableRows {
  const rows = (tables.get(table) ?? []).map((row, index): Row => (index === at ? { ...row, [heading]: value } : row));
  return new Map([...tables, [table, rows]]);
}

/** The first, a middle and the last cell of every column that holds values, with everything that may be typed. */
function typings(tables: TableRows): readonly Typing[] {
  return TRACKER.tables.flatMap(({ name, columns }) => {
    const last = (tables.get(name)?.length ?? 0) - 1;
    const rows = [...new Set([0, Math.floor(last / 2), last])].filter((at) => at >= 0 && at <= last);
    const headings = columns.filter(({ kind }) => kind === "value").map(({ heading }) => heading);
    return rows.flatMap((at) =>
      headings.flatMap((heading) => TYPED.map((value) => ({ table: name, at, heading, value }))),
    );
  });
}

/** What goes wrong where that is typed; `undefined` where nothing does. */
function faultOf(before: TableRows, typing: Typing): string | undefined {
  const tables = typed(before, typing);
  try {
    evaluate(TRACKER, tables);
    undone(tables);
    undone(posted(tables, 2));
    return undefined;
  } catch (error) {
    return `${JSON.stringify({ ...typing, value: String(typing.value).slice(0, 30) })}: ${String(error)}`;
  }
}

describe("whatever people type into any cell of any table", () => {
  const seed = seedFor("people's cells");

  it("crashes neither what the pages show, nor a posting, nor an undo", () => {
    const before = posted(posted(newTracker(), 0), 1);
    const all = typings(before);
    const chance = chanceOf(seed);
    const tried = timesOf("HUDDLEBOOK_CELLS", 120);
    const chosen = tried >= all.length ? all : Array.from({ length: tried }, () => Math.floor(chance() * all.length));
    const faults = chosen.flatMap((one) => {
      const typing = typeof one === "number" ? all[one] : one;
      return typing === undefined ? [] : (faultOf(before, typing) ?? []);
    });
    expect(faults).toEqual([]);
  }, 7_200_000);
});
