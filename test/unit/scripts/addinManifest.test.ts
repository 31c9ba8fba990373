import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { baseUrl, withBaseUrl, withId, withVersion } from "../../../src/scripts/tools/addinManifest";

const MANIFEST = readFileSync("manifest.xml", "utf8");
const ID = "0b5c6312-94c9-4d4e-8f07-2a1c3b5d7e9f";

/** The lines that differ between two texts of as many lines. */
function changedLines(before: string, after: string): readonly string[] {
  const lines = before.split("\n");
  return after.split("\n").filter((line, index) => line !== lines[index]);
}

describe("changing the manifest", () => {
  it("changes the id, in the form that Excel writes it, and nothing else", () => {
    expect(changedLines(MANIFEST, withId(MANIFEST, ID.toUpperCase()))).toEqual([`  <Id>${ID}</Id>`]);
  });

  it.each(["", "huddlebook", `{${ID}}`, ID.slice(1)])("refuses %j as an id", (id) => {
    expect(() => withId(MANIFEST, id)).toThrow("is not a GUID");
  });

  it("gives a version of three numbers the fourth that Excel wants, and changes nothing else", () => {
    expect(changedLines(MANIFEST, withVersion(MANIFEST, "2.10.3"))).toEqual(["  <Version>2.10.3.0</Version>"]);
  });

  it("refuses a version below 1.0, which Microsoft 365 would refuse later", () => {
    expect(() => withVersion(MANIFEST, "0.9.0")).toThrow("below 1.0");
  });

  it.each(["", "1.2", "1.2.3.4", "1.2.3-beta"])("refuses %j as a version", (version) => {
    expect(() => withVersion(MANIFEST, version)).toThrow("is not a version of three numbers");
  });

  it("moves to another place, and from there to the next", () => {
    const moved = withBaseUrl(MANIFEST, "https://office.example.com/huddlebook/");
    expect(baseUrl(moved)).toBe("https://office.example.com/huddlebook");
    expect(withBaseUrl(moved, baseUrl(MANIFEST))).toBe(MANIFEST);
  });

  it.each(["office.example.com", "http://office.example.com", "https://a.example/?x=1", 'https://a.example/"', ""])(
    "refuses %j as a place",
    (address) => {
      expect(() => withBaseUrl(MANIFEST, address)).toThrow("begins with https://");
    },
  );

  it("says so of a file that is no manifest of ours", () => {
    expect(() => withId("<OfficeApp/>", ID)).toThrow("not a manifest that Huddlebook knows");
    expect(() => baseUrl("<OfficeApp/>")).toThrow("/taskpane.html");
  });
});
