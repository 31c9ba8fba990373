import type { ChartSpec } from "../../../workbook/spec/chart";
import { CHART_COLORS, CHART_POINTS, categoryFormat, categoryLabels } from "../../../workbook/layout/chartLooks";
import { fontProperties, line } from "./chartText";
import { AXIS_FORMATS } from "../../../workbook/spec/numberFormats";
import type { TablePlace } from "../../../workbook/layout/sheetLayout";
import { type XmlElement, element, setting } from "../../markup/xmlElement";

/** The numbers by which the parts of a chart name its axes. */
export interface ChartAxes {
  readonly category: number;
  readonly value: number;
}

/** How labels of categories stand, in sixty-thousandths of a degree. */
export const ROTATION = { level: 0, slanted: -2_700_000 } as const;

/** The axis of categories below and of values at the left. @param pixels how wide the chart is on the screen */
export function chartAxes(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement[] {
  return [categoryAxis(chart, place, axes, pixels), valueAxis(chart, axes)];
}

/** Weeks and months stand side by side like texts: on an axis of days their columns would be thin as a hair. */
function categoryAxis(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement {
  const labels = categoryLabels(chart, place, pixels);
  return element(
    "c:catAx",
    {},
    ...axisBegins(axes.category, "b", chart),
    element("c:numFmt", { formatCode: categoryFormat(chart, place) ?? "General", sourceLinked: 0 }),
    setting("c:majorTickMark", "none"),
    setting("c:minorTickMark", "none"),
    setting("c:tickLblPos", "low"),
    element("c:spPr", {}, line(CHART_COLORS.axis, CHART_POINTS.hairline)),
    fontProperties(CHART_POINTS.label, labels.isSlanted ? ROTATION.slanted : ROTATION.level),
    setting("c:crossAx", axes.value),
    setting("c:crosses", "autoZero"),
    setting("c:auto", 0),
    setting("c:lblAlgn", "ctr"),
    setting("c:lblOffset", 100),
    labels.step > 1 && chart.isSmall !== true ? setting("c:tickLblSkip", labels.step) : undefined,
    setting("c:noMultiLvlLbl", 1),
  );
}

function valueAxis(chart: ChartSpec, axes: ChartAxes): XmlElement {
  return element(
    "c:valAx",
    {},
    ...axisBegins(axes.value, "l", chart),
    chart.isSmall
      ? undefined
      : element("c:majorGridlines", {}, element("c:spPr", {}, line(CHART_COLORS.gridline, CHART_POINTS.hairline))),
    element("c:numFmt", { formatCode: chart.isSmall ? "General" : AXIS_FORMATS[chart.valueForm], sourceLinked: 0 }),
    setting("c:majorTickMark", "none"),
    setting("c:minorTickMark", "none"),
    setting("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    fontProperties(CHART_POINTS.label),
    setting("c:crossAx", axes.category),
    setting("c:crosses", "autoZero"),
    setting("c:crossBetween", "between"),
  );
}

function axisBegins(number: number, position: "b" | "l", { isSmall }: ChartSpec): XmlElement[] {
  // Columns that stand on anything but zero would make a hair's difference look like half.
  const least = isSmall === true && position === "l" ? setting("c:min", 0) : undefined;
  return [
    setting("c:axId", number),
    element("c:scaling", {}, setting("c:orientation", "minMax"), least),
    setting("c:delete", isSmall ? 1 : 0),
    setting("c:axPos", position),
  ];
}
