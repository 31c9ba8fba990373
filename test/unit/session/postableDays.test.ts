import { describe, expect, it } from "vitest";
import { NO_PRODUCTION } from "../../../src/domain/collections";
import { describeUnpostableDay } from "../../../src/session/reading/postableDays";
import { iso } from "../tracker/trackerTest";

function months(...firsts: readonly string[]) {
  return { kind: "production-by-month", months: new Map(firsts.map((first) => [iso(first), NO_PRODUCTION])) } as const;
}

describe("describeUnpostableDay", () => {
  it("names a month of a production report that no practice's books can hold, as the calendar's last one", () => {
    expect(describeUnpostableDay(months("2026-08-01", "9999-12-01"), undefined)).toBe(
      "Dec 1, 9999 is no day of a practice's books. Days from 1950 to 2199 can be posted.",
    );
    expect(describeUnpostableDay(months("1949-12-01"), undefined)).toContain("Dec 1, 1949");
  });

  it("says nothing of months that can be posted, the last of them too", () => {
    expect(describeUnpostableDay(months("1950-01-01", "2199-12-01"), undefined)).toBeUndefined();
  });
});
