import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebook } from "../huddlebook";

const ROOT = join(import.meta.dirname, "..", "..");

const SAMPLES = join("samples", "2026-07");

const QUERIES = [
  {
    query: "new-patient-appointments.sql",
    sample: join(SAMPLES, "new patient appointments.csv"),
    separator: ",",
    report: "new-patient-appointments",
  },
  { query: "treatment-plans.sql", sample: join(SAMPLES, "treatment plans.csv"), separator: ",", report: "treatment-plans" },
  {
    query: "huddle-schedule.sql",
    sample: join("test", "cases", "import", "huddle-schedule", "typical", "input.txt"),
    separator: "\t",
    report: "huddle-schedule",
  },
];

/** Headings that Open Dental's query window takes for numbers of its own, and shows something else under. */
const CHANGED = `patnum plannum aptstatus guarantor subscriber amount referralnum op confirmed starttime stoptime balance insest baltotal
  ishygiene paytype provnum claimnum`.split(/\s+/u);

/** The headings that a query gives its columns: the quoted ones, as the inner ones need no quotes. */
function headingsOf(query: string): readonly string[] {
  return [...query.matchAll(/ AS '([^']+)'/gu)].map(([, heading = ""]) => heading);
}

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-queries-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(QUERIES)("the query $query", ({ query, sample, separator, report }) => {
  it("has the columns of the samples, the headings that Open Dental would change kept apart by a space", async () => {
    const headings = headingsOf(await readFile(join(ROOT, "docs", "queries", query), "utf8"));
    const [line = ""] = (await readFile(join(ROOT, sample), "utf8")).split("\r\n");
    expect(headings.map(withoutSpaces)).toEqual(line.split(separator).map(withoutSpaces));
    expect(headings.filter((heading) => CHANGED.includes(heading.toLowerCase()))).toEqual([]);
  });

  it("is one SET and one SELECT, and names no column with a name or a phone number of a patient", async () => {
    const text = await readFile(join(ROOT, "docs", "queries", query), "utf8");
    const code = text.replaceAll(/--.*$/gmu, "");
    expect(code.split(";").map((statement) => statement.trim().split(/\s/u)[0])).toEqual(["SET", "SELECT"]);
    expect(text.match(/;/gu)).toHaveLength(1);
    expect(code).not.toMatch(/patient\.(?:LName|FName|Preferred)|phone|birthdate|SSN|email|\bFName\b/iu);
  });

  it("is read the same when it is exported human-readable, as text", async () => {
    const headings = headingsOf(await readFile(join(ROOT, "docs", "queries", query), "utf8"));
    const text = await readFile(join(ROOT, sample), "utf8");
    const [, ...lines] = text.trimEnd().split("\r\n");
    const rows = lines.map((line) => line.split(separator).map((cell, at) => humanReadable(headings[at] ?? "", cell)));
    const path = join(folder, `${report}.txt`);
    await writeFile(path, [headings, ...rows].map((cells) => `${cells.join("\t")}\r\n`).join(""));
    const { exitCode, stdout } = await huddlebook("inspect", "--json", path);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`"report":"${report}"`);
    expect(stdout).toContain(`"records":${String(lines.length)},`);
    expect(stdout).toContain(`"problems":0`);
  });
});

describe("what older versions lack", () => {
  it.each(["new-patient-appointments.sql", "huddle-schedule.sql"])(
    "stands in %s in two lines, and nowhere else, below the words that say to take them out",
    async (query) => {
      const lines = (await readFile(join(ROOT, "docs", "queries", query), "utf8")).split("\n");
      const at = lines.findIndex((line) => line.includes("-- Before 24.2 take out the next two lines."));
      const taken = lines.slice(at + 1, at + 3).join(" ");
      const depth = (text: string): number => text.split("(").length - text.split(")").length;
      expect(taken.trim()).toMatch(/^OR EXISTS \(SELECT 1 FROM eform .*\)$/u);
      expect(depth(taken)).toBe(0);
      expect(lines.toSpliced(at, 3).join("\n").replaceAll(/--.*$/gmu, "")).not.toMatch(/\beform\b/u);
    },
  );
});

function withoutSpaces(heading: string): string {
  return heading.replaceAll(" ", "");
}

/** Open Dental shows a column whose heading begins with Date as a short date, whatever the query wrote. */
function humanReadable(heading: string, cell: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(cell) ?? [];
  if (!heading.startsWith("Date") || year === undefined) return cell;
  return `${String(Number(month))}/${String(Number(day))}/${year}`;
}
