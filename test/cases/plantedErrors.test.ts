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
import { type PairResult, type Result, type WithinResult, pageOf } from "./plantedErrors/page";
import { PAIRS, plantPair } from "./plantedErrors/pairs";
import { type Said, postFolder } from "./plantedErrors/posting";
import { WITHIN_FAULTS, canBeTold } from "./plantedErrors/withinFaults";

const CASES = 200;
const PAGE = join(import.meta.dirname, "..", "..", "docs", "planted-errors.md");

const results: Result[] = [];
const within: WithinResult[] = [];
const pairs: PairResult[] = [];
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
  within.push(await plantedWithin(seed, ledger, june.tables));
  pairs.push(await plantedPair(seed, ledger, june.tables));
}

async function plantedWithin(seed: number, ledger: Ledger, june: TableRows): Promise<WithinResult> {
  const fault = WITHIN_FAULTS[seed % WITHIN_FAULTS.length];
  if (fault === undefined) throw new RangeError("no fault to plant");
  const files = fault.plant({ ledger, random: randomFrom(seed * 7_907) });
  const { said } = await postFolder(june, { month: JULY, files });
  return { fault, said };
}

async function plantedPair(seed: number, ledger: Ledger, june: TableRows): Promise<PairResult> {
  const pair = PAIRS[seed % PAIRS.length];
  if (pair === undefined) throw new RangeError("no pair to plant");
  const { files, named } = plantPair(pair, { ledger, random: randomFrom(seed * 7_901) });
  const { said } = await postFolder(june, { month: JULY, files });
  const isNamed = (words: readonly string[]): boolean => said.some(({ text }) => words.every((part) => text.includes(part)));
  return { pair, named: named.filter(isNamed).length, said };
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

  it("have it said wherever something that they bring tells of it, within a report too", () => {
    const isSilent = within.filter(({ fault, said }) => canBeTold(fault) && said.length === 0);
    expect(isSilent.map(({ fault }) => fault.title)).toEqual([]);
  });

  it("are refused, and the report's row or column named, where a report goes against what it prints itself", () => {
    const own = within.filter(({ fault }) => fault.isAgainstItself);
    const unnamed = own.filter(({ said }) => !said.some(({ by, text }) => by === "refusal" && /\brow \d|column/iu.test(text)));
    expect(unnamed.map(({ fault }) => fault.title)).toEqual([]);
  });

  it("are never silent about two faults at once", () => {
    expect(pairs.filter(({ said }) => said.length === 0)).toEqual([]);
  });

  it("come to the table that is published", () => {
    const titles = FAULTS.map(({ title }) => title);
    const page = pageOf({ results, faults: titles, clean: ties.length, within, pairs });
    if (process.env["ACCEPT_CASES"] !== undefined) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, "utf8")).toBe(page);
  });
});
