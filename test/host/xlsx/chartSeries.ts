import { addressOf, quotedSheetName } from "../model/address";
import { CellError } from "../model/cell";
import type { CellRange } from "../model/cellRange";
import type { ChartSeries } from "../model/chart";
import { fillPart, fontPart, linePart, solid } from "./chartLooks";
import { text, xml } from "./xml";

const MARKERS: Readonly<Record<string, string>> = { X: "x", Automatic: "auto" };
const LABELS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** A series with what its cells hold now, so that readers that compute nothing draw it too. */
export function seriesPart(series: ChartSeries, index: number): string {
  const isLine = series.chartType.startsWith("Line");
  return xml(
    "c:ser",
    {},
    xml("c:idx", { val: index }),
    xml("c:order", { val: index }),
    xml("c:tx", {}, name(series)),
    look(series),
    isLine ? marker(series) : "",
    series.hasDataLabels ? labels(series) : "",
    series.categories ? xml("c:cat", {}, categories(series.categories)) : "",
    series.values ? xml("c:val", {}, figures("c:numRef", series.values)) : "",
    isLine ? xml("c:smooth", { val: series.smooth }) : "",
  );
}

function name({ heading, name: words }: ChartSeries): string {
  if (!heading) return xml("c:v", {}, text(words));
  return xml("c:strRef", {}, xml("c:f", {}, text(placeOf(heading))), cache("c:strCache", [words]));
}

function look({ fill, line, chartType }: ChartSeries): string {
  const inside = chartType.startsWith("Line") ? linePart(line) : fillPart(fill) + linePart(line);
  return inside === "" ? "" : xml("c:spPr", {}, inside);
}

function marker(series: ChartSeries): string {
  const { markerStyle, markerSize, markerBackgroundColor: inner, markerForegroundColor: outer, chartType } = series;
  const symbol = chartType === "Line" ? "none" : (MARKERS[markerStyle] ?? markerStyle.toLowerCase());
  const colors = (inner === "" ? "" : solid(inner)) + (outer === "" ? "" : xml("a:ln", {}, solid(outer)));
  return xml(
    "c:marker",
    {},
    xml("c:symbol", { val: symbol }),
    symbol === "none" ? "" : xml("c:size", { val: markerSize }),
    colors === "" || symbol === "none" ? "" : xml("c:spPr", {}, colors),
  );
}

function labels({ dataLabels: shown }: ChartSeries): string {
  const position = LABELS[shown.position];
  return xml(
    "c:dLbls",
    {},
    xml("c:numFmt", { formatCode: shown.numberFormat, sourceLinked: 0 }),
    fontPart(shown.look.font),
    position === undefined ? "" : xml("c:dLblPos", { val: position }),
    xml("c:showLegendKey", { val: shown.showLegendKey }),
    xml("c:showVal", { val: shown.showValue }),
    xml("c:showCatName", { val: shown.showCategoryName }),
    xml("c:showSerName", { val: shown.showSeriesName }),
    xml("c:showPercent", { val: shown.showPercentage }),
    xml("c:showBubbleSize", { val: 0 }),
  );
}

function categories(range: CellRange): string {
  const hasText = valuesOf(range).some((value) => typeof value === "string");
  return hasText ? figures("c:strRef", range) : figures("c:numRef", range);
}

/** A word among figures is drawn as a zero. */
function figures(kind: "c:numRef" | "c:strRef", range: CellRange): string {
  const { sheet, area } = range;
  const values = valuesOf(range).map((value) => (kind === "c:numRef" && isWord(value) ? 0 : value));
  const format = kind === "c:numRef" ? sheet.grid.numberFormat(area.top, area.left) : undefined;
  return xml(
    kind,
    {},
    xml("c:f", {}, text(placeOf(range))),
    cache(kind === "c:numRef" ? "c:numCache" : "c:strCache", values, format),
  );
}

function isWord(value: string | number | undefined): boolean {
  return typeof value === "string" && !value.startsWith("#");
}

function cache(kind: string, values: readonly (string | number | undefined)[], format?: string): string {
  const points = values.flatMap((value, idx) =>
    value === undefined ? [] : [xml("c:pt", { idx }, xml("c:v", {}, text(value)))],
  );
  return xml(
    kind,
    {},
    format === undefined ? "" : xml("c:formatCode", {}, text(format)),
    xml("c:ptCount", { val: values.length }),
    ...points,
  );
}

function valuesOf({ sheet, area }: CellRange): readonly (string | number | undefined)[] {
  return [...area.cells()].map(([row, column]) => {
    const { value } = sheet.grid.content(row, column);
    if (value instanceof CellError) return value.text;
    return typeof value === "boolean" ? Number(value) : value;
  });
}

/** Cells as charts name them. */
export function placeOf({ sheet, area }: CellRange): string {
  return `${quotedSheetName(sheet.name)}!${addressOf(area, "$")}`;
}
