import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/excel/create/createWorkbook";
import { Looks } from "../../../src/excel/request/looks";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { withoutOptional } from "../../../src/workbook/older/optionalColumns";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { trackerExcel } from "../../contract/trackerExcel";
import { BEFORE, NEXT, postedTo, shownIn as shownInFile, tablesAfter } from "../../fixtures/olderFile";
import { UNSPLIT_DAY, monthOfDays, unsplitThenSplit } from "../../fixtures/unsplitPayments";
import { exportXlsx } from "../../host/xlsx/exportXlsx";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { openOlder } from "./openOlder";
import { columnOf, openTracker, post, shownIn, tableIn } from "./openTracker";

const UNSPLIT = [monthOfDays("2026-01-01", () => UNSPLIT_DAY)];
const MADE = { by: "Tester", at: new Date(0) };

/** An open tracker that the version before optional columns made. */
async function openBefore(tables: TableRows): Promise<SimulatedExcel> {
  const excel = trackerExcel();
  await Excel.run(async (context) => {
    const looks = new Looks(context);
    await createWorkbook(context, withoutOptional(TRACKER), ["Sheet1"], tables, looks, () => undefined);
    await looks.send();
  });
  return excel;
}

/** The formulas of a table's column. */
function formulasOf({ model }: SimulatedExcel, name: string, heading: string): ReadonlySet<string | undefined> {
  const { bodyArea, headings, sheet } = tableIn(model, name);
  const column = bodyArea.left + headings.indexOf(heading);
  const rows = Array.from({ length: bodyArea.rows }, (_, row) => bodyArea.top + row);
  return new Set(rows.map((row) => sheet.grid.content(row, column).formula));
}

describe("an open tracker without the column of payments that are not split", () => {
  it.each([
    ["two months", tablesAfter(BEFORE)],
    ["nothing", newTracker()],
  ])("is posted to as ever, with the formulas that it has, where it holds %s", async (_title, tables) => {
    const excel = await openBefore(tables);
    expect(await post(NEXT)).toEqual({ kind: "done", isWritten: true });
    expect(tableIn(excel.model, "Daily").headings).not.toContain("Payments not split");
    for (const table of ["Weekly", "Monthly"]) {
      const formulas = formulasOf(excel, table, "Collected");
      expect([...formulas].filter((formula) => formula?.includes("Payments not split"))).toEqual([]);
      expect(formulas.size).toBe(1);
    }
    const file = await postedTo(await writeWorkbook(withoutOptional(TRACKER), tables, MADE), NEXT);
    expect(await shownInFile(await exportXlsx(excel.model))).toEqual(await shownInFile(file));
  });

  it.each([
    ["nothing else", () => openBefore(tablesAfter(BEFORE))],
    ["much else that came later", () => openOlder()],
  ])("takes no such payments where it lacks %s, stays as it is, and says what to do", async (_title, opened) => {
    const excel = await opened();
    const before = shownIn(excel.model);
    const changed = await post(UNSPLIT);
    expect(changed).toMatchObject({ kind: "refused" });
    expect("message" in changed && changed.message).toMatch(/no column headed “Payments not split”/u);
    expect(shownIn(excel.model)).toEqual(before);
  });
});

describe("an open tracker with that column", () => {
  it("holds what the same posting gives in a file", async () => {
    const excel = await openTracker(0);
    expect(await post(unsplitThenSplit())).toEqual({ kind: "done", isWritten: true });
    expect(columnOf(excel.model, "Monthly", "Collected")).toEqual([25_000.5, 31 * 800, 28 * 800]);
    const file = await postedTo(await writeWorkbook(TRACKER, newTracker(), MADE), unsplitThenSplit());
    expect(await shownInFile(await exportXlsx(excel.model))).toEqual(await shownInFile(file));
  });
});
