import { beforeAll, describe, expect, it } from "vitest";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { formulaRenamed } from "../../../src/xlsx/adopt/giveWay";
import { Package } from "../../../src/xlsx/package/package";
import { reportsOfMonth } from "../../contract/months";
import { workbookContent } from "../../contract/workbookContent";
import {
  BEFORE,
  NEXT,
  olderFile,
  postedTo,
  presentFile,
  shownIn,
  tablesAfter,
  takenBack,
  trackerIn,
} from "../../fixtures/olderFile";
import { BEFORE_PAGES, monthChosen } from "../../fixtures/olderTracker";
import { finished } from "../../finished";
import { type CellContent, cellsOf } from "../../storedCells";
import { edited } from "./ledger";

const NOTE = '<c r="AA7" t="inlineStr"><is><t>ask Dana</t></is></c><c r="AB7"><f>Summary!B9*2</f><v>0</v></c>';

function onSheet(cells: ReadonlyMap<string, CellContent>, sheet: string): unknown {
  return [...cells].filter(([address]) => address.startsWith(`${sheet}!`));
}

describe("an older tracker's Summary, once something is posted", () => {
  const tables = monthChosen(tablesAfter(BEFORE));
  let theirs: Uint8Array;
  let after: Uint8Array;

  beforeAll(async () => {
    const older = await olderFile(tables, BEFORE_PAGES);
    theirs = await edited(older, "xl/worksheets/sheet1.xml", (sheet) =>
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

  it("shows below what people wrote beside the earlier one, as it looks there", async () => {
    const cells = await cellsOf(after);
    expect(cells.get("Summary!A34")?.value).toContain("What you wrote on the earlier page");
    expect(cells.get("Summary!A35")).toMatchObject({
      formula: `IF(ISBLANK('Summary details'!AA7),"",'Summary details'!AA7)`,
      value: "ask Dana",
    });
    expect(cells.get("Summary!N35")?.formula).toContain("'Summary details'!AB7");
  });

  it("gives the earlier page back when the posting is taken back, with all that people wrote where it stood", async () => {
    const back = await takenBack(after);
    const content = await workbookContent(back);
    expect(Object.keys(content.sheets).slice(0, 3)).toEqual(["Start", "Summary", "Comparison"]);
    expect(content.names).not.toHaveProperty("SummaryChosen");
    const [now, then] = [await cellsOf(back), await cellsOf(theirs)];
    expect(onSheet(now, "Summary")).toEqual(onSheet(then, "Summary"));
    expect(content.sheets["Summary"]?.choices).toEqual((await workbookContent(theirs)).sheets["Summary"]?.choices);
    expect((await shownIn(back))["Summary"]).toEqual((await shownIn(theirs))["Summary"]);
  });

  it("says that the earlier page is back", async () => {
    const { changed, tables } = await trackerIn(after);
    const plan = planUndo(tables);
    const change = plan.outcome === "planned" ? plan.change : [];
    const made = { by: "Tester", at: new Date(0) };
    expect(await changed(change, applyChange(TRACKER, tables, change), made)).toMatchObject({
      ok: true,
      added: "The earlier Summary, Comparison and Roll-forward are back, as they were before the posting.",
    });
  });

  it("comes again with the next posting, and is the same", async () => {
    const again = finished(await postedTo(await takenBack(after), NEXT));
    expect((await workbookContent(again)).sheets["Summary"]).toEqual((await workbookContent(after)).sheets["Summary"]);
  });

  it("does not come with an undo", async () => {
    const twice = await takenBack(await takenBack(after));
    expect(Object.keys((await workbookContent(twice)).sheets)).not.toContain("Summary details");
  });

  it("stays where a later posting is taken back", async () => {
    const later = await takenBack(await postedTo(after, reportsOfMonth(3)));
    expect(Object.keys((await workbookContent(later)).sheets)).toContain("Summary details");
  });

  it("stays beside the earlier page, under another name, where people wrote on it since", async () => {
    const page = (await new Package(after).sheets()).find(({ name }) => name === "Summary");
    const written = await edited(after, page?.path ?? "", (sheet) =>
      sheet.replace("</sheetData>", '<row r="60"><c r="C60" t="inlineStr"><is><t>mine</t></is></c></row></sheetData>'),
    );
    const back = await takenBack(written);
    expect(Object.keys((await workbookContent(back)).sheets).slice(0, 3)).toEqual(["Start", "Summary", "Summary page"]);
    expect((await cellsOf(back)).get("Summary page!C60")?.value).toBe("mine");
  });

  it("stays beside the earlier page where somebody's chart on another sheet is of its cells", async () => {
    const [chart = ""] = await new Package(after).partsOfType(/chart\+xml$/u);
    const charted = await edited(after, chart, (markup) =>
      markup.replace(/<(?<tag>(?:\w+:)?f)>[^<]*</u, "<$<tag>>Summary!$C$60<"),
    );
    expect(Object.keys((await workbookContent(await takenBack(charted))).sheets)).toContain("Summary page");
  });
});

describe("a table's cell that repeats what is chosen on a page", () => {
  const worded = new Map([...tablesAfter(BEFORE), ["SummaryMonth", [{ "Choose a month": "soon" }]]]);

  it.each([
    ["in a new file", () => presentFile(worded)],
    ["once an earlier page gave way", async () => postedTo(await olderFile(worded, BEFORE_PAGES), NEXT)],
  ])("holds what its formula comes to where it was a word, %s", async (_title, made) => {
    const cell = (await cellsOf(finished(await made()))).get("Summary details!A5");
    expect(cell).toEqual({ formula: 'IF(ISNUMBER(SummaryChosen),SummaryChosen,"")', value: "" });
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
