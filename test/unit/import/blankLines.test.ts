import { describe, expect, it } from "vitest";
import { Rows } from "../../../src/import/reading/rows";
import { collapsedPrint } from "../../../src/import/tables/collapsedLines";
import { printLines } from "../../../src/import/tables/printLine";

/** A sheet whose only cells stand in its last rows has a million of them. */
const BLANK = "\n".repeat(1_000);
const RECORDS = "Name Charges Total\nAnn 1.00 2.00\nBen 3.00 4.00";

function rowsOf(text: string): readonly unknown[] {
  const rows = new Rows(text, "\t");
  const all: unknown[] = [];
  while (rows.next()) all.push(rows.cells());
  return all;
}

describe("blank lines", () => {
  it.each<readonly [string, (text: string) => readonly unknown[] | undefined]>([
    ["rows of cells", rowsOf],
    ["lines of print", printLines],
    ["lines of print with single spaces", (text) => collapsedPrint(text)?.lines],
  ])("are counted, and are one and the same however many there are, as %s", (_name, linesOf) => {
    const lines = linesOf(BLANK + RECORDS);
    expect(lines).toHaveLength(1_003);
    expect(new Set(lines).size).toBe(4);
  });
});
