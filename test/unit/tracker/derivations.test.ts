import { describe, expect, it } from "vitest";
import { effectsOf } from "../../../src/session/posting/effects";
import { DERIVED_TABLES, derivedChange } from "../../../src/tracker/derivations";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { monthsOwing, rising, weeksBilling, wobbling } from "./postedSeries";
import { CHOICES, SIGNATURE, planOnto } from "./trackerTest";

const REPORTS = [weeksBilling(wobbling(12)), ...monthsOwing(rising(12))];

function post(reports = REPORTS, before = newTracker()) {
  return postReports(before, reports, CHOICES, SIGNATURE);
}

describe("what follows from a posting", () => {
  it("is written along with it, so that what a call writes is what its tables come to", () => {
    const { outcomes, tables } = post();
    const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
    expect(applyChange(TRACKER, newTracker(), change)).toEqual(tables);
    expect(derivedChange(tables)).toEqual([]);
  });

  it("is derived once for all the reports of a call", () => {
    const derived = post().outcomes.map(({ plan }) =>
      plan.outcome === "planned" ? plan.change.some(({ table }) => DERIVED_TABLES.has(table)) : false,
    );
    expect(derived.filter((isDerived) => isDerived)).toEqual([true]);
    expect(derived.at(-1)).toBe(true);
  });

  it("is kept in no posting's row, neither as written nor to be taken back", () => {
    const texts = ["PostingsWrote", "PostingsUndo"].flatMap((table) => post().tables.get(table) ?? []);
    expect(texts.length).toBeGreaterThan(0);
    for (const row of texts) {
      for (const table of DERIVED_TABLES) expect(`${String(row["Wrote"])} ${String(row["Undo"])}`).not.toContain(table);
    }
  });

  it("never makes a restatement of a posting, whoever typed over it", () => {
    const typed = applyChange(TRACKER, post().tables, [
      { table: "Trends", upserts: [{ Series: "Billed", Call: "Great", Points: 99 }], removals: [] },
    ]);
    const next = weeksBilling(wobbling(1), 12);
    expect(planOnto(typed, next)).toMatchObject({ outcome: "planned", status: "Posted", restated: [] });
    const again = post([next], typed)
      .tables.get("Trends")
      ?.find((row) => row["Series"] === "Billed");
    expect(again).toMatchObject({ Call: "Plateau", Points: 13 });
  });

  it("does not go by the order in which people sorted what it looks at", () => {
    const { tables } = post();
    const sorted = new Map([...tables].map(([name, rows]) => [name, name === "Monthly" ? rows.toReversed() : rows]));
    expect(derivedChange(sorted)).toEqual([]);
  });

  it("is not touched by posting the same files again", () => {
    const { tables } = post();
    const again = post(REPORTS, tables);
    expect(again.outcomes.map(({ plan }) => plan.outcome)).toEqual(REPORTS.map(() => "already-posted"));
    expect(again.tables).toEqual(tables);
  });

  it("is not worked out where a call is refused", () => {
    const { isRefused, tables } = post([...monthsOwing([5], 3)], post().tables);
    expect(isRefused).toBe(true);
    expect(tables.get("Trends")).toEqual(post().tables.get("Trends"));
  });

  it("is left out of what a preview tells cell by cell", () => {
    const { outcomes, tables } = post();
    const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
    expect(change.map(({ table }) => table)).toEqual(expect.arrayContaining(["Trends", "Actions"]));
    const told = effectsOf(newTracker(), tables, change).map(({ table }) => table);
    expect(told.filter((table) => DERIVED_TABLES.has(table))).toEqual([]);
    expect(told).toEqual(expect.arrayContaining(["Receivables", "Daily"]));
  });
});
