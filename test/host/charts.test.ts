import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { codeOf, inExcel } from "./excelTest";
import { exportXlsx } from "./xlsx/exportXlsx";

// That Excel itself answers so is not shown here, least of all how a chart looks.

function figures(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:C4");
  range.values = [
    ["Week", "Production", "Goal"],
    ["W1", 10, 12],
    ["W2", 20, 12],
    ["W3", 15, 12],
  ];
  return range;
}

describe("a chart", () => {
  it("draws a series for each column, named by its heading, over the first column's texts", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", figures(sheet), "Columns");
      chart.series.load("count,items/name,items/chartType");
      const drawn = [0, 1].flatMap((index) => {
        const series = chart.series.getItemAt(index);
        return [series.getDimensionValues("Values"), series.getDimensionValues("Categories")];
      });
      await context.sync();
      expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ["Production", "ColumnClustered"],
        ["Goal", "ColumnClustered"],
      ]);
      expect(drawn.map(({ value }) => value)).toEqual([
        [10, 20, 15],
        ["W1", "W2", "W3"],
        [12, 12, 12],
        ["W1", "W2", "W3"],
      ]);
    });
  });

  it("takes dates for categories, and a column of numbers for another series", async () => {
    await inExcel(async (context, sheet) => {
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["Day", "Production"],
        ["1/5/2026", 1],
        ["1/6/2026", 2],
      ];
      const dated = sheet.charts.add("Line", range, "Columns").series.load("count");
      sheet.getRange("A2:A3").numberFormat = [["General"], ["General"]];
      const plain = sheet.charts.add("Line", range, "Columns").series.load("count");
      await context.sync();
      expect([dated.count, plain.count]).toEqual([1, 2]);
    });
  });

  it("has a title of its own, or one that is what a cell shows, until it is given words again", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("Line", figures(sheet), "Columns");
      const titles: string[] = [];
      const read = async () => {
        chart.load("title/text");
        await context.sync();
        titles.push(chart.title.text);
      };
      sheet.getRange("E1:E2").values = [["March"], [0.5]];
      sheet.getRange("E2").numberFormat = [["0%"]];
      chart.title.setFormula("=Sheet1!$E$1");
      await read();
      sheet.getRange("E1").values = [["April"]];
      sheet.getRange("1:1").insert("Down");
      await read();
      chart.title.setFormula("='Sheet1'!$E$3");
      await read();
      chart.title.text = "Production";
      await read();
      expect(titles).toEqual(["March", "April", "50%", "Production"]);
    });
  });

  it.each(["=Sheet1!$A$1:$A$2", "=$A$1", "Sheet1!$A$1", "=Elsewhere!$A$1", "=Sheet1!A1&Sheet1!A2"])(
    "has no title that follows %s, which is no one cell of a sheet",
    async (formula) => {
      const following = inExcel((_context, sheet) => {
        sheet.charts.add("Line", figures(sheet), "Columns").title.setFormula(formula);
        return Promise.resolve();
      });
      expect(await codeOf(following)).toBe("InvalidArgument");
    },
  );

  it("reads its figures anew when cells change", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("Line", figures(sheet), "Columns");
      sheet.getRange("B3").values = [[99]];
      const drawn = chart.series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(drawn.value).toEqual([10, 99, 15]);
    });
  });

  it("covers the cells it was put over, as wide and as high as they are", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("E:E").format.columnWidth = 100;
      const chart = sheet.charts.add("Line", figures(sheet), "Columns");
      chart.setPosition("D2", "E5");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 148, 60]);
    });
  });

  it("moves with its cells when whole rows are put in above it, and stretches where they go through it", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("Line", figures(sheet), "Columns");
      chart.setPosition("E3", "G6");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("6:6").insert("Down");
      chart.load("top,height");
      await context.sync();
      expect([chart.top, chart.height]).toEqual([60, 75]);
    });
  });

  it("can be dressed: title, legend, axes, a second axis and each series", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", figures(sheet), "Columns");
      chart.name = "Production by week";
      chart.title.text = "Production";
      chart.title.format.font.size = 13;
      chart.legend.position = "Right";
      chart.displayBlanksAs = "Zero";
      const [bars, line] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      bars.format.fill.setSolidColor("#1F4E78");
      bars.gapWidth = 60;
      line.chartType = "LineMarkers";
      line.axisGroup = "Secondary";
      line.format.line.color = "#C00000";
      line.format.line.lineStyle = "Dash";
      line.markerStyle = "None";
      line.hasDataLabels = true;
      line.dataLabels.position = "Top";
      const second = chart.axes.getItem("Value", "Secondary");
      second.numberFormat = "0%";
      second.maximum = 20;
      chart.axes.valueAxis.title.text = "Dollars";
      chart.axes.categoryAxis.categoryType = "TextAxis";
      chart.load("name,chartType,displayBlanksAs,title/text,legend/position,axes/valueAxis/title/text");
      second.load("numberFormat,maximum,axisGroup");
      line.load("chartType,axisGroup,markerStyle,format/line/lineStyle");
      await context.sync();
      expect([chart.name, chart.displayBlanksAs, chart.title.text, chart.legend.position]).toEqual([
        "Production by week",
        "Zero",
        "Production",
        "Right",
      ]);
      expect([second.numberFormat, second.maximum, second.axisGroup]).toEqual(["0%", 20, "Secondary"]);
      expect([line.chartType, line.axisGroup, line.markerStyle, line.format.line.lineStyle]).toEqual([
        "LineMarkers",
        "Secondary",
        "None",
        "Dash",
      ]);
      expect(chart.axes.valueAxis.title.text).toBe("Dollars");
    });
  });

  it("is written into a file without a legend, and with a series that cannot be seen, where it was told so", async () => {
    const excel = await inExcel((_context, sheet) => {
      const chart = sheet.charts.add("ColumnStacked", figures(sheet), "Columns");
      chart.legend.visible = false;
      const { fill, line } = chart.series.getItemAt(0).format;
      fill.setSolidColor("#1F4E78");
      fill.clear();
      line.clear();
      return Promise.resolve();
    });
    const zip = await JSZip.loadAsync(await exportXlsx(excel.model));
    const part = (await zip.file("xl/charts/chart1.xml")?.async("string")) ?? "";
    const series = [...part.matchAll(/<c:ser>.*?<\/c:ser>/gu)].map(([one]) => /<c:spPr>.*?<\/c:spPr>/u.exec(one)?.[0]);
    expect(series).toEqual(["<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>", undefined]);
    expect(part).not.toContain("c:legend");
  });

  it("gets and loses series, and is itself found and deleted", async () => {
    await inExcel(async (context, sheet) => {
      const chart = sheet.charts.add("Line", figures(sheet), "Columns");
      const added = chart.series.add("Twice");
      added.setValues(sheet.getRange("C2:C4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name");
      sheet.charts.load("count");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Goal", "Twice"]);
      sheet.charts.getItemAt(0).delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      "be left to guess what its series are",
      (sheet) => void sheet.charts.add("Line", figures(sheet)),
      "NotImplemented",
    ],
    [
      "be of a type that is not implemented",
      (sheet) => void sheet.charts.add("Waterfall", figures(sheet), "Columns"),
      "NotImplemented",
    ],
    [
      "be measured by a second axis that no series uses",
      (sheet) => (sheet.charts.add("Line", figures(sheet), "Columns").axes.getItem("Value", "Secondary").maximum = 1),
      "ItemNotFound",
    ],
    [
      "draw a block of cells as one series",
      (sheet) => {
        sheet.charts.add("Line", figures(sheet), "Columns").series.getItemAt(0).setValues(sheet.getRange("B2:C4"));
      },
      "InvalidArgument",
    ],
    [
      "overlap its bars by more than all",
      (sheet) => (sheet.charts.add("Line", figures(sheet), "Columns").series.getItemAt(0).overlap = 101),
      "InvalidArgument",
    ],
  ])("cannot %s", async (_what, work, code) => {
    const trying = inExcel((_context, sheet) => {
      work(sheet);
      return Promise.resolve();
    });
    expect(await codeOf(trying)).toBe(code);
  });

  it("does not say what Excel would choose for an axis", async () => {
    const reading = inExcel(async (context, sheet) => {
      const { valueAxis } = sheet.charts.add("Line", figures(sheet), "Columns").axes;
      valueAxis.load("maximum");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("NotImplemented");
  });
});
