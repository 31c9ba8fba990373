import { expect } from "vitest";
import { cents } from "../../src/domain/money";
import { newTracker } from "../../src/tracker/newTracker";
import { postReports } from "../../src/tracker/posting/postReports";
import type { Report } from "../../src/tracker/posting/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { addToWorkbook } from "../../src/xlsx/adopt/addToWorkbook";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { finished } from "../finished";
import { asMacroWorkbook } from "../fixtures/damagedWorkbooks";
import { everythingWorkbook } from "../fixtures/everythingWorkbook";
import { A_DAY, CHOICES, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";

const AT = new Date(Date.UTC(2026, 6, 1, 9, 0, 0));

/** The months and how many days each has. */
export const MONTHS = [
  ["2026-01", 31],
  ["2026-02", 28],
  ["2026-03", 31],
  ["2026-04", 30],
  ["2026-05", 31],
  ["2026-06", 30],
] as const;

function reportsOf(month: string, days: number, index: number): readonly Report[] {
  const [from, to] = [`${month}-01`, `${month}-${days}`];
  const source = (what: string): Partial<Report> => ({ source: sourceOf(`${what} ${month}`) });
  const owed = receivablesOf([600_012 + index * 1_000, 200_000, 100_099, 100_000 - index], -5_001);
  const insurance = receivablesOf([300_000, 50_000 + index, 25_000, 0]);
  return [
    reportOf(daysOf(from, to, { ...A_DAY, billed: cents(100_000 + index * 777) }), source("days")),
    reportOf(
      { kind: "receivables", groupedBy: "guarantor", patient: owed, insurance },
      { ...source("owed"), asOf: iso(to) },
    ),
    reportOf(
      {
        kind: "new-patient-appointments",
        range: { from: iso(from), to: iso(to) },
        appointments: [1, 2, 3].map((person) => ({
          person: index * 10 + person,
          firstContact: iso(`${month}-0${person}`),
          booked: iso(`${month}-0${person}`),
          date: iso(`${month}-1${person}`),
          status: person === 3 ? ("Broken" as const) : ("Arrived" as const),
          source: "Friend",
        })),
      },
      source("appointments"),
    ),
  ];
}

/** Posts reports in place, as the program does. */
async function posted(bytes: Uint8Array, reports: readonly Report[]): Promise<Uint8Array> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`the file is ${opened.reason}`);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(`the file is ${read.kind}`);
  const { outcomes } = postReports(read.tables, reports, { ...CHOICES, anyway: true }, SIGNATURE);
  const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
  expect(outcomes.map(({ plan }) => plan.outcome)).toEqual(reports.map(() => "planned"));
  return finished(await opened.workbook.save(TRACKER, read.tables, change, AT));
}

async function addedTo(bytes: Uint8Array): Promise<Uint8Array> {
  const added = await addToWorkbook(bytes, TRACKER, newTracker(), { by: "Tester", at: AT });
  if (!added.ok) throw new Error(added.reason);
  return finished(added.bytes);
}

/** A workbook with everything in it, and what it was after each of the months was posted into it, one by one. */
export async function sixMonthsPosted(): Promise<{ readonly theirs: Uint8Array; readonly after: readonly Uint8Array[] }> {
  const theirs = await asMacroWorkbook(await everythingWorkbook());
  const after: Uint8Array[] = [];
  let bytes = await addedTo(theirs);
  for (const [index, [month, days]] of MONTHS.entries()) {
    bytes = await posted(bytes, reportsOf(month, days, index));
    after.push(bytes);
  }
  return { theirs, after };
}
