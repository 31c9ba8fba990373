import { describe, expect, it } from "vitest";
import { goToNamed } from "../../../src/excel/go/goToNamed";
import { SUMMARY_CHOSEN } from "../../../src/tracker/pages/summaryMonth";
import { workbookContent } from "../../contract/workbookContent";
import { BEFORE, NEXT, olderFile, postedTo, shownIn, tablesAfter } from "../../fixtures/olderFile";
import { BEFORE_PAGES } from "../../fixtures/olderTracker";
import { exportXlsx } from "../../host/xlsx/exportXlsx";
import { openOlder } from "./openOlder";
import { post } from "./openTracker";

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
