import { describe, expect, it } from "vitest";
import type { Appointment } from "../../../src/domain/patients/newPatients";
import { iso, planOnto, reportOf, sourceOf, rowWith, trackerAfter } from "./trackerTest";

const AUGUST = { from: iso("2026-08-01"), to: iso("2026-08-31") };
const QUARTER = { from: iso("2026-07-01"), to: iso("2026-09-30") };

function appointmentsReport(
  range: { from: ReturnType<typeof iso>; to: ReturnType<typeof iso> },
  file: string,
  ...given: readonly Partial<Appointment>[]
) {
  const appointments = given.map((one, person) => ({
    person,
    firstContact: iso("2026-08-10"),
    booked: iso("2026-08-11"),
    date: iso("2026-08-18"),
    status: "Arrived" as const,
    source: "Website",
    ...one,
  }));
  const figures = { kind: "new-patient-appointments", range, appointments } as const;
  return reportOf(figures, { source: sourceOf(file) });
}

describe("posting new-patient appointments", () => {
  it("gives a row a week, and marks the weeks that the report covers only in part", () => {
    const tables = trackerAfter([appointmentsReport(AUGUST, "august", {})]);
    expect(tables.get("NewPatients")?.map((row) => row["Days posted"])).toEqual([2, 7, 7, 7, 7, 1]);
    expect(rowWith(tables, "NewPatients", { "Week of": iso("2026-08-31") })).toMatchObject({
      Note: "1 of 7 days posted",
    });
    expect(rowWith(tables, "NewPatients", { "Week of": iso("2026-08-10") })).toMatchObject({
      Booked: 1,
      "On the schedule": 1,
      Contacts: 1,
      "Within 10 days": 1,
      "Median days": 8,
      "Share within 10 days": 1,
      Note: "",
    });
  });

  it("charts whole weeks, with the median over all of them", () => {
    const tables = trackerAfter([appointmentsReport(AUGUST, "august", {})]);
    expect(tables.get("ChartNewPatients")?.map((row) => row["Booked"])).toEqual(["#N/A", 0, 1, 0, 0, "#N/A"]);
    expect(tables.get("ChartNewPatients")?.[0]?.["Median booked"]).toBe(0);
  });

  it("charts the days to arrival of whole weeks against a line at 10, and the share within them", () => {
    const slow = { firstContact: iso("2026-08-17"), booked: iso("2026-08-18"), date: iso("2026-08-30") };
    const chart = trackerAfter([appointmentsReport(AUGUST, "august", {}, slow)]).get("ChartNewPatients");
    expect(chart?.map((row) => row["Median days"])).toEqual(["#N/A", "#N/A", 8, 13, "#N/A", "#N/A"]);
    expect(chart?.map((row) => row["Share within 10 days"])).toEqual(["#N/A", "#N/A", 1, 0, "#N/A", "#N/A"]);
    expect(chart?.map((row) => row["10 days"])).toEqual([10, 10, 10, 10, 10, 10]);
  });

  it("charts no line at 10 where nobody has arrived in a whole week", () => {
    const cut = { firstContact: iso("2026-08-01"), booked: iso("2026-08-01"), date: iso("2026-08-04") };
    const chart = trackerAfter([appointmentsReport(AUGUST, "august", cut)]).get("ChartNewPatients");
    expect(chart?.map((row) => row["10 days"])).toEqual(Array.from({ length: 6 }, () => "#N/A"));
  });

  it("lets late answers change posted weeks without calling it a restatement", () => {
    const before = trackerAfter([
      appointmentsReport(AUGUST, "august", { status: "Scheduled", date: iso("2026-09-02") }),
    ]);
    const plan = planOnto(
      before,
      appointmentsReport(QUARTER, "quarter", { status: "Cancelled", date: iso("2026-09-02") }),
    );
    expect(plan).toMatchObject({ outcome: "planned", status: "Posted", restated: [] });
  });

  it("keeps a whole week when a later report covers less of it", () => {
    const september = { from: iso("2026-09-01"), to: iso("2026-09-30") };
    const first = appointmentsReport(QUARTER, "quarter", { booked: iso("2026-08-31"), date: iso("2026-09-10") });
    const tables = trackerAfter([first, appointmentsReport(september, "september")]);
    expect(rowWith(tables, "NewPatients", { "Week of": iso("2026-08-31") })).toMatchObject({
      Booked: 1,
      "Days posted": 7,
    });
  });

  it("keeps what a later report knew when an earlier one is posted after it", () => {
    const before = trackerAfter([appointmentsReport(QUARTER, "quarter", {})]);
    const plan = planOnto(before, appointmentsReport(AUGUST, "august", { status: "Cancelled" }));
    expect(plan).toMatchObject({ outcome: "planned", status: "Agrees" });
  });

  it("keeps the row of a source that a later report no longer has in the month, with zeros", () => {
    const tables = trackerAfter([
      appointmentsReport(AUGUST, "august", { source: "Mailer" }),
      appointmentsReport({ ...AUGUST, to: iso("2026-09-30") }, "september", { source: "Website" }),
    ]);
    const inAugust = tables.get("NewPatientSources")?.filter((row) => row["Month"] === AUGUST.from);
    expect(inAugust).toMatchObject([
      { Source: "Mailer", Booked: 0, Arrived: 0 },
      { Source: "Website", Booked: 1, Arrived: 1 },
    ]);
  });
});
