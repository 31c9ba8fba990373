import { describe, expect, it } from "vitest";
import { sheetsFromXlsx } from "../../../src/xlsx/read/sheetsFromXlsx";
import { type Written, WRITTEN_TEXT, fixture, read, readPage, written } from "./otherFileTest";

describe("a workbook of another kind", () => {
  it.each(["furnished.fods", "furnished.ods", "furnished.xls"])(
    "says what the same sheets say as an .xlsx, hidden rows, columns and sheets, merged cells, comments and formulas: %s",
    async (name) => {
      expect(await read(fixture(name))).toEqual(await sheetsFromXlsx(fixture("furnished.xlsx")));
    },
  );

  it("says the same as XML, but for what was not written there", async () => {
    const found = await read(fixture("furnished.xml"));
    const wanted = await sheetsFromXlsx(fixture("furnished.xlsx"));
    const [main] = found.ok ? found.sheets : [];
    const [same] = wanted.ok ? wanted.sheets : [];
    expect(main?.text).toBe(same?.text.replace("\t0.13\t", "\t0.125\t"));
    expect(main).toMatchObject({ hiddenRows: 1, hiddenColumns: 1, unknown: undefined });
  });

  // The library wrote what it reads: that another program's files read alike is shown by the files above, and of Excel 2 to 5 by none.
  it.each<Written>(["biff2", "biff5", "biff8"])(
    "keeps text as it is written, numbers to the cent and dates as days: %s",
    async (kind) => {
      const found = await read(written(kind));
      expect(found.ok && found.sheets.map(({ text }) => text)).toEqual([WRITTEN_TEXT]);
    },
  );

  it("is refused with what to do where its parts are binary", async () => {
    expect(await read(written("xlsb"))).toEqual({ ok: false, reason: "binary-parts" });
  });

  it("counts days from 1904 where the workbook does", async () => {
    const found = await read(
      written("biff8", (book) => {
        book.Workbook = { WBProps: { date1904: true } };
      }),
    );
    expect(found.ok && found.sheets[0]?.text).toContain("Acme Dental\t2030-03-09\t");
  });
});

const IN_XML = (cells: string, styles = ""): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="One"><Table>${cells}</Table></Worksheet></Workbook>`;

describe("a workbook as XML", () => {
  it("has its dates as they are stored, and its numbers as their format shows them", async () => {
    const found = await readPage(
      IN_XML(
        '<Row ss:Index="2"><Cell ss:StyleID="d"><Data ss:Type="Number">46089</Data></Cell><Cell ss:Index="3" ss:StyleID="c"><Data ss:Type="Number">0.125</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-08T14:30:00.000</Data></Cell><Cell><Data ss:Type="String">3/8/2026&#10;late</Data><Comment><ss:Data>a note</ss:Data></Comment></Cell></Row>',
        '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="c" ss:Parent="p"/>',
      ),
    );
    expect(found.ok && found.sheets[0]).toMatchObject({
      text: '\n2026-03-08\t\t0.13\t2026-03-08T14:30:00\t"3/8/2026\nlate"',
      rounded: 1,
    });
  });

  it("adds up a plain sum that has no result, and names another formula without one", async () => {
    const rows = [1, 2].map((amount) => `<Row><Cell><Data ss:Type="Number">${amount}</Data></Cell></Row>`).join("");
    const sum = await readPage(IN_XML(`${rows}<Row><Cell ss:Formula="=SUM(R[-2]C:R[-1]C)"/></Row>`));
    expect(sum.ok && sum.sheets[0]).toMatchObject({ text: "1\n2\n3", computed: 1, unknown: undefined });
    const other = await readPage(IN_XML(`${rows}<Row><Cell ss:Formula="=VLOOKUP(R1C1,R1C1:R2C1,1)"/></Row>`));
    expect(other.ok && other.sheets[0]).toMatchObject({ unknown: "A3" });
  });

  it("is refused where it is cut short, or is XML of another kind", async () => {
    expect(await readPage(IN_XML("<Row/>").slice(0, -11))).toEqual({ ok: false, reason: "damaged" });
    expect(await readPage('<?xml version="1.0"?><report><row/></report>')).toEqual({
      ok: false,
      reason: "unknown-markup",
    });
  });
});
