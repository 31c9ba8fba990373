import exceljs from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { addToWorkbook } from "../../../src/xlsx/adopt/addToWorkbook";
import { sheetsFromXlsx } from "../../../src/xlsx/read/sheetsFromXlsx";
import { tablesInFile } from "../../../src/xlsx/tablesInFile";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { inOtherCase, inUtf16, withRemarks, withWrongChecksum, withoutStyles } from "../../fixtures/unusualPackages";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../../openpyxl";
import { partsOf } from "../../packageParts";
import { BOOK, dayRow, fileOf, ledgerIn, putting, rowsOf, saved } from "./ledger";
import { practiceRows } from "./practiceRows";
import { MADE, practiceWorkbook } from "./practiceWorkbook";

const KINDS: readonly (readonly [string, (workbook: Uint8Array) => Uint8Array | Promise<Uint8Array>])[] = [
  ["whose parts' names are in other capitals", inOtherCase],
  ["in UTF-16, low byte first", (workbook) => inUtf16(workbook, true)],
  ["in UTF-16, high byte first", (workbook) => inUtf16(workbook, false)],
  ["with comments, instructions and CDATA in its lists", withRemarks],
  ["without formats", withoutStyles],
];

/** The parts that each change of rows touches, as it should be read afterwards whatever the encoding was. */
const TEXT = /\.(?:xml|rels)$/iu;

describe("a package that is valid and unusual", () => {
  let theirs: Uint8Array;
  let report: Uint8Array;

  beforeAll(async () => {
    theirs = await everythingWorkbook();
    const book = new exceljs.Workbook();
    book.addWorksheet("Export").addRows([
      ["Carrier", "Balance", "Ⓒ & <x>"],
      ["Delta", 12.5, "é 🦷"],
    ]);
    report = new Uint8Array(await book.xlsx.writeBuffer());
  });

  it.each(KINDS)("is read as an export: one %s", async (_, unusual) => {
    expect(await sheetsFromXlsx(await unusual(report))).toMatchObject({
      ok: true,
      sheets: [{ name: "Export", text: "Carrier\tBalance\tⒸ & <x>\nDelta\t12.5\té 🦷" }],
    });
  });

  it.each(KINDS)("is posted to in place: one %s", async (_, unusual) => {
    const before = await unusual(await fileOf(rowsOf(1, 2)));
    const after = await saved(before, putting([dayRow(3, 7, "é 🦷 late"), dayRow(2, 5)]));
    expect(await ledgerIn(after)).toEqual([dayRow(1), dayRow(2, 5), dayRow(3, 7, "é 🦷 late")]);
    const [was, is] = [await partsOf(before), await partsOf(after)];
    expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
    const kept = [...was].filter(([path, bytes]) => Buffer.compare(bytes, is.get(path) ?? new Uint8Array()) === 0);
    expect(kept.length).toBeGreaterThan(5);
    for (const [path, bytes] of is) if (!kept.some(([one]) => one === path)) expectUtf8(path, bytes);
  });

  it.each(KINDS)("gets our sheets: one %s", async (_, unusual) => {
    const before = await unusual(theirs);
    const added = await addToWorkbook(before, practiceWorkbook, practiceRows(), MADE);
    if (!added.ok) throw new Error(added.reason);
    const found = await tablesInFile(added.bytes, practiceWorkbook, new Map());
    if (!found.ok) throw new Error(found.message);
    expect(found.file).toMatchObject({ isThere: true, tables: { size: practiceWorkbook.tables.length } });
    for (const { name } of practiceWorkbook.tables) {
      expect([name, found.file.tables.get(name)?.length]).toEqual([name, practiceRows().get(name)?.length]);
    }
    const [was, is] = [await partsOf(before), await partsOf(added.bytes)];
    const paths = [...is.keys()].map((path) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.some((path) => path === "xl/styles.xml")).toBe(true);
    for (const [path, bytes] of is) {
      if (Buffer.compare(bytes, was.get(path) ?? new Uint8Array()) !== 0) expectUtf8(path, bytes);
    }
  });

  it.skipIf(PYTHON === undefined).each(KINDS.slice(1))(
    `is read by openpyxl once it has our sheets${WITHOUT_OPENPYXL}: one %s`,
    async (_, unusual) => {
      const added = await addToWorkbook(await unusual(theirs), practiceWorkbook, practiceRows(), MADE);
      const usual = await addToWorkbook(theirs, practiceWorkbook, practiceRows(), MADE);
      if (!added.ok || !usual.ok) throw new Error("nothing was added");
      expect(await seenByOpenpyxl(added.bytes)).toEqual(await seenByOpenpyxl(usual.bytes));
    },
  );
});

/** Parts that were written anew are in UTF-8 and say so. */
function expectUtf8(path: string, bytes: Uint8Array): void {
  if (!TEXT.test(path)) return;
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  expect([path, /encoding="(?<declared>[^"]*)"/iu.exec(text.slice(0, 100))?.groups?.["declared"]]).toEqual([
    path,
    "UTF-8",
  ]);
}

describe("a package with a part that is not what its checksum says", () => {
  it("is no export, and says so", async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet("Export").addRow(["Carrier", "Balance"]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    for (const path of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"]) {
      expect([path, await sheetsFromXlsx(withWrongChecksum(bytes, path))]).toEqual([
        path,
        { ok: false, reason: "damaged" },
      ]);
    }
  });

  it("is not posted to, and says so", async () => {
    const bytes = await fileOf(rowsOf(1));
    for (const path of ["[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/tables/table1.xml"]) {
      const found = await tablesInFile(withWrongChecksum(bytes, path), BOOK, new Map());
      expect([path, found.ok ? "opened" : found.message]).toEqual([
        path,
        expect.stringMatching(/damaged or not whole/u),
      ]);
    }
  });

  it("gets no sheets of ours where the part is one that must know of them, and keeps any other as it is", async () => {
    const theirs = await everythingWorkbook();
    for (const path of ["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]) {
      const added = await addToWorkbook(withWrongChecksum(theirs, path), practiceWorkbook, practiceRows(), MADE);
      expect([path, added]).toMatchObject([path, { ok: false, reason: "damaged" }]);
    }
    const broken = withWrongChecksum(theirs, "xl/media/image1.png");
    expect(await addToWorkbook(broken, practiceWorkbook, practiceRows(), MADE)).toMatchObject({ ok: true });
  });
});
