import { describe, expect, it } from "vitest";
import { centsFromDollars } from "../../src/domain/money";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import type { CellValue } from "../../src/workbook/spec/cell";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import { readablePartsOf } from "../fixtures/peopleInText";
import { huddleOf } from "../huddle/huddleOf";
import { type SimulatedDay, simulatedDay } from "../huddle/simulatedDay";
import { personalIn } from "../huddle/simulatedPeople";
import { seedFor, timesOf } from "../seededChance";

const seed = seedFor("simulated huddles");
const days = timesOf("HUDDLEBOOK_HUDDLE_DAYS", 12);
const MADE = { by: "Tester", at: new Date(0) };

/** Every day that is simulated, with its seed. */
function* simulated(): Generator<readonly [seed: number, made: SimulatedDay]> {
  for (let one = seed; one < seed + days; one += 1) yield [one, simulatedDay(one)];
}

/** What a column of Slots comes to, row by row. */
function columnOf(tables: TableRows, heading: string): readonly CellValue[] {
  return (tables.get("Slots") ?? []).map((row) => row[heading] ?? "");
}

function dollarsSum(cells: readonly CellValue[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? centsFromDollars(cell) : 0), 0);
}

describe(`${String(days)} simulated days from seed ${String(seed)}`, () => {
  it("come to what is true of each visit: what to collect, why, what is missing and what is worth asking", () => {
    for (const [one, { day, visits }] of simulated()) {
      const tables = evaluate(HUDDLE, huddleOf(day));
      const title = `seed ${String(one)}`;
      const collected = columnOf(tables, "To collect").map((cell) =>
        typeof cell === "number" ? centsFromDollars(cell) : undefined,
      );
      expect(collected, title).toEqual(visits.map(({ toCollect }) => toCollect));
      expect(columnOf(tables, "Why"), title).toEqual(visits.map(({ why }) => why));
      expect(columnOf(tables, "Missing"), title).toEqual(visits.map(({ missing }) => missing));
      expect(columnOf(tables, "Worth asking"), title).toEqual(visits.map(({ worth }) => worth));
    }
  });

  it("add up to what all families together are to pay, each once, and to what insurance has pending", () => {
    for (const [one, { day, visits, pending }] of simulated()) {
      const tables = evaluate(HUDDLE, huddleOf(day));
      const due = visits.reduce((sum, { toCollect = 0 }) => sum + toCollect, 0);
      expect(dollarsSum(columnOf(tables, "To collect")), `seed ${String(one)}`).toBe(due);
      expect(dollarsSum(columnOf(tables, "Insurance pending")), `seed ${String(one)}`).toBe(pending);
    }
  });

  it("give each visit that has something missing a place of its own, new patients before all others", () => {
    for (const [, { day }] of simulated()) {
      const tables = evaluate(HUDDLE, huddleOf(day));
      const slots = (tables.get("Slots") ?? []).filter((row) => row["Missing"] !== "");
      const ranked = slots.toSorted((a, b) => Number(a["Missing rank"]) - Number(b["Missing rank"]));
      expect(ranked.map((row) => row["Missing rank"])).toEqual(slots.map((_, index) => index + 1));
      expect(ranked.map((row) => row["New patient"] === "Y")).toEqual(
        ranked.map((row) => row["New patient"] === "Y").toSorted((a, b) => Number(b) - Number(a)),
      );
    }
  });

  it("leave no name, phone, number or birth date of anybody in any part of the package", async () => {
    for (const [one, { day, people }] of simulated()) {
      const workbook = finished(await writeWorkbook(HUDDLE, huddleOf(day), MADE));
      const text = [...(await readablePartsOf(workbook)).values()].join("\n");
      expect(personalIn(text, people), `seed ${String(one)}`).toEqual([]);
    }
  }, 3_600_000);
});
