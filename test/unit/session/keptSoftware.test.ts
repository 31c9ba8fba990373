import { describe, expect, it } from "vitest";
import { ALL_SOFTWARE } from "../../../src/session/running/allSoftware";
import { keptSoftware, softwareNamed, softwareRow } from "../../../src/session/running/keptSoftware";
import { setupIn } from "../../../src/session/setup";

const [first] = ALL_SOFTWARE;

describe("the practice software that somebody chose", () => {
  it("is kept in Setup, and known again from there", () => {
    const software = softwareNamed("Dentrix");
    expect(software?.name).toBe("Dentrix");
    const rows = software === undefined ? [] : [softwareRow(software)];
    expect(keptSoftware(new Map([["Setup", rows]]))).toBe(software);
  });

  it("can be chosen anew among the settings", () => {
    const rows = first === undefined ? [] : [softwareRow(first)];
    const [setting] = setupIn(new Map([["Setup", rows]])).settings;
    expect(setting).toMatchObject({ name: "Practice software", value: "Open Dental" });
    expect(setting?.choices).toEqual(ALL_SOFTWARE.map(({ name }) => name));
  });

  it("is none where nobody chose one, or somebody wrote another name", () => {
    expect(keptSoftware(new Map())).toBeUndefined();
    const rows = [{ Setting: "Practice software", Value: "Paper" }];
    expect(keptSoftware(new Map([["Setup", rows]]))).toBeUndefined();
  });
});
