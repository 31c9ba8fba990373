import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebook } from "../huddlebook";

const ROOT = join(import.meta.dirname, "..", "..");

const QUERIES = [
  { query: "new-patient-appointments.sql", sample: "new patient appointments.csv", report: "new-patient-appointments" },
  { query: "treatment-plans.sql", sample: "treatment plans.csv", report: "treatment-plans" },
];

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

describe.each(QUERIES)("the query $query", ({ query, sample, report }) => {
  it("has the columns of the samples, the headings that Open Dental would change kept apart by a space", async () => {
    const headings = headingsOf(await readFile(join(ROOT, "docs", "queries", query), "utf8"));
    const [line = ""] = (await readFile(join(ROOT, "samples", "2026-07", sample), "utf8")).split("\r\n");
    expect(headings.map((heading) => heading.replaceAll(" ", ""))).toEqual(line.split(","));
    const changed = ["patnum", "plannum", "aptstatus", "guarantor", "subscriber", "amount", "referralnum"];
    expect(headings.filter((heading) => changed.includes(heading.toLowerCase()))).toEqual([]);
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
    const text = await readFile(join(ROOT, "samples", "2026-07", sample), "utf8");
    const [, ...lines] = text.trimEnd().split("\r\n");
    const rows = lines.map((line) => line.split(",").map((cell, at) => humanReadable(headings[at] ?? "", cell)));
    const path = join(folder, `${report}.txt`);
    await writeFile(path, [headings, ...rows].map((cells) => `${cells.join("\t")}\r\n`).join(""));
    const { exitCode, stdout } = await huddlebook("inspect", "--json", path);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`"report":"${report}"`);
    expect(stdout).toContain(`"records":${String(lines.length)},`);
    expect(stdout).toContain(`"problems":0`);
  });
});

/** Open Dental shows a column whose heading begins with Date as a short date, whatever the query wrote. */
function humanReadable(heading: string, cell: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(cell) ?? [];
  if (!heading.startsWith("Date") || year === undefined) return cell;
  return `${String(Number(month))}/${String(Number(day))}/${year}`;
}
