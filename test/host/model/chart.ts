import { itemNotFound } from "../protocol/hostError";
import { Area } from "./area";
import { ChartAxis, ChartFill, ChartLegend, ChartLine, ChartLook, ChartTitle, DataLabels } from "./chartParts";
import type { CellRange } from "./cellRange";
import { displayText } from "./displayText";
import type { Sheet } from "./sheet";

/** The types of charts that are kept here. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "Doughnut",
  "Treemap",
  "Sunburst",
] as const;

/** The type of a chart, or of one of its series. */
export type ChartType = (typeof CHART_TYPES)[number];

/** Kinds of chart that have no axis to ask for. */
const WITHOUT_AXES: ReadonlySet<ChartType> = new Set(["Pie", "Doughnut", "Treemap", "Sunburst"]);

/** A column, a line or a pie of a chart. Its figures stay where they are, in cells. */
export class ChartSeries {
  readonly chart: Chart;
  chartType: ChartType;
  axisGroup: "Primary" | "Secondary" = "Primary";
  smooth = false;
  markerStyle = "Automatic";
  markerSize = 5;
  markerBackgroundColor = "";
  markerForegroundColor = "";
  hasDataLabels = false;
  gapWidth = 219;
  overlap = 0;
  readonly dataLabels = new DataLabels();
  readonly fill = new ChartFill();
  readonly line = new ChartLine();
  values: CellRange | undefined;
  categories: CellRange | undefined;
  /** The cell that says the name, where it was not given as words. */
  heading: CellRange | undefined;
  private words = "";

  constructor(chart: Chart, name: string) {
    this.chart = chart;
    this.chartType = chart.chartType;
    this.words = name;
  }

  get name(): string {
    if (!this.heading) return this.words;
    const { sheet, area } = this.heading;
    return displayText(sheet.grid.content(area.top, area.left).value, sheet.grid.numberFormat(area.top, area.left));
  }

  set name(name: string) {
    this.words = name;
    this.heading = undefined;
  }
}

/** A chart of a sheet. Its place is in points from the sheet's corner. */
export class Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  top = 0;
  left = 0;
  width = 360;
  height = 216;
  displayBlanksAs = "NotPlotted";
  plotVisibleOnly = true;
  readonly series: ChartSeries[] = [];
  readonly title: ChartTitle;
  readonly legend = new ChartLegend(this.series);
  readonly look = new ChartLook(10);
  readonly plotArea = new ChartLook(10);
  /** Where the plot begins and how wide it is, in points, where somebody said so; else 0: Excel chooses. */
  plotLeft = 0;
  plotWidth = 0;
  private type: ChartType;
  private readonly axes = new Map<string, ChartAxis>();

  constructor(sheet: Sheet, id: string, name: string, type: ChartType) {
    this.id = id;
    this.sheet = sheet;
    this.title = new ChartTitle(sheet);
    this.name = name;
    this.type = type;
  }

  get chartType(): ChartType {
    return this.type;
  }

  /** All series become of the same type. */
  set chartType(type: ChartType) {
    this.type = type;
    for (const series of this.series) series.chartType = type;
  }

  /** An axis. There is a second one only where a series is measured by it. */
  axis(type: ChartAxis["type"], group: ChartAxis["axisGroup"]): ChartAxis {
    const isThere = group === "Primary" || this.series.some(({ axisGroup }) => axisGroup === group);
    if (!isThere || WITHOUT_AXES.has(this.type)) throw itemNotFound(`${this.name} has no ${group.toLowerCase()} axis`);
    const key = `${type} ${group}`;
    const axis = this.axes.get(key) ?? new ChartAxis(type, group);
    this.axes.set(key, axis);
    return axis;
  }

  /** Puts it over some cells. */
  cover(area: Area): void {
    const { rows, columns } = this.sheet;
    this.top = rows.startOf(area.top);
    this.left = columns.startOf(area.left);
    this.height = rows.startOf(area.bottom + 1) - this.top;
    this.width = columns.startOf(area.right + 1) - this.left;
  }

  /** The cells that it covers, in part or wholly. */
  get area(): Area {
    const { rows, columns } = this.sheet;
    return new Area(
      rows.indexAt(this.top),
      columns.indexAt(this.left),
      rows.indexAt(this.top + this.height - 0.01),
      columns.indexAt(this.left + this.width - 0.01),
    );
  }
}
