import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableSpec } from "../../../src/workbook/spec/table";

const PAGE = "docs/metrics.md";
const TITLE = "## Every heading\n";

/** The part of a page up to and with a title, and what stands behind it. */
function partsOf(page: string): readonly [string, string] {
  const at = page.indexOf(TITLE) + TITLE.length;
  return [page.slice(0, at), page.slice(at)];
}

function inMarkdown({ name, columns }: TableSpec): string {
  const lines = columns.map(({ heading, note }) => `- **${heading}**: ${note}`);
  return [`### ${name}`, "", ...lines, ""].join("\n");
}

/** The definitions that the headings carry as notes, as the page is to have them. */
const DEFINITIONS = TRACKER.tables.map(inMarkdown);

describe("docs/metrics.md", () => {
  // With ACCEPT_CASES=1 they are written anew, to be read before they are kept.
  it("has every table and every heading of the tracker, with the words of its note", () => {
    const page = readFileSync(PAGE, "utf8");
    expect(page).toContain(TITLE);
    const [above, behind] = partsOf(page);
    const [introduction = ""] = behind.split("### ");
    const wanted = `${introduction.trimEnd()}\n\n${DEFINITIONS.join("\n")}`;
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(PAGE, `${above}${wanted}`);
    expect(readFileSync(PAGE, "utf8").slice(above.length)).toBe(wanted);
  });
});
