import { describe, expect, it } from "vitest";
import type { HuddleDay } from "../../src/domain/huddle/huddleDay";
import { centsFromDollars } from "../../src/domain/money";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { describeProblem } from "../../src/import/problems/problem";
import { describeUnproven } from "../../src/import/problems/unproven";
import { type ReadReport, readReport } from "../../src/import/readReport";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import type { CellValue } from "../../src/workbook/spec/cell";
import { simulatedChance } from "../huddle/chance";
import { OWN_SCHEDULE, ownExport, queriedExport } from "../huddle/exportOf";
import { huddleOf } from "../huddle/huddleOf";
import { type SimulatedDay, simulatedDay } from "../huddle/simulatedDay";
import { personalIn } from "../huddle/simulatedPeople";
import { seedFor, timesOf } from "../seededChance";

const seed = seedFor("exports of simulated huddles");
const days = timesOf("HUDDLEBOOK_HUDDLE_DAYS", 40);

function* simulated(): Generator<readonly [seed: number, made: SimulatedDay]> {
  for (let one = seed; one < seed + days; one += 1) yield [one, simulatedDay(one)];
}

function isWhole({ day }: SimulatedDay): boolean {
  return day.slots.every(({ familyKey }) => familyKey !== undefined);
}

function readDay(report: ReadReport): HuddleDay {
  const { figures, refusals, problems } = report;
  if (figures?.kind !== "huddle-day" || problems.length > 0)
    throw new Error([...refusals, ...problems].map(describeProblem).join("\n"));
  return figures;
}

function columnOf(day: HuddleDay, heading: string): readonly CellValue[] {
  return (evaluate(HUDDLE, huddleOf(day)).get("Slots") ?? []).map((row) => row[heading] ?? "");
}

function inCents(cells: readonly CellValue[]): readonly (number | undefined)[] {
  return cells.map((cell) => (typeof cell === "number" ? centsFromDollars(cell) : undefined));
}

describe(`exports of ${String(days)} simulated days from seed ${String(seed)}`, () => {
  it("are read to what is true of each visit, whatever the order of their rows", () => {
    for (const [one, made] of simulated()) {
      if (!isWhole(made)) continue;
      const report = readReport(queriedExport(made, simulatedChance(one)));
      const day = readDay(report);
      const title = `seed ${String(one)}`;
      expect(report.unproven, title).toEqual([]);
      expect(
        day.slots.map(({ chair }) => chair),
        title,
      ).toEqual(made.day.slots.map(({ chair }) => chair));
      expect(inCents(columnOf(day, "To collect")), title).toEqual(made.visits.map(({ toCollect }) => toCollect));
      expect(columnOf(day, "Why"), title).toEqual(made.visits.map(({ why }) => why));
      const pending = inCents(columnOf(day, "Insurance pending")).reduce<number>((sum, amount = 0) => sum + amount, 0);
      expect(pending, title).toBe(made.pending);
    }
  });

  it("come to the same of time, chair and balance alone, and nothing of anybody comes along", () => {
    for (const [one, made] of simulated()) {
      const text = ownExport(made, simulatedChance(one));
      const report = readReport(text, { taughtReports: [OWN_SCHEDULE], asOf: made.day.day });
      const title = `seed ${String(one)}`;
      const day = readDay(report);
      const owed = (slots: HuddleDay["slots"]): readonly string[] =>
        slots.map(({ minuteOfDay, chair, account }) => [minuteOfDay, chair, account.patientOwes].join(" ")).toSorted();
      expect(owed(day.slots), title).toEqual(owed(made.day.slots));
      const said = [JSON.stringify(report), ...report.unproven.map(describeUnproven)].join("\n");
      expect(personalIn(said, made.people), title).toEqual([]);
    }
  });
});
