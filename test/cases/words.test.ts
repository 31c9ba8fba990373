import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startOfMonth } from "../../src/domain/calendar";
import type { Row } from "../../src/workbook/spec/cell";
import { expectListed } from "../said/expectListed";
import { iso, trackerAfter } from "../unit/tracker/trackerTest";
import { reportsIn } from "./words/happenings";

/**
 * Each folder is what was posted, in `input.txt`, and beside it every word that the pages say of its last month, in
 * `expected.txt`. A new case needs no code; with ACCEPT_CASES=1 the expected files are written anew, to be read before
 * they are kept.
 */
const FOLDER = join("test", "cases", "words");

const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The words of the month that the last line of the input names. */
function wordsIn(input: string): string {
  const lines = input.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [, month = ""] = (lines.at(-1) ?? "").split(" ");
  const about = startOfMonth(iso(month));
  const rows = trackerAfter(reportsIn(lines.slice(0, -1))).get("Words") ?? [];
  return `${rows
    .filter((row) => row["Month"] === about)
    .map(inLines)
    .join("\n")}\n`;
}

const HEADINGS = ["About", "Stands in", "Says", "Trend", "Period", "Proven by"];

function inLines(row: Row): string {
  const said = HEADINGS.filter((heading) => row[heading] !== undefined);
  return [
    `${String(row["Page"])}, ${String(row["Line"])}`,
    ...said.map((heading) => `  ${heading}: ${String(row[heading])}`),
  ].join("\n");
}

describe("what the pages say", () => {
  it.each(CASES)("of %s", (name) => {
    const input = readFileSync(join(FOLDER, name, "input.txt"), "utf8");
    const found = wordsIn(input);
    expectListed(found, [input]);
    const file = join(FOLDER, name, "expected.txt");
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, "utf8"));
  });
});
