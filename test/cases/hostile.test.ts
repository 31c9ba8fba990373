import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { repeatingFormula } from "../../src/workbook/spec/page";
import type { Column } from "../../src/workbook/spec/table";
import { huddlebook } from "../huddlebook";
import { type CellContent, cellsOf } from "../storedCells";

/** Texts that a spreadsheet would take for something else, or choke on. */
const HOSTILE = [
  '=HYPERLINK("http://example.invalid","click")',
  "+1",
  "-1+1",
  "@SUM(A1)",
  "'quoted",
  '"doubly" quoted',
  "\u{1F9B7} tooth",
  "tab\tinside",
  "_x0041_",
  "x".repeat(32_768),
];

const APPOINTMENTS = "PeriodFrom,PeriodTo,PatNum,FirstContact,DateBooked,AptDate,AptStatus,ReferralSource";
const AGING = [
  "Guarantor",
  ...["0-30", "31-60", "61-90", ">90", "Total"].map((category) => `Ins Pay Est ${category}`),
  ...["0-30", "31-60", "61-90", ">90", "Total"].map((category) => `Pat Est Bal ${category}`),
];

function appointmentsFile(): string {
  const rows = HOSTILE.map((text, index) =>
    ["2026-08-01", "2026-08-31", index + 1, "2026-08-03", "2026-08-04", "2026-08-10", "Completed", quoted(text)].join(
      ",",
    ),
  );
  return [APPOINTMENTS, ...rows].join("\r\n");
}

function agingFile(): string {
  const amounts = "10.00\t0.00\t0.00\t0.00\t10.00\t20.00\t0.00\t0.00\t0.00\t20.00";
  const total = "\t100.00\t0.00\t0.00\t0.00\t100.00\t200.00\t0.00\t0.00\t0.00\t200.00";
  return [AGING.join("\t"), ...HOSTILE.map((text) => `${quoted(text)}\t${amounts}`), total].join("\r\n");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function formulaOf(column: Column): readonly string[] {
  if (column.kind === "formula") return [column.formula];
  return column.repeats === undefined ? [] : [repeatingFormula(column.repeats)];
}

function ofPages(): readonly string[] {
  const cells = TRACKER.sheets.flatMap(({ page }) => page?.cells ?? []);
  return cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
}

describe("exports full of hostile texts", () => {
  let folder = "";
  let cells: ReadonlyMap<string, CellContent> = new Map();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
    const workbook = join(folder, "tracker.xlsx");
    await writeFile(join(folder, "appointments.csv"), appointmentsFile());
    await writeFile(join(folder, "aging.txt"), agingFile());
    const files = [join(folder, "appointments.csv"), join(folder, "aging.txt")];
    const run = await huddlebook("post", "--as-of", "2026-08-31", "--workbook", workbook, ...files);
    expect(run.exitCode).toBe(0);
    cells = await cellsOf(new Uint8Array(await readFile(workbook)));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("make no formula: every formula in the workbook is one that the tracker describes", () => {
    const described = new Set([...TRACKER.tables.flatMap(({ columns }) => columns.flatMap(formulaOf)), ...ofPages()]);
    const formulas = [...cells.values()].flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => !described.has(formula))).toEqual([]);
  });

  it("keep referral sources as the texts they are, cut to 60 characters, and tabs as spaces", () => {
    const sources = [...cells].filter(([cell]) => /^NewPatientSources!B(?:[5-9]|\d\d)$/u.test(cell));
    const texts = sources.map(([, { value }]) => value);
    expect(texts).toContain('=HYPERLINK("http://example.invalid","click")');
    expect(texts).toContain("+1");
    expect(texts).toContain("tab inside");
    expect(texts).toContain("_x0041_");
    expect(Math.max(...texts.map((text) => String(text).length))).toBe(60);
  });

  it("lose not a cent of the amounts beside hostile names", () => {
    expect(cells.get("Receivables!H7")?.value).toBe(30 * HOSTILE.length);
  });
});
