import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/money";
import { BENCHMARK_SETS, CUSTOM_MEASURES, CUSTOM_SET } from "../../../src/tracker/settings/benchmarkSets";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { iso } from "./trackerTest";

/** A month in which 40 plans of 100 dollars were presented, half of them accepted at a fifth of the dollars. */
function monthAgainst(set: string, counts = "Dollars", custom: readonly Row[] = []): Row {
  const treatment = {
    Month: iso("2026-08-01"),
    "Plans presented": 40,
    "Dollars presented": 4_000,
    "Plans accepted": 20,
    "Dollars accepted": 800,
  };
  const tables: TableRows = applyChange(TRACKER, newTracker(set), [
    { table: "Setup", upserts: [{ Setting: "Case acceptance counts", Value: counts }], removals: [] },
    { table: "Benchmarks", upserts: custom, removals: [] },
    { table: "TreatmentMonthly", upserts: [treatment], removals: [] },
    { table: "Monthly", upserts: [{ Month: iso("2026-08-01") }], removals: [] },
  ]);
  return evaluate(TRACKER, tables).get("Monthly")?.[0] ?? {};
}

describe("a month's statuses", () => {
  it("go by the chosen set, and by the rate that Setup says case acceptance is", () => {
    expect(monthAgainst("Veritas")["Status case acceptance"]).toBe("▼ Act");
    expect(monthAgainst("Veritas", "Plans")["Status case acceptance"]).toBe("● Watch");
  });

  it("are empty where nobody chose a set, where it says nothing of the measure, and where there is no figure", () => {
    expect(monthAgainst("None chosen")["Status case acceptance"]).toBe("");
    expect(monthAgainst("Levin Group")["Status case acceptance"]).toBe("");
    expect(monthAgainst("Veritas")["Status new patients"]).toBe("");
  });

  it("go by what the practice filled in itself", () => {
    const row = {
      Set: CUSTOM_SET,
      Measure: "Acceptance by dollars",
      Balance: "Total",
      Good: 0.2,
      "Better when": "Higher",
    };
    expect(monthAgainst(CUSTOM_SET, "Dollars", [row])["Status case acceptance"]).toBe("▲ Good");
  });
});

describe("the published sets", () => {
  it("say whose they are and from when, each measure once in a set", () => {
    for (const { name, source, benchmarks } of BENCHMARK_SETS) {
      expect(source, name).toMatch(/\d{4}/u);
      const keys = benchmarks.map(({ measure, balance }) => `${measure}|${balance}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("watch beyond good, never before it", () => {
    for (const { good, watch = good, betterWhen } of BENCHMARK_SETS.flatMap(({ benchmarks }) => benchmarks)) {
      expect(betterWhen === "Higher" ? watch <= good : watch >= good).toBe(true);
    }
  });

  it("hold no measure that the Custom set lacks, but for ratios of one payer", () => {
    const own = new Set(CUSTOM_MEASURES.map(({ measure }) => measure));
    expect(BENCHMARK_SETS.flatMap(({ benchmarks }) => benchmarks).filter(({ measure }) => !own.has(measure))).toEqual(
      [],
    );
  });

  it("contradict one another, so that none may stand in for another", () => {
    const over90 = BENCHMARK_SETS.flatMap(({ benchmarks }) => benchmarks).filter(
      ({ measure }) => measure === "Share over 90",
    );
    expect(new Set(over90.map(({ good }) => cents(good * 100))).size).toBeGreaterThan(1);
  });
});
