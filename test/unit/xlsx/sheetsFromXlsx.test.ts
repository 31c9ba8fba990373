import exceljs from "exceljs";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { sheetsFromXlsx } from "../../../src/xlsx/read/sheetsFromXlsx";
import { zipBomb } from "../../fixtures/damagedWorkbooks";

async function saved(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function textOf(...rows: exceljs.CellValue[][]): Promise<string> {
  const read = await sheetsFromXlsx(await saved((book) => book.addWorksheet("Export").addRows(rows)));
  return read.ok ? read.sheets.map(({ text }) => text).join("\f") : read.reason;
}

describe("sheetsFromXlsx", () => {
  it("gives rows as lines and cells between tabs", async () => {
    expect(await textOf(["Carrier", "Balance"], ["Delta", 12.5])).toBe("Carrier\tBalance\nDelta\t12.5");
  });

  it("quotes cells that hold a tab, a quote or a line break", async () => {
    expect(await textOf(["a\tb", 'say "so"', "one\ntwo"])).toBe('"a\tb"\t"say ""so"""\t"one\ntwo"');
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    [1e21, "1000000000000000000000"],
    [-1.5e-7, "-0.00000015"],
    [1234567890123456, "1234567890123460"],
    [0, "0"],
  ])("writes %d in plain digits", async (number, digits) => {
    expect(await textOf([number])).toBe(digits);
  });

  it("writes dates as ISO, with their time where they have one", async () => {
    expect(await textOf([new Date(Date.UTC(2026, 2, 5)), new Date(Date.UTC(2026, 2, 5, 14, 30))])).toBe(
      "2026-03-05\t2026-03-05T14:30:00",
    );
  });

  it("takes a formula's stored result, a truth value and an error as they are shown", async () => {
    expect(await textOf([{ formula: "1+1", result: 2 }, true, { error: "#N/A" }])).toBe("2\tTRUE\t#N/A");
  });

  it("keeps text that looks like a number or an escape as it is", async () => {
    expect(await textOf(["007", "_x005F_x0041_", "=1+1"])).toBe("007\t_x0041_\t=1+1");
  });

  it("keeps blank rows and cells, so that a row's number is the sheet's", async () => {
    const read = await sheetsFromXlsx(
      await saved((book) => {
        const sheet = book.addWorksheet("Export");
        sheet.getCell("B3").value = "here";
        sheet.getCell("D3").value = "there";
      }),
    );
    expect(read).toMatchObject({ ok: true, sheets: [{ name: "Export", text: "\n\n\there\t\tthere" }] });
  });

  it("gives every sheet that holds anything, whatever its name, those that are hidden too", async () => {
    const bytes = await saved((book) => {
      book.addWorksheet("Empty");
      book.addWorksheet('It\'s "A" & <B>').addRow(["A report"]);
      book.addWorksheet("Lists", { state: "hidden" }).addRows([["x"], ["y"], ["z"]]);
      book.addWorksheet("Raw", { state: "veryHidden" }).addRow(["raw"]);
    });
    expect(await sheetsFromXlsx(bytes)).toMatchObject({
      ok: true,
      sheets: [
        { name: 'It\'s "A" & <B>', position: 2, isHidden: false, filledRows: 1 },
        { name: "Lists", position: 3, isHidden: true, filledRows: 3 },
        { name: "Raw", position: 4, isHidden: true, text: "raw" },
      ],
    });
  });

  it("says so when a workbook is empty, encrypted or damaged", async () => {
    const empty = await saved((book) => book.addWorksheet("Nothing"));
    expect(await sheetsFromXlsx(empty)).toEqual({ ok: false, reason: "empty" });
    expect(await sheetsFromXlsx(empty.subarray(0, empty.length / 2))).toEqual({ ok: false, reason: "damaged" });
    const wrapped = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await sheetsFromXlsx(wrapped)).toEqual({ ok: false, reason: "encrypted" });
  });

  it("says so when a sheet that the workbook has is not in the file, and passes over sheets of charts", async () => {
    const parts = await JSZip.loadAsync(
      await saved((book) => {
        book.addWorksheet("Export").addRow(["a"]);
        book.addWorksheet("Chart").addRow(["b"]);
      }),
    );
    const links = (await parts.file("xl/_rels/workbook.xml.rels")?.async("text")) ?? "";
    const asChart = links.replace(/(relationships\/)worksheet("[^>]*sheet2\.xml)/u, "$1chartsheet$2");
    expect(asChart).not.toBe(links);
    parts.file("xl/_rels/workbook.xml.rels", asChart);
    const read = await sheetsFromXlsx(await parts.generateAsync({ type: "uint8array" }));
    expect(read).toMatchObject({ ok: true, sheets: [{ name: "Export" }] });
    parts.remove("xl/worksheets/sheet1.xml");
    const lacking = await sheetsFromXlsx(await parts.generateAsync({ type: "uint8array" }));
    expect(lacking).toEqual({ ok: false, reason: "damaged" });
  });

  it("reads no part twice: a list of sheets that names one again is damaged", async () => {
    const parts = await JSZip.loadAsync(await saved((book) => book.addWorksheet("Export").addRow(["a"])));
    const book = (await parts.file("xl/workbook.xml")?.async("text")) ?? "";
    const twice = book.replace(/<sheet [^>]*\/>/u, "$&$&");
    expect(twice).not.toBe(book);
    parts.file("xl/workbook.xml", twice);
    const read = await sheetsFromXlsx(await parts.generateAsync({ type: "uint8array" }));
    expect(read).toEqual({ ok: false, reason: "damaged" });
  });

  it("does not expand a file past what memory should hold, whatever the size that its directory gives", async () => {
    const small = await saved((book) => book.addWorksheet("Bomb").addRow(["x"]));
    for (const statedSize of [undefined, 9, 399_999_999]) {
      const bomb = zipBomb(small, "xl/sharedStrings.xml", statedSize);
      expect(bomb.length).toBeLessThan(2_000_000);
      expect([statedSize, await sheetsFromXlsx(bomb)]).toEqual([statedSize, { ok: false, reason: "damaged" }]);
    }
  });

  it("answers any bytes without throwing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await sheetsFromXlsx(bytes);
      }),
    );
  });

  it("answers a workbook with any bytes changed without throwing", async () => {
    const whole = await saved((book) =>
      book.addWorksheet("Export").addRows([
        ["a", 1],
        ["b", 2],
      ]),
    );
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of changes) changed[at] = byte;
        await sheetsFromXlsx(changed);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any XML in its parts without throwing", async () => {
    const whole = await JSZip.loadAsync(await saved((book) => book.addWorksheet("Export").addRow(["a"])));
    const piece = fc.oneof(
      fc.constantFrom(
        "<row>",
        '<row r="9999999">',
        '<c r="XFD1" t="s">',
        "<v>",
        "</v>",
        "</c>",
        "<!--",
        "<![CDATA[",
        "&#xffffff;",
        "<f>",
        '<f t="shared" si="0">',
        "SUM(A1:XFD1048576)",
        "</f>",
        '<col min="1" max="99999999" hidden="1"/>',
        "</sheetData>",
        '<mergeCell ref="A1:XFD1048576"/>',
        '"',
        "<",
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        whole.file("xl/worksheets/sheet1.xml", pieces.join(""));
        await sheetsFromXlsx(await whole.generateAsync({ type: "uint8array" }));
      }),
      { numRuns: 200 },
    );
  });
});
