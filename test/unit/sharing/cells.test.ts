import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { checkSharing } from "../../../src/sharing/checkSharing";
import { KnownPeople } from "../../../src/sharing/people/knownPeople";
import { notePeopleIn } from "../../../src/sharing/people/peopleInExport";
import { Package } from "../../../src/xlsx/package/package";
import { NAMING_EXPORT } from "../../sharing/plantedTexts";

const BIRTH = new Date(Date.UTC(1962, 2, 14));

/** What is found in a sheet of these rows, as `kind cells`. */
async function foundIn(rows: readonly (readonly unknown[])[], format?: string): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Ours");
  for (const row of rows) sheet.addRow([...row]);
  if (format !== undefined) sheet.getCell("A1").numFmt = format;
  const people = new KnownPeople();
  notePeopleIn(NAMING_EXPORT, people);
  const found = await checkSharing(new Uint8Array(await book.xlsx.writeBuffer()), people);
  if (!found.ok) throw new Error(found.reason);
  return found.check.findings.map(({ kind, cells }) => `${kind} ${cells}`);
}

describe("a number in a cell", () => {
  it.each([
    [
      "a birth date by its heading",
      [
        ["DOB", "Balance"],
        [BIRTH, 5],
        [new Date(Date.UTC(2026, 0, 5)), 6],
      ],
      "birth-date A2:A3",
    ],
    ["a birth date that is its serial, by the label beside it", [["Born:", 22_719]], "birth-date B1"],
    ["a birth date of the exports, alone among words", [["See"], [BIRTH]], "birth-date A2"],
    [
      "a phone by its heading",
      [
        ["Patient phone", "Balance"],
        [5_550_123, 5],
      ],
      "phone A2",
    ],
    ["a phone by its digits", [["See"], [5_555_550_123]], "phone A2"],
    [
      "a Social Security number by its heading",
      [
        ["SSN", "Balance"],
        [78_051_120, 5],
      ],
      "social-security A2",
    ],
    ["a card by its check digit", [["See"], [378_282_246_310_005]], "card A2"],
    [
      "an account by its heading",
      [
        ["Acct #", "Balance"],
        [883, 5],
      ],
      "account-number A2",
    ],
    ["an account of the exports", [["See"], [88_320_155]], "account-number A2"],
  ])("is found as %s", async (_what, rows, found) => {
    expect(await foundIn(rows)).toEqual([found]);
  });

  it.each([
    ["Excel's format for Social Security numbers", "000\\-00\\-0000", 78_051_120, "social-security A1"],
    ["Excel's format for phones", "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", 15_550_123, "phone A1"],
  ])("is found by %s", async (_what, format, number, found) => {
    expect(await foundIn([[number]], format)).toEqual([found]);
  });

  it("is no birth date where it is one day among many that are none", async () => {
    const days = Array.from({ length: 9 }, (_, index) => [new Date(Date.UTC(1962, 2, 10 + index)), index]);
    expect(await foundIn([["Date", "Billed"], ...days])).toEqual([]);
  });

  it("is no account where a row of other headings stands between", async () => {
    const rows = [
      ["Acct #", "Balance"],
      ["none", 5],
      ["Billed", "Paid"],
      [88_320, 5],
    ];
    expect(await foundIn(rows)).toEqual([]);
  });
});

describe("a sheet or a part that is called like somebody", () => {
  it("is told by its number, and not by what it is called", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Quillfeather, Marigold").addRow(["Marigold Quillfeather"]);
    const parts = new Package(new Uint8Array(await book.xlsx.writeBuffer()));
    parts.addPart("customXml/quillfeather marigold.xml", "application/xml", "<note>Marigold Quillfeather</note>");
    const people = new KnownPeople();
    notePeopleIn(NAMING_EXPORT, people);
    const found = await checkSharing(await parts.save(new Date(0)), people);
    if (!found.ok) throw new Error(found.reason);
    const { findings } = found.check;
    expect(findings.map(({ place, sheet, part }) => [place, sheet, part])).toContainEqual(["part-name", undefined, ""]);
    expect(findings.map(({ sheet }) => sheet)).toContain("sheet 1");
    expect(JSON.stringify(findings)).not.toMatch(/quillfeather|marigold/iu);
    expect(findings.find(({ place }) => place === "part-name")?.canBeCleared).toBe(false);
  });
});

describe("a name that no export names", () => {
  it("is found under a heading of names", async () => {
    const rows = [
      ["Patient", "Balance"],
      ["Sorrelquist, Hana", 5],
      ["Odette Pellingmann", 6],
      ["Total", 11],
    ];
    expect(await foundIn(rows)).toEqual(["name A2:A3"]);
  });

  it("is not taken from words under a lone heading that may head anything", async () => {
    expect(await foundIn([["Patient"], ["0 to 30 days"], ["All that is owed"], ["What the shares are"]])).toEqual([]);
  });
});

describe("a table whose cell of a heading says somebody's name where the table does not", () => {
  it("says its heading again once the name is cleared, so that nothing has to be mended", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Ours");
    const columns = [{ name: "Owed", totalsRowLabel: "Sum" }, { name: "Paid" }];
    sheet.addTable({ name: "Accounts", ref: "A1", totalsRow: true, columns, rows: [[5, 6]] });
    const parts = new Package(new Uint8Array(await book.xlsx.writeBuffer()));
    await parts.change("xl/sharedStrings.xml", (markup) =>
      markup.replaceAll(/>(?:Owed|Sum)</gu, ">Quillfeather, Marigold<"),
    );
    const people = new KnownPeople();
    notePeopleIn(NAMING_EXPORT, people);
    const found = await checkSharing(await parts.save(new Date(0)), people);
    if (!found.ok) throw new Error(found.reason);
    const { findings, cleared } = found.check;
    const bytes = await cleared(
      findings.map(({ number }) => number),
      new Date(0),
    );
    const after = new ExcelJS.Workbook();
    await after.xlsx.load(Buffer.from(bytes ?? []).buffer);
    expect(["A1", "A3"].map((address) => after.getWorksheet("Ours")?.getCell(address).text)).toEqual(["Owed", "Sum"]);
  });
});
