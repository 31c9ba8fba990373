import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookChange } from "../../src/workbook/change/change";
import { crowdedLedger, type CrowdedLedger } from "../fixtures/crowdedLedger";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted } from "../libreOffice";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../openpyxl";
import { canonicalXml } from "../packageParts";
import { cellsOf } from "../storedCells";
import { changed, dayRow, edited, partsIn, putting } from "../unit/xlsx/ledger";

const BEFORE: CrowdedLedger = { days: [1, 3, 5], down: 0, downBeside: 0, isBeside: false };
const BESIDE: CrowdedLedger = { ...BEFORE, isBeside: true };

interface Case {
  readonly title: string;
  readonly before: CrowdedLedger;
  readonly change: WorkbookChange;
  readonly after: CrowdedLedger;
}

/** Changes to a ledger, and what is to come of each. */
const CHANGES: readonly Case[] = [
  {
    title: "two days are put in between others",
    before: BEFORE,
    change: putting([dayRow(2), dayRow(4)]),
    after: { ...BEFORE, days: [1, 2, 3, 4, 5], down: 2, downBeside: 2 },
  },
  {
    title: "two days are put in before all others",
    before: { ...BEFORE, days: [3, 5, 7] },
    change: putting([dayRow(1), dayRow(2)]),
    after: { ...BEFORE, days: [1, 2, 3, 5, 7], down: 2, downBeside: 2 },
  },
  {
    title: "three days are put in at the end",
    before: BEFORE,
    change: putting([dayRow(6), dayRow(7), dayRow(8)]),
    after: { ...BEFORE, days: [1, 3, 5, 6, 7, 8], down: 3, downBeside: 3 },
  },
  {
    title: "the day in the middle is taken out",
    before: BEFORE,
    change: putting([], [3]),
    after: { ...BEFORE, days: [1, 5], down: -1, downBeside: -1 },
  },
  {
    title: "the first day is taken out",
    before: BEFORE,
    change: putting([], [1]),
    after: { ...BEFORE, days: [3, 5], down: -1, downBeside: -1 },
  },
  {
    title: "all days but one are taken out",
    before: BEFORE,
    change: putting([], [1, 5]),
    after: { ...BEFORE, days: [3], down: -2, downBeside: -2 },
  },
  {
    title: "the last day is taken out",
    before: BEFORE,
    change: putting([], [5]),
    after: { ...BEFORE, days: [1, 3], down: -1, downBeside: -1 },
  },
  {
    title: "a day with a note is taken out",
    before: { ...BEFORE, noted: 3 },
    change: putting([], [3]),
    after: { ...BEFORE, days: [1, 5], down: -1, downBeside: -1 },
  },
  {
    title: "a day goes and two come",
    before: { ...BEFORE, noted: 5 },
    change: putting([dayRow(2), dayRow(4)], [3]),
    after: { ...BEFORE, days: [1, 2, 4, 5], down: 1, downBeside: 1, noted: 5 },
  },
  {
    title: "two days are put in while something stands beside the ledger",
    before: BESIDE,
    change: putting([dayRow(2), dayRow(4)]),
    after: { ...BESIDE, days: [1, 2, 3, 4, 5], down: 2 },
  },
  {
    title: "a day is put in at the end while something stands beside the ledger",
    before: BESIDE,
    change: putting([dayRow(8)]),
    after: { ...BESIDE, days: [1, 3, 5, 8], down: 1 },
  },
  {
    title: "the last day is taken out while something stands beside the ledger",
    before: BESIDE,
    change: putting([], [5]),
    after: { ...BESIDE, days: [1, 3], down: -1 },
  },
];

const SHEET = "xl/worksheets/sheet1.xml";

/** What becomes of each kind of thing, by the part and the elements that keep it. */
const THINGS: readonly { readonly thing: string; readonly path: string; readonly element?: RegExp }[] = [
  { thing: "notes keep to their cells", path: "xl/comments1.xml" },
  { thing: "the boxes of notes and check boxes keep to their cells", path: "xl/drawings/vmlDrawing1.vml" },
  { thing: "threads of comments keep to their cells", path: "xl/threadedComments/threadedComment1.xml" },
  { thing: "pictures, shapes and charts keep to their cells, stretch across the ledger, or stay", path: "xl/drawings/drawing1.xml" },
  { thing: "shapes of other sheets show the same cells", path: "xl/drawings/drawing2.xml" },
  { thing: "charts read the same cells, those that a person has hidden in them too", path: "xl/charts/chart1.xml" },
  { thing: "pivot tables stand over their cells", path: "xl/pivotTables/pivotTable1.xml" },
  { thing: "pivot tables read the whole ledger when they are refreshed", path: "xl/pivotCache/pivotCacheDefinition1.xml" },
  { thing: "check boxes set the same cell", path: "xl/ctrlProps/ctrlProp1.xml" },
  { thing: "the table and its filter cover the ledger's rows", path: "xl/tables/table1.xml" },
  { thing: "names, print areas and print titles name the same cells", path: "xl/workbook.xml" },
  { thing: "page breaks come behind the same rows", path: SHEET, element: /<rowBreaks.*<\/colBreaks>/u },
  { thing: "merged cells stay merged", path: SHEET, element: /<mergeCells.*<\/mergeCells>/u },
  { thing: "links hang on their cells and lead to the same ones", path: SHEET, element: /<hyperlinks.*<\/hyperlinks>/u },
  { thing: "rules go for the same cells and look at the same ones", path: SHEET, element: /<conditionalFormatting.*<\/conditionalFormatting>/u },
  { thing: "choices go for the same cells and come from the same ones", path: SHEET, element: /<dataValidations.*<\/dataValidations>/u },
  { thing: "newer rules do so too", path: SHEET, element: /<x14:conditionalFormattings.*<\/x14:conditionalFormattings>/u },
  { thing: "newer choices do so too", path: SHEET, element: /<x14:dataValidations.*<\/x14:dataValidations>/u },
  { thing: "sparklines stand in the same cells and draw the same ones", path: SHEET, element: /<x14:sparklineGroups.*<\/x14:sparklineGroups>/u },
  { thing: "errors that a person lets pass pass at the same cells", path: SHEET, element: /<ignoredErrors.*<\/ignoredErrors>/u },
  { thing: "and so do newer kinds of them", path: SHEET, element: /<x14:ignoredErrors.*<\/x14:ignoredErrors>/u },
  { thing: "ranges that may be edited are the same", path: SHEET, element: /<protectedRanges.*<\/protectedRanges>/u },
  { thing: "scenarios set the same cells", path: SHEET, element: /<scenarios.*<\/scenarios>/u },
  { thing: "watched cells are the same", path: SHEET, element: /<cellWatches.*<\/cellWatches>/u },
  { thing: "check boxes on the sheet keep to their cells", path: SHEET, element: /<controls.*<\/controls>/u },
  { thing: "the sheet says how far it reaches", path: SHEET, element: /<dimension[^>]*>/u },
  { thing: "other sheets look at the same cells", path: "xl/worksheets/sheet2.xml" },
  { thing: "sheets that look at none of them stay as they were", path: "xl/worksheets/sheet3.xml" },
  { thing: "the list of formula cells is taken out of the list of parts", path: "[Content_Types].xml" },
  { thing: "and out of the workbook's links", path: "xl/_rels/workbook.xml.rels" },
];

/** LibreOffice 7.4 ends on these two when it writes a workbook, wherever they stand. */
function withoutWhatFellsLibreOffice(file: Uint8Array): Promise<Uint8Array> {
  return edited(file, SHEET, (sheet) =>
    sheet
      .replace(/<xm:f>(?=Days!A7[:<])[^<]*<\/xm:f>/u, "")
      .replace(/<x14:cfvo type="formula"><xm:f>[^<]*<\/xm:f><\/x14:cfvo>/u, '<x14:cfvo type="autoMin"/>'),
  );
}

describe.each(CHANGES.map((one) => [one.title, one] as const))("when %s", { concurrent: true }, (_title, { before, change, after }) => {
  let file: Uint8Array;
  let found: ReadonlyMap<string, string>;
  let wanted: ReadonlyMap<string, string>;
  let theirs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const start = await crowdedLedger(before);
    file = await changed(start, change);
    theirs = await partsIn(start);
    found = await partsIn(file);
    wanted = await partsIn(await crowdedLedger({ ...after, isChanged: true }));
  });

  it.each(THINGS.map((thing) => [thing.thing, thing] as const))("%s", (_title, { path, element = /[^]+/u }) => {
    expect(wanted.get(path)).toMatch(element);
    expect(element.exec(found.get(path) ?? "")?.[0]).toBe(element.exec(wanted.get(path) ?? "")?.[0]);
  });

  it("cells hold what they held, formulas name the same cells, and rows keep their heights", async () => {
    const filled = async (bytes: Uint8Array): Promise<unknown> =>
      [...(await cellsOf(bytes))].filter(([, { formula, value }]) => formula !== undefined || value !== undefined);
    expect(await filled(file)).toEqual(await filled(await crowdedLedger(after)));
    const heights = (part = ""): readonly string[] => part.match(/<row r="\d+" ht="[^>]*>/gu) ?? [];
    expect(heights(found.get(SHEET))).toEqual(heights(wanted.get(SHEET)));
  });

  it("no other part changes, and none comes or goes but the list of formula cells", () => {
    expect([...found.keys()]).toEqual([...wanted.keys()]);
    const touched = new Set(THINGS.map(({ path }) => path));
    for (const [path, part] of theirs) {
      if (!touched.has(path) && path !== SHEET && path !== "xl/calcChain.xml") expect(found.get(path)).toBe(part);
    }
  });

  // A note on a row that is taken out goes with it, so there is no way back to it.
  if (before.noted === undefined) {
    it("it all goes back to its places when the change is taken back", async () => {
      const added = after.days.filter((day) => !before.days.includes(day));
      const gone = before.days.filter((day) => !after.days.includes(day));
      const undone = await partsIn(await changed(file, putting(gone.map((day) => dayRow(day)), added)));
      const start = await partsIn(await crowdedLedger({ ...before, isChanged: true }));
      for (const [path, part] of start) {
        if (path !== SHEET) expect([path, undone.get(path)]).toEqual([path, part]);
      }
      const behind = (part = ""): string => part.slice(part.indexOf("</sheetData>"));
      expect(behind(undone.get(SHEET))).toBe(behind(start.get(SHEET)));
    });
  }

  it.skipIf(PYTHON === undefined)(`openpyxl opens the workbook${WITHOUT_OPENPYXL}`, async () => {
    const seen = JSON.stringify(await seenByOpenpyxl(file));
    expect(seen).toContain(`"tables":{"Ledger":"A6:E${6 + after.days.length}"}`);
  });

  it.skipIf(SOFFICE === undefined)(`LibreOffice opens the workbook${WITHOUT_LIBREOFFICE}`, async () => {
    const parts = await partsIn(await converted(await withoutWhatFellsLibreOffice(file), "xlsx"));
    expect(canonicalXml(parts.get("xl/workbook.xml"))).toContain('name="Apart"');
    expect([...parts.keys()].filter((path) => /pivotTable1|comments1|drawing1/u.test(path)).length).toBeGreaterThan(2);
  });
});

describe("the list of formula cells", () => {
  it("goes when one formula becomes a blank cell and another one is written, though no row moves", async () => {
    const without = await edited(await crowdedLedger(BEFORE), SHEET, (sheet) =>
      sheet.replace(/<c r="B8".*?<\/c>/u, "").replace(/<c r="E8".*?<\/c>/u, '<c r="E8"/>'),
    );
    const file = await changed(without, putting([{ ...dayRow(1), Amount: undefined }, dayRow(3)]));
    const cells = await cellsOf(file);
    expect([cells.get("Days!E7")?.formula, cells.get("Days!E8")?.value]).toEqual([undefined, 30]);
    const parts = await partsIn(file);
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});
