import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isDay, isoFromDay } from "../../src/domain/calendar";
import { describeNote } from "../../src/import/problems/note";
import { describeProblem } from "../../src/import/problems/problem";
import { describeProof } from "../../src/import/problems/proof";
import { describeUnproven } from "../../src/import/problems/unproven";
import type { ReadReport } from "../../src/import/readReport";
import { readTypedReports } from "../../src/import/typed/readTypedReports";

/**
 * Each folder is a form of typed totals, `input.csv`, and what was understood of each of its reports, `expected.json`. With
 * ACCEPT_CASES=1 the expected files are written anew, to be read before they are kept.
 */
const FOLDER = join("test", "cases", "typed");

function readable(report: ReadReport): unknown {
  const { layout, problems, refusals, notes, proofs, unproven, ...rest } = report;
  const inWords = {
    layout: layout?.id,
    ...rest,
    columns: undefined,
    problems: problems.map(describeProblem),
    refusals: refusals.map(describeProblem),
    notes: notes.map(describeNote),
    proofs: proofs.map((proof) => describeProof(proof)),
    unproven: unproven.map((one) => describeUnproven(one)),
  };
  return JSON.parse(JSON.stringify(inWords, dated));
}

function dated(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([at, one]) => [isoOf(at), one]));
  return ["statedDay", "from", "to"].includes(key) ? isoOf(value) : value;
}

function isoOf(value: unknown): unknown {
  return typeof value === "number" && isDay(value) ? isoFromDay(value) : value;
}

describe("reading a form of typed totals", () => {
  it.each(readdirSync(FOLDER).sort())("%s", (name) => {
    const reports = readTypedReports(readFileSync(join(FOLDER, name, "input.csv"), "utf8")) ?? [];
    const found = reports.map(readable);
    const file = join(FOLDER, name, "expected.json");
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
    for (const { rows, records, skipped, problemRows } of reports) {
      expect(records + skipped.reduce((sum, one) => sum + one.rows, 0) + problemRows).toBe(rows);
    }
  });

  it("takes a report that is no form for none", () => {
    expect(readTypedReports("Receivables,0 to 30,31 to 60,61 to 90,Over 90\nPatient,1,2,3,4\n")).toBeUndefined();
  });
});
