import { describe, expect, it } from "vitest";
import { goToNamed } from "../../../src/excel/go/goToNamed";
import { SUMMARY_CHOSEN } from "../../../src/tracker/pages/summaryChosen";
import { workbookContent } from "../../contract/workbookContent";
import { BEFORE, NEXT, olderFile, postedTo, shownIn, tablesAfter } from "../../fixtures/olderFile";
import { BEFORE_PAGES } from "../../fixtures/olderTracker";
import { Area } from "../../host/model/area";
import { writeCells } from "../../host/model/edit";
import { exportXlsx } from "../../host/xlsx/exportXlsx";
import { openOlder } from "./openOlder";
import { post, undo } from "./openTracker";

describe("the way to Summary's page", () => {
  it("leads to the cell in which a month is chosen, and says where there is none", async () => {
    const excel = await openOlder(BEFORE_PAGES);
    expect(await goToNamed(SUMMARY_CHOSEN)).toBe(false);
    await post(NEXT);
    expect(await goToNamed(SUMMARY_CHOSEN)).toBe(true);
    expect(excel.model.activeSheet.name).toBe("Summary");
  });
});

describe("an open older tracker's Summary, once something is posted", () => {
  it("is the page that the same tracker in a file gets, in its place, with the tables behind it", async () => {
    const excel = await openOlder(BEFORE_PAGES);
    expect(await post(NEXT)).toMatchObject({ kind: "done", isWritten: true });
    const open = await exportXlsx(excel.model);
    const file = await postedTo(await olderFile(tablesAfter(BEFORE), BEFORE_PAGES), NEXT);
    const [one, other] = [await workbookContent(open), await workbookContent(file)];
    expect(Object.keys(one.sheets).slice(0, 5)).toEqual([
      "Start",
      "Sheet1",
      "Summary",
      "Summary details",
      "Comparison",
    ]);
    expect(one.sheets["Summary"]).toEqual(other.sheets["Summary"]);
    expect(one.sheets["Summary details"]?.choices).toEqual(other.sheets["Summary details"]?.choices);
    expect(await shownIn(open)).toEqual(await shownIn(file));
    expect(one.names).toEqual(other.names);
  });
});

describe("an open older tracker's Summary, once the posting that brought the page is taken back", () => {
  it("is the earlier page again, with all that people wrote where it stood, and a page anew with the next posting", async () => {
    const excel = await openOlder(BEFORE_PAGES);
    const earlier = excel.model.sheet("Summary");
    writeCells(earlier ?? excel.model.activeSheet, Area.at(6, 26), () => "ask Dana");
    await post(NEXT);
    expect(earlier?.name).toBe("Summary details");
    const page = excel.model.sheet("Summary");
    expect(page?.grid.content(34, 0).formula).toBe(`=IF(ISBLANK('Summary details'!AA7),"",'Summary details'!AA7)`);
    expect(await undo()).toMatchObject({
      kind: "done",
      added: "The earlier Summary, Comparison and Roll-forward are back, as they were before the posting.",
    });
    expect(earlier?.name).toBe("Summary");
    expect(excel.model.sheets.slice(0, 4).map(({ name }) => name)).toEqual([
      "Start",
      "Sheet1",
      "Summary",
      "Comparison",
    ]);
    expect(earlier?.grid.content(6, 26).value).toBe("ask Dana");
    expect(excel.model.names.map(({ name }) => name)).not.toContain("SummaryChosen");
    await post(NEXT);
    expect(earlier?.name).toBe("Summary details");
  });

  it("stands where it stood, whichever of two earlier pages comes first", async () => {
    const excel = await openOlder(BEFORE_PAGES);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Comparison").position = 0;
      await context.sync();
    });
    const order = (): readonly string[] => excel.model.sheets.slice(0, 6).map(({ name }) => name);
    await post(NEXT);
    expect(order()).toEqual(["Start", "Comparison", "Comparison details", "Sheet1", "Summary", "Summary details"]);
    await undo();
    expect(order().slice(0, 4)).toEqual(["Start", "Comparison", "Sheet1", "Summary"]);
  });

  it("keeps the page beside it, under another name, where people wrote on it since", async () => {
    const excel = await openOlder(BEFORE_PAGES);
    await post(NEXT);
    const page = excel.model.sheet("Summary");
    writeCells(page ?? excel.model.activeSheet, Area.at(59, 2), () => "mine");
    await undo();
    expect(page?.name).toBe("Summary page");
    expect(excel.model.sheet("Summary")).not.toBe(page);
  });
});
