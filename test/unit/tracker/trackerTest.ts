import type { Claim } from "../../../src/domain/claims/claims";
import { agedAmounts } from "../../../src/domain/receivables/aging";
import { type Day, addDays, dayFromIso } from "../../../src/domain/calendar";
import { type Production } from "../../../src/domain/collections";
import type { TrackerFigures } from "../../../src/domain/figures";
import { type Cents, cents } from "../../../src/domain/money";
import type { Receivables } from "../../../src/domain/receivables/receivables";
import { newTracker } from "../../../src/tracker/newTracker";
import { type PostingPlan, planPosting } from "../../../src/tracker/posting/planPosting";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { nextPosting } from "../../../src/tracker/posting/activePostings";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";

/** A day that the test knows to exist. */
export function iso(text: string): Day {
  const known = dayFromIso(text);
  if (known === undefined) throw new RangeError(text);
  return known;
}

export const SIGNATURE = { by: "Tester", at: 46_300.5 };
export const CHOICES = { restate: false, anyway: false };

/** A file whose hash is its name, so that two files differ when their names do. */
export function sourceOf(file: string): Report["source"] {
  return { file, label: file, hash: file };
}

/** A report as import would hand it on. */
export function reportOf(figures: TrackerFigures, given: Partial<Report> = {}): Report {
  return {
    id: figures.kind,
    title: figures.kind,
    source: sourceOf(`${figures.kind}.txt`),
    rows: 10,
    records: 8,
    skipped: 2,
    problems: 0,
    reportTotal: undefined,
    postedTotal: undefined,
    figures,
    asOf: undefined,
    ...given,
  };
}

/** Receivables of so many cents in each category, youngest first. */
export function receivablesOf(amounts: readonly [number, number, number, number], credits = 0): Receivables {
  const [days0to30, days31to60, days61to90, over90] = amounts.map(cents);
  const by: Record<string, Cents | undefined> = { days0to30, days31to60, days61to90, over90 };
  return { categories: agedAmounts((id) => by[id] ?? cents(0)), credits: cents(credits) };
}

/** The same production for each day of a range. */
export function daysOf(from: string, to: string, production: Production): TrackerFigures {
  const range = { from: iso(from), to: iso(to) };
  const days = new Map<Day, Production>();
  for (let at = range.from; at <= range.to; at = addDays(at, 1)) days.set(at, production);
  return { kind: "production-by-day", range, days };
}

/** An open claim of Open Dental's report, sent on the day of service. */
export function claimOf(service: string, given: Partial<Claim> = {}): Claim {
  return {
    carrier: "Bluepeak Dental",
    planType: "Not stated",
    state: "Open",
    service: iso(service),
    sent: iso(service),
    sentOriginally: iso(service),
    closed: undefined,
    followUp: undefined,
    denial: undefined,
    amount: cents(10_000),
    ...given,
  };
}

/** Claims as Open Dental's report gives them: open ones alone, perhaps without the youngest. */
export function claimsOf(...claims: readonly Claim[]): Extract<TrackerFigures, { kind: "outstanding-claims" }> {
  return { kind: "outstanding-claims", claims, statesStatus: false, statesFollowUp: false, mayLackRecent: true };
}

/** Claims as other software lists them: open, denied and paid, with follow-up dates, without a date, from hostile carriers. */
export function claimsOfAllKinds(asOf: Day): ReturnType<typeof claimsOf> {
  const ago = (days: number): Day => addDays(asOf, -days);
  const sent = (days: number, given: Partial<Claim> = {}): Claim =>
    claimOf("2024-01-02", { planType: "PPO", sent: ago(days), amount: cents(12_345 + days), ...given });
  return {
    kind: "outstanding-claims",
    claims: [
      ...[3, 33, 63, 93].map((days) => sent(days)),
      sent(40, { carrier: '=HYPERLINK("x")', planType: "HMO", followUp: ago(9) }),
      sent(95, { carrier: "+1 *? Dental", state: "Denied", denial: "Timely filing", followUp: ago(30) }),
      sent(12, { state: "Denied" }),
      sent(0, { carrier: "Undated Mutual", planType: "Not stated", sent: undefined }),
      ...[10, 21, 30].map((days) => sent(60, { state: "Closed", closed: ago(60 - days) })),
    ],
    statesStatus: true,
    statesFollowUp: true,
    mayLackRecent: false,
  };
}

export const A_DAY: Production = {
  billed: cents(100_000),
  writeoffs: cents(-10_000),
  adjustments: cents(-2_000),
  patientPayments: cents(30_000),
  insurancePayments: cents(50_000),
  unsplitPayments: cents(0),
};

/** The tables after these reports, formulas filled in. A refusal is a mistake in the test. */
export function trackerAfter(reports: readonly Report[], before: TableRows = newTracker()): TableRows {
  const { tables, isRefused } = postReports(before, reports, CHOICES, SIGNATURE);
  if (isRefused) throw new Error("a report of the test was refused");
  return evaluate(TRACKER, tables);
}

/** Plans one report onto a tracker. */
export function planOnto(before: TableRows, report: Report, restate = false): PostingPlan {
  return planPosting(before, report, { restate, anyway: false }, SIGNATURE, nextPosting(before));
}

/** The row of a table whose cells are these. */
export function rowWith(tables: TableRows, table: string, cells: Row): Row | undefined {
  return tables.get(table)?.find((row) => Object.entries(cells).every(([heading, value]) => row[heading] === value));
}
