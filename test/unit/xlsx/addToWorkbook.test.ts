import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { describeNotAdded } from "../../../src/xlsx/adopt/problems";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { looksOf } from "../../cellLooks";
import { asMacroWorkbook, encrypted, notAWorkbook, notAZip, truncated, zipBomb } from "../../fixtures/damagedWorkbooks";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../../openpyxl";
import { canonicalXml, changedParts, partsOf } from "../../packageParts";
import { cellsOf } from "../../storedCells";
import { tablesOf } from "../../storedTables";
import { add, addedTo, addedToBroken, colliding } from "./addedWorkbook";
import { practiceRows } from "./practiceRows";
import { MADE, practiceWorkbook } from "./practiceWorkbook";

/** The parts that must know of new sheets. */
const EDITED = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

async function edited(bytes: Uint8Array, path: string, from: string, to: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const text = (await zip.file(path)?.async("string")) ?? "";
  expect(text).toContain(from);
  zip.file(path, text.replaceAll(from, to));
  return zip.generateAsync({ type: "uint8array" });
}

describe("adding sheets to somebody's workbook", () => {
  let theirs: Uint8Array;
  let fresh: Uint8Array;
  let both: Uint8Array;

  beforeAll(async () => {
    theirs = await everythingWorkbook();
    fresh = await writeWorkbook(practiceWorkbook, practiceRows(), MADE);
    both = await addedTo(theirs);
  });

  it("leaves every part byte for byte, but for those that must know of new sheets", async () => {
    const before = await partsOf(theirs);
    expect([...changedParts(before, await partsOf(both))].sort()).toEqual(EDITED);
  });

  it("leaves what those parts said, and only adds to it", async () => {
    const before = await partsOf(theirs);
    const after = await partsOf(both);
    for (const path of EDITED) {
      const kept = canonicalXml(after.get(path)).split("\n");
      const lost = canonicalXml(before.get(path))
        .split("\n")
        .filter((line) => !kept.includes(line) && !line.includes(" count="));
      expect(lost).toEqual(path === "xl/workbook.xml" ? ['  calcPr calcId="191029"'] : []);
    }
  });

  it("keeps their cells, their formulas and how they look", async () => {
    const [cells, looks] = [await cellsOf(both), await looksOf(both)];
    for (const [at, content] of await cellsOf(theirs)) expect([at, cells.get(at)]).toEqual([at, content]);
    for (const [at, look] of await looksOf(theirs)) expect([at, looks.get(at)]).toEqual([at, look]);
  });

  it("shows the added cells and rules as a fresh workbook does", async () => {
    const [cells, looks] = [await cellsOf(both), await looksOf(both)];
    for (const [at, content] of await cellsOf(fresh)) expect([at, cells.get(at)]).toEqual([at, content]);
    for (const [at, look] of await looksOf(fresh)) expect([at, looks.get(at)]).toEqual([at, look]);
  });

  it("adds every table with its rows, under a number of its own", async () => {
    const tables = await tablesOf(both);
    for (const [name, rows] of await tablesOf(fresh)) expect(tables.get(name)).toEqual(rows);
    expect(tables.has("PracticeFigures")).toBe(true);
    const parts = [...(await partsOf(both))].filter(([path]) => path.startsWith("xl/tables/"));
    const ids = parts.map(([, part]) => / id="(\d+)"/u.exec(new TextDecoder().decode(part))?.[1]);
    expect(new Set(ids).size).toBe(parts.length);
  });

  it("gives a sheet whose name is taken another, which charts and names follow", async () => {
    const after = await partsOf(await addedTo(theirs, colliding));
    const workbook = new TextDecoder().decode(after.get("xl/workbook.xml"));
    const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name);
    expect(sheets).toEqual(expect.arrayContaining(["Lists", "Lists 2", "Weekly charts 2", "setup 2"]));
    expect(new Set(sheets).size).toBe(sheets.length);
    const charts = [...after].filter(([path]) => /charts\/chart\d+\.xml$/u.test(path));
    const formulas = charts.flatMap(([, part]) => new TextDecoder().decode(part).match(/(?<=<c:f>)[^<]*/gu) ?? []);
    expect(formulas.filter((formula) => formula.startsWith("'setup'!"))).toEqual([]);
    expect(formulas.filter((formula) => formula.startsWith("'setup 2'!")).length).toBeGreaterThan(0);
    expect(workbook).toMatch(/Print_Titles" localSheetId="\d+">'setup 2'!/u);
  });

  it("keeps macros, and the file one with macros", async () => {
    const before = await asMacroWorkbook(theirs);
    const [was, is] = [await partsOf(before), await partsOf(await addedTo(before))];
    expect(is.get("xl/vbaProject.bin")).toEqual(was.get("xl/vbaProject.bin"));
    expect(canonicalXml(is.get("[Content_Types].xml"))).toContain("sheet.macroEnabled.main+xml");
  });

  it("adds to a workbook without styles of its own", async () => {
    const zip = await JSZip.loadAsync(
      await edited(theirs, "xl/_rels/workbook.xml.rels", "relationships/styles", "x/none"),
    );
    zip.remove("xl/styles.xml");
    const looks = await looksOf(await addedToBroken(await zip.generateAsync({ type: "uint8array" })));
    expect(looks.get("Monthly!A4")).toEqual((await looksOf(fresh)).get("Monthly!A4"));
  });

  it("takes no part's path that differs from one of theirs in capitals alone", async () => {
    const zip = await JSZip.loadAsync(theirs);
    zip.file("XL/Worksheets/Sheet6.xml", "theirs");
    const paths = [...(await partsOf(await addedToBroken(await zip.generateAsync({ type: "uint8array" })))).keys()];
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  it("refuses a second time, naming every table and name that is there", async () => {
    const taken = [...practiceWorkbook.tables, ...practiceWorkbook.names].map(({ name }) => name);
    expect(await add(both)).toEqual({ ok: false, reason: "names-taken", taken });
  });

  it.each([
    ["a name", "xl/workbook.xml", 'name="BilledTwice"', 'name="WEEKBEGINS"', ["WeekBegins"]],
    ["a table", "xl/tables/table1.xml", "PracticeFigures", "monthly", ["Monthly"]],
  ])("refuses where %s of theirs has one of our names, whatever its capitals", async (_, path, from, to, taken) => {
    const refused = await add(await edited(theirs, path, from, to));
    expect(refused).toEqual({ ok: false, reason: "names-taken", taken });
    if (!refused.ok) expect(describeNotAdded(refused)).toContain(taken[0]);
  });

  it.each([
    ["dates-from-1904", "<workbookPr", '<workbookPr date1904="1"'],
    ["structure-locked", "<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'],
    ["strict-format", `"${TRANSITIONAL}"`, '"http://purl.oclc.org/ooxml/spreadsheetml/main"'],
  ])("refuses a workbook for %s", async (reason, from, to) => {
    expect(await add(await edited(theirs, "xl/workbook.xml", from, to))).toMatchObject({ ok: false, reason });
  });

  it("says of a file that is no workbook, or a broken one, what it is", async () => {
    expect(await add(await notAWorkbook())).toMatchObject({ ok: false, reason: "not-a-workbook" });
    const bombs = ["xl/workbook.xml", "xl/styles.xml"].map((path) => zipBomb(theirs, path, 500));
    for (const bytes of [notAZip(), truncated(theirs), encrypted(), ...bombs]) {
      expect(await add(bytes)).toMatchObject({ ok: false, reason: "damaged" });
    }
  });

  it.skipIf(PYTHON === undefined)(`is read by openpyxl${WITHOUT_OPENPYXL}`, async () => {
    const [ours, seen] = [await seenByOpenpyxl(fresh), await seenByOpenpyxl(both)];
    expect(sheetsSeen(seen)).toEqual([...sheetsSeen(await seenByOpenpyxl(theirs)), ...sheetsSeen(ours)]);
  });
});

function sheetsSeen(seen: unknown): readonly unknown[] {
  expect(seen).toHaveProperty("sheets");
  return typeof seen === "object" && seen !== null && "sheets" in seen && Array.isArray(seen.sheets) ? seen.sheets : [];
}
