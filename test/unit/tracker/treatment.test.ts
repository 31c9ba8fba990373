import { describe, expect, it } from "vitest";
import { type Day, type DateRange, formatDay } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import type { TreatmentPlan } from "../../../src/domain/patients/treatment";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { CHOICES, SIGNATURE, iso, planOnto, reportOf, rowWith, sourceOf, trackerAfter } from "./trackerTest";
import { planPosting } from "../../../src/tracker/posting/planPosting";

const AUGUST = { from: iso("2026-08-01"), to: iso("2026-08-31") };
const AUTUMN = { from: iso("2026-08-01"), to: iso("2026-10-31") };
const WEEK = iso("2026-08-10");

function plansReport(range: DateRange, ...given: readonly Partial<TreatmentPlan>[]) {
  const plans = given.map((one) => ({
    presented: iso("2026-08-11"),
    amountPresented: cents(400_000),
    accepted: undefined,
    amountAccepted: cents(0),
    started: undefined,
    ...one,
  }));
  return reportOf({ kind: "treatment-plans", range, plans }, { source: sourceOf(formatDay(range.to)) });
}

function acceptedOn(accepted: Day, started?: Day): Partial<TreatmentPlan> {
  return { accepted, amountAccepted: cents(250_000), started };
}

describe("the chart of the 10-day rule for treatment", () => {
  it("waits for a week until none of its accepted plans is open, as that of new patients does", () => {
    const soon = { from: iso("2026-08-03"), to: iso("2026-08-23") };
    const report = plansReport(soon, acceptedOn(iso("2026-08-12"), iso("2026-08-14")), acceptedOn(iso("2026-08-16")), {
      ...acceptedOn(iso("2026-08-05"), iso("2026-08-06")),
      presented: iso("2026-08-04"),
    });
    const tables = trackerAfter([report]);
    expect(rowWith(tables, "Treatment", { "Week of": WEEK })).toMatchObject({ Open: 1, "Share within 10 days": 1 });
    const drawn = tables.get("ChartTreatment")?.map((row) => row["Decided within 10 days"]);
    expect(drawn).toEqual([1, "#N/A", "#N/A"]);
  });
});

describe("posting treatment plans", () => {
  it("gives a row a week with both rates, empty where nothing was presented", () => {
    const report = plansReport(
      AUGUST,
      acceptedOn(iso("2026-08-12"), iso("2026-08-20")),
      {},
      {
        amountPresented: cents(100_000),
      },
    );
    const tables = trackerAfter([report]);
    expect(rowWith(tables, "Treatment", { "Week of": WEEK })).toMatchObject({
      "Plans presented": 3,
      "Dollars presented": 9_000,
      "Plans accepted": 1,
      "Dollars accepted": 2_500,
      "Started within 10 days": 1,
      Open: 0,
      Missed: 0,
      "Acceptance by dollars": 2_500 / 9_000,
      "Acceptance by plans": 1 / 3,
      "Case acceptance": 2_500 / 9_000,
      "Share within 10 days": 1,
      "Days posted": 7,
      Note: "",
    });
    expect(rowWith(tables, "Treatment", { "Week of": iso("2026-08-17") })).toMatchObject({
      "Plans presented": 0,
      "Acceptance by dollars": "",
      "Acceptance by plans": "",
      "Case acceptance": "",
      "Share within 10 days": "",
    });
  });

  it("takes for case acceptance the rate that Setup says", () => {
    const before = applyChange(TRACKER, newTracker(), [
      { table: "Setup", upserts: [{ Setting: "Case acceptance counts", Value: "Plans" }], removals: [] },
    ]);
    const tables = trackerAfter([plansReport(AUGUST, acceptedOn(iso("2026-08-12")), {})], before);
    expect(rowWith(tables, "Treatment", { "Week of": WEEK })).toMatchObject({ "Case acceptance": 1 / 2 });
    expect(rowWith(tables, "ChartTreatment", { "Week of": WEEK })).toMatchObject({ "Case acceptance": 1 / 2 });
  });

  it("tells a case that is still open from one that was missed", () => {
    const report = plansReport(
      AUGUST,
      acceptedOn(iso("2026-08-21")),
      acceptedOn(iso("2026-08-20")),
      acceptedOn(iso("2026-08-12"), iso("2026-08-22")),
    );
    expect(rowWith(trackerAfter([report]), "Treatment", { "Week of": WEEK })).toMatchObject({
      "Started within 10 days": 1,
      Open: 1,
      Missed: 1,
      "Share within 10 days": 1 / 2,
    });
  });

  it("marks the weeks that the report covers only in part, and leaves them out of charts", () => {
    const tables = trackerAfter([plansReport(AUGUST, acceptedOn(iso("2026-08-12")))]);
    expect(tables.get("Treatment")?.map((row) => row["Note"])).toEqual([
      "2 of 7 days posted",
      ...["", "", "", ""],
      "1 of 7 days posted",
    ]);
    expect(tables.get("ChartTreatment")?.map((row) => row["Dollars presented"])).toEqual([
      ...["#N/A", 0, 4_000, 0, 0, "#N/A"],
    ]);
    expect(tables.get("ChartTreatment")?.map((row) => row["Case acceptance"])).toEqual([
      ...["#N/A", "#N/A", 0.625, "#N/A", "#N/A", "#N/A"],
    ]);
  });

  it("adds up the months that the report covers whole", () => {
    const tables = trackerAfter([plansReport({ ...AUTUMN, to: iso("2026-10-15") }, {})]);
    expect(tables.get("TreatmentMonthly")).toMatchObject([
      { Month: iso("2026-08-01"), "Plans presented": 1, "Dollars presented": 4_000, "Case acceptance": 0 },
      { Month: iso("2026-09-01"), "Plans presented": 0, "Case acceptance": "" },
    ]);
  });
});

describe("late answers", () => {
  it("change the week and the month in which the plan was presented, without calling it a restatement", () => {
    const before = trackerAfter([plansReport(AUGUST, {})]);
    const report = plansReport(AUTUMN, acceptedOn(iso("2026-10-05")));
    expect(planOnto(before, report)).toMatchObject({ outcome: "planned", status: "Posted", restated: [] });
    const after = trackerAfter([report], before);
    const accepted = { "Plans accepted": 1, "Dollars accepted": 2_500, "Case acceptance": 0.625 };
    expect(rowWith(after, "Treatment", { "Week of": WEEK })).toMatchObject(accepted);
    expect(rowWith(after, "TreatmentMonthly", { Month: AUGUST.from })).toMatchObject(accepted);
  });

  it("need a word where somebody changed the cell by hand", () => {
    const posted = trackerAfter([plansReport(AUGUST, {})]);
    const edited = applyChange(TRACKER, posted, [
      { table: "Treatment", upserts: [{ "Week of": WEEK, "Plans accepted": 7 }], removals: [] },
    ]);
    const plan = planPosting(edited, plansReport(AUTUMN, acceptedOn(iso("2026-10-05"))), CHOICES, SIGNATURE, 2);
    expect(plan).toMatchObject({
      outcome: "restatement",
      differences: [{ table: "Treatment", heading: "Plans accepted", was: 7, becomes: 1 }],
    });
  });

  it("stay when a report that knows less is posted after them", () => {
    const before = trackerAfter([plansReport(AUTUMN, acceptedOn(iso("2026-10-05")))]);
    expect(planOnto(before, plansReport(AUGUST, {}))).toMatchObject({ outcome: "planned", status: "Agrees" });
  });

  it("leave a whole week as it was when a later report covers less of it", () => {
    const september = { from: iso("2026-09-01"), to: iso("2026-11-30") };
    const cut = { presented: iso("2026-08-31") };
    const tables = trackerAfter([plansReport(AUTUMN, cut), plansReport(september)]);
    expect(rowWith(tables, "Treatment", { "Week of": iso("2026-08-31") })).toMatchObject({
      "Plans presented": 1,
      "Days posted": 7,
    });
  });
});
