import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { describeMissingParts, openWorkbook } from "../../../src/xlsx/update/openWorkbook";
import {
  asMacroWorkbook,
  encrypted,
  notAWorkbook,
  notAZip,
  signed,
  truncated,
  zipBomb,
} from "../../fixtures/damagedWorkbooks";
import { BOOK, changed, dayRow, edited, fileOf, ledgerIn, opened, partIn, putting, rowsOf } from "./ledger";
import { fileOf as trackerFile } from "./trackerMonths";

const SHEET = "xl/worksheets/sheet1.xml";

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const result = await openWorkbook(bytes);
  return result.ok ? "opened" : result.reason;
}

describe("opening a workbook", () => {
  it("says why it cannot be opened", async () => {
    const file = await fileOf(rowsOf(1));
    expect(await reasonFor(encrypted())).toBe("encrypted");
    expect(await reasonFor(await signed(file))).toBe("signed");
    expect(await reasonFor(truncated(file))).toBe("damaged");
    expect(await reasonFor(notAZip())).toBe("damaged");
    expect(await reasonFor(await notAWorkbook())).toBe("not-a-workbook");
    expect(await reasonFor(zipBomb(file, "xl/workbook.xml"))).toBe("too-large");
    expect(await reasonFor(zipBomb(file, "xl/workbook.xml", 500))).toBe("too-large");
    expect(await reasonFor(await asMacroWorkbook(file))).toBe("opened");
  });

  it("never throws, whatever the bytes", async () => {
    const file = await fileOf(rowsOf(1));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 20 }), async (bytes) => {
        const broken = file.slice();
        for (const [at, value] of bytes) broken[at] = value;
        expect(await reasonFor(broken)).toMatch(/^[a-z-]+$/u);
      }),
      { numRuns: 100 },
    );
  });

  it("names a cell's name that is gone, and says how to mend it", async () => {
    const file = await edited(await trackerFile(newTracker()), "xl/workbook.xml", (book) =>
      book.replace(/<definedName name="WeekStartsOn">[^<]*<\/definedName>/u, ""),
    );
    const missing = { table: "Setup", name: "WeekStartsOn" };
    expect(await (await opened(file)).readTables(TRACKER)).toEqual({ kind: "incomplete", missing: [missing] });
    expect(describeMissingParts([missing])).toContain("Name Manager");
    expect(describeMissingParts([missing])).not.toContain("made before");
  });

  it("says what to do with a tracker that was made before a table was", () => {
    const missing = [{ table: "Treatment" }, { table: "Setup", name: "CaseAcceptanceCounts" }];
    expect(describeMissingParts(missing)).toMatch(/no table named Treatment.*made before.*new workbook/u);
  });

  it("reads texts however they are kept, and a number kept as text as it stands", async () => {
    const file = await edited(await fileOf(rowsOf(1, 2)), SHEET, (sheet) =>
      sheet
        .replace(/<c r="C4"[^>]*\/>/u, '<c r="C4" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>')
        .replace(/<c r="B5"([^>]*)><v>20<\/v>/u, '<c r="B5"$1 t="str"><v>20</v>'),
    );
    expect(await ledgerIn(file)).toEqual([dayRow(1, 10, "one two"), { ...dayRow(2), Amount: "20" }]);
  });

  it("counts dates from 1904 where the workbook does", async () => {
    const later = { ...dayRow(1), Date: 46_024 + 1_462 };
    const file = await edited(await fileOf(rowsOf(1)), "xl/workbook.xml", (book) =>
      book.replace(/<workbookPr/u, '<workbookPr date1904="1"'),
    );
    expect(await ledgerIn(file)).toEqual([later]);
    const updated = await changed(file, putting([{ Date: 47_490, Amount: 5 }]));
    expect(await partIn(updated, SHEET)).toContain("<v>46028</v>");
    expect(await ledgerIn(updated)).toEqual([later, { Date: 47_490, Amount: 5 }]);
  });

  it("takes a workbook without the tables for none of ours", async () => {
    expect(await (await opened(await fileOf(rowsOf(1)))).readTables(TRACKER)).toEqual({ kind: "not-a-tracker" });
    expect(await (await opened(await fileOf(new Map()))).readTables(BOOK)).toMatchObject({
      tables: new Map([["Ledger", []]]),
    });
  });
});
