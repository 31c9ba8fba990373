import type { ChartSpec, ValueScale } from "../../../workbook/spec/chart";
import {
  CHART_COLORS,
  CHART_POINTS,
  categoryFormat,
  categoryLabels,
  valueScale,
} from "../../../workbook/layout/chartLooks";
import { stepOf } from "../../../workbook/layout/axisSteps";
import { fontProperties, line } from "./chartText";
import { AXIS_FORMATS } from "../../../workbook/spec/numberFormats";
import type { TablePlace } from "../../../workbook/layout/sheetLayout";
import { type XmlElement, element, setting } from "../../markup/xmlElement";

/** The numbers by which the parts of a chart name its axes. */
export interface ChartAxes {
  readonly category: number;
  readonly value: number;
}

/**
 * How labels of categories stand, in sixty-thousandths of a degree. What is all but level nobody sees: LibreOffice breaks
 * labels up that are level to the last, and leaves some of these out instead. `formerlyLevel` is what an earlier version wrote.
 */
export const ROTATION = { level: 1, formerlyLevel: 0, slanted: -2_700_000 } as const;

/** The axis of categories below and of values at the left. @param pixels how wide the chart is on the screen */
export function chartAxes(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement[] {
  return [categoryAxis(chart, place, axes, pixels), valueAxis(chart, place, axes)];
}

/** Weeks and months stand side by side like texts: on an axis of days their columns would be thin as a hair. */
function categoryAxis(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement {
  const labels = categoryLabels(chart, place, pixels);
  return element(
    "c:catAx",
    {},
    ...axisBegins(axes.category, "b", chart.isSmall === true),
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

function valueAxis(chart: ChartSpec, { rows }: TablePlace, axes: ChartAxes): XmlElement {
  const scale = valueScale(chart);
  const step = scale?.step ?? stepOf(chart, rows);
  const gridline = element("c:spPr", {}, line(CHART_COLORS.gridline, CHART_POINTS.hairline));
  return element(
    "c:valAx",
    {},
    ...axisBegins(axes.value, "l", chart.isLabeled === true || chart.isSmall === true, scale ?? leastOf(chart)),
    chart.isLabeled || chart.isSmall ? undefined : element("c:majorGridlines", {}, gridline),
    element("c:numFmt", { formatCode: chart.isSmall ? "General" : AXIS_FORMATS[chart.valueForm], sourceLinked: 0 }),
    setting("c:majorTickMark", "none"),
    setting("c:minorTickMark", "none"),
    setting("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    fontProperties(CHART_POINTS.label),
    setting("c:crossAx", axes.category),
    setting("c:crosses", "autoZero"),
    setting("c:crossBetween", "between"),
    step === undefined ? undefined : setting("c:majorUnit", step),
  );
}

/** Columns that stand on anything but zero would make a hair's difference look like half. */
function leastOf({ isSmall }: ChartSpec): Partial<ValueScale> | undefined {
  return isSmall ? { from: 0 } : undefined;
}

function axisBegins(
  number: number,
  position: "b" | "l",
  isHidden = false,
  scale: Partial<ValueScale> = {},
): XmlElement[] {
  const { from, to } = scale;
  return [
    setting("c:axId", number),
    element(
      "c:scaling",
      {},
      setting("c:orientation", "minMax"),
      to === undefined ? undefined : setting("c:max", to),
      from === undefined ? undefined : setting("c:min", from),
    ),
    setting("c:delete", isHidden ? 1 : 0),
    setting("c:axPos", position),
  ];
}
