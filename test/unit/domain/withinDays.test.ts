import { describe, expect, it } from "vitest";
import { type Day, dayFromIso } from "../../../src/domain/calendar";
import { TEN_DAYS, withinDays } from "../../../src/domain/patients/withinDays";

describe("withinDays", () => {
  it.each([
    ["2026-08-03", "2026-08-13", undefined, "Met"],
    ["2026-08-03", "2026-08-14", undefined, "Missed"],
    ["2026-08-03", undefined, "2026-08-13", "Open"],
    ["2026-08-03", undefined, "2026-08-14", "Missed"],
    ["2026-08-03", "2026-08-05", "2026-08-04", "Open"],
    ["2026-08-03", "2026-08-30", "2026-08-20", "Missed"],
    ["2026-08-03", "2026-08-03", "2026-08-03", "Met"],
    ["2026-08-03", undefined, undefined, undefined],
    ["2026-08-03", "2026-08-02", undefined, "Met"],
    ["2026-08-03", "2026-08-02", "2026-08-31", "Met"],
    ["2026-08-03", "2026-08-01", "2026-08-02", undefined],
    ["2026-08-03", undefined, "2026-08-02", undefined],
  ])("from %s to %s as of %s is %s", (from, to, asOf, rule) => {
    const day = (text: string | undefined) => (text === undefined ? undefined : on(text));
    expect(withinDays(on(from), day(to), day(asOf), TEN_DAYS)).toBe(rule);
  });
});

function on(text: string): Day {
  const at = dayFromIso(text);
  if (at === undefined) throw new RangeError(text);
  return at;
}
