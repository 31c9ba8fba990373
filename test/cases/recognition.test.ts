import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeUnproven } from "../../src/import/problems/unproven";
import { type ReadReport, readReport } from "../../src/import/readReport";
import { textFromBytes } from "../../src/import/text/text";
import { markdownTable } from "../markdownTable";
import { optionsIn } from "./importOptions";

const FOLDER = join("test", "cases", "import", "other-software");
const PAGE = join("docs", "recognition.md");

/** What a case's `about.json` says: whose report it is, in which form it comes, and where its shape was learned. */
function aboutIn(folder: string): Readonly<Record<string, string>> {
  const said: unknown = JSON.parse(readFileSync(join(folder, "about.json"), "utf8"));
  return Object.fromEntries(Object.entries(Object.assign({}, said)).map(([key, value]) => [key, String(value)]));
}

function readIn(folder: string): ReadReport {
  const name = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  const text = textFromBytes(readFileSync(join(folder, name)));
  if (!text.ok) throw new Error(`${folder}: ${text.kind}`);
  return readReport(text.text, optionsIn(folder));
}

/** How far a report is read, in few words. */
function outcomeOf({ layout, refusals, unproven }: ReadReport): string {
  if (layout === undefined) return "not read";
  if (refusals.length > 0) return "read, once it is said which days it covers";
  if (unproven.length === 0) return layout.totalRow === "none" ? "read, each row whole" : "read, proven by its own sums";
  const asked = ASKED.filter(({ codes }) => unproven.some(({ code }) => codes.includes(code)));
  if (asked.length === 0) throw new Error(unproven.map((one) => describeUnproven(one)).join(" "));
  return `read, and asked about ${asked.map(({ words }) => words).join(", ")}`;
}

/** What is asked about, by the codes that ask it. */
const ASKED: readonly { readonly words: string; readonly codes: readonly string[] }[] = [
  { words: "its columns", codes: ["columns-by-heading"] },
  { words: "its transactions", codes: ["transactions-by-words"] },
  { words: "its signs", codes: ["signs-turned"] },
  { words: "columns left out", codes: ["columns-left-out", "columns-unread"] },
  { words: "whether it is whole", codes: ["whole-unsure"] },
  { words: "its total", codes: ["total-absent", "total-unprinted", "line-like-total"] },
];

function rowOf(name: string): readonly string[] {
  const folder = join(FOLDER, name);
  const { software = "", report = "", form = "", learnedFrom = "" } = aboutIn(folder);
  const read = readIn(folder);
  return [software, report, form, learnedFrom, read.layout?.title ?? "", outcomeOf(read)];
}

/** What comes of a case, of four things. */
const COMES = ["proven, or each row whole", "asked", "asked for its days", "not read"] as const;

function comesOf(outcome: string): (typeof COMES)[number] {
  if (outcome === "not read") return "not read";
  if (outcome.startsWith("read, once")) return "asked for its days";
  return outcome.startsWith("read, and asked") ? "asked" : "proven, or each row whole";
}

/** How many cases of each software there are, and what comes of them. */
function bySoftware(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = (name: string, some: readonly (readonly string[])[]): readonly string[] => {
    const comes = some.map((row) => comesOf(row[5] ?? ""));
    return [name, String(some.length), ...COMES.map((one) => String(comes.filter((other) => other === one).length))];
  };
  const names = [...new Set(rows.map(([name = ""]) => name))];
  return [...names.map((name) => counts(name, rows.filter(([one]) => one === name))), counts("All", rows)];
}

function page(): string {
  const rows = readdirSync(FOLDER)
    .map(rowOf)
    .toSorted(([one = "", first = ""], [other = "", second = ""]) => one.localeCompare(other) || first.localeCompare(second));
  const software = new Set(rows.map(([name]) => name));
  return `# What is read of other practice software

${String(rows.length)} reports of ${String(software.size)} kinds of software, most of which Huddlebook has no description of: each is read by its columns. All data are invented. The
shapes are those of the software's manual or of real headings where these are public; those that are called likely are invented as well. Where a figure is
asked about, the question names it with its sum, and [how it is read is asked once](other-software.md#what-is-asked-once). None is posted with other figures
than it holds.

${markdownTable([["Software", "Cases", ...COMES.map((one) => one.charAt(0).toUpperCase() + one.slice(1))], ...bySoftware(rows)])}

${markdownTable([["Software", "Report", "Form", "Shape learned from", "Read as", "How far"], ...rows])}

What is not read can be typed, or taught once in the pane. This page is written by
\`ACCEPT_CASES=1 npx vitest run test/cases/recognition.test.ts\`, from the cases in \`test/cases/import/other-software/\`.
`;
}

describe("the page of other practice software", () => {
  it("says how far each case is read", () => {
    if (process.env["ACCEPT_CASES"] !== undefined) writeFileSync(PAGE, page());
    expect(existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "").toBe(page());
  });
});
