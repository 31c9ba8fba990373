import { describe, expect, it } from "vitest";
import type { TrackerFigures } from "../../../src/domain/figures";
import { newTracker } from "../../../src/tracker/newTracker";
import { type PostingPlan, planPosting } from "../../../src/tracker/posting/planPosting";
import type { TableRows } from "../../../src/workbook/spec/book";
import {
  A_DAY,
  SIGNATURE,
  claimOf,
  claimsOf,
  daysOf,
  iso,
  planOnto,
  receivablesOf,
  reportOf,
  sourceOf,
  trackerAfter,
} from "./trackerTest";

const JULY = iso("2026-07-31");
const AUGUST = iso("2026-08-31");
const FIGURES = {
  kind: "receivables",
  groupedBy: "guarantor",
  patient: receivablesOf([600_000, 200_000, 100_000, 100_000]),
  insurance: receivablesOf([300_000, 50_000, 25_000, 25_000]),
} as const;
const LATER = { ...FIGURES, patient: receivablesOf([610_000, 190_000, 110_000, 90_000]) };
const july = reportOf(FIGURES, { asOf: JULY, source: sourceOf("july") });

function planAugust(figures: TrackerFigures, file = "august", before: TableRows = trackerAfter([july])): PostingPlan {
  return planOnto(before, reportOf(figures, { asOf: AUGUST, source: sourceOf(file) }));
}

function reasonsOf(plan: PostingPlan): string {
  return plan.outcome === "guarded" ? plan.reasons.join(" ") : "";
}

function warningsOf(plan: PostingPlan): string {
  return "warnings" in plan ? plan.warnings.join(" ") : "";
}

describe("guards", () => {
  it("let an ordinary next month pass without a word", () => {
    expect(planAugust(LATER)).toMatchObject({ outcome: "planned", status: "Posted", warnings: [] });
  });

  it("refuse the very file of last month under another name", () => {
    expect(reasonsOf(planAugust(LATER, "july"))).toBe(
      "This same file was posted for Jul 31, 2026: run the report again for Aug 31, 2026.",
    );
  });

  it("refuse last month's figures to the cent in another file", () => {
    expect(reasonsOf(planAugust(FIGURES))).toContain("what it was on Jul 31, 2026, to the cent");
  });

  it("refuse receivables that are suddenly all in 0 to 30", () => {
    const aged = {
      ...FIGURES,
      patient: receivablesOf([900_000, 0, 0, 0]),
      insurance: receivablesOf([400_000, 0, 0, 0]),
    };
    expect(reasonsOf(planAugust(aged))).toContain("Run the month-end update (aging)");
    expect(planAugust(aged, "august", newTracker())).toMatchObject({ outcome: "planned" });
  });

  it("refuse patients where last month had families", () => {
    expect(reasonsOf(planAugust({ ...LATER, groupedBy: "patient" }))).toContain("Run it again grouped by guarantor");
  });

  it("refuse an as-of day after the one on which the report was run, and no other", () => {
    const plan = (runDate: string) =>
      planOnto(newTracker(), reportOf(FIGURES, { asOf: AUGUST, runDate: iso(runDate) }));
    expect(reasonsOf(plan("2026-08-28"))).toBe(
      "The report was run on Aug 28, 2026, so it cannot say how things stood on Aug 31, 2026. " +
        "Run it again on that day or later, or give an as-of day up to Aug 28, 2026.",
    );
    expect(plan("2026-08-31")).toMatchObject({ outcome: "planned" });
    expect(plan("2026-09-01")).toMatchObject({ outcome: "planned" });
  });

  it("refuse days of production after the one on which the report was run", () => {
    const figures = daysOf("2026-08-01", "2026-08-31", A_DAY);
    const plan = (runDate: string) => planOnto(newTracker(), reportOf(figures, { runDate: iso(runDate) }));
    expect(reasonsOf(plan("2026-08-14"))).toContain("it knows nothing of the days after that");
    expect(plan("2026-09-01")).toMatchObject({ outcome: "planned" });
  });

  it("refuse an as-of day that is not the report's own, unless it was run a few days late", () => {
    const plan = (statedDay: string) =>
      planOnto(newTracker(), reportOf(FIGURES, { asOf: AUGUST, statedDay: iso(statedDay) }));
    expect(reasonsOf(plan("2026-07-31"))).toBe(
      "The report says that it stands as of Jul 31, 2026, and it is to be posted as of Aug 31, 2026. " +
        "Check the day, or that it is the right report.",
    );
    expect(reasonsOf(plan("2026-09-06"))).toContain("stands as of Sep 6, 2026");
    expect(plan("2026-08-31")).toMatchObject({ outcome: "planned" });
    expect(plan("2026-09-05")).toMatchObject({ outcome: "planned" });
  });

  it("give way to whoever says so", () => {
    const plan = planPosting(
      trackerAfter([july]),
      reportOf(FIGURES, { asOf: AUGUST, source: sourceOf("july") }),
      { restate: false, anyway: true },
      SIGNATURE,
      2,
    );
    expect(plan).toMatchObject({ outcome: "planned", status: "Posted" });
    expect(warningsOf(plan)).toContain("This same file");
  });

  it("warn where insurance is larger than the total", () => {
    const figures = { ...FIGURES, patient: receivablesOf([0, 0, 0, 0], -9_000) };
    expect(warningsOf(planAugust(figures))).toContain("Insurance ($4,000.00) is larger than the total");
  });

  it("warn of a day that ends no month, and of one that has not come", () => {
    const inside = reportOf(LATER, { asOf: iso("2026-08-15"), source: sourceOf("mid") });
    expect(warningsOf(planOnto(newTracker(), inside))).toContain("Aug 15, 2026 is not the last day of a month");
    const ahead = reportOf(LATER, { asOf: iso("2027-08-31"), source: sourceOf("ahead") });
    expect(warningsOf(planOnto(newTracker(), ahead))).toContain("Aug 31, 2027 is in the future");
  });

  it("warn of months and days that nobody posted", () => {
    const october = reportOf(LATER, { asOf: iso("2026-10-31"), source: sourceOf("october") });
    expect(warningsOf(planOnto(trackerAfter([july]), october))).toContain("receivables of Aug 2026 are not posted");
    const june = reportOf(daysOf("2026-06-01", "2026-06-30", A_DAY), { source: sourceOf("days") });
    const august = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("more days") });
    expect(warningsOf(planOnto(trackerAfter([june]), august))).toContain("Jul 1, 2026 to Jul 31, 2026 are not posted");
  });

  it("warn of a claims export that leaves out the first 30 days, also where it was run some days later", () => {
    const filtered = claimsOf(claimOf("2026-07-01"), claimOf("2026-08-11"));
    expect(warningsOf(planAugust(filtered))).toContain("leaves out the first 30 days");
    expect(planAugust(claimsOf(claimOf("2026-07-01"), claimOf("2026-08-20")))).toMatchObject({ warnings: [] });
    expect(planAugust({ ...filtered, mayLackRecent: false })).toMatchObject({ warnings: [] });
  });
});
