import { describe, expect, it } from "vitest";
import { describeCauses } from "../../../src/import/problems/causes";
import type { RowProblem } from "../../../src/import/problems/rowProblem";

const at = (row: number, column = "Total") => ({ row, column });
const status = (row: number, found: string | undefined): RowProblem => ({
  code: "claim-status-unknown",
  at: at(row, "Status"),
  found,
});

describe("describeCauses", () => {
  it("says a cause once, in its first row, and in which others it is", () => {
    const problems = [2, 3, 5].map((row): RowProblem => ({ code: "amount-unreadable", at: at(row), found: "n/a" }));
    expect(describeCauses([...problems, { code: "cell-missing", at: at(5, "Date") }])).toEqual([
      "Row 2, “Total”: “n/a” is not an amount. Write it in a form such as 1,234.50 or (1,234.50). So it is in 2 more rows: 3, 5.",
      "Row 5, “Date”: the cell is empty. Fill it in, or export the report again.",
    ]);
  });

  it("names a few of very many rows, and counts them all", () => {
    const problems = Array.from({ length: 294 }, (_, row): RowProblem => ({ code: "row-incomplete", row: row + 1 }));
    expect(describeCauses(problems)).toHaveLength(1);
    expect(describeCauses(problems)[0]).toMatch(/So it is in 293 more rows: 2, 3, 4, 5, 6 …\.$/u);
  });

  it("says each word that is not known for itself, and those not shown together", () => {
    const said = describeCauses([
      status(2, "Zorped"),
      status(3, "zorped"),
      status(4, undefined),
      status(5, "Moved"),
      status(6, undefined),
    ]);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Row 2, “Status”: “Zorped” .* So it is in 1 more row: 3\.$/u);
    expect(said[1]).toMatch(/^Row 4.*not shown.* 1 more row: 6\.$/u);
    expect(said[2]).not.toContain("more row");
  });

  it("has nothing to say of no problem", () => {
    expect(describeCauses([])).toEqual([]);
  });
});
