import { cents } from "../../../src/domain/money";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { keyOf } from "../../../src/workbook/spec/table";
import { type OpenWorkbook, type ReadTables, openWorkbook } from "../../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { A_DAY, CHOICES, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../tracker/trackerTest";
import { finished } from "../../finished";

/** When the files of these tests are made and changed. */
const AT = new Date(Date.UTC(2026, 5, 1));

/** The reports of a month: what was billed day by day, and what is owed at its end. */
function reportsOf(month: string, lastDay: number) {
  const billed = cents(100_003 + Number(month.slice(5)) * 777);
  return [
    reportOf(daysOf(`${month}-01`, `${month}-${lastDay}`, { ...A_DAY, billed }), { source: sourceOf(`days ${month}`) }),
    reportOf(
      {
        kind: "receivables",
        groupedBy: "guarantor",
        patient: receivablesOf([600_012 + billed, 200_000, 100_099, 100_000], -5_001),
        insurance: receivablesOf([300_000, 50_000, 25_000, 0]),
      },
      { asOf: iso(`${month}-${lastDay}`), source: sourceOf(`receivables ${month}`) },
    ),
  ];
}

/** A tracker's tables after the reports of these months. */
export function trackerOf(months: readonly (readonly [string, number])[], before: TableRows = newTracker()): TableRows {
  const reports = months.flatMap(([month, lastDay]) => reportsOf(month, lastDay));
  return postReports(before, reports, CHOICES, SIGNATURE).tables;
}

/** Fresh files by their tables: each is written once, since no test changes its bytes. */
const fresh = new WeakMap<TableRows, Promise<Uint8Array>>();

/** A fresh file. */
export function fileOf(tables: TableRows): Promise<Uint8Array> {
  const file = fresh.get(tables) ?? writeWorkbook(TRACKER, tables, { by: "Tester", at: AT }).then(finished);
  fresh.set(tables, file);
  return file;
}

/** The change that makes one state of the tables of another. */
export function changeTo(before: TableRows, after: TableRows): WorkbookChange {
  return TRACKER.tables.flatMap((table) => {
    const known = new Map((before.get(table.name) ?? []).map((row) => [keyOf(table, row), row]));
    const kept = new Set((after.get(table.name) ?? []).map((row) => keyOf(table, row)));
    const upserts = (after.get(table.name) ?? []).filter((row) => known.get(keyOf(table, row)) !== row);
    const removals = [...known].filter(([key]) => !kept.has(key)).map(([, row]) => row);
    return upserts.length + removals.length === 0 ? [] : [{ table: table.name, upserts, removals }];
  });
}

/** Opens a file that the test knows to be a workbook. */
async function opened(bytes: Uint8Array): Promise<OpenWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.workbook;
}

/** The tables of a file that the test knows to be a tracker. */
export async function tablesIn(bytes: Uint8Array): Promise<TableRows> {
  return tablesFrom(await (await opened(bytes)).readTables(TRACKER));
}

/** What was read, where it is a tracker. */
function tablesFrom(read: ReadTables): TableRows {
  if (read.kind !== "tracker") throw new Error(JSON.stringify(read));
  return read.tables;
}

/** A file with a change made in place. */
export async function changed(bytes: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  return finished(await workbook.save(TRACKER, tablesFrom(await workbook.readTables(TRACKER)), change, AT));
}

/** The same rows with value columns alone and without blank cells: how a file is read back. */
export function asRead(tables: TableRows): TableRows {
  const read = new Map<string, readonly Row[]>();
  for (const table of TRACKER.tables) {
    const headings = table.columns.filter(({ kind }) => kind === "value").map(({ heading }) => heading);
    read.set(
      table.name,
      (tables.get(table.name) ?? []).map((row) =>
        Object.fromEntries(
          headings.flatMap((heading) => {
            const value = row[heading];
            return value === undefined || value === "" ? [] : [[heading, value]];
          }),
        ),
      ),
    );
  }
  return read;
}
