import { describe, expect, it } from "vitest";
import { codeOf, held, inExcel, places } from "./excelTest";

// Table behavior is modeled from Microsoft's documentation and from what people report of Excel. That Excel itself
// answers so is not shown here.

/** A table of weeks with a formula, in A1:C3. */
function weekly(sheet: Excel.Worksheet, formula = "=Weekly[[#This Row],[Production]]*2"): Excel.Table {
  sheet.getRange("A1:C3").values = [
    ["Week", "Production", "Double"],
    ["W1", 10, ""],
    ["W2", 20, ""],
  ];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "Weekly";
  if (formula !== "") sheet.getRange("C2:C3").formulas = [[formula], [formula]];
  return table;
}

describe("a table", () => {
  it("has headings that are texts, no two alike, and none empty", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:D2");
      range.values = [
        [2026, "Total", "total", ""],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("A1:D2", true);
      table.columns.load("items/name");
      range.load("valueTypes");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["2026", "Total", "total2", "Column4"]);
      expect(range.valueTypes[0]).toEqual(["String", "String", "String", "String"]);
    });
  });

  it("gives its parts, its columns and itself by name", async () => {
    await inExcel(async (context, sheet) => {
      const table = weekly(sheet);
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("production").getDataBodyRange(),
        table.columns.getItemAt(2).getRange(),
      ].map((range) => range.load("address"));
      const found = context.workbook.tables.getItemOrNullObject("weekly").load("name,style,showTotals");
      const none = context.workbook.tables.getItemOrNullObject("Monthly");
      await context.sync();
      expect(parts.map(({ address }) => address.slice(7))).toEqual(["A1:C3", "A1:C1", "A2:C3", "B2:B3", "C1:C3"]);
      expect(found.toJSON()).toMatchObject({ name: "Weekly", style: "TableStyleMedium2", showTotals: false });
      expect(none.isNullObject).toBe(true);
    });
  });

  it("cannot lie over another, nor bear another's name", async () => {
    const trying = (work: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
      codeOf(
        inExcel((_context, sheet) => {
          work(sheet, weekly(sheet));
          return Promise.resolve();
        }),
      );
    expect(await trying((sheet) => void sheet.tables.add("C3:D4", true))).toBe("InvalidArgument");
    expect(await trying((sheet) => (sheet.tables.add("F1:G2", true).name = "WEEKLY"))).toBe("ItemAlreadyExists");
    expect(await trying((_sheet, table) => (table.name = "A1"))).toBe("InvalidArgument");
    expect(await trying((_sheet, table) => (table.name = "two words"))).toBe("InvalidArgument");
    expect(await trying((_sheet, table) => (table.style = "Pretty"))).toBe("InvalidArgument");
  });

  it("that is renamed keeps its formulas", async () => {
    await inExcel(async (context, sheet) => {
      const table = weekly(sheet);
      sheet.getRange("E1").formulas = [["=SUM(Weekly[Double])"]];
      table.name = "ByWeek";
      expect(await held(context, sheet.getRange("E1"))).toEqual([["=SUM(ByWeek[Double])"]]);
    });
  });

  it("whose heading is changed keeps its formulas, and everybody's about it", async () => {
    await inExcel(async (context, sheet) => {
      const table = weekly(sheet);
      sheet.getRange("E1:E2").formulas = [
        ["=SUM(Weekly[Production],Weekly[[#Headers],[Production]])"],
        ['=Weekly[Week]&"Weekly[Production]"'],
      ];
      table.columns.getItem("Production").name = "Net production (adjusted)";
      expect(await held(context, sheet.getRange("E1:E2"))).toEqual([
        ["=SUM(Weekly[Net production (adjusted)],Weekly[[#Headers],[Net production (adjusted)]])"],
        ['=Weekly[Week]&"Weekly[Production]"'],
      ]);
      expect(await held(context, sheet.getRange("C2"))).toEqual([["=[@[Net production (adjusted)]]*2"]]);
    });
  });

  it("is found by the cells that it lies on, in part or wholly", async () => {
    await inExcel(async (context, sheet) => {
      weekly(sheet);
      const touched = sheet.getRange("C3:F9").getTables(false).load("items/name");
      const held = sheet.getRange("C3:F9").getTables(true).load("items/name");
      await context.sync();
      expect([touched.items.map(({ name }) => name), held.items.length]).toEqual([["Weekly"], 0]);
    });
  });

  it("shows formulas about their own row in the short form", async () => {
    await inExcel(async (context, sheet) => {
      weekly(sheet, '=Weekly[[#This Row],[Week]]&Weekly[[#This Row],[Production]]&"Weekly[[#This Row],[Week]]"');
      const shown = '=[@Week]&[@Production]&"Weekly[[#This Row],[Week]]"';
      expect(await held(context, sheet.getRange("C2:C3"))).toEqual([[shown], [shown]]);
    });
  });
});

describe("a table's rows", () => {
  it("take in what is written just below them, with formulas and looks of the rows before", async () => {
    const excel = await inExcel(async (context, sheet) => {
      const table = weekly(sheet);
      sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
      table.getDataBodyRange().getRowsBelow(2).getResizedRange(0, -1).values = [
        ["W3", 30],
        ["W4", 40],
      ];
      const body = table.getDataBodyRange().load("formulas,numberFormat");
      await context.sync();
      expect(body.formulas.slice(2)).toEqual([
        ["W3", 30, "=[@Production]*2"],
        ["W4", 40, "=[@Production]*2"],
      ]);
      expect(body.numberFormat[3]?.[1]).toBe("0.00");
    });
    expect(places(excel.model)).toEqual({ Weekly: "A1:C5" });
  });

  it.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => void]>([
    ["one row further down", (sheet) => (sheet.getRange("A5:B5").values = [["W4", 40]])],
    ["wider than the table", (sheet) => (sheet.getRange("A4:D4").values = [["W3", 30, "", "note"]])],
    ["nothing but empty texts", (sheet) => (sheet.getRange("A4:B4").values = [["", ""]])],
    [
      "below a row of totals",
      (sheet, table) => {
        table.showTotals = true;
        sheet.getRange("A5:B5").values = [["W3", 30]];
      },
    ],
    [
      "beside something else in that row",
      (sheet, table) => {
        sheet.getRange("C4").values = [["somebody's note"]];
        table.resize("A1:C3");
        sheet.getRange("A4:B4").values = [["W3", 30]];
      },
    ],
  ])("do not take in what is written %s", async (_where, write) => {
    const excel = await inExcel((_context, sheet) => {
      write(sheet, weekly(sheet));
      return Promise.resolve();
    });
    expect(excel.model.table("Weekly")?.bodyArea.rows).toBe(2);
  });

  it("do not grow for those who switched that off", async () => {
    const excel = await inExcel(
      (_context, sheet) => {
        weekly(sheet);
        sheet.getRange("A4:B4").values = [["W3", 30]];
        return Promise.resolve();
      },
      { autoCorrect: { tablesGrow: false } },
    );
    expect(places(excel.model)).toEqual({ Weekly: "A1:C3" });
  });

  it("grow by the rows of a resized table, which get its formulas", async () => {
    await inExcel(async (context, sheet) => {
      const table = weekly(sheet);
      table.resize("A1:D4");
      expect(await held(context, table.getRange())).toEqual([
        ["Week", "Production", "Double", "Column4"],
        ["W1", 10, "=[@Production]*2", ""],
        ["W2", 20, "=[@Production]*2", ""],
        ["", "", "=[@Production]*2", ""],
      ]);
    });
  });

  it.each(["A2:C4", "E1:G3", "A1:C1", "B1:C3"])("cannot be moved away from their headings: %s", async (address) => {
    const resizing = inExcel((_context, sheet) => {
      weekly(sheet).resize(address);
      return Promise.resolve();
    });
    expect(await codeOf(resizing)).not.toBe("none");
  });

  it("are put in at the end or between others, and push down what stands below the table", async () => {
    const excel = await inExcel(
      async (context, sheet) => {
        const table = weekly(sheet);
        sheet.getRange("A5").values = [["below"]];
        table.rows.add(undefined, [["W3", 30, "=1"]]);
        table.rows.add(1, [["W1b", 15, "=2"]]);
        expect(await held(context, sheet.getRange("A1:C7"))).toEqual([
          ["Week", "Production", "Double"],
          ["W1", 10, "=[@Production]*2"],
          ["W1b", 15, "=2"],
          ["W2", 20, "=[@Production]*2"],
          ["W3", 30, "=1"],
          ["below", "", ""],
          ["", "", ""],
        ]);
      },
      { autoCorrect: { formulasFill: false } },
    );
    expect(places(excel.model)).toEqual({ Weekly: "A1:C5" });
  });

  it("are counted, read and taken out one by one", async () => {
    await inExcel(async (context, sheet) => {
      const table = weekly(sheet, "");
      table.rows.load("count,items/values");
      await context.sync();
      expect(table.rows.count).toBe(2);
      expect(table.rows.items.map(({ values }) => values)).toEqual([[["W1", 10, ""]], [["W2", 20, ""]]]);
      table.rows.getItemAt(0).delete();
      expect(await held(context, table.getDataBodyRange())).toEqual([["W2", 20, ""]]);
    });
  });

  it("make room for a row of totals, which is no row of theirs", async () => {
    const excel = await inExcel(async (context, sheet) => {
      const table = weekly(sheet, "");
      sheet.getRange("A4").values = [["below"]];
      table.resize("A1:C3");
      table.showTotals = true;
      table.getTotalRowRange().getCell(0, 1).formulas = [["=SUBTOTAL(109,Weekly[Production])"]];
      const body = table.getDataBodyRange().load("address");
      const below = sheet.getRange("A4:A5").load("values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C3");
      expect(below.values).toEqual([["Total"], ["below"]]);
      table.showTotals = false;
    });
    expect(places(excel.model)).toEqual({ Weekly: "A1:C3" });
  });
});
