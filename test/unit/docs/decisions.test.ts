import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = "docs/decisions";
const INDEX = readFileSync(`${FOLDER}/README.md`, "utf8");
const RECORDS = readdirSync(FOLDER)
  .filter((file) => file !== "README.md")
  .sort();

const numberOf = (record: string) => Number(record.slice(0, 4));

/** A record's line in the index: a link by its number, then its title. */
function lineOf(record: string): string {
  const [, title = ""] = /^# \d+\. (.+)$/mu.exec(readFileSync(`${FOLDER}/${record}`, "utf8")) ?? [];
  return `- [${record.slice(0, 4)}](${record}) ${title}`;
}

describe("the index of the decision records", () => {
  it("has the line of every record, in their order, and no other", () => {
    const lines = INDEX.split("\n").filter((line) => line.startsWith("- ["));
    expect(lines).toEqual(RECORDS.map(lineOf));
  });

  it("says why a number has no record", () => {
    const last = Math.max(...RECORDS.map(numberOf));
    const numbers = Array.from({ length: last }, (_none, index) => index + 1);
    const missing = numbers.filter((number) => !RECORDS.some((record) => numberOf(record) === number));
    const explained = [...INDEX.matchAll(/^- (\d{4}): \S/gmu)].map(([, number = ""]) => Number(number));
    expect(explained).toEqual(missing);
  });

  it.each(RECORDS)("%s has its number in its title, and says context and choice", (record) => {
    const text = readFileSync(`${FOLDER}/${record}`, "utf8");
    expect(text).toMatch(new RegExp(`^# ${String(numberOf(record))}\\. `, "u"));
    for (const part of ["Context", "Choice"]) expect(text).toContain(`**${part}.**`);
  });
});
