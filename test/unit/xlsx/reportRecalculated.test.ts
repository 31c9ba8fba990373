import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { MONTHS } from "../../fixtures/reportWorkbook";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../../libreOffice";
import { cellsOf } from "../../storedCells";
import { changed, elementsIn, partIn, posting, written } from "./reportFiles";

describe.skipIf(SOFFICE === undefined)(
  `LibreOffice, given a workbook of reports that was posted to in place${WITHOUT_LIBREOFFICE}`,
  { concurrent: true },
  () => {
    it.each([
      ["with nothing posted", 0, undefined],
      ["with nothing chosen", 3, undefined],
      ["with a month chosen", 3, MONTHS[1]],
    ])("computes every formula to the stored result, %s", async (_title, months, chosen) => {
      const found = await disagreements(await changed(await written(months, chosen), posting(months)));
      expect(found).toEqual({ formulas: 19, disagreements: [] });
    });

    it("finds the cells to choose from under their name, and shows the title that the file keeps", async () => {
      const saved = await converted(await withCellThatCounts(await written(3)), "xlsx");
      expect((await cellsOf(saved)).get("Monthly!H1")?.value).toBe(MONTHS[0] + MONTHS[1] + MONTHS[2]);
      const [list] = await elementsIn(saved, "xl/worksheets/sheet1.xml", "formula1");
      expect(list?.textContent).toBe("MonthlyMonth");
      const [title] = await elementsIn(saved, "xl/charts/chart1.xml", "c:title");
      expect(title?.textContent).toContain("2026, month 3");
    });
  },
);

/** A cell that adds up what the list of choices offers: LibreOffice writes no list out. */
async function withCellThatCounts(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const path = "xl/worksheets/sheet3.xml";
  const sheet = await partIn(file, path);
  const counting = sheet.replace(/(<row r="1"[^>]*>.*?)<\/row>/u, '$1<c r="H1"><f>SUM(MonthlyMonth)</f></c></row>');
  expect(counting).not.toBe(sheet);
  zip.file(path, counting);
  return zip.generateAsync({ type: "uint8array" });
}
