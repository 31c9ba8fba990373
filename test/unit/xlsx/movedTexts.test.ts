import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { changed, dayRow, fileOf, partIn, putting, rowsOf } from "./ledger";

/** Excel's own number for the format of text: what is typed into such a cell, or left as it was, is text. */
const TEXT_FORMAT = "49";

describe("a text that begins like a formula and is put in place", () => {
  it.each(["=1+1", "+1", "-2", "@SUM(B4)", '=HYPERLINK("https://example.com")'])(
    "stays text, also when somebody edits the cell: %s",
    async (text) => {
      const file = await changed(await fileOf(rowsOf(1, 5)), putting([dayRow(1, 10, text), dayRow(3, 30, text)]));
      const formats = [...elements(await partIn(file, "xl/styles.xml"), "cellXfs")].flatMap((list) =>
        [...list.getElementsByTagName("xf")].map((format) => format.getAttribute("numFmtId")),
      );
      const cells = [...elements(await partIn(file, "xl/worksheets/sheet1.xml"), "c")];
      for (const address of ["C4", "C5"]) {
        const cell = cells.find((one) => one.getAttribute("r") === address);
        expect(cell?.textContent).toBe(text);
        expect(cell?.getAttribute("t")).toBe("inlineStr");
        expect(formats[Number(cell?.getAttribute("s"))]).toBe(TEXT_FORMAT);
      }
    },
  );
});

function elements(part: string, name: string) {
  return new DOMParser().parseFromString(part, "text/xml").getElementsByTagName(name);
}
