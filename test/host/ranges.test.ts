import { describe, expect, it } from "vitest";
import { codeOf, inExcel } from "./excelTest";

// That Excel itself answers so is not shown here.

describe("a range", () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 2), "Sheet1!E4"],
    ["getRow", (range) => range.getRow(1), "Sheet1!C4:E4"],
    ["getColumn", (range) => range.getColumn(0), "Sheet1!C3:C6"],
    ["getResizedRange", (range) => range.getResizedRange(1, -1), "Sheet1!C3:D7"],
    ["getOffsetRange", (range) => range.getOffsetRange(-2, 1), "Sheet1!D1:F4"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "Sheet1!C7:E8"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "Sheet1!C2:E2"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(2), "Sheet1!F3:G6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "Sheet1!B3:B6"],
    ["getEntireRow", (range) => range.getEntireRow(), "Sheet1!3:6"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "Sheet1!C:E"],
    ["getLastRow", (range) => range.getLastRow(), "Sheet1!C6:E6"],
    ["getLastCell", (range) => range.getLastCell(), "Sheet1!E6"],
    ["getBoundingRect", (range) => range.getBoundingRect("G1"), "Sheet1!C1:G6"],
    ["getIntersection", (range) => range.getIntersection("A1:C4"), "Sheet1!C3:C4"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "Sheet1!C3"],
  ])("leads to others by %s", async (_name, lead, address) => {
    await inExcel(async (context, sheet) => {
      const found = lead(sheet.getRange("C3:E6")).load("address");
      await context.sync();
      expect(found.address).toBe(address);
    });
  });

  it("says where it is and how large", async () => {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add("Week's figures");
      const range = sheet.getRangeByIndexes(1, 2, 3, 4);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: "'Week''s figures'!C2:F4",
        rowIndex: 1,
        columnIndex: 2,
        rowCount: 3,
        columnCount: 4,
        cellCount: 12,
        isEntireRow: false,
      });
    });
  });

  it("is grouped by whole columns or rows, a level deeper each time, and not against its own way", async () => {
    const grouping = (address: string, by: "ByRows" | "ByColumns", times = 1) =>
      inExcel(async (context, sheet) => {
        for (let time = 0; time < times; time += 1) sheet.getRange(address).group(by);
        await context.sync();
      });
    expect((await grouping("C:E", "ByColumns", 2)).model.sheet("Sheet1")?.columns.at(2).level).toBe(2);
    expect((await grouping("3:4", "ByRows")).model.sheet("Sheet1")?.rows.at(3).level).toBe(1);
    expect(await codeOf(grouping("C:E", "ByRows"))).toBe("InvalidArgument");
    expect(await codeOf(grouping("C:E", "ByColumns", 8))).toBe("InvalidOperation");
  });

  it("takes a list of rows of its own size only", async () => {
    const writing = (values: unknown[][]) =>
      codeOf(
        inExcel((_context, sheet) => {
          sheet.getRange("A1:B2").values = values;
          return Promise.resolve();
        }),
      );
    expect(await writing([[1, 2]])).toBe("InvalidArgument");
    expect(await writing([[1], [2]])).toBe("InvalidArgument");
    expect(await writing([[1, 2], [3]])).toBe("InvalidArgument");
    expect(
      await writing([
        [1, 2],
        [3, 4],
      ]),
    ).toBe("none");
  });

  it("leaves cells as they are where a list has null, and empties them where it has empty text", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.values = [[null, "", "C"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a", "", "C"]]);
    });
  });

  it("is written in pieces by the library where it is large, and holds all of them", async () => {
    await inExcel(async (context, sheet) => {
      const values = Array.from({ length: 4_000 }, (_, row) => [row, `row ${row}`]);
      sheet.getRangeByIndexes(0, 0, values.length, 2).values = values;
      const used = sheet.getUsedRange().load("values,address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1:B4000");
      expect(used.values).toEqual(values);
    });
  });

  it("is in use where cells hold something or, unless asked otherwise, look like something", async () => {
    await inExcel(async (context, sheet) => {
      const none = sheet.getUsedRangeOrNullObject();
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D5").format.fill.color = "#FFFF00";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      const inColumn = sheet.getRange("D:D").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([none.isNullObject, inColumn.isNullObject]).toEqual([true, true]);
      expect([all.address, values.address]).toEqual(["Sheet1!B2:D5", "Sheet1!B2"]);
    });
  });

  it("has a look that is given to all its cells and read where all have the same", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.fill.color = "#ddebf7";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A1").format.font.bold = false;
      range.load("format/font/bold,format/fill/color,format/horizontalAlignment,format/wrapText");
      const second = sheet.getRange("B2").load("format/font/bold");
      const edge = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style");
      const inside = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect([range.format.font.bold, second.format.font.bold]).toEqual([null, true]);
      expect([range.format.fill.color, range.format.horizontalAlignment, range.format.wrapText]).toEqual([
        "#DDEBF7",
        "Center",
        true,
      ]);
      expect([edge.style, inside.style]).toEqual(["Continuous", "None"]);
    });
  });

  it("gives a whole column its look and its width, for cells that are written later too", async () => {
    await inExcel(async (context, sheet) => {
      const column = sheet.getRange("C:C");
      Object.assign(column, { numberFormat: "0.00" });
      column.format.columnWidth = 90;
      column.columnHidden = true;
      sheet.getRange("C5").values = [[1]];
      const cell = sheet.getRange("C5").load("text,columnHidden,format/columnWidth");
      await context.sync();
      expect([cell.text, cell.columnHidden, cell.format.columnWidth]).toEqual([[["1.00"]], true, 90]);
    });
  });

  it("is cleared of its contents, of its looks or of everything", async () => {
    await inExcel(async (context, sheet) => {
      const cells = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
      for (const cell of cells) {
        cell.values = [[1]];
        cell.format.font.bold = true;
      }
      cells[0]?.clear("Contents");
      cells[1]?.clear("Formats");
      cells[2]?.clear();
      for (const cell of cells) cell.load("values,format/font/bold");
      await context.sync();
      expect(cells.map((cell): unknown[] => [cell.values[0]?.[0], cell.format.font.bold])).toEqual([
        ["", true],
        [1, false],
        ["", false],
      ]);
    });
  });

  it("that an add-in holds on to goes along with its cells", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A5");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7");
    });
  });

  it("makes columns about as wide as what they show", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [["a rather long heading for a column", "x"]];
      sheet.getRange("A:B").format.autofitColumns();
      const [wide, narrow] = ["A1", "B1"].map((address) => sheet.getRange(address).load("format/columnWidth"));
      await context.sync();
      expect(wide?.format.columnWidth).toBeGreaterThan(150);
      expect(narrow?.format.columnWidth).toBeLessThan(48);
    });
  });

  it("keeps one cell's content when its cells are merged", async () => {
    const excel = await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["title", "lost", "lost"]];
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["title", "", ""]]);
    });
    expect(excel.model.activeSheet.merged).toHaveLength(1);
  });

  it("takes over how other cells look", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["0.0", "@"]];
      const range = sheet.getRange("A3:B4");
      range.copyFrom("A1:B1", "Formats");
      range.load("numberFormat,values");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.0", "@"],
        ["0.0", "@"],
      ]);
    });
  });
});

it("refuses colors, alignments and properties that are none", async () => {
  const setting = (set: (format: Excel.RangeFormat) => void) =>
    codeOf(
      inExcel((_context, sheet) => {
        set(sheet.getRange("A1").format);
        return Promise.resolve();
      }),
    );
  expect(await setting(({ fill }) => (fill.color = "fill"))).toBe("InvalidArgument");
  expect(await setting((format) => Object.assign(format, { horizontalAlignment: "Middle" }))).toBe("InvalidArgument");
  expect(await setting(({ font }) => Object.assign(font, { bold: "yes" }))).toBe("InvalidArgument");
});

it("does not know an address that is none", async () => {
  const asking = (address: string) =>
    codeOf(
      inExcel((_context, sheet) => {
        sheet.getRange(address).load("address");
        return Promise.resolve();
      }),
    );
  for (const address of ["A0", "XFE1", "A1048577", "Nope", "Nope!A1", "A1:"]) {
    expect(await asking(address)).toBe("InvalidArgument");
  }
});
