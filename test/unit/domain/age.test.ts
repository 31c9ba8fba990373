import { describe, expect, it } from "vitest";
import { ageInDays } from "../../../src/domain/receivables/age";
import { type Day, dayFromIso } from "../../../src/domain/calendar";

describe("ageInDays", () => {
  it("is the worked example of a claim", () => {
    expect(ageInDays(on("2026-07-01"), on("2026-08-31"))).toBe(61);
  });

  it("is 0 on the day itself and none before it", () => {
    expect(ageInDays(on("2026-08-31"), on("2026-08-31"))).toBe(0);
    expect(ageInDays(on("2026-09-01"), on("2026-08-31"))).toBeUndefined();
  });
});

function on(text: string): Day {
  const at = dayFromIso(text);
  if (at === undefined) throw new RangeError(text);
  return at;
}
