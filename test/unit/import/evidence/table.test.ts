import { describe, expect, it } from "vitest";
import { tablesIn } from "../../../../src/import/evidence/table";

/** A table with headings in two lines, the upper one written once over some columns. */
function headingsOver(columns: number): readonly (readonly string[])[] {
  const upper = `\tWriteoffs${"\t".repeat(columns)}`;
  const lower = `Provider\tPPO\tHMO${"\t".repeat(columns - 2)}`;
  const texts = tablesIn(`${upper}\n${lower}\tPatient Payments\nElm\t-1.00\t-2.00\n`);
  return texts.map(({ headings }) => headings).filter((names) => names.includes("Writeoffs HMO"));
}

describe("a heading that is written once for several columns", () => {
  it("stands over each of them, blank ones too", () => {
    expect(headingsOver(4)).toEqual([
      ["Provider", "Writeoffs PPO", "Writeoffs HMO", "Writeoffs", "Writeoffs", "Writeoffs Patient Payments"],
    ]);
  });

  it("stands over none of thousands", () => {
    expect(headingsOver(5_000)).toEqual([]);
  });
});
