import type { Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { addToWorkbook } from "../../../src/xlsx/adopt/addToWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { looksOf } from "../../cellLooks";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { finished } from "../../finished";
import { REMARK } from "../../fixtures/overviewSheet";
import { MONTHS, REPORTS, reportRows } from "../../fixtures/reportWorkbook";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted } from "../../libreOffice";
import { cellsOf } from "../../storedCells";
import { MADE } from "./practiceWorkbook";
import { changed, elementsIn, looksAt, partIn, posting, written } from "./reportFiles";

const SHEET = "xl/worksheets/sheet4.xml";
const CHART = "xl/charts/chart2.xml";
const CAPTIONS = { A22: "Month against month", A27: "What people said" };

/** Every rule of a sheet: where it holds, what it is, its place among the others. */
async function rulesIn(file: Uint8Array, sheet = SHEET): Promise<readonly string[]> {
  const rules = await elementsIn(file, sheet, "conditionalFormatting");
  return rules.flatMap((place) =>
    [...place.getElementsByTagName("cfRule")].map((rule) =>
      [place.getAttribute("sqref"), rule.getAttribute("type"), rule.getAttribute("priority"), inside(rule)].join(" "),
    ),
  );
}

function inside(rule: Element): string {
  const words = (name: string, attribute: string): string =>
    [...rule.getElementsByTagName(name)].map((one) => one.getAttribute(attribute)).join("-");
  const formula = rule.getElementsByTagName("formula")[0]?.textContent;
  return formula ?? `${words("cfvo", "type")} ${words("color", "rgb")}`;
}

const SCALES = ["B24:C25 colorScale 5 min-max FFFFFFFF-FF5B9BD5", "A29 colorScale 6 min-max FFFFFFFF-FFF4B183"];

async function cellsAt(file: Uint8Array, addresses: readonly string[]): Promise<readonly unknown[]> {
  const cells = await cellsOf(file);
  return addresses.map((address) => cells.get(`Overview!${address}`)?.value);
}

/** The letters of the sheet's cells: weight, size, color. */
async function fontsAt(file: Uint8Array, addresses: readonly string[]): Promise<readonly string[]> {
  const looks = await looksOf(file);
  return addresses.map((address) => {
    const look = looks.get(`Overview!${address}`);
    const font = typeof look === "object" ? look.font : "";
    const said = (name: string): string => new RegExp(`${name}="([^"]*)"`, "u").exec(font)?.[1] ?? "-";
    return `${/^\s*b$/mu.test(font) ? "bold" : "plain"} ${said("sz val")} ${said("color rgb")}`;
  });
}

/** How each series of a chart is filled, and the figures that the chart keeps of it. */
async function seriesIn(file: Uint8Array, path = CHART): Promise<readonly unknown[]> {
  return (await elementsIn(file, path, "c:ser")).map((series) => {
    const look = series.getElementsByTagName("c:spPr")[0];
    const figures = [...(series.getElementsByTagName("c:val")[0]?.getElementsByTagName("c:v") ?? [])];
    return {
      fill: [...(look?.children ?? [])].map((one) => one.nodeName),
      line: [...(look?.getElementsByTagName("a:ln")[0]?.children ?? [])].map((one) => one.nodeName),
      figures: figures.map(({ textContent }) => Number(textContent)),
    };
  });
}

function spacerAndAmount(standsOn: readonly number[], amount: readonly number[]): readonly unknown[] {
  return [
    { fill: ["a:noFill", "a:ln"], line: ["a:noFill"], figures: standsOn },
    { fill: ["a:solidFill"], line: [], figures: amount },
  ];
}

describe("a sheet with sections", () => {
  let file: Uint8Array;

  beforeAll(async () => {
    file = await written(3);
  });

  it("says each section's caption right above its headings, in letters of its own", async () => {
    expect(await cellsAt(file, Object.keys(CAPTIONS))).toEqual(Object.values(CAPTIONS));
    expect(await cellsAt(file, ["A23", "A28"])).toEqual(["Figure", "Months late"]);
    expect(await fontsAt(file, Object.keys(CAPTIONS))).toEqual(["bold 12 FF1F3864", "bold 12 FF1F3864"]);
  });

  it("makes the rows of captions and of prominent cells taller", async () => {
    const rows = await elementsIn(file, SHEET, "row");
    const heights = new Map(rows.map((row) => [row.getAttribute("r"), row.getAttribute("ht")]));
    expect(["4", "18", "22", "24", "27", "29"].map((row) => heights.get(row) ?? null)).toEqual([
      "24",
      null,
      "20",
      null,
      "20",
      "39",
    ]);
  });

  it("makes prominent cells large and bold, computed or typed, and neither their headings nor their neighbors", async () => {
    const prominent = "bold 14 FF1F3864";
    expect(await fontsAt(file, ["A4", "A29", "B29"])).toEqual([prominent, prominent, prominent]);
    expect(await fontsAt(file, ["A3", "A28", "B4", "B18"])).toEqual([
      "bold 11 FFFFFFFF",
      "bold 11 FFFFFFFF",
      "plain 11 -",
      "plain 11 -",
    ]);
    expect(await looksAt(file, SHEET, ["A4", "B18"])).toEqual(new Array(2).fill("$#,##0.00;-$#,##0.00 right"));
  });

  it("makes the blank row of a prominent table as tall and as prominent", async () => {
    const without = await writeWorkbook(REPORTS, new Map([...reportRows(1), ["Remarks", []]]), MADE);
    const rows = await elementsIn(without, SHEET, "row");
    expect(rows.find((row) => row.getAttribute("r") === "29")?.getAttribute("ht")).toBe("24");
    expect(await fontsAt(without, ["A29", "B29"])).toEqual(["bold 14 FF1F3864", "bold 14 FF1F3864"]);
  });

  it("keeps no headings in view, repeats none in print, and is printed on one page", async () => {
    expect(await elementsIn(file, SHEET, "pane")).toEqual([]);
    const [page] = await elementsIn(file, SHEET, "pageSetup");
    expect(["fitToWidth", "fitToHeight"].map((name) => page?.getAttribute(name))).toEqual(["1", "1"]);
    const [other] = await elementsIn(file, "xl/worksheets/sheet3.xml", "pageSetup");
    expect(other?.getAttribute("fitToHeight")).toBe("0");
    const names = await elementsIn(file, "xl/workbook.xml", "definedName");
    const ours = names.filter((name) => name.getAttribute("localSheetId") === "3");
    expect(ours.map((name) => [name.getAttribute("name"), name.textContent])).toEqual([
      ["_xlnm.Print_Area", "'Overview'!$A:$D"],
    ]);
  });

  it("has rules on each of its tables, none with another's priority, highlights before heat maps", async () => {
    expect(await rulesIn(file)).toEqual([
      'B4 cellIs 1 "behind"',
      'A18:A20 cellIs 2 "Owed"',
      'D24:D25 cellIs 3 "good"',
      'A24:D25 expression 4 $D24="left out"',
      ...SCALES,
    ]);
    const rules = await elementsIn(file, SHEET, "cfRule");
    const scales = rules.filter((rule) => rule.getAttribute("type") === "colorScale");
    expect(scales.map((rule) => rule.getAttribute("dxfId"))).toEqual([null, null]);
  });

  it("draws a stack on a spacer that is not seen, without a legend", async () => {
    expect(await seriesIn(file)).toEqual(spacerAndAmount([0, 825.375, 0], [3_301.5, 2_476.125, 825.375]));
    expect(await elementsIn(file, CHART, "c:legend")).toEqual([]);
    expect(await elementsIn(file, "xl/charts/chart1.xml", "c:legend")).toHaveLength(1);
  });
});

describe("posting to it in place", () => {
  it("brings the sections and the chart up to date, spacer and hidden legend as they were", async () => {
    const before = await written(2);
    const after = await changed(before, posting(2));
    expect(await rulesIn(after)).toEqual(await rulesIn(before));
    expect(await seriesIn(before)).toEqual(spacerAndAmount([0, 525.25, 0], [2_101, 1_575.75, 525.25]));
    expect(await seriesIn(after)).toEqual(spacerAndAmount([0, 825.375, 0], [3_301.5, 2_476.125, 825.375]));
    expect(await elementsIn(after, CHART, "c:legend")).toEqual([]);
    expect(await cellsAt(before, ["A4", "B4", "C24"])).toEqual([2_101, "behind", 1_100.5]);
    expect(await cellsAt(after, ["A4", "B4", "C24", ...Object.keys(CAPTIONS)])).toEqual([
      3_301.5,
      "ahead",
      1_200.5,
      ...Object.values(CAPTIONS),
    ]);
  });

  it("takes the rows that come and go into the heat map over them", async () => {
    const sheet = "xl/worksheets/sheet3.xml";
    const scale = (cells: string) => [`${cells} colorScale 1 min-max FFFFFFFF-FFA9D08E`];
    const two = await written(2);
    expect(await rulesIn(two, sheet)).toEqual(scale("B4:C5"));
    const four = await changed(await changed(two, posting(2)), posting(3));
    expect(await rulesIn(four, sheet)).toEqual(scale("B4:C7"));
    const removals = [{ Month: MONTHS[0] }, { Month: MONTHS[3] }];
    const back = await changed(four, [{ table: "Monthly", upserts: [], removals }]);
    expect(await rulesIn(back, sheet)).toEqual(scale("B4:C5"));
  });

  it("leaves the looks of the sheet's cells", async () => {
    const ours = async (file: Uint8Array) =>
      Object.fromEntries([...(await looksOf(file))].filter(([cell]) => cell.startsWith("Overview!")));
    const before = await written(2);
    expect(await ours(await changed(before, posting(2)))).toEqual(await ours(before));
  });
});

describe("adding it to somebody's own workbook", () => {
  it("brings captions, prominent cells, color scales and the spacer along", async () => {
    const added = await addToWorkbook(await everythingWorkbook(), REPORTS, reportRows(3), MADE);
    if (!added.ok) throw new Error(added.reason);
    const bytes = finished(added.bytes);
    const sheet = await pathOf(bytes, "xl/worksheets/", CAPTIONS.A22);
    expect(await rulesIn(bytes, sheet)).toEqual(await rulesIn(await written(3)));
    const rules = await elementsIn(bytes, sheet, "cfRule");
    const scales = rules.filter((rule) => rule.getAttribute("type") === "colorScale");
    expect(scales.map((rule) => rule.hasAttribute("dxfId"))).toEqual([false, false]);
    expect(await cellsAt(bytes, [...Object.keys(CAPTIONS), "B29"])).toEqual([...Object.values(CAPTIONS), REMARK]);
    const [looks, fresh] = [await looksOf(bytes), await looksOf(await written(3))];
    for (const address of ["Overview!A22", "Overview!A4", "Overview!B29", "Overview!rule 3"]) {
      expect(looks.get(address)).toEqual(fresh.get(address));
    }
    const chart = await pathOf(bytes, "xl/charts/chart", "From billed to owed");
    expect(await seriesIn(bytes, chart)).toEqual(await seriesIn(await written(3)));
    expect(await elementsIn(bytes, chart, "c:legend")).toEqual([]);
  });
});

/** The part in a folder that holds these words. */
async function pathOf(file: Uint8Array, folder: string, words: string): Promise<string> {
  const paths = Object.keys((await JSZip.loadAsync(file)).files).filter((path) => path.startsWith(folder));
  for (const path of paths) if ((await partIn(file, path)).includes(words)) return path;
  throw new RangeError(`no part in ${folder} says ${words}`);
}

describe.skipIf(SOFFICE === undefined)(`LibreOffice, given such a sheet${WITHOUT_LIBREOFFICE}`, () => {
  it("finds captions, color scales, the spacer and no legend", async () => {
    const saved = await converted(await changed(await written(2), posting(2)), "xlsx");
    expect(await cellsAt(saved, Object.keys(CAPTIONS))).toEqual(Object.values(CAPTIONS));
    const scales = (await rulesIn(saved)).filter((rule) => rule.includes("colorScale"));
    const apart = (rule: string): string => rule.replace(/colorScale \d/u, "colorScale");
    expect(scales.map(apart).sort()).toEqual(SCALES.map(apart).sort());
    const chart = await pathOf(saved, "xl/charts/chart", "From billed to owed");
    const [spacer, amount] = await elementsIn(saved, chart, "c:ser");
    const fillOf = (series: Element | undefined) => series?.getElementsByTagName("c:spPr")[0]?.children[0]?.nodeName;
    expect([spacer, amount].map(fillOf)).toEqual(["a:noFill", "a:solidFill"]);
    expect(await elementsIn(saved, chart, "c:legend")).toEqual([]);
  });
});
