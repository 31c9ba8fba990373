import type { ChartSpec, Series } from "../workbook/chart";
import { blockAddress, cellAddress } from "../workbook/cellAddress";
import { CHART_COLOURS, CHART_POINTS, GAP_BETWEEN_GROUPS, markerSize } from "../workbook/chartLooks";
import { AXIS_FORMATS } from "../workbook/numberFormats";
import { type TablePlace, columnBlock } from "../workbook/sheetLayout";
import { categoryLook, dressCategories } from "./followCharts";
import { colour } from "./giveAll";
import { unkept } from "./unkept";

/** What a chart draws, and where. */
export interface Drawing {
  /** The sheet of the table. */
  readonly source: Excel.Worksheet;
  readonly place: TablePlace;
  /** How wide the chart is on the screen. */
  readonly points: number;
  /** The cell whose text stands above the chart, as formulas name it; `undefined` where none does. */
  readonly title: string | undefined;
}

/** Queues a native chart over a table's columns. */
export function createChart(
  worksheet: Excel.Worksheet,
  spec: ChartSpec,
  { source, place, points, title }: Drawing,
): void {
  const [first] = spec.series;
  if (!first) return;
  const column = (heading: string): Excel.Range => unkept(source.getRange(blockAddress(columnBlock(place, heading))));
  const withHeading = { ...columnBlock(place, first.heading), firstRow: place.headingRow };
  const chart = worksheet.charts.add(
    chartType(spec, first),
    unkept(source.getRange(blockAddress(withHeading))),
    "Columns",
  );
  chart.name = spec.title;
  placeChart(chart, spec);
  dressChart(chart, spec, title);
  dressAxes(chart.axes, spec, place, points);
  spec.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.label ?? series.heading);
    drawn.name = series.label ?? series.heading;
    drawn.setValues(column(series.heading));
    drawn.setXAxisValues(column(spec.category));
    drawn.chartType = chartType(spec, series);
    dressSeries(drawn, spec, series, place.rows.length);
  });
}

function placeChart(chart: Excel.Chart, { place }: ChartSpec): void {
  chart.setPosition(cellAddress(place.fromColumn + 1, place.fromRow + 1), cellAddress(place.toColumn, place.toRow));
}

function chartType({ isStacked }: ChartSpec, { drawnAs }: Series): "LineMarkers" | "ColumnStacked" | "ColumnClustered" {
  if (drawnAs === "line") return "LineMarkers";
  return isStacked ? "ColumnStacked" : "ColumnClustered";
}

function dressChart(chart: Excel.Chart, { title, isLegendHidden }: ChartSpec, followed: string | undefined): void {
  // Excel has a title to look at only once it has some text.
  chart.title.text = title;
  if (followed !== undefined) chart.title.setFormula(`=${followed}`);
  chart.title.format.font.bold = true;
  chart.title.format.font.size = CHART_POINTS.title;
  chart.title.format.font.color = colour(CHART_COLOURS.title);
  if (isLegendHidden) chart.legend.visible = false;
  else dressLegend(chart.legend);
  // A gap stays a gap, and a column that someone hides is still drawn.
  chart.displayBlanksAs = "NotPlotted";
  chart.plotVisibleOnly = false;
}

function dressLegend(legend: Excel.ChartLegend): void {
  legend.visible = true;
  legend.position = "Bottom";
  legend.format.font.size = CHART_POINTS.label;
}

function dressAxes(
  { categoryAxis, valueAxis }: Excel.ChartAxes,
  spec: ChartSpec,
  place: TablePlace,
  points: number,
): void {
  dressCategories(categoryAxis, categoryLook(spec, place, points));
  // Weeks and months stand side by side like texts: on an axis of days their columns would be thin as a hair.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorTickMark = "None";
  categoryAxis.format.font.size = CHART_POINTS.label;
  categoryAxis.format.line.color = colour(CHART_COLOURS.axis);
  valueAxis.numberFormat = AXIS_FORMATS[spec.valueForm];
  valueAxis.majorTickMark = "None";
  valueAxis.format.font.size = CHART_POINTS.label;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = colour(CHART_COLOURS.gridline);
}

function dressSeries(drawn: Excel.ChartSeries, spec: ChartSpec, series: Series, points: number): void {
  if (series.drawnAs === "column") dressColumn(drawn, spec, series);
  else dressLine(drawn, series, points);
}

function dressColumn(drawn: Excel.ChartSeries, spec: ChartSpec, series: Series): void {
  if (series.isSpacer) drawn.format.fill.clear();
  else drawn.format.fill.setSolidColor(colour(series.colour));
  if (series.isSpacer) drawn.format.line.clear();
  drawn.gapWidth = GAP_BETWEEN_GROUPS;
  drawn.overlap = spec.isStacked ? 100 : 0;
}

function dressLine(drawn: Excel.ChartSeries, series: Series, points: number): void {
  const { isReference = false } = series;
  const size = markerSize(series, points);
  drawn.format.line.color = colour(series.colour);
  drawn.format.line.weight = isReference ? CHART_POINTS.referenceLine : CHART_POINTS.line;
  drawn.format.line.lineStyle = isReference ? "Dash" : "Continuous";
  drawn.smooth = false;
  drawn.markerStyle = size === 0 ? "None" : "Circle";
  if (size === 0) return;
  drawn.markerSize = size;
  drawn.markerBackgroundColor = colour(series.colour);
  drawn.markerForegroundColor = colour(series.colour);
}
