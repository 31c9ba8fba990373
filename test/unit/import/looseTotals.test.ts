import { describe, expect, it } from "vitest";
import { LooseTotals } from "../../../src/import/reading/looseTotals";
import { Slots } from "../../../src/import/reading/slots";

interface Row {
  readonly amounts: readonly (number | undefined)[];
}

function sumsOf(...numbers: readonly number[]): Slots {
  const slots = new Slots(numbers.length);
  for (const [slot, number] of numbers.entries()) slots.set(slot, number);
  return slots;
}

/** The amounts of the totals that make up the sums, of these one below another. */
function found(rows: readonly Row["amounts"][], whole: Slots): readonly Row["amounts"][] {
  const loose = new LooseTotals<Row>(whole.count);
  for (const amounts of rows) loose.add({ amounts });
  return loose.makingUp(whole).map(({ amounts }) => amounts);
}

describe("totals one below another", () => {
  it("are found where the last of them come together to the sums", () => {
    expect(found([[9, 9], [1, 2], [3, 4]], sumsOf(4, 6))).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  });

  it("are the fewest that do, so that totals of nothing before them stay what they are", () => {
    expect(found([[2, 0], [-2, 0], [1, 2], [3, 4]], sumsOf(4, 6))).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  });

  it("are none where one alone does, or one column misses", () => {
    expect(found([[4, 6]], sumsOf(4, 6))).toEqual([]);
    expect(found([[1, 2], [3, 5]], sumsOf(4, 6))).toEqual([]); // prettier-ignore
  });

  it("may leave columns blank, but not one that another of them fills wrongly", () => {
    expect(found([[undefined, 2], [undefined, 4]], sumsOf(4, 6))).toHaveLength(2); // prettier-ignore
    expect(found([[5, 2], [undefined, 4]], sumsOf(4, 6))).toEqual([]); // prettier-ignore
  });

  it("are none where they come to nothing at all", () => {
    expect(found([[0, 0], [0, 0]], sumsOf(0, 0))).toEqual([]); // prettier-ignore
  });

  it("are found alike by adding up every run of them, whatever they hold", () => {
    let state = 7;
    const below = (end: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % end;
    };
    for (let round = 0; round < 500; round += 1) {
      const rows = Array.from({ length: below(7) }, () =>
        [0, 1].map(() => (below(4) === 0 ? undefined : below(5) - 2)),
      );
      const whole = sumsOf(below(5) - 2, below(5) - 2);
      expect(isRun(rows, found(rows, whole), whole)).toBe(true);
    }
  });
});

/** Whether what was found are the fewest last rows that add up; rows whose last fills nothing are never found. */
function isRun(rows: readonly Row["amounts"][], answer: readonly Row["amounts"][], whole: Slots): boolean {
  const canBeFound = rows.at(-1)?.some((amount) => amount !== undefined) === true;
  const lengths = canBeFound ? rows.map((_, at) => at + 1).filter((length) => length > 1) : [];
  const fewest = lengths.find((length) => addUp(rows.slice(-length), whole)) ?? 0;
  return answer.length === fewest || (answer.length === 0 && fewest > 0 && isShadowed(rows, fewest, whole));
}

function addUp(rows: readonly Row["amounts"][], whole: Slots): boolean {
  const filled = [0, 1].filter((slot) => rows.some((row) => row[slot] !== undefined));
  const sumOf = (slot: number): number => rows.reduce((sum, row) => sum + (row[slot] ?? 0), 0);
  return filled.some((slot) => whole.at(slot) !== 0) && filled.every((slot) => sumOf(slot) === whole.at(slot));
}

/** Whether a shorter run has the same sum in the column that runs are looked up by: one of several is looked at, the last. */
function isShadowed(rows: readonly Row["amounts"][], fewest: number, whole: Slots): boolean {
  const key = rows.at(-1)?.findIndex((amount) => amount !== undefined) ?? -1;
  return Array.from({ length: fewest - 2 }, (_, index) => rows.slice(-(index + 2))).some(
    (run) => run.reduce((sum, row) => sum + (row[key] ?? 0), 0) === whole.at(key),
  );
}
