import { describe, expect, it } from "vitest";
import { lookAtWorkbook } from "../../../src/excel/read/lookAtWorkbook";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { reportsOfMonth } from "../../contract/months";
import { type SheetContent, workbookContent } from "../../contract/workbookContent";
import { BEFORE, NEXT, olderFile, postedTo, shownIn as shownInFile, tablesAfter } from "../../fixtures/olderFile";
import { exportXlsx } from "../../host/xlsx/exportXlsx";
import { openOlder } from "./openOlder";
import { columnOf, openTracker, post, shownIn, undo } from "./openTracker";

const DONE = { kind: "done", isWritten: true };

/** New rules stand before those that are there in Excel, and behind them in a file; no two are for the same cells. */
function withoutPriorities(sheet: SheetContent | undefined): unknown {
  return sheet && { ...sheet, rules: sheet.rules.map((rule) => rule.replace(/priority \d+/u, "")).sort() };
}

/** Why the next month is not posted. */
async function refusal(): Promise<string> {
  const changed = await post(NEXT);
  return changed.kind === "refused" ? changed.message : changed.kind;
}

describe("posting to an open tracker that an earlier version made", () => {
  it("gives what posting to the same tracker in a file gives, sheet by sheet", async () => {
    const excel = await openOlder();
    const { added, ...changed } = { added: "", ...(await post(NEXT)) };
    expect(changed).toEqual(DONE);
    expect(added).toContain("the sheets Start, Summary, Summary details, Comparison");
    expect(excel.unimplemented).toEqual([]);
    const open = await exportXlsx(excel.model);
    const file = await postedTo(await olderFile(tablesAfter(BEFORE)), NEXT);
    expect(await shownInFile(open)).toEqual(await shownInFile(file));
    const [one, other] = [await workbookContent(open), await workbookContent(file)];
    for (const [name, sheet] of Object.entries(other.sheets)) {
      expect([name, withoutPriorities(one.sheets[name])]).toEqual([name, withoutPriorities(sheet)]);
    }
    expect(one.names).toEqual(other.names);
  });

  it("takes four round trips more than later ones, to add what is lacking, its looks in two, and to read it, and says it once", async () => {
    const excel = await openOlder();
    await post(NEXT);
    expect(excel.roundTrips).toBeLessThanOrEqual(8);
    excel.restartCounts();
    expect(await post(reportsOfMonth(3))).toEqual(DONE);
    expect(excel.roundTrips).toBe(4);
  });

  it("is taken back by an undo, and what was added stays", async () => {
    const excel = await openOlder();
    await post(NEXT);
    expect(await undo()).toEqual(DONE);
    const file = await postedTo(await olderFile(tablesAfter(BEFORE.slice(0, 2))), BEFORE.slice(2));
    const { Daily, Summary } = await shownInFile(await exportXlsx(excel.model));
    expect({ Daily, Summary }).toMatchObject(
      await shownInFile(file).then((shown) => ({ Daily: shown["Daily"], Summary: shown["Summary"] })),
    );
  });

  it("shows it before as if all were there and empty, and a posting of the same files changes nothing", async () => {
    const excel = await openOlder();
    const before = shownIn(excel.model);
    const seen = await lookAtWorkbook(TRACKER, newTracker());
    expect(seen.kind === "there" && seen.tables.get("Summary")).toEqual(newTracker().get("Summary"));
    expect(await post(BEFORE)).toEqual({ kind: "done", isWritten: false });
    expect(shownIn(excel.model)).toEqual(before);
  });

  it("adds nothing where something stands beside a table, and says where", async () => {
    const excel = await openOlder();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Monthly").getRange("Z6").values = [["mine"]];
      await context.sync();
    });
    const before = shownIn(excel.model);
    expect(await refusal()).toMatch(/table Monthly has no column headed "Claims over 30".*Z6 on the sheet Monthly/u);
    expect(shownIn(excel.model)).toEqual(before);
  });

  it("adds nothing to a workbook that takes no new sheets", async () => {
    const excel = await openOlder();
    excel.model.protection.protect(undefined, "");
    const before = shownIn(excel.model);
    expect(await refusal()).toContain("Protect Workbook");
    expect(shownIn(excel.model)).toEqual(before);
  });

  it("gives a page back that somebody deleted, and the names that broke with it", async () => {
    const excel = await openTracker(2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Summary").delete();
      await context.sync();
    });
    expect(await post(reportsOfMonth(2))).toMatchObject(DONE);
    expect(excel.unimplemented).toEqual([]);
    const fresh = await openTracker(3);
    expect(columnOf(excel.model, "Summary", "Value")).toEqual(columnOf(fresh.model, "Summary", "Value"));
    const formulas = excel.model.names.map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes("#REF!"))).toEqual([]);
  });
});
