import JSZip from "jszip";
import { agedAmounts } from "../src/domain/receivables/aging";
import { type Day, addDays, monthAfter, day, monthEndOf } from "../src/domain/calendar";
import type { Production } from "../src/domain/collections";
import type { TrackerFigures } from "../src/domain/figures";
import { cents } from "../src/domain/money";
import { newTracker } from "../src/tracker/newTracker";
import { planPosting } from "../src/tracker/posting/planPosting";
import { postReports } from "../src/tracker/posting/postReports";
import type { Report } from "../src/tracker/posting/posting";
import { TRACKER } from "../src/tracker/trackerWorkbook";
import type { TableRows } from "../src/workbook/spec/book";
import { applyChange } from "../src/workbook/change/change";
import { addToWorkbook } from "../src/xlsx/adopt/addToWorkbook";
import { openWorkbook } from "../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../src/xlsx/fresh/writeWorkbook";
import { SPREADSHEET, WORKSHEET, cell } from "../test/fixtures/everything/sheetXml";
import { packageOf } from "../test/fixtures/packageBuilder";

/** What a month's posting in place takes, in milliseconds. */
export interface PostingTimes {
  /** Into a tracker of 24 months whose file also holds a foreign sheet of 100,000 rows. */
  readonly besideLargeSheet: number;
  /** jszip loading and saving that file with nothing changed. */
  readonly peer: number;
  readonly at24Months: number;
  readonly at240Months: number;
}

export const MADE = { by: "bench", at: new Date(Date.UTC(2026, 0, 1)) };
export const CHOICES = { restate: false, anyway: true };
/** January 1, 2006, as Excel counts days. */
export const FIRST_MONTH = day(38_718);
const A_DAY: Production = {
  billed: cents(100_000),
  writeoffs: cents(-10_000),
  adjustments: cents(-2_000),
  patientPayments: cents(30_000),
  insurancePayments: cents(50_000),
  unsplitPayments: cents(0),
};
const ROWS = 100_000;
const COLUMNS = "ABCDEFGHIJKL";

/** Measures (d): one month posted in place. Rounds take turns; the first only warms up. */
export async function postInPlace(rounds = 7): Promise<PostingTimes> {
  const after24 = trackerAfter(24);
  const files = {
    large: await besideLargeSheet(after24),
    at24: await writeWorkbook(TRACKER, after24, MADE),
    at240: await writeWorkbook(TRACKER, trackerAfter(240), MADE),
  };
  const times: Record<keyof typeof files | "peer", number[]> = { large: [], at24: [], at240: [], peer: [] };
  for (let round = -1; round < rounds; round++) {
    const taken = {
      peer: await timed(() => loadedAndSaved(files.large)),
      large: await timed(() => postMonth(files.large, 24)),
      at24: await timed(() => postMonth(files.at24, 24)),
      at240: await timed(() => postMonth(files.at240, 240)),
    };
    if (round < 0) continue;
    times.peer.push(taken.peer);
    times.large.push(taken.large);
    times.at24.push(taken.at24);
    times.at240.push(taken.at240);
  }
  return {
    besideLargeSheet: median(times.large),
    peer: median(times.peer),
    at24Months: median(times.at24),
    at240Months: median(times.at240),
  };
}

async function loadedAndSaved(file: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(file);
  await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Opens a tracker, posts a month's two reports and makes the new file, as the command line does. */
async function postMonth(file: Uint8Array, month: number): Promise<void> {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(read.kind);
  const { outcomes } = postReports(read.tables, reportsOf(month), CHOICES, signatureOf(month));
  const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
  if (change.length === 0) throw new Error("nothing was posted");
  await opened.workbook.save(TRACKER, read.tables, change, MADE.at);
}

function trackerAfter(months: number): TableRows {
  let tables = newTracker();
  for (let month = 0; month < months; month++) {
    for (const report of reportsOf(month)) {
      const plan = planPosting(tables, report, CHOICES, signatureOf(month), month + 1);
      if (plan.outcome === "planned") tables = applyChange(TRACKER, tables, plan.change);
    }
  }
  return tables;
}

export function signatureOf(month: number): { by: string; at: number } {
  return { by: "bench", at: 40_000 + month };
}

/** A month's production by day, and what is owed at its end. */
export function reportsOf(month: number): readonly Report[] {
  const from = monthAfter(FIRST_MONTH, month);
  const to = monthEndOf(from);
  const days = new Map<Day, Production>();
  for (let at = from; at <= to; at = addDays(at, 1)) days.set(at, { ...A_DAY, billed: cents(100_000 + month + at) });
  const owed = { categories: agedAmounts(() => cents(250_000 + month)), credits: cents(-5_000) };
  return [
    reportOf(`days ${month}`, { kind: "production-by-day", range: { from, to }, days }, undefined),
    reportOf(
      `owed ${month}`,
      { kind: "receivables", groupedBy: "guarantor", patient: owed, insurance: { ...owed, credits: cents(0) } },
      to,
    ),
  ];
}

export function reportOf(file: string, figures: TrackerFigures, asOf: Day | undefined): Report {
  return {
    id: figures.kind,
    title: figures.kind,
    source: { file, label: file, hash: file },
    rows: 10,
    records: 10,
    skipped: 0,
    problems: 0,
    reportTotal: undefined,
    postedTotal: undefined,
    figures,
    asOf,
  };
}

/** A practice's own workbook of one sheet of 100,000 rows, with the tracker added to it. */
async function besideLargeSheet(tables: TableRows): Promise<Uint8Array> {
  const theirs = await packageOf(
    [
      {
        path: "xl/workbook.xml",
        type: `${SPREADSHEET}sheet.main+xml`,
        content: `<workbook ${WORKSHEET}><sheets><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        links: [{ kind: "worksheet", to: "/xl/worksheets/sheet1.xml" }],
      },
      {
        path: "xl/worksheets/sheet1.xml",
        type: `${SPREADSHEET}worksheet+xml`,
        content: `<worksheet ${WORKSHEET}><sheetData>${ledgerRows()}</sheetData></worksheet>`,
      },
    ],
    [{ kind: "officeDocument", to: "/xl/workbook.xml" }],
  );
  const added = await addToWorkbook(theirs, TRACKER, tables, MADE);
  if (!added.ok) throw new Error(added.reason);
  return added.bytes;
}

function ledgerRows(): string {
  const rows: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const cells = Array.from(COLUMNS, (column, index) =>
      cell(column + String(row), (row * 7_919 + index * 104_729) % 900_001),
    );
    rows.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  return rows.join("");
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
