import { describe, expect, it } from "vitest";
import { type ReadReport, readReport } from "../../src/import/readReport";
import { MUTATIONS, type Mutation } from "../mutants/mutations";
import { type Page, pageOf, textOf } from "../mutants/page";
import { chanceOf, seedFor, timesOf } from "../seededChance";

const FOLDERS = [
  "aging-of-receivables/typical",
  "insurance-aging/typical",
  "production-monthly/typical",
  "production-annual/typical",
  "outstanding-claims/typical",
  "claims/typical",
  "treatment-plans/typical",
];
const OPTIONS = { range: {} };
const PAGES = FOLDERS.map((folder) => {
  const page = pageOf(`test/cases/import/${folder}`);
  return { folder, page, whole: figuresOf(readReport(textOf(page), OPTIONS)) };
});
/** How many mutants are read; the whole is asked for by HUDDLEBOOK_MUTANTS. */
const FEW = 5_000;

type Outcome = "right" | "asked" | "refused" | "wrong";

/** What a report's figures come to, whatever the order of its rows. A quote in a carrier's name stays there, and changes no figure. */
function figuresOf({ figures, sum }: ReadReport): string {
  const inAnyOrder = (entries: readonly unknown[]): readonly string[] => entries.map(plainly).sort();
  return JSON.stringify({ figures, sum }, (key, value: unknown) => {
    // Work that is only scheduled is no part of what was billed, and other reports of the same days leave it out.
    if (key === "scheduled") return undefined;
    if (value instanceof Map) return inAnyOrder([...value]);
    return Array.isArray(value) ? inAnyOrder(value) : value;
  });
}

function plainly(value: unknown): string {
  return JSON.stringify(value).replace(/["\\]/gu, "");
}

function outcomeOf(read: ReadReport, keeps: Mutation["keeps"], whole: string): Outcome {
  if (read.figures === undefined || read.refusals.length > 0 || read.problemRows > 0) return "refused";
  if (read.unproven.length > 0) return "asked";
  return keeps === "all" && figuresOf(read) === whole ? "right" : "wrong";
}

/** A changed amount of a column that no figure comes from changes no figure. */
function isHarmless(read: ReadReport, whole: string): boolean {
  return figuresOf(read) === whole;
}

function applies({ needsTotal }: Mutation, { hasTotal }: Page): boolean {
  return hasTotal || needsTotal !== true;
}

describe("a report that is not quite as it should be", () => {
  it("is right, or asked about, or refused, and never wrong without a word", () => {
    const seed = seedFor("mutants");
    const chance = chanceOf(seed);
    const counts = new Map<string, Record<Outcome, number>>();
    const wrong: string[] = [];
    for (let at = 0; at < timesOf("HUDDLEBOOK_MUTANTS", FEW); at += 1) {
      const base = PAGES[at % PAGES.length];
      const mutation = MUTATIONS[Math.floor(chance() * MUTATIONS.length)];
      if (base === undefined || mutation === undefined || !applies(mutation, base.page)) continue;
      const { folder, page, whole } = base;
      const text = mutation.text(page, chance);
      const read = readReport(text, OPTIONS);
      const found = outcomeOf(read, mutation.keeps, whole);
      const outcome = found === "wrong" && mutation.keeps === "not-all" && isHarmless(read, whole) ? "right" : found;
      const count = counts.get(mutation.name) ?? { right: 0, asked: 0, refused: 0, wrong: 0 };
      count[outcome] += 1;
      counts.set(mutation.name, count);
      if (outcome === "wrong" && wrong.length < 3) wrong.push(`${folder}, ${mutation.name}:\n${text}`);
    }
    const table = [...counts].map(
      ([name, { right, asked, refused, wrong: bad }]) =>
        `${name.padEnd(28)} ${[right, asked, refused, bad].join("\t")}`,
    );
    process.stdout.write(`mutants: right, asked, refused, wrong\n${table.sort().join("\n")}\n`);
    expect(wrong).toEqual([]);
  });
});
