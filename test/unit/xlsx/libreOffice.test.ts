import { beforeAll, describe, expect, it } from "vitest";
import JSZip from "jszip";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../../libreOffice";
import { practiceRows } from "./practiceRows";
import { MADE, practiceWorkbook } from "./practiceWorkbook";

describe.skipIf(SOFFICE === undefined)(`LibreOffice, given a written workbook${WITHOUT_LIBREOFFICE}`, () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await writeWorkbook(practiceWorkbook, practiceRows(), MADE);
  });

  it("computes every formula to the stored result", async () => {
    expect(await disagreements(bytes)).toEqual({ formulas: 83, disagreements: [] });
  });

  it("would notice a stored result that is wrong", async () => {
    const zip = await JSZip.loadAsync(bytes);
    const path = "xl/worksheets/sheet3.xml";
    const sheet = (await zip.file(path)?.async("string")) ?? "";
    zip.file(path, sheet.replace("<v>Watch</v>", "<v>Good</v>"));
    const found = await disagreements(await zip.generateAsync({ type: "uint8array" }));
    expect(found.disagreements).toMatchObject([{ cell: "Monthly!H21", stored: "Good", recalculated: "Watch" }]);
  });

  it("keeps every chart and table when it saves the workbook itself", async () => {
    const saved = await JSZip.loadAsync(await converted(bytes, "xlsx"));
    const paths = Object.keys(saved.files);
    expect(paths.filter((path) => /^xl\/charts\/chart\d+\.xml$/u.test(path))).toHaveLength(5);
    expect(paths.filter((path) => /^xl\/tables\/table\d+\.xml$/u.test(path))).toHaveLength(5);
  });
});
