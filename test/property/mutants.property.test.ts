import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Base, allBases, oneBase } from "../mutants/bases";
import { type Judged, type Outcome, judge } from "../mutants/judge";
import type { Mutation } from "../mutants/mutation";
import { MUTATIONS } from "../mutants/mutations";
import { type Counts, pageOf } from "../mutants/publishedPage";
import { chanceOf } from "../seededChance";
import { runsOf } from "./runs";

const PAGE = "docs/mutants.md";
/** How many mutants the full run reads; as many as somebody likes by HUDDLEBOOK_MUTANTS. */
const MUTANTS = 5_000;
/** The seed of the published page, so that what is published is what the tests read; HUDDLEBOOK_SEED reads others. */
const SEED = 2026;
const WRONG_SHOWN = 5;
const NAMES = [...new Set(MUTATIONS.map(({ name }) => name))];

function applies({ needsTotal }: Mutation, { page }: Base): boolean {
  return page.hasTotal || needsTotal !== true;
}

describe("a report that is not quite as it should be", () => {
  it("is right, or asked about, or refused, and never wrong without a word", async () => {
    const { numRuns } = runsOf(MUTANTS, "HUDDLEBOOK_MUTANTS", "mutants");
    const seed = Number(process.env["HUDDLEBOOK_SEED"] ?? SEED);
    const chance = chanceOf(seed);
    const bases = allBases();
    const counts = new Map<string, Record<Outcome, number>>();
    const wrong: string[] = [];
    let read = 0;
    while (read < numRuns) {
      const base = oneBase(bases, chance);
      const mutation = MUTATIONS[Math.floor(chance() * MUTATIONS.length)];
      if (mutation === undefined || !applies(mutation, base)) continue;
      const judged = await judge(base, mutation, chance);
      if (judged === undefined) continue;
      read += 1;
      count(counts, mutation.name, judged);
      if (judged.outcome === "wrong" && wrong.length < WRONG_SHOWN)
        wrong.push(`${base.name}, ${mutation.name}:\n${judged.shown}`);
    }
    const page = pageOf({ counts, names: NAMES, bases: bases.length, mutants: read, seed });
    process.stdout.write(`${page}\n`);
    if (process.env["ACCEPT_CASES"] !== undefined) writeFileSync(PAGE, page);
    expect(wrong).toEqual([]);
  });

  it("is published by every kind that is tried", () => {
    const rows = readFileSync(PAGE, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const published = rows.slice(2);
    expect(published.map(([, name]) => name)).toEqual([...NAMES, "All"]);
  });
});

function count(counts: Map<string, Counts>, name: string, { outcome }: Judged): void {
  const all = counts.get(name) ?? { right: 0, asked: 0, refused: 0, wrong: 0 };
  counts.set(name, { ...all, [outcome]: all[outcome] + 1 });
}
