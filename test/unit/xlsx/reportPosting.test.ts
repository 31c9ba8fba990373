import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { inverseOf } from "../../../src/workbook/change/inverse";
import { MONTHS, REPORTS, reportRows } from "../../fixtures/reportWorkbook";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../../openpyxl";
import { cellsOf } from "../../storedCells";
import {
  THREE_MONTHS,
  VALUES,
  changed,
  choosing,
  looksAt,
  partIn,
  posting,
  tablesIn,
  titleIn,
  valuesIn,
  written,
} from "./reportFiles";

describe("posting to it in place", () => {
  it("moves the newest month on: results, title and choices, and no format changes", async () => {
    const before = await written(2);
    const after = await changed(before, posting(2));
    expect(await valuesIn(after)).toEqual(THREE_MONTHS);
    expect(await titleIn(after)).toEqual(["'One month'!$C$5", "2026, month 3"]);
    const sheet = "xl/worksheets/sheet1.xml";
    expect(await looksAt(after, sheet, VALUES)).toEqual(await looksAt(before, sheet, VALUES));
    expect(await partIn(after, "xl/workbook.xml")).toContain(">Monthly[Month]</definedName>");
    const found = [...(await cellsOf(after))].filter(([, { value, formula }]) => value !== undefined || formula);
    const fresh = [...(await cellsOf(await written(3)))].filter(
      ([, { value, formula }]) => value !== undefined || formula,
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(fresh));
  });

  it("fills in what had no figure before the first month, and the title with it", async () => {
    const first = await changed(await written(0), posting(0));
    expect(await valuesIn(first)).toEqual([1_000.5, 0.75, 1, MONTHS[0]]);
    expect(await titleIn(first)).toEqual(["'One month'!$C$5", "2026, month 1"]);
    const back = inverseOf(REPORTS, reportRows(0), posting(0));
    const none = await changed(first, back);
    expect(await valuesIn(none)).toEqual([0, "", 0, ""]);
    expect(await titleIn(none)).toEqual(["'One month'!$C$5", "Billed by month"]);
  });

  it("leaves a month that somebody chose, through postings and their way back", async () => {
    const chosen = await changed(await written(2), choosing(MONTHS[0]));
    expect(await titleIn(chosen)).toEqual(["'One month'!$C$5", "2026, month 1"]);
    const posted = await changed(await changed(chosen, posting(2)), posting(3));
    expect(await valuesIn(posted)).toEqual([1_000.5, 0.75, 4, MONTHS[0]]);
    expect((await tablesIn(posted)).get("Choice")).toEqual([{ "Month chosen": MONTHS[0] }]);
    const back = inverseOf(REPORTS, reportRows(3, MONTHS[0]), posting(3));
    const taken = await changed(posted, back);
    expect(await valuesIn(taken)).toEqual([1_000.5, 0.75, 3, MONTHS[0]]);
    const newest = await changed(taken, choosing(undefined));
    expect(await valuesIn(newest)).toEqual(THREE_MONTHS);
  });

  it("does so where dates count from 1904 too: months are days, and figures beside them are not", async () => {
    const file = await since1904(await written(2, MONTHS[1]));
    const read = await tablesIn(file);
    expect(read.get("Choice")).toEqual([{ "Month chosen": MONTHS[1] + 1462 }]);
    const after = await changed(file, [
      { table: "Monthly", upserts: [{ Month: MONTHS[1] + 1462, Billed: 5_000, Collected: 1_000 }], removals: [] },
    ]);
    expect(await valuesIn(after)).toEqual([5_000, 0.2, 2, MONTHS[1]]);
  });
});

/** The file as one that counts days from 1904: its months are four years later. */
async function since1904(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const workbook = await partIn(file, "xl/workbook.xml");
  expect(workbook).toContain("<workbookPr");
  zip.file("xl/workbook.xml", workbook.replace("<workbookPr", '<workbookPr date1904="1"'));
  return zip.generateAsync({ type: "uint8array" });
}

describe.skipIf(PYTHON === undefined)(`openpyxl, given such a workbook${WITHOUT_OPENPYXL}`, () => {
  it("finds both tables on a sheet, the chart, and the names", async () => {
    expect(await seenByOpenpyxl(await changed(await written(2), posting(2)))).toEqual({
      sheets: [
        { name: "One month", tables: { Choice: "A4:C5", Report: "A18:C22" }, charts: 1 },
        { name: "Since", tables: { Pick: "A3:B4", Since: "A6:C7" }, charts: 0 },
        { name: "Monthly", tables: { Monthly: "A3:C6" }, charts: 0 },
        {
          name: "Overview",
          tables: { Standing: "A3:B4", Steps: "A17:C20", Spread: "A23:D25", Remarks: "A28:B29" },
          charts: 1,
        },
      ],
      names: ["MonthShown", "FromMonth", "MonthlyMonth"],
    });
  });
});
