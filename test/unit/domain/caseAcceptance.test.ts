import { describe, expect, it } from "vitest";
import { caseAcceptance } from "../../../src/domain/patients/caseAcceptance";

describe("caseAcceptance", () => {
  it("is the worked examples", () => {
    expect(caseAcceptance(4_000_000, 2_500_000)).toBe(0.625);
    expect(caseAcceptance(20, 11)).toBe(0.55);
  });

  it("is none where nothing was presented", () => {
    expect(caseAcceptance(0, 0)).toBeUndefined();
  });
});
