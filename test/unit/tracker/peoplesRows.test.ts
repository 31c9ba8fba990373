import { describe, expect, it } from "vitest";
import { describeEditedCell } from "../../../src/session/words/outcomeWords";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import type { TableSpec } from "../../../src/workbook/spec/table";
import { LATER, REPORTS } from "../../fixtures/everyReport";
import { A_DAY, SIGNATURE, daysOf, iso, planOnto, reportOf, sourceOf } from "./trackerTest";
import { posted } from "./undone";

const CHOICES = { restate: true, anyway: true };
const POSTED = postReports(newTracker("Arceum"), REPORTS, CHOICES, SIGNATURE).tables;
const MINE = { "Seen by": "the night nurse" };
const TABLES = TRACKER.tables.filter(({ name, key }) => key.length > 0 && (POSTED.get(name) ?? []).length > 0);

/** A table with a row put in by hand. */
function withRow(tables: TableRows, table: string, row: Row): TableRows {
  return new Map(tables).set(table, [...(tables.get(table) ?? []), row]);
}

function mine(tables: TableRows, table: string): readonly Row[] {
  return (tables.get(table) ?? []).filter((row) => row["Seen by"] === MINE["Seen by"]);
}

/** The tables after a posting of every kind, and after it was taken back where nothing speaks against it. */
function afterPosting(tables: TableRows): readonly TableRows[] {
  evaluate(TRACKER, tables);
  const after = postReports(tables, LATER, CHOICES, SIGNATURE).tables;
  evaluate(TRACKER, after);
  const plan = planUndo(after);
  return [after, ...(plan.outcome === "planned" ? [applyChange(TRACKER, after, plan.change)] : [])];
}

/** Puts a row into every table, posts and takes back. Gives the tables that lost theirs. */
function lostOf(rowFor: (table: TableSpec) => Row): readonly string[] {
  const typed = TABLES.reduce((tables, spec) => withRow(tables, spec.name, { ...rowFor(spec), ...MINE }), POSTED);
  return afterPosting(typed).flatMap((tables) =>
    TABLES.map(({ name }) => name).filter((name) => mine(tables, name).length !== 1),
  );
}

describe("rows that somebody put in", () => {
  it("stay beside the row of which they are copies, in every table", () => {
    expect(lostOf(({ name }) => POSTED.get(name)?.[0] ?? {})).toEqual([]);
  });

  it("stay without a key, in every table", () => {
    expect(lostOf(() => ({}))).toEqual([]);
  });

  it("stay with words for a key, in every table", () => {
    expect(lostOf(({ key }) => Object.fromEntries(key.map(({ heading }) => [heading, "closed for snow"])))).toEqual([]);
  });

  it("stay in what each posting writes anew, of months that it writes and of others", () => {
    const own: readonly (readonly [string, Row])[] = [
      ["Words", { Month: iso("2026-08-01"), Page: "Matters", Line: "9", Says: "The boiler broke." }],
      ["Words", { Month: iso("2020-08-01"), Page: "Matters", Line: "1", Says: "The boiler broke." }],
      ["RollForwardCandidates", { "Month end": iso("2026-08-31"), Rank: 90, Says: "The boiler broke." }],
      ["ChartClaimCarriers", { Place: 1_000, Carrier: "My uncle" }],
    ];
    for (const [table, row] of own) {
      for (const tables of afterPosting(withRow(POSTED, table, { ...row, ...MINE }))) {
        expect(mine(tables, table)).toEqual([{ ...row, ...MINE }]);
      }
    }
  });

  it("are asked for before a late answer takes their place, as cells changed by hand are", () => {
    const week = { "Week of": iso("2026-09-07"), Booked: 31, ...MINE };
    const plan = planOnto(
      withRow(POSTED, "NewPatients", week),
      LATER[3] ?? reportOf(daysOf("2026-09-01", "2026-09-30", A_DAY)),
    );
    expect(plan).toMatchObject({
      outcome: "restatement",
      differences: [{ table: "NewPatients", heading: "Booked", was: 31, isByHand: true }],
    });
  });

  it("keep a posting from being taken back where nobody could tell them from the posting's own", () => {
    const days = posted(
      newTracker(),
      reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("July") }),
    );
    const [first = {}] = days.get("Daily") ?? [];
    const plan = planUndo(withRow(days, "Daily", first));
    expect(plan.outcome === "edited" ? plan.cells.map(describeEditedCell) : plan.outcome).toEqual([
      "Daily, Jul 1, 2026: two rows have this key",
    ]);
  });
});

describe("an id that somebody typed over", () => {
  it("is not given to the next report, whose way back would take the place of the one that is kept", () => {
    const days = posted(
      newTracker(),
      reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("July") }),
    );
    const [row = {}] = days.get("Postings") ?? [];
    const typed = new Map(days).set("Postings", [{ ...row, Id: 0 }]);
    const after = postReports(typed, LATER.slice(0, 1), CHOICES, SIGNATURE).tables;
    expect(after.get("PostingsUndo")?.map(({ Id }) => Id)).toEqual([1, 2]);
  });
});

describe("a number of 16 digits typed over an id", () => {
  it("does not pass for the last report posted: the next one is still taken back", () => {
    const days = posted(
      newTracker(),
      reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("July") }),
    );
    const [row = {}] = days.get("Postings") ?? [];
    const typed = new Map(days).set("Postings", [{ ...row, Id: 1_234_567_890_123_456 }]);
    const plan = planUndo(postReports(typed, LATER.slice(0, 1), CHOICES, SIGNATURE).tables);
    expect(plan.outcome === "planned" && plan.posting.reports.map(({ source }) => source)).toEqual([
      sourceOf("September").file,
    ]);
  });
});

describe("a mistyped date", () => {
  const LISTS = [
    ["Weekly", "Week of"],
    ["Monthly", "Month"],
    ["ChartReceivables", "Month end"],
    ["ClaimsTotals", "As of"],
  ] as const;

  it.each(["2062-08-31", "9999-12-31", "1950-01-01"])("of %s does not list every period up to it", (date) => {
    const typed = LISTS.reduce((tables, [table, heading]) => withRow(tables, table, { [heading]: iso(date) }), POSTED);
    const rowsOf = (tables: TableRows | undefined) => LISTS.map(([table]) => tables?.get(table)?.length ?? 0);
    const [after] = afterPosting(typed);
    const [usual] = afterPosting(POSTED);
    expect(rowsOf(after)).toEqual(rowsOf(usual).map((rows) => rows + 1));
  });
});
