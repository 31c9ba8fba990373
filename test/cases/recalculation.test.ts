import { describe, expect, it } from "vitest";
import { type Day, formatMonth } from "../../src/domain/calendar";
import { NO_PRODUCTION } from "../../src/domain/collections";
import type { ReportFigures } from "../../src/domain/figures";
import { cents } from "../../src/domain/money";
import { newTracker } from "../../src/tracker/newTracker";
import { postReports } from "../../src/tracker/postReports";
import { dayIn } from "../../src/tracker/production";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/book";
import { applyChange } from "../../src/workbook/change";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import {
  A_DAY,
  CHOICES,
  SIGNATURE,
  claimOf,
  claimsOf,
  claimsOfAllKinds,
  daysOf,
  iso,
  receivablesOf,
  reportOf,
  sourceOf,
} from "../unit/tracker/trackerTest";

const SPLIT = {
  kind: "receivables",
  groupedBy: "guarantor",
  patient: receivablesOf([600_012, 200_000, 100_099, 100_000], -5_001),
  insurance: receivablesOf([300_000, 50_000, 25_000, 0]),
} as const;

/** Months posted, months missing, weeks cut short, months known by their totals, quiet days, refunds. */
const REPORTS = [
  reportOf(
    {
      kind: "production-by-month",
      months: new Map([
        [iso("2025-11-01"), A_DAY],
        [iso("2025-12-01"), { ...A_DAY, billed: cents(12_345) }],
        [iso("2026-01-01"), NO_PRODUCTION],
        [iso("2026-02-01"), A_DAY],
      ]),
    },
    { source: sourceOf("year") },
  ),
  ...["2026-03", "2026-04", "2026-05", "2026-07"].map((month, index) =>
    reportOf(daysOf(`${month}-01`, `${month}-30`, { ...A_DAY, billed: cents(100_003 + index * 777) }), {
      source: sourceOf(month),
    }),
  ),
  reportOf(daysOf("2026-08-01", "2026-08-31", { ...NO_PRODUCTION, patientPayments: cents(-1_234) }), {
    source: sourceOf("refunds"),
  }),
  ...["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-07-31"].map((asOf) =>
    reportOf(SPLIT, { asOf: iso(asOf), source: sourceOf(asOf) }),
  ),
  reportOf(
    { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([0, 0, 0, 0], -100) },
    { asOf: iso("2026-08-31"), source: sourceOf("nothing owed") },
  ),
  reportOf({
    kind: "new-patient-appointments",
    range: { from: iso("2026-03-01"), to: iso("2026-05-31") },
    appointments: [1, 2, 3].map((person) => ({
      person,
      firstContact: iso("2026-05-20"),
      booked: iso("2026-05-21"),
      date: iso(`2026-05-2${person + 4}`),
      status: person === 3 ? ("Broken" as const) : ("Arrived" as const),
      source: '=HYPERLINK("x")',
    })),
  }),
  reportOf({
    kind: "treatment-plans",
    range: { from: iso("2026-03-04"), to: iso("2026-04-30") },
    plans: [
      plan("2026-03-10", 67_98_00, "2026-03-12", 1_200_33, "2026-03-22"),
      plan("2026-03-11", 1_000_01, "2026-03-12", 1_000_01, "2026-03-23"),
      plan("2026-03-17", 4_321_99),
      plan("2026-03-24", 0, "2026-03-24"),
      plan("2026-04-22", 2_500_00, "2026-04-22", 800_00),
      plan("2026-04-29", 750_00, "2026-04-20", 750_00, "2026-04-29"),
    ],
  }),
  claims("2026-03-31", claimsOfAllKinds(iso("2026-03-31"))),
  claims("2026-05-31", claimsOf(claimOf("2026-04-01"), claimOf("2026-02-01", { carrier: "+1 *? Dental" }))),
  claims("2026-06-30", { ...claimsOf(), mayLackRecent: false }),
  claims("2026-07-31", claimsOf(claimOf("2026-07-30", { sent: undefined }))),
  claims("2026-08-31", claimsOfAllKinds(iso("2026-08-31"))),
];

function claims(asOf: string, figures: ReportFigures) {
  return reportOf(figures, { asOf: iso(asOf), source: sourceOf(`claims ${asOf}`) });
}

function plan(presented: string, amount: number, accepted?: string, amountAccepted = 0, started?: string) {
  return {
    presented: iso(presented),
    amountPresented: cents(amount),
    accepted: accepted === undefined ? undefined : iso(accepted),
    amountAccepted: cents(amountAccepted),
    started: started === undefined ? undefined : iso(started),
  };
}

const SETTINGS = [
  ["with nothing posted", newTracker(), []],
  ["as it comes", newTracker(), REPORTS],
  ["with a benchmark set chosen", newTracker("CB Financial Services"), REPORTS],
  ["divided by full fees, acceptance by plans, weeks from Sunday", withSettings(), REPORTS],
] as const;

function withSettings(): TableRows {
  return applyChange(TRACKER, newTracker("Arceum"), [
    {
      table: "Setup",
      upserts: [
        { Setting: "Case acceptance counts", Value: "Plans" },
        { Setting: "Collection ratio divides by", Value: "Billed" },
        { Setting: "Week starts on", Value: "Sunday" },
      ],
      removals: [],
    },
  ]);
}

describe.skipIf(SOFFICE === undefined)(`a tracker that LibreOffice recalculates${WITHOUT_LIBREOFFICE}`, () => {
  it.each(SETTINGS)("comes to every stored result, %s", async (_title, before, reports) => {
    const { tables, isRefused } = postReports(before, reports, { ...CHOICES, anyway: true }, SIGNATURE);
    expect(isRefused).toBe(false);
    const found = await disagreements(await writeWorkbook(TRACKER, tables, { by: "Tester", at: new Date(0) }));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(reports.length * 10);
  });

  it.each(chosenMonths())("comes to every stored result with %s chosen on each page", async (_title, month) => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    const chosen = ["SummaryMonth", "ComparisonMonth", "RollForwardMonth"].map((table) => ({
      table,
      upserts: [{ "Choose a month": month }],
      removals: [],
    }));
    const workbook = await writeWorkbook(TRACKER, applyChange(TRACKER, tables, chosen), { by: "Tester", at: new Date(0) });
    const found = await disagreements(workbook);
    expect(found.disagreements).toEqual([]);
  });

  it("shows the newest month, as every formula does, where what was typed is no month of a practice's books", async () => {
    const { tables } = postReports(newTracker("Arceum"), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
    const typed = { SummaryMonth: 2_958_465, ComparisonMonth: -5, RollForwardMonth: "soon" };
    const chosen = Object.entries(typed).map(([table, value]) => ({
      table,
      upserts: [{ "Choose a month": value }],
      removals: [],
    }));
    const workbook = await writeWorkbook(TRACKER, applyChange(TRACKER, tables, chosen), { by: "Tester", at: new Date(0) });
    const found = await disagreements(workbook);
    expect(found.disagreements).toEqual([]);
  });
});

/** Every month that the chooser offers, by what it is called: months whole, cut short, missing, and known by totals. */
function chosenMonths(): readonly (readonly [title: string, month: Day])[] {
  const { tables } = postReports(newTracker(), REPORTS, { ...CHOICES, anyway: true }, SIGNATURE);
  return (tables.get("Monthly") ?? []).flatMap((row) => {
    const month = dayIn(row, "Month");
    return month === undefined ? [] : [[formatMonth(month), month] as const];
  });
}
