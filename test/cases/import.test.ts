import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isDay, isoFromDay } from "../../src/domain/calendar";
import { LAYOUTS } from "../../src/import/layout/layouts";
import { describeProof } from "../../src/import/problems/proof";
import { describeUnproven } from "../../src/import/problems/unproven";
import { describeNote } from "../../src/import/problems/note";
import { describeProblem } from "../../src/import/problems/problem";
import { type ReadReport, readReport } from "../../src/import/readReport";
import { textFromBytes } from "../../src/import/text/text";
import { optionsIn } from "./importOptions";

/**
 * Each folder is a paste: `input` with any ending, what was understood of it in `expected.json`, and, where the reader
 * was told something, `options.json` with `layout`, `from`, `to`, `month` and `asOf`, or a file of taught reports, `taught.json`. A new case needs no code; with ACCEPT_CASES=1 the
 * expected files are written anew, to be read before they are kept.
 */
const FOLDER = join("test", "cases", "import");

const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((layout) => layout.isDirectory())
  .flatMap((layout) => readdirSync(join(FOLDER, layout.name)).map((name) => join(layout.name, name)))
  .sort();

/** Days as dates, maps as objects, so that people can read and check what is expected. */
function readable(report: ReadReport): unknown {
  const { layout, problems, refusals, notes, proofs, unproven, ...rest } = report;
  const inWords = {
    layout: layout?.id,
    ...rest,
    problems: problems.map(describeProblem),
    refusals: refusals.map(describeProblem),
    notes: notes.map(describeNote),
    proofs: proofs.map((proof) => describeProof(proof)),
    unproven: unproven.map((one) => describeUnproven(one)),
  };
  return JSON.parse(JSON.stringify(inWords, dated));
}

const DATES = new Set(["runDate", "statedDay", "from", "to", "firstContact", "booked", "date", "presented", "accepted", "started", "service"]);
const SENT_DATES = new Set(["sent", "sentOriginally", "closed", "followUp"]);

function dated(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([at, one]) => [isoOf(at), one]));
  return DATES.has(key) || SENT_DATES.has(key) ? isoOf(value) : value;
}

function isoOf(value: unknown): unknown {
  return typeof value === "number" && isDay(value) ? isoFromDay(value) : value;
}

function inputOf(folder: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  const read = textFromBytes(readFileSync(join(folder, name)));
  if (!read.ok) throw new Error(`${folder}: ${read.kind}`);
  return read.text;
}

describe("reading a report", () => {
  it.each(CASES)("%s", (name) => {
    const folder = join(FOLDER, name);
    const found = readable(readReport(inputOf(folder), optionsIn(folder)));
    const file = join(folder, "expected.json");
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  it("has a case for every layout", () => {
    expect([...new Set(CASES.map((name) => name.split(/[\\/]/u)[0]))]).toEqual(
      expect.arrayContaining(LAYOUTS.map(({ id }) => id)),
    );
  });
});
