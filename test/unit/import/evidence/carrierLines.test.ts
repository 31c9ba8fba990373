import { describe, expect, it } from "vitest";
import { tableWithCarriers } from "../../../../src/import/evidence/carrierLines";

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

  // From each space on, this would take half a minute.
  it("is found in one go through a line of spaces", () => {
    const name = `Delta Dental${" ".repeat(200_000)}of Elm`;
    expect(carriersBelow(name)).toEqual([name, "", name]);
  });
});
