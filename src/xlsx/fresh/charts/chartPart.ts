import type { ChartSpec } from "../../../workbook/spec/chart";
import {
  PLOT_BESIDE_NAMES,
  hasNamesBeside,
  CHART_COLORS,
  CHART_POINTS,
  gapBetweenGroups,
} from "../../../workbook/layout/chartLooks";
import { type ChartAxes, chartAxes } from "./chartAxes";
import { chartSeries } from "./chartSeries";
import { fontProperties, line, solid } from "./chartText";
import type { TablePlace } from "../../../workbook/layout/sheetLayout";
import { type XmlElement, element, setting } from "../../markup/xmlElement";

/** What the package calls a chart's part. */
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The two axes' numbers, by which the parts of a chart name them. */
export const AXES: ChartAxes = { category: 111_111_111, value: 222_222_222 };

/**
 * A native chart over a table's columns, with the figures that it shows, so that readers which compute nothing
 * draw it too.
 *
 * @param chart what to draw
 * @param place where the table stands, and its rows with their formulas' results
 * @param pixels how wide the chart is on the screen, which decides how many labels fit below it
 * @param title what stands above it, as `chartTitle` gives it
 */
export function chartPart(chart: ChartSpec, place: TablePlace, pixels: number, title: XmlElement): XmlElement {
  return element(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    setting("c:date1904", 0),
    setting("c:lang", "en-US"),
    setting("c:roundedCorners", 0),
    element(
      "c:chart",
      {},
      chart.isSmall ? undefined : title,
      setting("c:autoTitleDeleted", chart.isSmall ? 1 : 0),
      plotArea(chart, place, pixels),
      legend(chart),
      // A column that someone hides is still drawn.
      setting("c:plotVisOnly", 0),
      setting("c:dispBlanksAs", "gap"),
      missingFiguresAreGaps(),
    ),
    frame(chart),
    fontProperties(CHART_POINTS.label),
  );
}

function frame({ isSmall }: ChartSpec): XmlElement {
  if (!isSmall) return element("c:spPr", {}, solid("FFFFFF"), line(CHART_COLORS.border, CHART_POINTS.hairline));
  const nothing = element("a:noFill");
  return element("c:spPr", {}, nothing, element("a:ln", {}, nothing));
}

function legend({ isLegendHidden, isSmall, series }: ChartSpec): XmlElement | undefined {
  if (isLegendHidden === true || isSmall === true) return undefined;
  const letters = fontProperties(CHART_POINTS.label);
  const unlisted = series.flatMap(({ isUnlisted }, index) =>
    isUnlisted ? [element("c:legendEntry", {}, setting("c:idx", index), setting("c:delete", 1))] : [],
  );
  return element("c:legend", {}, setting("c:legendPos", "b"), ...unlisted, setting("c:overlay", 0), letters);
}

function plotArea(chart: ChartSpec, place: TablePlace, pixels: number): XmlElement {
  return element(
    "c:plotArea",
    {},
    plotLayout(chart),
    columnGroup(chart, place),
    lineGroup(chart, place),
    ...chartAxes(chart, place, AXES, pixels),
    element("c:spPr", {}, element("a:noFill")),
  );
}

function plotLayout(chart: ChartSpec): XmlElement {
  if (!hasNamesBeside(chart)) return element("c:layout");
  const { left, width } = PLOT_BESIDE_NAMES;
  return element(
    "c:layout",
    {},
    element(
      "c:manualLayout",
      {},
      setting("c:layoutTarget", "inner"),
      setting("c:xMode", "edge"),
      setting("c:yMode", "edge"),
      setting("c:x", left),
      setting("c:y", 0.2),
      setting("c:w", width),
      setting("c:h", 0.64),
    ),
  );
}

function columnGroup(chart: ChartSpec, place: TablePlace): XmlElement | undefined {
  const series = chartSeries(chart, place, "column");
  if (series.length === 0) return undefined;
  return element(
    "c:barChart",
    {},
    setting("c:barDir", "col"),
    setting("c:grouping", chart.isStacked ? "stacked" : "clustered"),
    setting("c:varyColors", 0),
    ...series,
    setting("c:gapWidth", gapBetweenGroups(chart, place.rows.length)),
    setting("c:overlap", chart.isStacked ? 100 : 0),
    ...axisNumbers(),
  );
}

function lineGroup(chart: ChartSpec, place: TablePlace): XmlElement | undefined {
  const series = chartSeries(chart, place, "line");
  if (series.length === 0) return undefined;
  return element(
    "c:lineChart",
    {},
    setting("c:grouping", "standard"),
    setting("c:varyColors", 0),
    ...series,
    setting("c:marker", 1),
    ...axisNumbers(),
  );
}

function axisNumbers(): XmlElement[] {
  return [setting("c:axId", AXES.category), setting("c:axId", AXES.value)];
}

/** Makes Excel leave `#N/A` out rather than join the points beside it. Readers that do not know it pass over it. */
function missingFiguresAreGaps(): XmlElement {
  return element(
    "c:extLst",
    {},
    element(
      "c:ext",
      {
        uri: "{56B9EC1D-385E-4148-901F-78D8002777C0}",
        "xmlns:c16r3": "http://schemas.microsoft.com/office/drawing/2017/03/chart",
      },
      element("c16r3:dataDisplayOptions16", {}, setting("c16r3:dispNaAsBlank", 1)),
    ),
  );
}
