import { describe, expect, it } from "vitest";
import { newTracker } from "../../src/tracker/newTracker";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { withoutOptional } from "../../src/workbook/older/optionalColumns";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { BEFORE, NEXT, postedTo, tablesAfter } from "../fixtures/olderFile";
import { monthOfDays, unsplitThenSplit } from "../fixtures/unsplitPayments";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { tablesOf } from "../storedTables";
import { A_DAY } from "../unit/tracker/trackerTest";

const MADE = { by: "Tester", at: new Date(0) };

/** What the months collected that a file has, from the first. */
async function collectedIn(file: Uint8Array): Promise<readonly unknown[]> {
  return ((await tablesOf(file)).get("Monthly") ?? []).map((row) => row["Collected"]);
}

describe.skipIf(SOFFICE === undefined)(`payments that are not split, in a file that LibreOffice recalculates${WITHOUT_LIBREOFFICE}`, { concurrent: true }, () => {
  it("come to every stored result, posted in place, and are collected", async () => {
    const begun = await writeWorkbook(TRACKER, newTracker(), MADE);
    const file = await postedTo(begun, unsplitThenSplit());
    const found = await disagreements(file);
    expect(found.disagreements).toEqual([]);
    expect(await collectedIn(file)).toEqual([25_000.5, 31 * 800, 28 * 800]);
  });

  it("are no matter in a tracker of an earlier version, which goes on without their column", async () => {
    const older = await writeWorkbook(withoutOptional(TRACKER), tablesAfter(BEFORE), MADE);
    const file = await postedTo(older, NEXT);
    expect((await disagreements(file)).disagreements).toEqual([]);
    expect(await collectedIn(file)).toEqual([31 * 800, 29 * 800, 31 * 800]);
  });

  it("are no matter in one with nothing posted yet either", async () => {
    const older = await writeWorkbook(withoutOptional(TRACKER), newTracker(), MADE);
    const file = await postedTo(older, [monthOfDays("2026-01-01", () => A_DAY)]);
    expect((await disagreements(file)).disagreements).toEqual([]);
    expect(await collectedIn(file)).toEqual([31 * 800]);
  });
});
