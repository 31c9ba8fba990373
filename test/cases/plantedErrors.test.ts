import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ledger } from "../../src/scripts/samplePractice/ledger";
import { randomFrom } from "../../src/scripts/samplePractice/random";
import { newTracker } from "../../src/tracker/newTracker";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import type { CellValue } from "../../src/workbook/spec/cell";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import { FAULTS, type Fault } from "./plantedErrors/faults";
import { JULY, JUNE, MAY, cleanLedger, cleanMonth } from "./plantedErrors/months";
import { type Result, pageOf } from "./plantedErrors/page";
import { type Said, postFolder } from "./plantedErrors/posting";

const CASES = 200;
const PAGE = join(import.meta.dirname, "..", "..", "docs", "planted-errors.md");

const results: Result[] = [];
/** All that is said of months without a fault, and whether they tie. */
const clean: Said[] = [];
const ties: CellValue[] = [];

beforeAll(async () => {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const fault = FAULTS[seed % FAULTS.length];
    if (fault !== undefined) await runCase(seed, fault);
  }
});

async function runCase(seed: number, fault: Fault): Promise<void> {
  const ledger = cleanLedger(seed);
  const may = await postFolder(newTracker(), cleanMonth(ledger, MAY));
  const june = await postFolder(may.tables, cleanMonth(ledger, JUNE));
  const july = await postFolder(june.tables, cleanMonth(ledger, JULY));
  clean.push(...may.said, ...june.said, ...july.said);
  ties.push(...(evaluate(TRACKER, july.tables).get("RollForward") ?? []).map((row) => row["Ties"]));
  results.push(await planted(seed, fault, ledger, may.tables, june.tables));
}

async function planted(seed: number, fault: Fault, ledger: Ledger, may: TableRows, june: TableRows): Promise<Result> {
  const plan = fault.plant({ ledger, random: randomFrom(seed * 7_919) });
  const before = plan.june === undefined ? june : (await postFolder(may, plan.june)).tables;
  const { said } = await postFolder(before, plan.july, plan.restate);
  const names = ({ text }: Said): boolean => plan.named.every((part) => text.includes(part));
  return { fault: fault.title, isFirst: said.slice(0, 1).some(names), isNamed: said.some(names), said };
}

describe(`${String(CASES)} practices without a fault`, () => {
  it("raise nothing: no warning, no refusal, no candidate", () => {
    expect(clean).toEqual([]);
  });

  it("tie to the cent in each month that has one before it", () => {
    expect(ties.filter((one) => one === "yes")).toHaveLength(CASES * 2);
    expect(ties.filter((one) => one !== "yes" && one !== "")).toEqual([]);
  });
});

describe(`${String(CASES)} practices with a fault planted`, () => {
  it("have it named first in at least 9 of 10", () => {
    expect(results).toHaveLength(CASES);
    expect(results.filter(({ isFirst }) => isFirst).length).toBeGreaterThanOrEqual(CASES * 0.9);
  });

  it("come to the table that is published", () => {
    const titles = FAULTS.map(({ title }) => title);
    const page = pageOf(results, titles, ties.length);
    if (process.env["ACCEPT_CASES"] !== undefined) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, "utf8")).toBe(page);
  });
});
