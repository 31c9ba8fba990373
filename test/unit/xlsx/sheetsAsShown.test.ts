import exceljs from "exceljs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { type ReadSheet, sheetsFromXlsx } from "../../../src/xlsx/read/sheetsFromXlsx";

async function sheetOf(fill: (sheet: exceljs.Worksheet) => void): Promise<ReadSheet> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet("Export"));
  return firstSheet(new Uint8Array(await book.xlsx.writeBuffer()));
}

async function firstSheet(bytes: Uint8Array): Promise<ReadSheet> {
  const read = await sheetsFromXlsx(bytes);
  const [sheet] = read.ok ? read.sheets : [];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** A sheet of rows as they are spelled in its part. @param calculation what the workbook says of computing */
async function sheetSpelled(rows: string, calculation = "", behind = ""): Promise<ReadSheet> {
  const book = new exceljs.Workbook();
  book.addWorksheet("Export").addRow(["x"]);
  const parts = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  parts.file(
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
  );
  const workbook = (await parts.file("xl/workbook.xml")?.async("text")) ?? "";
  parts.file("xl/workbook.xml", workbook.replace(/<calcPr[^>]*>/u, calculation));
  return firstSheet(await parts.generateAsync({ type: "uint8array" }));
}

/** A row of cells from column A: a number, or a formula with what is stored for it. */
function row(number: number, ...cells: readonly (number | readonly [formula: string, stored: string])[]): string {
  const spelled = cells.map((cell) => (typeof cell === "number" ? `<v>${cell}</v>` : `<f>${cell[0]}</f>${cell[1]}`));
  return `<row r="${number}">${spelled.map((inside) => `<c>${inside}</c>`).join("")}</row>`;
}

describe("a sheet's formulas", () => {
  it.each([
    ["", "without a result"],
    ["<v/>", "with an empty result"],
    ["<v>0</v>", "with 0 for a result"],
  ])("are added up where they are plain sums %s (%s)", async (stored) => {
    const sheet = await sheetSpelled(
      row(1, 10.1, 20.2, ["SUM(A1:B1)", stored]) +
        row(2, 1, -2, ["A2+B2", stored]) +
        row(3, ["SUM(A1,$A$2)", stored], ["SUBTOTAL(109,B1:B2)", stored], ["SUBTOTAL(9,C1:C2)", stored]) +
        row(4, ["-(A1-A2)+5", stored], ["SUM(A1:B1,A2+B2,1.5)", stored]),
    );
    expect(sheet.text).toBe("10.1\t20.2\t30.3\n1\t-2\t-1\n11.1\t18.2\t29.3\n-4.1\t30.8");
    expect(sheet.unknown).toBeUndefined();
    expect(sheet.computed).toBe(7);
  });

  it("pass over text and other subtotals as Excel does", async () => {
    const sheet = await sheetSpelled(
      '<row r="1"><c t="str"><v>100</v></c></row>' +
        row(2, 5) +
        row(3, ["SUBTOTAL(9,A1:A2)", ""]) +
        row(4, 7) +
        row(5, ["SUBTOTAL(9,A1:A4)", ""]),
    );
    expect(sheet.text).toBe("100\n5\n5\n7\n12");
  });

  it("are added up where several cells share one", async () => {
    const sheet = await sheetSpelled(
      '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><f t="shared" ref="C1:C2" si="0">SUM(A1:B1)</f></c></row>' +
        '<row r="2"><c><v>3</v></c><c><v>4</v></c><c><f t="shared" si="0"/></c></row>',
    );
    expect(sheet.text).toBe("1\t2\t3\n3\t4\t7");
  });

  it("are added up however long a chain of them is", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 2, 1, [`B${index + 1}+A${index + 2}`, ""]));
    const sheet = await sheetSpelled(row(1, 1, 1) + rows.join(""));
    expect(sheet.text.split("\n").at(-1)).toBe("1\t20001");
    expect(sheet.computed).toBe(20_000);
  });

  it("name the first cell whose result nobody knows", async () => {
    for (const formula of ["ROUND(A1,2)", "Other!A1", "SUM(A:A)", "A1*2", "C9+C1", "SUM(A1:A1", "SUM(Table1[Total])"]) {
      const sheet = await sheetSpelled(row(1, 1, 2, [formula, ""]));
      expect([formula, sheet.unknown, sheet.text]).toEqual([formula, "C1", "1\t2"]);
    }
  });

  it("are not added up without end", async () => {
    const running = Array.from({ length: 3000 }, (_, index) => row(index + 1, 1, [`SUM($A$1:A${index + 1})`, ""]));
    expect((await sheetSpelled(running.join(""))).unknown).toMatch(/^B\d+$/u);
  });

  it("stay as they are stored where they are no plain sums, a 0 only where nothing shows that it was never computed", async () => {
    const kept = await sheetSpelled(row(1, 3, ["ROUND(A1,0)", "<v>3</v>"], ["A1*0", "<v>0</v>"]));
    expect([kept.text, kept.unknown, kept.computed]).toEqual(["3\t3\t0", undefined, 0]);
    const error = await sheetSpelled('<row r="1"><c t="e"><f>NA()</f><v>#N/A</v></c></row>');
    expect([error.text, error.unknown]).toEqual(["#N/A", undefined]);
    const opened = await sheetSpelled(row(1, 3, ["A1*0", "<v>0</v>"]), '<calcPr fullCalcOnLoad="1"/>');
    expect(opened.unknown).toBe("B1");
    const besideWrong = await sheetSpelled(row(1, 3, ["A1*1", "<v>0</v>"], ["SUM(A1:A1)", "<v>0</v>"]));
    expect(besideWrong.unknown).toBe("B1");
  });

  it("name a plain sum whose stored result is another than its cells add up to", async () => {
    const sheet = await sheetSpelled(row(1, 3, 4, ["SUM(A1:B1)", "<v>9</v>"]));
    expect(sheet.unknown).toBe("C1");
  });
});

describe("a sheet's rows and columns", () => {
  it("are counted where they are hidden and hold something", async () => {
    const sheet = await sheetOf((export_) => {
      export_.addRows([["a", 1, "z"], ["b", 2], [], ["c", 3]]);
      export_.getRow(2).hidden = true;
      export_.getRow(3).hidden = true;
      export_.getColumn(3).hidden = true;
      export_.getColumn(4).hidden = true;
    });
    expect(sheet).toMatchObject({ text: "a\t1\tz\nb\t2\n\nc\t3", hiddenRows: 1, hiddenColumns: 1 });
  });

  it("are counted as hidden where they are no points high", async () => {
    const sheet = await sheetSpelled(
      '<row r="1"><c><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c><v>2</v></c></row>',
    );
    expect(sheet.hiddenRows).toBe(1);
  });
});

describe("merged cells", () => {
  it("say in every row that they span what words and days they hold", async () => {
    const sheet = await sheetOf((export_) => {
      export_.addRows([
        ["Open claims", null, null],
        ["Bluepeak", new Date(Date.UTC(2026, 7, 3)), 1],
        [null, null, 2],
        [null, null, 3],
        ["Other", null, 4],
      ]);
      export_.mergeCells("A1:C1");
      export_.mergeCells("A2:A4");
      export_.mergeCells("B2:B3");
    });
    expect(sheet.text).toBe("Open claims\nBluepeak\t2026-08-03\t1\nBluepeak\t2026-08-03\t2\nBluepeak\t\t3\nOther\t\t4");
  });

  it("count an amount once", async () => {
    const sheet = await sheetOf((export_) => {
      export_.addRows([
        ["Ann", 12],
        ["Ben", null],
      ]);
      export_.mergeCells("B1:B2");
    });
    expect(sheet.text).toBe("Ann\t12\nBen");
  });

  it("do not make rows where there are none, nor more text than a sheet can hold", async () => {
    const spanned = '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>';
    const word = '<row r="1"><c t="str"><v>word</v></c></row>';
    expect((await sheetSpelled(word, "", spanned)).text).toBe("word");
  });
});

describe("numbers with more than two decimals", () => {
  it("are read as their cell shows them, where it shows cents", async () => {
    const sheet = await sheetOf((export_) => {
      export_.addRow([62.504, -62.505, 1.999, 62.504, 0.12345, 5]);
      for (const [column, format] of [
        [1, "0.00"],
        [2, "#,##0.00_);(#,##0.00)"],
        [3, '"$"#,##0.00'],
        [5, "0.00%"],
        [6, "0.00"],
      ] as const)
        export_.getCell(1, column).numFmt = format;
    });
    expect(sheet).toMatchObject({ text: "62.5\t-62.51\t2\t62.504\t0.12345\t5", rounded: 3 });
  });
});

describe("days counted from 1904", () => {
  it("are the days that Excel shows", async () => {
    const sheet = await sheetOf((export_) => {
      export_.addRow([44_775, 44_712]);
      export_.getRow(1).numFmt = "m/d/yyyy";
      export_.workbook.properties.date1904 = true;
    });
    expect(sheet.text).toBe("2026-08-03\t2026-06-01");
  });
});
