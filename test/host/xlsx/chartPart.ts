import type { Chart, ChartSeries, ChartType } from "../model/chart";
import { chartAxes } from "./chartAxes";
import { fillPart, followedTitlePart, fontPart, linePart, titlePart } from "./chartLooks";
import { placeOf, seriesPart } from "./chartSeries";
import { document, xml } from "./xml";

/** How files call each type of chart: the element, how its series stand together, and which way its bars go. */
const GROUPS: Readonly<Record<ChartType, readonly [element: string, grouping: string, direction?: string]>> = {
  ColumnClustered: ["c:barChart", "clustered", "col"],
  ColumnStacked: ["c:barChart", "stacked", "col"],
  ColumnStacked100: ["c:barChart", "percentStacked", "col"],
  BarClustered: ["c:barChart", "clustered", "bar"],
  BarStacked: ["c:barChart", "stacked", "bar"],
  BarStacked100: ["c:barChart", "percentStacked", "bar"],
  Line: ["c:lineChart", "standard"],
  LineMarkers: ["c:lineChart", "standard"],
  LineStacked: ["c:lineChart", "stacked"],
  Pie: ["c:pieChart", ""],
  // The parts of the newer kinds are others; here they are written as a pie, which has no axis either.
  Doughnut: ["c:pieChart", ""],
  Treemap: ["c:pieChart", ""],
  Sunburst: ["c:pieChart", ""],
};

const BLANKS: Readonly<Record<string, string>> = { NotPlotted: "gap", Zero: "zero", Interpolated: "span" };
const LEGEND: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

/** A chart's part. */
export function chartPart(chart: Chart): string {
  return document(
    xml(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      xml("c:roundedCorners", { val: 0 }),
      xml(
        "c:chart",
        {},
        title(chart),
        xml("c:autoTitleDeleted", { val: !chart.title.visible }),
        plotArea(chart),
        legend(chart),
        xml("c:plotVisOnly", { val: chart.plotVisibleOnly }),
        xml("c:dispBlanksAs", { val: BLANKS[chart.displayBlanksAs] }),
      ),
      xml("c:spPr", {}, fillPart(chart.look.fill), linePart(chart.look.border)),
    ),
  );
}

function title({ title: { visible, cell, text: words, look } }: Chart): string {
  if (!visible) return "";
  if (cell) return followedTitlePart(placeOf(cell), words, look.font);
  return words === "" ? "" : titlePart(words, look.font);
}

/** Series that are drawn together, in the order of the first of each group. */
interface Group {
  readonly type: ChartType;
  readonly axes: ChartSeries["axisGroup"];
  readonly series: readonly ChartSeries[];
}

function plotArea(chart: Chart): string {
  const groups = groupsOf(chart);
  const isPie = chart.series.every(({ chartType }) => GROUPS[chartType][0] === "c:pieChart");
  return xml(
    "c:plotArea",
    {},
    xml("c:layout"),
    ...groups.map((group) => groupPart(chart, group)),
    ...(isPie ? [] : chartAxes(chart)),
    xml("c:spPr", {}, fillPart(chart.plotArea.fill), linePart(chart.plotArea.border)),
  );
}

function groupsOf({ series }: Chart): readonly Group[] {
  const groups = new Map<string, ChartSeries[]>();
  for (const one of series) {
    const [element, ...how] = GROUPS[one.chartType];
    const key = [element, ...how, one.axisGroup].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((together) => {
    const [first] = together;
    return first ? [{ type: first.chartType, axes: first.axisGroup, series: together }] : [];
  });
}

function groupPart(chart: Chart, { type, axes, series }: Group): string {
  const [element, grouping, direction] = GROUPS[type];
  const [first] = series;
  const isBars = element === "c:barChart";
  const isPie = element === "c:pieChart";
  const numbers = axes === "Primary" ? [1, 2] : [3, 4];
  return xml(
    element,
    {},
    direction === undefined ? "" : xml("c:barDir", { val: direction }),
    isPie ? "" : xml("c:grouping", { val: grouping }),
    xml("c:varyColors", { val: isPie }),
    ...series.map((one) => seriesPart(one, chart.series.indexOf(one))),
    isBars ? bars(first) : "",
    element === "c:lineChart" ? xml("c:marker", { val: 1 }) : "",
    ...(isPie ? [] : numbers.map((id) => xml("c:axId", { val: id }))),
  );
}

function bars(first: ChartSeries | undefined): string {
  return xml("c:gapWidth", { val: first?.gapWidth }) + xml("c:overlap", { val: first?.overlap });
}

function legend({ legend: { visible, position, overlay, look, entries } }: Chart): string {
  if (!visible) return "";
  return xml(
    "c:legend",
    {},
    xml("c:legendPos", { val: LEGEND[position] }),
    ...entries.items.map(({ visible: isSeen }, idx) =>
      isSeen ? "" : xml("c:legendEntry", {}, xml("c:idx", { val: idx }), xml("c:delete", { val: 1 })),
    ),
    xml("c:overlay", { val: overlay }),
    fontPart(look.font),
  );
}
