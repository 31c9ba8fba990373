import { describe, expect, it } from "vitest";
import { tableWithCarriers } from "../../../../src/import/evidence/carrierLines";
import { processorTime } from "../../../processorTime";

const HEADINGS = ["Patient", "Service", "Sent", "0 - 30", "31 - 60", "61 - 90", "Over 90"].join("\t");
const CLAIM = ["Sample, Ann", "8/3/2026", "8/4/2026", "342.45", "", "", ""].join("\t");

/** The carriers that are written beside the claims below a line. */
function carriersBelow(line: string): readonly string[] {
  const made = tableWithCarriers([HEADINGS, "", line, CLAIM, CLAIM].join("\n"))?.split("\n") ?? [];
  return made.slice(-3).map((row) => row.split("\t")[0] ?? "");
}

describe("a carrier that stands above its claims", () => {
  it("is named without what stands beside it", () => {
    expect(carriersBelow("Delta Dental  Phone: 555-0100 Group: 7")).toEqual(["Delta Dental", "", "Delta Dental"]);
  });

  // Looked at anew from each space, this would take half a minute of processor time.
  it("is found in a time that grows with the line, however many spaces it has", () => {
    const before = processorTime();
    const name = `Delta Dental${" ".repeat(200_000)}of Elm`;
    expect(carriersBelow(name)).toEqual([name, "", name]);
    expect(processorTime() - before).toBeLessThan(5);
  });
});
