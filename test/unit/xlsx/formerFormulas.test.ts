import { beforeAll, describe, expect, it } from "vitest";
import {
  BEFORE,
  NEXT as NEXT_MONTH,
  olderFile,
  postedTo,
  presentFile,
  shownIn,
  tablesAfter,
} from "../../fixtures/olderFile";
import { cellsOf } from "../../storedCells";
import { spelledBothWays } from "./formerSpelling";

/** How the cells of the line at 10 days spell what they count. */
async function spellingsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const formulas = [...(await cellsOf(bytes)).values()].flatMap(({ formula }) => formula ?? []);
  return formulas.flatMap(
    (formula) => /^(?:IFERROR\()?(IF\((?:SUMPRODUCT|COUNTIFS))(?=.*=0,NA\(\),10\))/u.exec(formula)?.[1] ?? [],
  );
}

describe("a column whose formula an earlier version spelled otherwise", () => {
  let older: Uint8Array;
  let present: Uint8Array;

  beforeAll(async () => {
    ({ older, present } = await spelledBothWays());
  });

  it("keeps that spelling in new rows too, and a new tracker has one of its own", async () => {
    const [before, now] = [await spellingsIn(older), await spellingsIn(present)];
    expect(before.length).toBeGreaterThan(7);
    expect([new Set(before), new Set(now)]).toEqual([new Set(["IF(SUMPRODUCT"]), new Set(["IF(COUNTIFS"])]);
    expect(now).toHaveLength(before.length);
  });

  it.each(["first", "last"] as const)(
    "is known by the %s of several spellings, and gets new results",
    async (spelling) => {
      const summaryOf = async (bytes: Uint8Array) => (await shownIn(await postedTo(bytes, NEXT_MONTH)))["Summary"];
      const tables = tablesAfter(BEFORE);
      const known = await summaryOf(await olderFile(tables, { tables: [], columns: {}, spelling }));
      expect(known).toEqual(await summaryOf(await presentFile(tables)));
      expect(known?.some((row) => typeof row["Change on prior month"] === "number")).toBe(true);
    },
  );
});
