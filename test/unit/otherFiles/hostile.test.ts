import { describe, expect, it } from "vitest";
import { packedEntry, zipFile } from "../../../src/xlsx/package/zipFile";
import { type Written, WRITTEN_TEXT, fixture, read, readPage, written } from "./otherFileTest";

const FIXTURES = ["furnished.fods", "furnished.ods", "furnished.xls", "furnished.xml"];
const KINDS: readonly Written[] = ["biff2", "biff5", "biff8"];
const FILES: readonly (readonly [string, () => Uint8Array])[] = [
  ...FIXTURES.map((name) => [name, () => fixture(name)] as const),
  ...KINDS.map((kind) => [kind, () => written(kind)] as const),
];

/** `EncryptedPackage`, as a compound file names its streams. */
const ENCRYPTED = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);

describe("a file that is not whole", () => {
  it.each(FILES)("is refused wherever it is cut off, or says all that the whole one says: %s", async (_name, make) => {
    const whole = make();
    const said = await read(whole);
    const less = new Set<unknown>();
    for (let length = 8; length < whole.length; length += Math.ceil(whole.length / 160)) {
      const cut = await read(whole.slice(0, length));
      if (cut.ok && JSON.stringify(cut) !== JSON.stringify(said)) less.add(length);
    }
    expect([...less]).toEqual([]);
  });

  it("is refused where the library would pass over a cell: a formula whose text is not there", async () => {
    const bytes = written("biff2");
    const textOfFormula = [0x06, 0x00, 0x14, 0x00, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 3, 0x1e, 1];
    const end = bytes.length - 4;
    const unread = await read(Uint8Array.from([...bytes.slice(0, end), ...textOfFormula, 0, ...bytes.slice(end)]));
    expect(unread).toEqual({ ok: false, reason: "damaged" });
  });
});

describe("a file with a password", () => {
  it("is named as such: an .xlsx, an .xls, an .ods", async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...ENCRYPTED]);
    expect(await read(compound)).toEqual({ ok: false, reason: "encrypted" });
    const beginning = [0x09, 0x08, 0x08, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0];
    const locked = Uint8Array.from([...beginning, 0x2f, 0x00, 0x02, 0x00, 0, 0, 0x0a, 0x00, 0x00, 0x00]);
    expect(await read(locked)).toEqual({ ok: false, reason: "encrypted" });
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await read(await zipped({ "META-INF/manifest.xml": manifest, "content.xml": "\0\u0001" }))).toEqual({
      ok: false,
      reason: "encrypted",
    });
  });
});

describe("a file built to do harm", () => {
  it("changes nothing that other objects share: a page whose cells are called __proto__", async () => {
    await readPage('<table><tr __proto__="x" constructor="y"><td colspan="__proto__">a<td hasOwnProperty>b</table>');
    expect({}).not.toHaveProperty("c");
    expect(Object.keys(Object.prototype)).toEqual([]);
    const after = await read(written("biff8"));
    expect(after.ok && after.sheets[0]?.text).toBe(WRITTEN_TEXT);
  });

  it.each([
    ["tags that never end", `<table><tr><td>a</td>${"<td ".repeat(200_000)}`],
    ["comments that never end", `<table><tr><td>a</td>${"<!--".repeat(200_000)}`],
    ["tables in tables", `${"<table><tr><td>".repeat(100_000)}a`],
    ["tables in a long row", `<table><tr>${"<td>a".repeat(14_000)}${"<td><table></table>".repeat(1_900)}</table>`],
    ["spaces", `<table><tr><td>a${" \n".repeat(1_000_000)}b</table>`],
    ["entities", `<table><tr><td>${"&amp".repeat(300_000)}</table>`],
    ["attributes", `<table ${'a="'.repeat(300_000)}><tr><td>a</table>`],
  ])("is read to its end, or refused: a page of %s", async (_what, page) => {
    const found = await readPage(page);
    expect(found.ok ? found.sheets.length : found.reason).toBeTruthy();
  });

  it.each([
    [
      "rows below cells that span sixteen thousand columns",
      `<table><tr>${'<td colspan="1000" rowspan="60000">x'.repeat(16)}${"<tr><td>y".repeat(60_000)}</table>`,
    ],
    [
      "rows of XML below a cell that spans sixteen thousand columns",
      `<Workbook><Worksheet ss:Name="a"><Row><Cell ss:MergeDown="60000" ss:MergeAcross="16000"/></Row>${"<Row><Cell/></Row>".repeat(60_000)}</Worksheet></Workbook>`,
    ],
    [
      "columns that are said to be hidden again and again",
      `<Workbook><Worksheet ss:Name="a">${'<Column ss:Index="1" ss:Span="16000" ss:Hidden="1"/>'.repeat(20_000)}</Worksheet></Workbook>`,
    ],
    [
      "cells of a long text, three million times",
      `<office:document-content><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="200"><table:table-cell table:number-columns-repeated="16000"><text:p>${"long ".repeat(50_000)}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:document-content>`,
    ],
  ])("is refused within its limits: %s", async (_what, text) => {
    expect(await readPage(text)).toEqual({ ok: false, reason: "too-large" });
  });

  it("is refused where its cells would span more than a sheet has", async () => {
    const wide = `<table><tr>${'<td colspan="1000">'.repeat(20)}a</table>`;
    expect(await readPage(wide)).toEqual({ ok: false, reason: "damaged" });
    const wideAndLong = `<table>${`<tr>${'<td colspan="1000" rowspan="60000">x'.repeat(16)}`.repeat(300)}</table>`;
    expect(await readPage(wideAndLong)).toMatchObject({ ok: false });
    const often = fixture("furnished.fods");
    const text = new TextDecoder()
      .decode(often)
      .replace('table:number-columns-repeated="3"', 'table:number-columns-repeated="99999999"');
    const repeated = text.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">');
    expect(await readPage(repeated)).toEqual({ ok: false, reason: "too-large" });
  });

  it("is refused where its parts expand to more than memory should hold, or than they say", async () => {
    const large = await zipped({ "content.xml": "0".repeat(260_000_000) });
    expect(await read(large)).toEqual({ ok: false, reason: "too-large" });
    const lying = await zipped({ "content.xml": "0".repeat(5_000_000) });
    const view = new DataView(lying.buffer);
    view.setUint32(lying.length - 22 - 46 - "content.xml".length + 24, 100, true);
    expect(await read(lying)).toMatchObject({ ok: false });
  });

  it("is refused where it is larger than 64 MB", async () => {
    expect(await read(new Uint8Array(64_000_001))).toEqual({ ok: false, reason: "too-large" });
  });
});

async function zipped(parts: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([path, text]) => packedEntry(path, encoder.encode(text), 0x21_0000));
  return new Uint8Array(zipFile(await Promise.all(entries)));
}
