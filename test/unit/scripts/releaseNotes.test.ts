import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import { releaseNotes } from "../../../src/scripts/tools/releaseNotes";

const CHANGELOG = readFileSync("CHANGELOG.md", "utf8");

describe("CHANGELOG.md", () => {
  it("has what is not released yet on top, then the versions, the newest first, each with its day", () => {
    const titles = [...CHANGELOG.matchAll(/^## (.+)$/gmu)].map(([, title = ""]) => title);
    const [unreleased, ...versions] = titles;
    expect(unreleased).toBe("[Unreleased]");
    for (const title of versions) expect(title).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/u);
    const days = versions.map((title) => title.slice(-10));
    expect([...days].sort().reverse()).toEqual(days);
  });

  it("groups what has changed as Keep a Changelog does", () => {
    const groups = new Set([...CHANGELOG.matchAll(/^### (.+)$/gmu)].map(([, group]) => group));
    expect(["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]).toEqual(
      expect.arrayContaining([...groups]),
    );
  });

  it("says what the version of package.json brings", () => {
    expect(releaseNotes(CHANGELOG, packageJson.version).length).toBeGreaterThan(200);
  });
});

describe("the notes of a release", () => {
  const log =
    "# Changes\n\n## [Unreleased]\n\n- Soon\n\n## [1.1.0] - 2026-10-01\n\n### Added\n\n- This\n\n## [1.0.0] - 2026-09-01\n\n- That\n";

  it("are what stands under its version, and no other", () => {
    expect(releaseNotes(log, "1.1.0")).toBe("### Added\n\n- This\n");
    expect(releaseNotes(log, "1.0.0", "v1.0.0")).toBe("- That\n");
  });

  it("are refused for another version's tag, and for a version of which nothing is written", () => {
    expect(() => releaseNotes(log, "1.0.0", "v1.1.0")).toThrow("The tag is v1.1.0, and package.json says 1.0.0.");
    expect(() => releaseNotes(log, "1.2.0")).toThrow("CHANGELOG.md says nothing of 1.2.0.");
  });
});
