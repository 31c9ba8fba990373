import { describe, it } from "vitest";
import { type Day, addDays } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import type { AppointmentStatus } from "../../src/domain/patients/newPatients";
import { monthEnd, monthsOwing } from "../unit/tracker/postedSeries";
import { claimsOfAllKinds, iso, reportOf, sourceOf } from "../unit/tracker/trackerTest";
import type { Step } from "./backEnds";
import { firstOf, reportsOfMonth } from "./months";
import { leavesTheSame, months, reportsOf } from "./sameWorkbook";

/** Two plans of August, as answered by the given day. */
function treatment(to: Day): Step {
  const plan = {
    presented: iso("2024-08-13"),
    amountPresented: cents(412_345),
    accepted: iso("2024-09-20"),
    amountAccepted: cents(250_050),
    started: iso("2024-09-30"),
  };
  const range = { from: iso("2024-08-01"), to };
  const figures = { kind: "treatment-plans", range, plans: [plan, { ...plan, presented: iso("2024-08-29") }] } as const;
  return { kind: "post", reports: [reportOf(figures)] };
}

/** Two new patients of August, as known by the given day. */
function newPatients(to: Day): Step {
  const appointments = [4, 19].map((wait, person) => {
    const [firstContact, date] = [iso("2024-08-13"), addDays(iso("2024-08-13"), wait)];
    const status: AppointmentStatus = date <= to ? "Arrived" : "Scheduled";
    return { person, firstContact, booked: firstContact, date, status, source: "Website" };
  });
  const range = { from: iso("2024-08-01"), to };
  const figures = { kind: "new-patient-appointments", range, appointments } as const;
  return { kind: "post", reports: [reportOf(figures, { source: sourceOf(`${String(to)} new patients`) })] };
}

/** Claims as of a day. @param kept which of the claims of all kinds the report has, where not all of them */
function claims(asOf: string, kept?: readonly number[]): Step {
  const all = claimsOfAllKinds(iso(asOf));
  const some = kept?.flatMap((index) => all.claims[index] ?? []);
  const figures = { ...all, claims: some ?? all.claims };
  const source = sourceOf(`${asOf} ${String(kept)}`);
  return { kind: "post", reports: [reportOf(figures, { asOf: iso(asOf), source })], restate: true };
}

/** What happens, after how many months that were posted one after another, and what happens then. */
type Scenario = readonly [title: string, after: number, steps: readonly Step[]];

const SCENARIOS: readonly Scenario[] = [
  ["a tracker of one month", 1, []],
  ["six months, one after another", 6, []],
  ["treatment and its answers", 0, [treatment(iso("2024-10-31"))]],
  ["new patients and when they came", 0, [newPatients(iso("2024-08-31")), newPatients(iso("2024-10-31"))]],
  ["claims, month after month", 0, ["2024-06-30", "2024-08-31"].map((asOf) => claims(asOf))],
  [
    "claims of a day posted again: carriers come and go, and it is taken back",
    0,
    [claims("2024-06-30"), claims("2024-06-30", [1, 2, 6]), { kind: "undo" }, claims("2024-06-30", [0, 5])],
  ],
  [
    "a month put in before another",
    1,
    [
      { kind: "post", reports: reportsOfMonth(2) },
      { kind: "post", reports: reportsOfMonth(1) },
    ],
  ],
  ["a month restated", 3, [{ kind: "post", reports: reportsOfMonth(1, 25), restate: true }]],
  ["a month refused, since it would change another", 3, [{ kind: "post", reports: reportsOfMonth(1, 25) }]],
  ["postings taken back", 3, [{ kind: "undo" }, { kind: "undo" }, { kind: "undo" }]],
  ["a posting taken back and posted again", 2, [{ kind: "undo" }, { kind: "post", reports: reportsOfMonth(1, 3) }]],
  [
    "cells that somebody typed over",
    2,
    [
      { kind: "type", change: [{ table: "Daily", upserts: [{ Date: firstOf(1), Billed: 12.34 }], removals: [] }] },
      { kind: "undo" },
      { kind: "post", reports: reportsOfMonth(2) },
    ],
  ],
  [
    "actions opened, one of them answered, and the posting that called for them taken back",
    0,
    [
      { kind: "post", reports: months(9).flatMap(reportsOf) },
      { kind: "post", reports: monthsOwing([900], 9) },
      {
        kind: "type",
        change: [
          {
            table: "Actions",
            upserts: [{ Opened: monthEnd(9), Measure: "Total receivables", Reason: "Claims go out late" }],
            removals: [],
          },
        ],
      },
      { kind: "undo" },
      { kind: "post", reports: monthsOwing([950, 990], 9) },
    ],
  ],
  [
    "a setting chosen, so that statuses and benchmarks come",
    1,
    [
      {
        kind: "type",
        change: [{ table: "Setup", upserts: [{ Setting: "Benchmark set", Value: "Levin Group" }], removals: [] }],
      },
      ...months(3).slice(1),
    ],
  ],
  [
    "hostile text",
    1,
    [
      {
        kind: "type",
        change: [
          {
            table: "Setup",
            upserts: [{ Setting: "Practice name", Value: '=HYPERLINK("https://example.com")' }],
            removals: [],
          },
        ],
      },
      {
        kind: "post",
        reports: reportsOfMonth(1).map((report) => ({ ...report, source: { ...report.source, file: "+1-2.csv" } })),
      },
    ],
  ],
];

describe.each(SCENARIOS)("%s", (_title, after, steps) => {
  it("leaves the same workbook in a file and in Excel", async () => {
    await leavesTheSame(steps, after);
  });
});
