import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { withoutOptional } from "../../../src/workbook/older/optionalColumns";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { BEFORE, NEXT, olderFile, postedTo, shownIn, tablesAfter, trackerIn } from "../../fixtures/olderFile";
import { SINCE_FIRST } from "../../fixtures/olderTracker";
import { UNSPLIT_DAY, monthOfDays } from "../../fixtures/unsplitPayments";
import { partsOf } from "../../packageParts";
import { tablesOf } from "../../storedTables";

const MADE = { by: "Tester", at: new Date(0) };
const UNSPLIT = [monthOfDays("2026-01-01", () => UNSPLIT_DAY)];

/** A file that the version before optional columns made, of two months. */
function before(): Promise<Uint8Array> {
  return writeWorkbook(withoutOptional(TRACKER), tablesAfter(BEFORE), MADE);
}

/** The tables and sheets of a workbook, as the file has them. */
async function cellsAndTables(file: Uint8Array): Promise<readonly string[]> {
  const parts = [...(await partsOf(file))].filter(([path]) => /^xl\/(?:worksheets|tables)\/[^/]*$/u.test(path));
  return parts.map(([, bytes]) => new TextDecoder().decode(bytes));
}

describe("a tracker in a file without the column of payments that are not split", () => {
  it("lacks nothing, and is posted to as ever, with the formulas that it has", async () => {
    const file = await before();
    expect((await trackerIn(file)).upgrade).toBeUndefined();
    const posted = await postedTo(file, NEXT);
    const parts = await cellsAndTables(posted);
    expect(parts.length).toBeGreaterThan(60);
    expect(parts.filter((part) => part.includes("[Payments not split]"))).toEqual([]);
    expect(Object.keys((await tablesOf(posted)).get("Daily")?.[0] ?? {}).at(-1)).toBe("Insurance payments");
    const fresh = await shownIn(await postedTo(await writeWorkbook(TRACKER, tablesAfter(BEFORE), MADE), NEXT));
    expect(await shownIn(posted)).toEqual(fresh);
  });

  it.each([
    ["nothing else", before],
    ["much else that came later", () => olderFile(tablesAfter(BEFORE), SINCE_FIRST)],
  ])("takes no such payments where it lacks %s, stays as it is, and says what to do", async (_title, made) => {
    await expect(postedTo(await made(), UNSPLIT)).rejects.toThrow(
      /no column headed “Payments not split”.*Post its exports to a new workbook/u,
    );
  });

  it("is refused where somebody took the column out of one table, since formulas broke", async () => {
    const file = await olderFile(tablesAfter(BEFORE), { tables: [], columns: { MonthTotals: ["Payments not split"] } });
    await expect(trackerIn(file)).rejects.toThrow('The table MonthTotals has no column headed "Payments not split"');
  });
});
