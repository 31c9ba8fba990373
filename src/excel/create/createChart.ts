import type { ChartSpec, LineDash, Series } from "../../workbook/spec/chart";
import { blockAddress, cellAddress } from "../../workbook/layout/cellAddress";
import {
  CHART_COLORS,
  CHART_POINTS,
  gapBetweenGroups,
  OUTLINED,
  PLOT_BESIDE_NAMES,
  amountFormat,
  hasNamesBeside,
  markerSize,
} from "../../workbook/layout/chartLooks";
import { type TablePlace, columnBlock } from "../../workbook/layout/sheetLayout";
import { dressValueAxis } from "./valueAxis";
import { categoryLook, dressCategories } from "./followCharts";
import { color, setProperties } from "../request/setProperties";
import type { Later } from "../request/looks";
import { untracked } from "../request/untracked";

/** What a chart draws, and where. */
export interface Drawing {
  /** The sheet of the table. */
  readonly source: Excel.Worksheet;
  readonly place: TablePlace;
  /** How wide the chart is on the screen. */
  readonly points: number;
  /** The cell whose text stands above the chart, as formulas name it; `undefined` where none does. */
  readonly title: string | undefined;
  /** Keeps what is only looks for later. */
  readonly later: Later;
}

/** Queues a native chart over a table's columns, and keeps its looks for later. */
export function createChart(
  worksheet: () => Excel.Worksheet,
  spec: ChartSpec,
  { source, place, points, title, later }: Drawing,
): void {
  const [first] = spec.series;
  if (!first) return;
  const column = (heading: string): Excel.Range =>
    untracked(source.getRange(blockAddress(columnBlock(place, heading))));
  const withHeading = { ...columnBlock(place, first.heading), firstRow: place.headingRow };
  const chart = worksheet().charts.add(
    chartType(spec, first),
    untracked(source.getRange(blockAddress(withHeading))),
    "Columns",
  );
  chart.name = spec.title;
  spec.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.label ?? series.heading);
    drawn.name = series.label ?? series.heading;
    drawn.setValues(column(series.heading));
    drawn.setXAxisValues(column(spec.category));
    drawn.chartType = chartType(spec, series);
  });
  const made = (): Excel.Chart => worksheet().charts.getItem(spec.title);
  later(() => {
    placeChart(made(), spec);
  });
  dressChart(made, spec, title, later);
  if (spec.isSmall) leaveAxesOut(made, later);
  else {
    dressCategoryAxis(() => made().axes.categoryAxis, spec, place, points, later);
    dressValueAxis(() => made().axes.valueAxis, spec, place, later);
  }
  leaveOutOfLegend(made, spec, later);
  leaveRoomBeside(made, spec, points, later);
  dressAllSeries(made, spec, place, later);
}

function dressAllSeries(chart: () => Excel.Chart, spec: ChartSpec, { rows }: TablePlace, later: Later): void {
  spec.series.forEach((series, index) => {
    later(() => {
      dressSeries(chart().series.getItemAt(index), spec, series, rows.length);
    });
  });
}

/** Leaves room beside the plot where lines have their names there. @param points how wide the chart is */
function leaveRoomBeside(chart: () => Excel.Chart, spec: ChartSpec, points: number, later: Later): void {
  if (!hasNamesBeside(spec)) return;
  later(() => {
    const { plotArea } = chart();
    plotArea.insideLeft = points * PLOT_BESIDE_NAMES.left;
    plotArea.insideWidth = points * PLOT_BESIDE_NAMES.width;
  });
}

function placeChart(chart: Excel.Chart, { place }: ChartSpec): void {
  chart.setPosition(cellAddress(place.fromColumn + 1, place.fromRow + 1), cellAddress(place.toColumn, place.toRow));
}

function chartType({ isStacked }: ChartSpec, { drawnAs }: Series): "LineMarkers" | "ColumnStacked" | "ColumnClustered" {
  if (drawnAs === "line") return "LineMarkers";
  return isStacked ? "ColumnStacked" : "ColumnClustered";
}

/** Columns that stand on anything but zero would make a hair's difference look like half. */
function leaveAxesOut(chart: () => Excel.Chart, later: Later): void {
  later(() => {
    const { valueAxis } = chart().axes;
    valueAxis.minimum = 0;
    valueAxis.majorGridlines.visible = false;
  });
  later(() => {
    const { categoryAxis, valueAxis } = chart().axes;
    categoryAxis.visible = false;
    valueAxis.visible = false;
  });
  later(() => {
    chart().title.visible = false;
  });
  later(() => {
    const { fill, border } = chart().format;
    fill.clear();
    border.lineStyle = "None";
  });
}

function dressChart(chart: () => Excel.Chart, spec: ChartSpec, followed: string | undefined, later: Later): void {
  if (!spec.isSmall) dressTitle(chart, spec, followed, later);
  later(() => {
    if (spec.isLegendHidden === true || spec.isSmall === true) chart().legend.visible = false;
    else dressLegend(chart().legend);
  });
  // A gap stays a gap, and a column that someone hides is still drawn.
  later(() => {
    chart().displayBlanksAs = "NotPlotted";
  });
  later(() => {
    chart().plotVisibleOnly = false;
  });
}

function dressTitle(chart: () => Excel.Chart, { title }: ChartSpec, followed: string | undefined, later: Later): void {
  later(() => {
    const shown = chart().title;
    // Excel has a title to look at only once it has some text.
    shown.text = title;
    if (followed !== undefined) shown.setFormula(`=${followed}`);
  });
  later(() => {
    const { font } = chart().title.format;
    font.bold = true;
    font.size = CHART_POINTS.title;
    font.color = color(CHART_COLORS.title);
  });
}

/** Each by its place in the whole legend, which stays when others are left out. */
function leaveOutOfLegend(chart: () => Excel.Chart, { series }: ChartSpec, later: Later): void {
  series.forEach(({ isUnlisted }, index) => {
    if (isUnlisted !== true) return;
    later(() => {
      chart().legend.legendEntries.getItemAt(index).visible = false;
    });
  });
}

function dressLegend(legend: Excel.ChartLegend): void {
  legend.visible = true;
  legend.position = "Bottom";
  legend.format.font.size = CHART_POINTS.label;
}

function dressCategoryAxis(
  axis: () => Excel.ChartAxis,
  spec: ChartSpec,
  place: TablePlace,
  points: number,
  later: Later,
): void {
  later(() => {
    dressCategories(axis(), categoryLook(spec, place, points));
  });
  // Weeks and months stand side by side like texts: on an axis of days their columns would be thin as a hair.
  later(() => {
    axis().categoryType = "TextAxis";
  });
  later(() => {
    const { format } = axis();
    axis().tickLabelPosition = "Low";
    axis().majorTickMark = "None";
    format.font.size = CHART_POINTS.label;
    format.line.color = color(CHART_COLORS.axis);
  });
}

function dressSeries(drawn: Excel.ChartSeries, spec: ChartSpec, series: Series, points: number): void {
  if (series.nameAt) dressName(drawn, series, series.nameAt);
  else if (series.drawnAs === "column") dressColumn(drawn, spec, series, points);
  else dressLine(drawn, series, points);
}

function dressColumn(drawn: Excel.ChartSeries, spec: ChartSpec, series: Series, points: number): void {
  if (series.isSpacer) drawn.format.fill.clear();
  else drawn.format.fill.setSolidColor(color(series.isOutlined ? OUTLINED.fill : series.color));
  if (series.isSpacer) drawn.format.line.clear();
  if (series.isOutlined) {
    drawn.format.line.color = color(OUTLINED.frame);
    drawn.format.line.weight = CHART_POINTS.hairline;
  }
  if (spec.isLabeled && series.isSpacer !== true) labelAmounts(drawn, spec);
  drawn.gapWidth = gapBetweenGroups(spec, points);
  drawn.overlap = spec.isStacked ? 100 : 0;
}

function labelAmounts(drawn: Excel.ChartSeries, spec: ChartSpec): void {
  drawn.hasDataLabels = true;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.numberFormat = amountFormat(spec);
  drawn.dataLabels.format.font.size = CHART_POINTS.label;
  drawn.dataLabels.format.font.color = color(CHART_COLORS.text);
}

const DASHES = { dash: "Dash", dot: "RoundDot" } as const satisfies Readonly<Record<LineDash, string>>;

function lineStyle({ isReference = false, dash }: Series): "Dash" | "RoundDot" | "Continuous" {
  if (isReference) return "Dash";
  return dash ? DASHES[dash] : "Continuous";
}

function lineWeight({ isReference = false, isBackground = false }: Series): number {
  if (isReference) return CHART_POINTS.referenceLine;
  return isBackground ? CHART_POINTS.backgroundLine : CHART_POINTS.line;
}

const SIDES = { above: "Top", below: "Bottom", right: "Right" } as const;

/** The series' own name beside its one point. */
function dressName(drawn: Excel.ChartSeries, series: Series, side: NonNullable<Series["nameAt"]>): void {
  drawn.format.line.lineStyle = "None";
  drawn.markerStyle = "None";
  drawn.hasDataLabels = true;
  const { dataLabels } = drawn;
  setProperties(dataLabels, { showValue: false, showSeriesName: true, position: SIDES[side] });
  setProperties(dataLabels.format.font, { bold: true, size: CHART_POINTS.label, color: color(series.color) });
}

function dressLine(drawn: Excel.ChartSeries, series: Series, points: number): void {
  const size = markerSize(series, points);
  drawn.format.line.color = color(series.color);
  drawn.format.line.weight = lineWeight(series);
  drawn.format.line.lineStyle = lineStyle(series);
  drawn.smooth = false;
  drawn.markerStyle = size === 0 ? "None" : "Circle";
  if (size === 0) return;
  drawn.markerSize = size;
  drawn.markerBackgroundColor = color(series.color);
  drawn.markerForegroundColor = color(series.color);
}
