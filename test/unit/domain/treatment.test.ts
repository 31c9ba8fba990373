import { describe, expect, it } from "vitest";
import { type Day, dayFromIso } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { type TreatmentPlan, treatmentMonths, treatmentWeeks } from "../../../src/domain/patients/treatment";

function iso(text: string): Day {
  const known = dayFromIso(text);
  if (known === undefined) throw new RangeError(text);
  return known;
}

/** Two weeks, Monday August 3 to Sunday August 16, as known on the last of them. */
const RANGE = { from: iso("2026-08-03"), to: iso("2026-08-16") };

function plan(given: Partial<TreatmentPlan>): TreatmentPlan {
  return {
    presented: iso("2026-08-03"),
    amountPresented: cents(100_000),
    accepted: iso("2026-08-04"),
    amountAccepted: cents(60_000),
    started: undefined,
    ...given,
  };
}

function firstWeekOf(...plans: readonly Partial<TreatmentPlan>[]) {
  return treatmentWeeks(plans.map(plan), RANGE, "Monday")[0];
}

describe("treatment by week", () => {
  it("counts a plan, and its acceptance whenever it came, in the week in which it was presented", () => {
    const answered = plan({ accepted: iso("2026-08-12") });
    const silent = plan({ accepted: undefined, amountAccepted: cents(0) });
    expect(treatmentWeeks([answered, silent], RANGE, "Monday")).toMatchObject([
      { plansPresented: 2, presented: 200_000, plansAccepted: 1, accepted: 60_000 },
      { plansPresented: 0, presented: 0, plansAccepted: 0, accepted: 0 },
    ]);
  });

  it("knows nothing of an acceptance after the report's last day", () => {
    expect(firstWeekOf({ accepted: iso("2026-08-17") })).toMatchObject({ plansAccepted: 0, accepted: 0, open: 0 });
  });

  it.each([
    ["met on day 10", { started: iso("2026-08-14") }, { startedWithin10Days: 1, open: 0 }],
    ["missed on day 11", { started: iso("2026-08-15") }, { startedWithin10Days: 0, open: 0 }],
    ["missed where nothing began and day 10 is over", {}, { startedWithin10Days: 0, open: 0 }],
    ["open on day 10", { accepted: iso("2026-08-06") }, { startedWithin10Days: 0, open: 1 }],
    ["missed on day 11 without a start", { accepted: iso("2026-08-05") }, { startedWithin10Days: 0, open: 0 }],
    [
      "open where the start lies after the last day known",
      { accepted: iso("2026-08-10"), started: iso("2026-08-18") },
      { startedWithin10Days: 0, open: 1 },
    ],
    [
      "met where treatment began before it was signed for",
      { accepted: iso("2026-08-10"), started: iso("2026-08-05") },
      { startedWithin10Days: 1, open: 0 },
    ],
    ["none of these while not accepted", { accepted: undefined }, { startedWithin10Days: 0, open: 0 }],
  ])("is %s", (_title, given, expected) => {
    expect(firstWeekOf(given)).toMatchObject(expected);
  });

  it("says how many of a week's days the report covers, and counts those days only", () => {
    const range = { from: iso("2026-08-05"), to: iso("2026-08-16") };
    expect(treatmentWeeks([plan({}), plan({ presented: iso("2026-08-05") })], range, "Monday")[0]).toMatchObject({
      week: iso("2026-08-03"),
      daysPosted: 5,
      plansPresented: 1,
    });
  });
});

describe("treatment by month", () => {
  it("leaves out a month that the report covers only in part", () => {
    const range = { from: iso("2026-07-01"), to: iso("2026-08-16") };
    const plans = [plan({ presented: iso("2026-07-31") }), plan({})];
    expect(treatmentMonths(plans, range)).toMatchObject([{ month: iso("2026-07-01"), plansPresented: 1 }]);
  });
});
