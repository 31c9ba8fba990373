import { beforeAll, describe, expect, it } from "vitest";
import { formulaRenamed } from "../../../src/xlsx/adopt/giveWay";
import { workbookContent } from "../../contract/workbookContent";
import { BEFORE, NEXT, olderFile, postedTo, shownIn, tablesAfter, takenBack } from "../../fixtures/olderFile";
import { BEFORE_PAGES, monthChosen } from "../../fixtures/olderTracker";
import { finished } from "../../finished";
import { cellsOf } from "../../storedCells";
import { edited } from "./ledger";

const NOTE = '<c r="AA7" t="inlineStr"><is><t>ask Dana</t></is></c><c r="AB7"><f>Summary!B9*2</f><v>0</v></c>';

describe("an older tracker's Summary, once something is posted", () => {
  const tables = monthChosen(tablesAfter(BEFORE));
  let after: Uint8Array;

  beforeAll(async () => {
    const older = await olderFile(tables, BEFORE_PAGES);
    const theirs = await edited(older, "xl/worksheets/sheet1.xml", (sheet) =>
      sheet.replace(/(<row r="7"[^>]*>[^]*?)<\/row>/u, `$1${NOTE}</row>`),
    );
    after = finished(await postedTo(theirs, NEXT));
  });

  it("is a page under its name and in its place, with the tables behind it", async () => {
    const { sheets } = await workbookContent(after);
    expect(Object.keys(sheets).slice(0, 4)).toEqual(["Start", "Summary", "Summary details", "Comparison"]);
    expect(sheets["Summary"]?.charts).toHaveLength(6);
  });

  it("keeps what people put beside the tables where it stood, and their formulas follow", async () => {
    const cells = await cellsOf(after);
    expect(cells.get("Summary details!AA7")?.value).toBe("ask Dana");
    expect(cells.get("Summary details!AB7")?.formula).toBe("'Summary details'!B9*2");
  });

  it("shows the month that was chosen on the old page", async () => {
    const cells = await cellsOf(after);
    const chosen = tables.get("SummaryMonth")?.[0]?.["Choose a month"];
    expect(cells.get("Summary!U1")?.value).toBe(chosen);
    expect(cells.get("Summary details!A5")).toMatchObject({ value: chosen });
    expect(cells.get("Summary details!A5")?.formula).toContain("SummaryChosen");
  });

  it("stays a page when the posting is taken back, with the figures of before", async () => {
    const back = await takenBack(after);
    expect(Object.keys((await workbookContent(back)).sheets).slice(0, 3)).toEqual([
      "Start",
      "Summary",
      "Summary details",
    ]);
    expect((await shownIn(back))["Summary"]).toEqual((await shownIn(await olderFile(tables, BEFORE_PAGES)))["Summary"]);
  });
});

describe("a formula that names a sheet which gets another name", () => {
  it.each([
    ["Summary!B9+SUM('Summary'!A1:A3)", "'Summary details'!B9+SUM('Summary details'!A1:A3)"],
    ['"Summary!"&Summary[Value]', '"Summary!"&Summary[Value]'],
    ["[1]Summary!B9+MySummary!A1", "[1]Summary!B9+MySummary!A1"],
  ])("%s becomes %s", (formula, renamed) => {
    expect(formulaRenamed(formula, "Summary", "Summary details")).toBe(renamed);
  });
});
