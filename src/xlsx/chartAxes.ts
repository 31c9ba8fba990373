import type { ChartSpec } from "../workbook/chart";
import { categoryFormat } from "./chartSeries";
import { fontProperties, line } from "./chartText";
import { AXIS_FORMATS, shownLength } from "./numberFormats";
import type { TablePlace } from "./sheetLayout";
import { type XmlElement, element, setting } from "./xmlElement";

/** The numbers by which the parts of a chart name its axes. */
export interface ChartAxes {
  readonly category: number;
  readonly value: number;
}

const GRIDLINE_COLOUR = "E3E3E3";
const AXIS_COLOUR = "BFBFBF";
const HAIRLINE = 9_525;
const LABEL_SIZE = 900;
/** In sixty-thousandths of a degree. Labels that would touch are slanted, so that no program breaks them up. */
const ROTATION = { level: 0, slanted: -2_700_000 } as const;
const PIXELS_PER_SLANTED_LABEL = 18;
const PIXELS_PER_CHARACTER = 6.5;
/** The part of a chart's width that its categories have to themselves. */
const PLOT_SHARE = 0.85;

/** The axis of categories below and of values at the left. @param pixels how wide the chart is on the screen */
export function chartAxes(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement[] {
  return [categoryAxis(chart, place, axes, pixels), valueAxis(chart, axes)];
}

/** Weeks and months stand side by side like texts: on an axis of days their columns would be thin as a hair. */
function categoryAxis(chart: ChartSpec, place: TablePlace, axes: ChartAxes, pixels: number): XmlElement {
  const labels = labelling(chart, place, pixels);
  return element(
    "c:catAx",
    {},
    ...axisBegins(axes.category, "b"),
    element("c:numFmt", { formatCode: categoryFormat(chart, place) ?? "General", sourceLinked: 0 }),
    setting("c:majorTickMark", "none"),
    setting("c:minorTickMark", "none"),
    setting("c:tickLblPos", "low"),
    element("c:spPr", {}, line(AXIS_COLOUR, HAIRLINE)),
    fontProperties(LABEL_SIZE, labels.rotation),
    setting("c:crossAx", axes.value),
    setting("c:crosses", "autoZero"),
    setting("c:auto", 0),
    setting("c:lblAlgn", "ctr"),
    setting("c:lblOffset", 100),
    labels.step > 1 ? setting("c:tickLblSkip", labels.step) : undefined,
    setting("c:noMultiLvlLbl", 1),
  );
}

function valueAxis(chart: ChartSpec, axes: ChartAxes): XmlElement {
  return element(
    "c:valAx",
    {},
    ...axisBegins(axes.value, "l"),
    element("c:majorGridlines", {}, element("c:spPr", {}, line(GRIDLINE_COLOUR, HAIRLINE))),
    element("c:numFmt", { formatCode: AXIS_FORMATS[chart.valueForm], sourceLinked: 0 }),
    setting("c:majorTickMark", "none"),
    setting("c:minorTickMark", "none"),
    setting("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    fontProperties(LABEL_SIZE),
    setting("c:crossAx", axes.category),
    setting("c:crosses", "autoZero"),
    setting("c:crossBetween", "between"),
  );
}

function axisBegins(number: number, position: "b" | "l"): XmlElement[] {
  return [
    setting("c:axId", number),
    element("c:scaling", {}, setting("c:orientation", "minMax")),
    setting("c:delete", 0),
    setting("c:axPos", position),
  ];
}

/** How labels stand, and how many categories there are for each that gets one, so that they do not touch. */
function labelling(chart: ChartSpec, place: TablePlace, pixels: number): { rotation: number; step: number } {
  const plot = pixels * PLOT_SHARE;
  const points = place.rows.length;
  const level = (longestLabel(chart, place) + 1) * PIXELS_PER_CHARACTER;
  if (points * level <= plot) return { rotation: ROTATION.level, step: 1 };
  return { rotation: ROTATION.slanted, step: Math.ceil((points * PIXELS_PER_SLANTED_LABEL) / plot) };
}

function longestLabel(chart: ChartSpec, place: TablePlace): number {
  const format = categoryFormat(chart, place);
  if (format !== undefined) return format.length;
  return Math.max(1, ...place.rows.map((row) => shownLength("text", row[chart.category])));
}
