import { describe, expect, it } from "vitest";
import { addDays, isoFromDay } from "../../../src/domain/calendar";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { dayIn, rowsIn } from "../../../src/tracker/headings/rows";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { describeOutcomeRefusal } from "../../../src/scripts/cli/outcomeWords";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import { A_DAY, CHOICES, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf, trackerAfter } from "./trackerTest";

const JULY = reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("july") });
const AUGUST = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("august") });
const RANGE = { from: iso("2026-07-01"), to: iso("2026-07-31") };
const NEW_PATIENTS = reportOf(
  { kind: "new-patient-appointments", range: RANGE, appointments: [] },
  { source: sourceOf("new") },
);
const PLANS = reportOf({ kind: "treatment-plans", range: RANGE, plans: [] }, { source: sourceOf("plans") });

function withWeekStart(tables: TableRows, value: string | undefined): TableRows {
  return applyChange(TRACKER, tables, [
    { table: "Setup", upserts: [{ Setting: "Week starts on", Value: value }], removals: [] },
  ]);
}

function outcomeOf(tables: TableRows, report = AUGUST, anyway = false) {
  return postReports(tables, [report], { restate: anyway, anyway }, SIGNATURE);
}

function daysCounted(tables: TableRows): number {
  return (tables.get("Weekly") ?? []).reduce((sum, row) => sum + Number(row["Days posted"]), 0);
}

function withoutPostings(tables: TableRows): TableRows {
  return new Map([...tables].filter(([name, rows]) => name !== "Postings" && rows.length > 0));
}

describe("the week's first day", () => {
  it("is Setup's before the first posting", () => {
    const tables = trackerAfter([AUGUST], withWeekStart(newTracker(), "Sunday"));
    expect(rowsIn(tables, "Weekly").map((row) => isoFromDay(dayIn(row, "Week of") ?? iso("2000-01-01")))).toEqual([
      "2026-07-26",
      "2026-08-02",
      "2026-08-09",
      "2026-08-16",
      "2026-08-23",
      "2026-08-30",
    ]);
  });

  it("is not changed under posted weeks: what is counted by the week is refused, and each day is counted once", () => {
    for (const posted of [JULY, NEW_PATIENTS, PLANS]) {
      const changed = withWeekStart(trackerAfter([posted]), "Sunday");
      for (const anyway of [false, true]) {
        const { isRefused, outcomes } = outcomeOf(changed, AUGUST, anyway);
        expect(isRefused).toBe(true);
        expect(outcomes.map(({ plan }) => plan)).toMatchObject([
          { outcome: "week-start-changed", posted: "Monday", set: "Sunday" },
        ]);
      }
    }
    const back = withWeekStart(withWeekStart(trackerAfter([JULY]), "Sunday"), "Monday");
    expect(daysCounted(trackerAfter([AUGUST], back))).toBe(62);
  });

  it("is refused in words that say what to do", () => {
    const [outcome] = outcomeOf(withWeekStart(trackerAfter([JULY]), "Sunday")).outcomes;
    expect(outcome && describeOutcomeRefusal(outcome).map(({ message }) => message)).toEqual([
      "Setup says that weeks start on Sunday, and the weeks that are posted start on Monday: with both, days would count in " +
        "two weeks. Set “Week starts on” back to Monday in Setup, then post again. For weeks from Sunday, set it in a new " +
        "workbook and post every month there.",
    ]);
  });

  it("is the posted weeks' where Setup says no day", () => {
    for (const value of [undefined, "", "sun"]) {
      const sundays = trackerAfter([JULY], withWeekStart(newTracker(), "Sunday"));
      expect(daysCounted(trackerAfter([AUGUST], withWeekStart(sundays, value)))).toBe(62);
    }
  });

  it("does not hold up what is not counted by the week, nor the very file again", () => {
    const changed = withWeekStart(trackerAfter([JULY]), "Sunday");
    const owed = reportOf(
      { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([1, 2, 3, 4]) },
      { asOf: iso("2026-08-31") },
    );
    expect(outcomeOf(changed, owed).outcomes.map(({ plan }) => plan.outcome)).toEqual(["planned"]);
    expect(outcomeOf(changed, JULY).outcomes.map(({ plan }) => plan.outcome)).toEqual(["already-posted"]);
  });

  it("is free again once every posting is taken back, exactly, with Setup changed in between", () => {
    const posted = postReports(newTracker(), [JULY, NEW_PATIENTS, PLANS], CHOICES, SIGNATURE).tables;
    const changed = withWeekStart(posted, "Sunday");
    const plan = planUndo(changed);
    if (plan.outcome !== "planned") throw new Error(plan.outcome);
    const tables = applyChange(TRACKER, changed, plan.change);
    expect(withoutPostings(tables)).toEqual(withoutPostings(withWeekStart(newTracker(), "Sunday")));
    expect(daysCounted(trackerAfter([AUGUST], tables))).toBe(31);
  });

  it("tells of weeks that start on another day than the others, and fills no gaps from them", () => {
    const july = trackerAfter([JULY]);
    const sunday = addDays(iso("2026-06-29"), -1);
    const mixed = applyChange(TRACKER, july, [{ table: "Weekly", upserts: [{ "Week of": sunday }], removals: [] }]);
    const { outcomes, tables } = outcomeOf(mixed);
    expect(outcomes.map(({ plan }) => ("warnings" in plan ? plan.warnings.join() : ""))).toEqual([
      expect.stringContaining("Weekly: some weeks do not start on Monday as the others do"),
    ]);
    const added = (tables.get("Weekly") ?? []).length - (mixed.get("Weekly") ?? []).length;
    expect(added).toBe(5);
  });
});
