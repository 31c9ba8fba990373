import { describe, expect, it } from "vitest";
import { onlyTwoParts } from "../../../../src/import/evidence/twoParts";

type Amounts = readonly number[];

/** Which two of the columns, by their place, are found. */
function found(columns: readonly Amounts[], whole: Amounts): readonly number[] | undefined {
  return onlyTwoParts(
    columns.map((amounts, of) => ({ of, amounts })),
    whole,
  );
}

/** The same by adding up each two of them. */
function foundByTrying(columns: readonly Amounts[], whole: Amounts): readonly number[] | undefined {
  const canBe = columns.map((amounts) => amounts.some((amount, row) => amount !== whole[row]));
  const pairs = columns.flatMap((one, at) =>
    columns.flatMap((other, to) => {
      const addUp = whole.every((sum, row) => (one[row] ?? 0) + (other[row] ?? 0) === sum);
      return at < to && canBe[at] === true && canBe[to] === true && addUp ? [[at, to]] : [];
    }),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

describe("two columns that add up to the whole in each row", () => {
  it("are found wherever they stand, in the order in which they do", () => {
    expect(found([[9, 9], [70, 0], [0, 0], [30, 5]], [100, 5])).toEqual([1, 3]); // prettier-ignore
  });

  it("are none where others do too, where one row misses, where one is all of it, or where there is no row", () => {
    expect(found([[70], [30], [30]], [100])).toBeUndefined();
    expect(found([[70, 1], [30, 1]], [100, 3])).toBeUndefined(); // prettier-ignore
    expect(found([[100], [0]], [100])).toBeUndefined();
    expect(found([[], []], [])).toBeUndefined();
  });

  it("are found alike by adding up each two of the columns, whatever they hold", () => {
    let state = 7;
    const below = (end: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % end;
    };
    for (let round = 0; round < 2_000; round += 1) {
      const rows = below(3);
      const amounts = (): Amounts => Array.from({ length: rows }, () => below(5) - 2);
      const columns = Array.from({ length: below(6) }, amounts);
      const whole = amounts();
      expect(found(columns, whole)).toEqual(foundByTrying(columns, whole));
    }
  });

  it("are looked for in as many steps as there are columns, also where thousands are blank", () => {
    let looks = 0;
    const blank = new Proxy<Amounts>([0], {
      get: (amounts, key): unknown => {
        if (key === "0") looks += 1;
        return Reflect.get(amounts, key);
      },
    });
    expect(found(Array<Amounts>(3_000).fill(blank), [100])).toBeUndefined();
    expect(looks).toBeLessThan(4 * 3_000);
  });
});
