import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROBLEM_CODES, describeProblem } from "../../../src/import/problems/problem";
import { EXAMPLES } from "./problemExamples";

describe("describeProblem", () => {
  it.each(Object.entries(EXAMPLES))("words %s", (_code, [problem, words]) => {
    expect(describeProblem(problem)).toBe(words);
  });

  it("says how many rows are missing from a sum, and nothing of close reports where there are none", () => {
    const [total] = EXAMPLES["total-differs"];
    expect(describeProblem({ ...total, problemRows: 2 })).toContain("without 2 rows that could not be read");
    const [unknown] = EXAMPLES["report-unknown"];
    expect(describeProblem({ ...unknown, closest: [] })).toMatch(
      /Date, Carrier\. Check that it is the right report\. Where it is one of another kind/u,
    );
    const [count] = EXAMPLES["count-differs"];
    expect(describeProblem({ ...count, count: 3 })).toContain("3 rows, but 4 were read. Rows may be there twice");
    const [twice] = EXAMPLES["date-twice"];
    expect(describeProblem({ ...twice, form: "month" })).toContain("Aug 2026 has a row already");
    const [farOff] = EXAMPLES["date-far-off"];
    expect(describeProblem({ ...farOff, form: "month", usual: undefined })).toContain(
      "Aug 2026 is far from the report's other dates",
    );
    const [range] = EXAMPLES["range-far-off"];
    expect(describeProblem({ ...range, end: undefined })).toContain("and has no date at all. Correct");
    const [differs] = EXAMPLES["date-total-differs"];
    expect(describeProblem({ ...differs, form: "day" })).toContain("The Totals block, Aug 31, 2026");
  });
});

describe("docs/import-problems.md", () => {
  it("has a section for each code, and for no other", () => {
    const page = readFileSync("docs/import-problems.md", "utf8");
    const sections = [...page.matchAll(/^### `([a-z-]+)`$/gmu)].map(([, code]) => code);
    expect(sections.sort()).toEqual([...PROBLEM_CODES].sort());
    expect(Object.keys(EXAMPLES).sort()).toEqual([...PROBLEM_CODES].sort());
  });
});
