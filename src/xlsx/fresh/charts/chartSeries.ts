import type { ChartSpec, LineDash, Series } from "../../../workbook/spec/chart";
import type { CellValue } from "../../../workbook/spec/cell";
import {
  CHART_POINTS,
  OUTLINED,
  amountFormat,
  categoryFormat,
  formOf,
  markerSize,
} from "../../../workbook/layout/chartLooks";
import { NOT_AVAILABLE } from "../../../workbook/spec/table";
import { absoluteReference } from "../../../workbook/layout/cellAddress";
import { fontProperties, line, nameFont, solid } from "./chartText";
import { NUMBER_FORMATS } from "../../../workbook/spec/numberFormats";
import { type TablePlace, columnBlock, headingBlock } from "../../../workbook/layout/sheetLayout";
import { type XmlElement, element, setting } from "../../markup/xmlElement";
import { storableText } from "../../../workbook/layout/storableText";

const SIDES = { above: "t", below: "b", right: "r" } as const;
const DASHES = { dash: "dash", dot: "sysDot" } as const satisfies Readonly<Record<LineDash, string>>;

/** A chart's columns, or its lines, in the order of its description. */
export function chartSeries(chart: ChartSpec, place: TablePlace, drawnAs: Series["drawnAs"]): XmlElement[] {
  return chart.series.flatMap((series, index) =>
    series.drawnAs === drawnAs ? [seriesElement(chart, place, series, index)] : [],
  );
}

function seriesElement(chart: ChartSpec, place: TablePlace, series: Series, index: number): XmlElement {
  const isLine = series.drawnAs === "line";
  return element(
    "c:ser",
    {},
    setting("c:idx", index),
    setting("c:order", index),
    element("c:tx", {}, seriesName(place, series)),
    seriesLook(series),
    isLine ? marker(series, place.rows.length) : setting("c:invertIfNegative", 0),
    labels(chart, series),
    element("c:cat", {}, categories(chart, place)),
    element("c:val", {}, figures(place, series.heading, figuresOf(chart, series, place))),
    isLine ? setting("c:smooth", 0) : undefined,
  );
}

function seriesName(place: TablePlace, { heading, label }: Series): XmlElement {
  if (label !== undefined) return element("c:v", {}, storableText(label));
  return element(
    "c:strRef",
    {},
    element("c:f", {}, absoluteReference(place.sheet, headingBlock(place, heading))),
    cache("c:strCache", [heading]),
  );
}

function seriesLook(series: Series): XmlElement {
  const nothing = element("a:noFill");
  if (series.isSpacer) return element("c:spPr", {}, nothing, element("a:ln", {}, nothing));
  if (series.nameAt) return element("c:spPr", {}, element("a:ln", {}, nothing));
  if (series.isOutlined)
    return element("c:spPr", {}, solid(OUTLINED.fill), line(OUTLINED.frame, CHART_POINTS.hairline));
  return element("c:spPr", {}, series.drawnAs === "line" ? lineLook(series) : solid(series.color));
}

function lineLook({ color, isReference = false, isBackground = false, dash }: Series): XmlElement {
  if (isReference) return line(color, CHART_POINTS.referenceLine, "dash");
  if (isBackground) return line(color, CHART_POINTS.backgroundLine);
  return line(color, CHART_POINTS.line, dash && DASHES[dash]);
}

function labels(chart: ChartSpec, series: Series): XmlElement | undefined {
  if (series.nameAt) return nameOfLine(series, series.nameAt);
  return chart.isLabeled && series.isSpacer !== true ? amounts(chart) : undefined;
}

/** The series' own name beside its one point. */
function nameOfLine({ color }: Series, side: NonNullable<Series["nameAt"]>): XmlElement {
  return element(
    "c:dLbls",
    {},
    element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    nameFont(CHART_POINTS.label, color),
    setting("c:dLblPos", SIDES[side]),
    setting("c:showLegendKey", 0),
    setting("c:showVal", 0),
    setting("c:showCatName", 0),
    setting("c:showSerName", 1),
    setting("c:showPercent", 0),
    setting("c:showBubbleSize", 0),
  );
}

/** The amounts on a series' columns. */
function amounts(chart: ChartSpec): XmlElement {
  const unsaid = ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"];
  return element(
    "c:dLbls",
    {},
    element("c:numFmt", { formatCode: amountFormat(chart), sourceLinked: 0 }),
    fontProperties(CHART_POINTS.label),
    setting("c:showLegendKey", 0),
    setting("c:showVal", 1),
    ...unsaid.map((name) => setting(name, 0)),
  );
}

function marker(series: Series, points: number): XmlElement {
  const size = markerSize(series, points);
  if (size === 0) return element("c:marker", {}, setting("c:symbol", "none"));
  return element(
    "c:marker",
    {},
    setting("c:symbol", "circle"),
    setting("c:size", size),
    element("c:spPr", {}, solid(series.color), element("a:ln", {}, element("a:noFill"))),
  );
}

function categories(chart: ChartSpec, place: TablePlace): XmlElement {
  const { category } = chart;
  const format = categoryFormat(chart, place);
  const values = place.rows.map((row) => row[category]);
  if (format !== undefined) return figures(place, category, values, format);
  return element("c:strRef", {}, reference(place, category), cache("c:strCache", values));
}

function figures(
  place: TablePlace,
  heading: string,
  values: readonly CellValue[],
  format: string = NUMBER_FORMATS[formOf(place, heading)],
): XmlElement {
  const numbers = values.map((value) => (typeof value === "number" ? value : undefined));
  return element("c:numRef", {}, reference(place, heading), cache("c:numCache", numbers, format));
}

function reference(place: TablePlace, heading: string): XmlElement {
  return element("c:f", {}, absoluteReference(place.sheet, columnBlock(place, heading)));
}

/** What the chart shows before anything reads the cells. A cell without a figure has no point: a gap, not a zero. */
function cache(name: string, values: readonly CellValue[], format?: string): XmlElement {
  return element(
    name,
    {},
    format === undefined ? undefined : element("c:formatCode", {}, format),
    setting("c:ptCount", Math.max(1, values.length)),
    ...values.flatMap((value, index) =>
      value === undefined || value === ""
        ? []
        : [element("c:pt", { idx: index }, element("c:v", {}, storableText(String(value))))],
    ),
  );
}

// A text would be drawn as zero by Excel: a formula that has no figure must come to #N/A. What people typed is theirs.
function figuresOf(chart: ChartSpec, { heading }: Series, { rows, table }: TablePlace): CellValue[] {
  const isTyped = table.columns.some((column) => column.kind === "value" && column.heading === heading);
  return rows.map((row) => {
    const value = row[heading];
    if (value === NOT_AVAILABLE) return undefined;
    if (isTyped) return typeof value === "number" ? value : undefined;
    if (typeof value === "string") {
      throw new RangeError(`${chart.title}: ${heading} holds a text where Excel would draw a zero; it must be #N/A`);
    }
    return value;
  });
}
