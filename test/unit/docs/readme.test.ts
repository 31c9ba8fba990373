import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json";
import type { Layout } from "../../../src/import/layout/layout";
import { LAYOUTS } from "../../../src/import/layout/layouts";
import { KNOWN_REPORTS, QUERIES_ARE_UNTRIED } from "../../../src/session/running/byLayout";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";

const README = readFileSync("README.md", "utf8");
const layouts: readonly Layout[] = LAYOUTS;

/** The cells of the rows of the table whose headings begin so. */
function rowsUnder(headings: string): readonly (readonly string[])[] {
  const [, table = ""] = README.split(new RegExp(`^\\| ${headings} +\\|.*\\n\\|[-| ]+\\n`, "mu"));
  const [rows = ""] = table.split("\n\n");
  return rows.split("\n").map((row) =>
    row
      .split("|")
      .map((cell) => cell.trim())
      .slice(1),
  );
}

describe("the README", () => {
  it("lists every report that Huddlebook knows, and no other, by its title, and what software it is from", () => {
    const rows = rowsUnder("Report").map(([report = "", from = ""]) => {
      const title =
        layouts.find((layout) => report.startsWith(layout.title))?.title ?? `${report}, which no layout has`;
      return `${title} | ${from}`;
    });
    expect(rows).toEqual(layouts.map(({ title, practiceSoftware }) => `${title} | ${practiceSoftware}`));
  });

  it("names every sheet of the tracker, and no other", () => {
    const named = rowsUnder("Sheet").flatMap(([row = ""]) => row.replace("and hidden ", "").split(/, | and /u));
    expect([...named].sort()).toEqual(TRACKER.sheets.map(({ name }) => name).sort());
  });

  it("counts the functions", () => {
    const pages = readdirSync("docs/functions").filter((file) => file !== "README.md");
    expect(README).toContain("there are also twelve functions");
    expect(pages).toHaveLength(12);
  });

  it("names the oldest Node that the package takes", () => {
    expect(README).toContain(`[Node](https://nodejs.org) ${packageJson.engines.node.replace(">=", "")} or newer`);
  });
});

describe("what to run", () => {
  it("has a card for each report, in the order in which they are run", () => {
    expect(KNOWN_REPORTS.map(({ report }) => report)).toEqual(layouts.map(({ title }) => title));
    for (const { gives, choose } of KNOWN_REPORTS) expect([gives, ...choose]).not.toContain("");
  });

  it("names queries that are there", () => {
    const queries = new Set(readdirSync("docs/queries"));
    const named = KNOWN_REPORTS.flatMap(({ query }) => (query === undefined ? [] : [`${query}.sql`]));
    expect(named).not.toEqual([]);
    for (const query of named) expect(queries).toContain(query);
  });

  it("says of each query, before anything else of it, that it was not run inside Open Dental yet", () => {
    const pages = readdirSync("docs/queries").map((page) => readFileSync(`docs/queries/${page}`, "utf8"));
    for (const page of pages)
      expect(page.split("\n").slice(0, 3).join(" ")).toContain("not been run inside Open Dental yet");
    expect(QUERIES_ARE_UNTRIED).toContain("has not been run inside Open Dental yet");
  });
});
