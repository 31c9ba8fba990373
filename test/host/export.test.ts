import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../libreOffice";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../openpyxl";
import { cellsOf } from "../storedCells";
import { inExcel } from "./excelTest";
import { CellError, type CellValue } from "./model/cell";
import type { Workbook } from "./model/workbook";
import { exportXlsx } from "./xlsx/exportXlsx";

// What is exported is what the simulation holds. Neither LibreOffice nor openpyxl is Excel.

/** What the formulas below come to. */
const RESULTS: Readonly<Record<string, CellValue>> = {
  "=SUBTOTAL(109,Weekly[Production])": 30,
  "=SUM(Weekly[Production])+Fee": 35,
  '=IFERROR(INDEX(Weekly[Week],MATCH(20,Weekly[Production],0)),"none")': "W2",
  "=1/0": new CellError("#DIV/0!"),
  "='Week''s charts'!A1=\"Charts\"": true,
};

function compute(workbook: Workbook): void {
  for (const { grid } of workbook.sheets) {
    for (const [row, column, content] of [...grid.filled()]) {
      if (content.formula === undefined) continue;
      const value = content.formula === "=[@Production]*2" ? row * 20 : RESULTS[content.formula];
      grid.setContent(row, column, { ...content, value, isComputed: true });
    }
  }
}

async function made(): Promise<Uint8Array> {
  const excel = await inExcel(
    async (context, sheet) => {
      const charts = context.workbook.worksheets.add("Week's charts");
      charts.getRange("A1").values = [["Charts"]];
      charts.tabColor = "#C00000";
      sheet.getRange("A1:C4").values = [
        ["Week", "Production", "Double"],
        ["W1", 10, ""],
        ["'=not a formula", 20, ""],
        ['W3 <&> "é"\n_x0041_', 0, ""],
      ];
      sheet.getRange("A3").values = [["W2"]];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Weekly";
      table.style = "TableStyleLight9";
      sheet.getRange("C2").formulas = [["=[@Production]*2"]];
      sheet.getRange("A4:B4").clear();
      table.showTotals = true;
      table.getTotalRowRange().getCell(0, 1).formulas = [["=SUBTOTAL(109,Weekly[Production])"]];
      sheet.getRange("E1:E7").formulas = [
        [5],
        ["=SUM(Weekly[Production])+Fee"],
        ['=IFERROR(INDEX(Weekly[Week],MATCH(20,Weekly[Production],0)),"none")'],
        ["=1/0"],
        ["='Week''s charts'!A1=\"Charts\""],
        ["'=not a formula <&> é\n_x0041_"],
        [true],
      ];
      context.workbook.names.add("Fee", sheet.getRange("E1"));
      context.workbook.properties.title = "Tracker & more";
      sheet.getRange("B2:B3").numberFormat = [["$#,##0.00"], ["$#,##0.00"]];
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A1:C1").format.fill.color = "#DDEBF7";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("G1:H1").merge();
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.setPrintArea("A1:C4");
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A & more";
      const rule = sheet.getRange("B2:B3").conditionalFormats.add("CellValue");
      rule.cellValue.rule = { formula1: "=15", operator: "GreaterThan" };
      rule.cellValue.format.font.color = "#9C0006";
      sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "W1,W2" } };
      sheet.getRange("A2:A3").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Week",
        message: "Choose one",
      };
      drawCharts(charts, sheet);
      await context.sync();
    },
    { calculate: compute },
  );
  return exportXlsx(excel.model);
}

/** A combination with a second axis, bars that lie, and a pie. */
function drawCharts(charts: Excel.Worksheet, figures: Excel.Worksheet): void {
  const combined = charts.charts.add("ColumnClustered", figures.getRange("A1:C3"), "Columns");
  combined.title.text = "Production <by> week";
  combined.setPosition("B2", "H15");
  const line = combined.series.getItemAt(1);
  line.chartType = "LineMarkers";
  line.axisGroup = "Secondary";
  line.format.line.color = "#C00000";
  combined.axes.getItem("Value", "Secondary").numberFormat = "0";
  const bars = charts.charts.add("BarStacked", figures.getRange("A1:B3"), "Columns");
  bars.setPosition("B17", "H30");
  const pie = charts.charts.add("Pie", figures.getRange("A1:B3"), "Columns");
  pie.setPosition("J2", "P15");
}

let file: Uint8Array = new Uint8Array();
beforeAll(async () => {
  file = await made();
});

async function part(path: string): Promise<string> {
  return (await (await JSZip.loadAsync(file)).file(path)?.async("string")) ?? "";
}

describe("the exported file", () => {
  it("holds every cell with its formula and what it came to", async () => {
    const cells = await cellsOf(file);
    const at = (address: string) => cells.get(`Sheet1!${address}`);
    expect(at("A1")).toEqual({ value: "Week" });
    expect(at("C3")).toEqual({ formula: "Weekly[[#This Row],[Production]]*2", value: 40 });
    expect(at("B4")).toEqual({ formula: "SUBTOTAL(109,Weekly[Production])", value: 30 });
    expect(at("E3")?.value).toBe("W2");
    expect(at("E4")?.value).toBe("#DIV/0!");
    expect(at("E5")?.value).toBe(true);
    expect(at("E6")).toEqual({ value: "=not a formula <&> é\n_x0041_" });
    expect(at("E7")).toEqual({ value: true });
  });

  it("holds the table, its style, its totals and the formula of its column", async () => {
    const table = await part("xl/tables/table1.xml");
    expect(table).toContain('displayName="Weekly" ref="A1:C4" totalsRowCount="1"');
    expect(table).toContain('<autoFilter ref="A1:C3"/>');
    expect(table).toContain('name="TableStyleLight9"');
    expect(table).toContain("<calculatedColumnFormula>Weekly[[#This Row],[Production]]*2</calculatedColumnFormula>");
  });

  it("holds widths, hidden columns, merged cells, what stays in view, rules and choices", async () => {
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<col min="1" max="1" width="22.14" customWidth="1"/>');
    expect(sheet).toMatch(/<col min="3" max="3"[^>]* hidden="1"\/>/u);
    expect(sheet).toContain('<mergeCell ref="G1:H1"/>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/sqref="B2:B3"><cfRule type="cellIs"[^>]* operator="greaterThan"><formula>15<\/formula>/u);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="A2:A3"><formula1>&quot;W1,W2&quot;<\/formula1>/u);
    expect(await part("xl/worksheets/sheet2.xml")).toContain('<tabColor rgb="FFC00000"/>');
  });

  it("holds how it is printed, and names", async () => {
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/u);
    expect(sheet).toContain("<oddFooter>&amp;L&amp;A &amp; more</oddFooter>");
    const book = await part("xl/workbook.xml");
    expect(book).toContain('<definedName name="Fee">Sheet1!$E$1</definedName>');
    expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$1:$1</definedName>');
    expect(book).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$4</definedName>');
  });

  it("holds the charts where they are, each with the figures that it draws", async () => {
    const drawing = await part("xl/drawings/drawing2.xml");
    expect(drawing.match(/<xdr:twoCellAnchor>/gu)).toHaveLength(3);
    expect(drawing).toContain(
      "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
        "<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>",
    );
    const chart = await part("xl/charts/chart1.xml");
    expect(chart).toContain("<a:t>Production &lt;by&gt; week</a:t>");
    expect(chart.match(/<c:(?:bar|line)Chart>/gu)).toEqual(["<c:barChart>", "<c:lineChart>"]);
    expect(chart).toContain("<c:f>Sheet1!$B$2:$B$3</c:f><c:numCache><c:formatCode>$#,##0.00</c:formatCode>");
    expect(chart.match(/<c:axId val="\d"\/>/gu)).toHaveLength(8);
    expect(await part("xl/charts/chart3.xml")).toContain("<c:pieChart>");
  });
});

it.skipIf(SOFFICE === undefined)(
  `LibreOffice opens the exported file and computes its formulas to the same results${WITHOUT_LIBREOFFICE}`,
  async () => {
    const { formulas, disagreements: found } = await disagreements(file);
    expect(found).toEqual([]);
    expect(formulas).toBe(7);
  },
);

it.skipIf(SOFFICE === undefined)(
  `LibreOffice keeps the exported table, names, rules, choices and charts when it saves the file${WITHOUT_LIBREOFFICE}`,
  async () => {
    const zip = await JSZip.loadAsync(await converted(file, "xlsx"));
    const all = async (pattern: RegExp) =>
      (await Promise.all(zip.file(pattern).map(async (one) => one.async("string")))).join("\n");
    expect(await all(/tables\/table\d+\.xml$/u)).toContain('displayName="Weekly"');
    const sheets = await all(/worksheets\/sheet\d+\.xml$/u);
    expect(sheets).toContain("cfRule");
    expect(sheets).toContain("dataValidation ");
    const charts = await all(/charts\/chart\d+\.xml$/u);
    for (const kind of ["c:barChart", "c:lineChart", "c:pieChart"]) expect(charts).toContain(`<${kind}>`);
    expect(await all(/workbook\.xml$/u)).toContain("Sheet1!$E$1");
  },
);

it.skipIf(PYTHON === undefined)(
  `openpyxl finds the same sheets, tables, charts and names in the exported file${WITHOUT_OPENPYXL}`,
  async () => {
    expect(await seenByOpenpyxl(file)).toEqual({
      sheets: [
        { name: "Sheet1", tables: { Weekly: "A1:C4" }, charts: 0 },
        { name: "Week's charts", tables: {}, charts: 3 },
      ],
      names: ["Fee"],
    });
  },
);
