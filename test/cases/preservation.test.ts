import { beforeAll, describe, expect, it } from "vitest";
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
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../libreOffice";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../openpyxl";
import { partsOf } from "../packageParts";
import { cellsOf } from "../storedCells";
import { tablesOf } from "../storedTables";
import { changedOfTheirs, lostFromLists } from "../theirParts";
import { A_DAY, CHOICES, SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";

const AT = new Date(Date.UTC(2026, 6, 1, 9, 0, 0));

const MONTHS = [
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

describe("six months posted one by one into a workbook with everything in it", () => {
  let theirs: Uint8Array;
  const after: Uint8Array[] = [];

  beforeAll(async () => {
    theirs = await asMacroWorkbook(await everythingWorkbook());
    let bytes = await addedTo(theirs);
    for (const [index, [month, days]] of MONTHS.entries()) {
      bytes = await posted(bytes, reportsOf(month, days, index));
      after.push(bytes);
    }
  });

  it("leave every part of theirs byte for byte, after each posting", async () => {
    for (const bytes of after) expect(await changedOfTheirs(theirs, bytes)).toEqual([]);
  });

  it("leave no link or listing to a part that is gone", async () => {
    const parts = await partsOf(after.at(-1) ?? theirs);
    const types = new TextDecoder().decode(parts.get("[Content_Types].xml"));
    const listed = [...types.matchAll(/PartName="\/([^"]*)"/gu)].map(([, path = ""]) => path);
    expect(listed.filter((path) => !parts.has(path))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    for (const [path, part] of parts) {
      if (!path.endsWith(".rels")) continue;
      const from = new URL(path.replace(/_rels\/([^/]*)\.rels$/u, "$1"), "file:///");
      const links = new TextDecoder().decode(part).match(/<Relationship [^>]*>/gu) ?? [];
      const inside = links.filter((link) => !link.includes('TargetMode="External"'));
      const targets = inside.map((link) => new URL(/Target="([^"]*)"/u.exec(link)?.[1] ?? "", from).pathname.slice(1));
      expect([path, targets.filter((target) => !parts.has(target))]).toEqual([path, []]);
    }
  });

  it("leave what the lists of parts, sheets, names and formats said", async () => {
    expect(await lostFromLists(theirs, after.at(-1) ?? theirs)).toEqual([]);
  });

  it("leave every cell of theirs as it was", async () => {
    const now = await cellsOf(after.at(-1) ?? theirs);
    for (const [at, content] of await cellsOf(theirs)) expect([at, now.get(at)]).toEqual([at, content]);
  });

  it("have posted every month", async () => {
    const tables = await tablesOf(after.at(-1) ?? theirs);
    expect(tables.get("Daily")).toHaveLength(MONTHS.reduce((sum, [, days]) => sum + days, 0));
    expect(new Set(tables.get("Receivables")?.map((row) => row["Month end"])).size).toBe(MONTHS.length);
    expect(tables.get("Postings")).toHaveLength(MONTHS.length * 3);
  });

  it.skipIf(SOFFICE === undefined)(`end with formulas that LibreOffice agrees on${WITHOUT_LIBREOFFICE}`, async () => {
    const last = after.at(-1) ?? theirs;
    const formulas = [...(await cellsOf(last)).values()].filter(({ formula }) => formula !== undefined).length;
    expect(formulas).toBeGreaterThan(300);
    expect(await disagreements(last)).toEqual({ formulas, disagreements: [] });
    expect((await converted(last, "pdf")).length).toBeGreaterThan(10_000);
  });

  it.skipIf(PYTHON === undefined)(`end with a workbook that openpyxl reads${WITHOUT_OPENPYXL}`, async () => {
    const seen = await seenByOpenpyxl(after.at(-1) ?? theirs);
    expect(JSON.stringify(seen)).toContain(`{"name":"Daily","tables":{"Daily":"A4:F${4 + 181}"}`);
  });
});
