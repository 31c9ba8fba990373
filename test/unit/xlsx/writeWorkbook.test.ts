import { DOMParser, type Document } from "@xmldom/xmldom";
import fc from "fast-check";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { storableText } from "../../../src/workbook/layout/storableText";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../../finished";
import { type CellContent, cellsOf } from "../../storedCells";
import { HOSTILE_TEXTS, practiceRows } from "./practiceRows";
import { MADE, practiceWorkbook } from "./practiceWorkbook";

let bytes: Uint8Array;
let zip: JSZip;
let cells: ReadonlyMap<string, CellContent>;

beforeAll(async () => {
  bytes = finished(await writeWorkbook(practiceWorkbook, practiceRows(), MADE));
  zip = await JSZip.loadAsync(bytes);
  cells = await cellsOf(bytes);
});

async function text(path: string): Promise<string> {
  return (await zip.file(path)?.async("string")) ?? "";
}

async function part(path: string): Promise<Document> {
  return new DOMParser().parseFromString(await text(path), "text/xml");
}

function elements(document: Document, name: string) {
  return [...document.getElementsByTagName(name)];
}

describe("the cells of a written workbook", () => {
  it("hold hostile text as text, letter for letter, and never as a formula", () => {
    const found = HOSTILE_TEXTS.map((_, index) => cells.get(`Actions!B${index + 4}`));
    expect(found).toEqual(HOSTILE_TEXTS.map((value) => ({ value })));
  });

  it("mark text that Excel would turn into something else when someone edits it", async () => {
    const quoted = elements(await part("xl/styles.xml"), "xf").filter((format) => format.getAttribute("quotePrefix"));
    expect(quoted).toHaveLength(1);
  });

  it("hold each formula with its result: numbers, texts, yes and no", () => {
    const ratio = cells.get("Monthly!E21");
    expect(ratio?.formula).toContain("Monthly[[#This Row],[Billed]]");
    expect(ratio?.value).toBeCloseTo(0.247976, 6);
    expect(cells.get("Monthly!E23")?.value).toBe("");
    expect(cells.get("Monthly!H21")?.value).toBe("Watch");
    expect(cells.get("Monthly!I22")?.value).toBe(true);
  });

  it("are blank, without a formula, where there is nothing for a chart to draw", () => {
    expect(cells.get("Monthly!F21")?.formula).toBeDefined();
    expect(cells.get("Monthly!F23")).toEqual({ value: undefined });
  });

  it("leave the blank row of a table without rows blank, so that no error shows", () => {
    expect(cells.get("Claims!C4")).toEqual({ value: undefined });
  });

  it("bring back any text as it was, less what XML cannot hold and what is too long", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const rows = new Map([["Actions", texts.map((value, index) => ({ Opened: index, "What was seen": value }))]]);
          const read = await cellsOf(await writeWorkbook(practiceWorkbook, rows, MADE));
          const found = texts.map((_, index) => read.get(`Actions!B${index + 4}`)?.value ?? "");
          expect(found).toEqual(texts.map(storableText));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("cut a text at what a cell may hold", async () => {
    const rows = new Map([["Actions", [{ Opened: 1, "What was seen": "x".repeat(40_000) }]]]);
    const read = await cellsOf(await writeWorkbook(practiceWorkbook, rows, MADE));
    expect(read.get("Actions!B4")?.value).toBe("x".repeat(32_767));
  });
});

describe("the parts of a written workbook", () => {
  it("are the same bytes for the same input", async () => {
    const again = await writeWorkbook(practiceWorkbook, practiceRows(), MADE);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it("have no program take people's names out of comments and properties when it saves them", async () => {
    const [settings] = elements(await part("xl/workbook.xml"), "workbookPr");
    expect(settings?.hasAttribute("filterPrivacy")).toBe(false);
  });

  it("are all well formed", async () => {
    const paths = Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
    for (const path of paths) await expect(part(path)).resolves.toBeDefined();
  });

  it("are each named by a content type, and lead only to parts that are there", async () => {
    const types = await text("[Content_Types].xml");
    for (const path of Object.keys(zip.files).filter((each) => /(?:charts|drawings|tables)\/[^/]*\.xml$/u.test(each))) {
      expect(types).toContain(`PartName="/${path}"`);
    }
    const links = Object.keys(zip.files).filter((path) => path.endsWith(".rels"));
    for (const path of links) {
      const owner = path.replace("_rels/", "").replace(/\.rels$/u, "");
      for (const link of elements(await part(path), "Relationship")) {
        const target = new URL(link.getAttribute("Target") ?? "", `zip:///${owner}`).pathname.slice(1);
        expect(zip.file(target), `${path} leads to ${target}`).not.toBeNull();
      }
    }
  });

  it("give each table's formulas to its columns, so that a row which someone types gets them", async () => {
    const tables = await Promise.all([1, 2, 3, 4, 5].map((number) => part(`xl/tables/table${number}.xml`)));
    const monthly = tables.find((table) => table.documentElement?.getAttribute("name") === "Monthly");
    const formulas = monthly ? elements(monthly, "calculatedColumnFormula") : [];
    expect(formulas).toHaveLength(7);
    expect(formulas[0]?.textContent).toContain('SUMIFS(Daily[Billed],Daily[Date],">="&Monthly[[#This Row],[Month]]');
  });

  it("give a table without rows one blank row", async () => {
    const tables = await Promise.all([1, 2, 3, 4, 5].map((number) => text(`xl/tables/table${number}.xml`)));
    expect(tables.find((table) => table.includes('name="Claims"'))).toContain('ref="A3:C4"');
  });

  it("put the notes' drawing before the tables, where Excel looks for it", async () => {
    const sheet = await text("xl/worksheets/sheet3.xml");
    const order = [
      "<sheetData",
      "<mergeCells",
      "<conditionalFormatting",
      "<pageSetup",
      "<drawing",
      "<legacyDrawing",
      "<tableParts",
    ];
    const places = order.map((name) => sheet.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("name cells absolutely, and a cell whose row is missing as an empty text", async () => {
    const workbook = await text("xl/workbook.xml");
    expect(workbook).toContain(`<definedName name="WeekBegins">'Settings'!$B$4</definedName>`);
    expect(workbook).toContain(`<definedName name="NotThere">&quot;&quot;</definedName>`);
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  it("offer choices for columns and for named cells, never two lists for one cell", async () => {
    const lists = elements(await part("xl/worksheets/sheet5.xml"), "dataValidation");
    expect(lists.map((list) => [list.getAttribute("sqref"), list.textContent])).toEqual([
      ["B4", '"Monday,Sunday"'],
      ["B5", '"Yes,No"'],
    ]);
  });
});

describe("the charts of a written workbook", () => {
  it("leave a missing figure out of what they show: a gap, not a zero", async () => {
    const [ratio] = elements(await part("xl/charts/chart2.xml"), "c:val");
    const points = ratio ? [...ratio.getElementsByTagName("c:pt")].map((point) => point.getAttribute("idx")) : [];
    expect(points).toEqual(["0", "1", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    expect(ratio?.getElementsByTagName("c:ptCount")[0]?.getAttribute("val")).toBe("12");
    const chart = await text("xl/charts/chart2.xml");
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(chart).toContain('<c16r3:dispNaAsBlank val="1"/>');
  });

  it("refuse a column that holds text where it has no figure, since Excel would draw a zero", async () => {
    const sheets = practiceWorkbook.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({
          ...series,
          heading: series.heading.replace("Ratio for the chart", "Collection ratio"),
        })),
      })),
    }));
    const drawingZeros: WorkbookSpec = { ...practiceWorkbook, sheets };
    await expect(writeWorkbook(drawingZeros, practiceRows(), MADE)).rejects.toThrow(/must be #N\/A/u);
  });

  it("read their table's columns, and say what they show in words", async () => {
    const chart = await text("xl/charts/chart1.xml");
    expect(chart).toContain("<c:f>'Monthly'!$B$21:$B$32</c:f>");
    expect(chart).toContain("<c:formatCode>mmm yyyy</c:formatCode>");
    expect(await text("xl/drawings/drawing1.xml")).toContain('descr="Columns of what was billed');
  });

  it("stack columns, lay lines over them, and dash a reference line", async () => {
    const stacked = await text("xl/charts/chart3.xml");
    expect(stacked).toContain('<c:grouping val="stacked"/>');
    expect(stacked.indexOf("<c:barChart>")).toBeLessThan(stacked.indexOf("<c:lineChart>"));
    const ratio = await text("xl/charts/chart2.xml");
    expect(ratio).toContain('<a:prstDash val="dash"/>');
    expect(ratio).toContain('<c:symbol val="none"/>');
  });

  it("are there for a table without rows, without a point", async () => {
    const chart = await part("xl/charts/chart4.xml");
    expect(elements(chart, "c:pt").map((point) => point.textContent)).toEqual(["Open"]);
  });
});

describe("a description that Excel would have to repair", () => {
  it.each([
    ["a sheet's name", { sheets: practiceWorkbook.sheets.map((sheet) => ({ ...sheet, name: "a/b" })) }],
    ["two sheets of one name", { sheets: practiceWorkbook.sheets.map((sheet) => ({ ...sheet, name: "Same" })) }],
    ["a table on no sheet", { sheets: practiceWorkbook.sheets.slice(0, 1) }],
    [
      "a name that is a cell's address",
      { names: [{ name: "AB12", table: "Settings", rowKey: "x", heading: "Choice" }] },
    ],
  ])("is refused: %s", async (_what, change) => {
    await expect(writeWorkbook({ ...practiceWorkbook, ...change }, practiceRows(), MADE)).rejects.toThrow(RangeError);
  });
});
