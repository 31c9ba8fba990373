import { describe, it } from "vitest";
import type { Step } from "./backEnds";
import { leavesTheSame, months, reportsOf } from "./sameWorkbook";

const SCENARIOS: readonly (readonly [string, readonly Step[]])[] = [
  ["twenty-four months, posted together", [{ kind: "post", reports: months(24).flatMap(reportsOf) }]],
  ["twenty-four months, one after another", months(24)],
];

describe.each(SCENARIOS)("%s", (_title, steps) => {
  it("leaves the same workbook in a file and in Excel", async () => {
    await leavesTheSame(steps);
  });
});
