import type { Document, Element, Node } from "@xmldom/xmldom";

/** A chart in words that do not depend on who wrote it. */
export interface ChartContent {
  readonly title: string;
  /** The cell whose text the title is; empty where it has a text of its own. */
  readonly titleFrom: string;
  readonly at: string;
  readonly legend: string;
  /** The places of the series that the legend leaves out. */
  readonly leftOut: string;
  readonly blanks: string;
  readonly plotsHidden: boolean;
  readonly categoryFormat: string;
  readonly labelStep: string;
  readonly valueFormat: string;
  /** Where the axis of values begins, ends and steps, and whether it is seen. */
  readonly valueAxis: string;
  readonly series: readonly string[];
}

/** Reads a chart's part and its anchor on the sheet. */
export function chartContent(part: Document, anchor: Element): ChartContent {
  const value = (parent: Document | Element | undefined, name: string): string =>
    first(parent, name)?.getAttribute("val") ?? "";
  const title = first(part, "c:title");
  const category = first(part, "c:catAx") ?? first(part, "c:dateAx");
  return {
    title: first(title, "c:v")?.textContent ?? textsIn(title),
    titleFrom: (first(title, "c:f")?.textContent ?? "").replaceAll("'", ""),
    at: [...anchor.getElementsByTagName("xdr:from"), ...anchor.getElementsByTagName("xdr:to")]
      .map((corner) => `${first(corner, "xdr:col")?.textContent ?? ""} ${first(corner, "xdr:row")?.textContent ?? ""}`)
      .join(" to "),
    legend: value(part, "c:legendPos"),
    leftOut: [...part.getElementsByTagName("c:legendEntry")].map((entry) => value(entry, "c:idx")).join(" "),
    blanks: value(part, "c:dispBlanksAs"),
    plotsHidden: value(part, "c:plotVisOnly") === "0",
    categoryFormat: first(category, "c:numFmt")?.getAttribute("formatCode") ?? "",
    labelStep: stepOf(category),
    valueFormat: first(first(part, "c:valAx"), "c:numFmt")?.getAttribute("formatCode") ?? "",
    valueAxis: valueAxisInWords(first(part, "c:valAx")),
    series: [...part.getElementsByTagName("c:ser")].map(seriesInWords),
  };
}

/** A step of one is said, or goes without saying. */
function stepOf(category: Element | undefined): string {
  return valueOf(first(category, "c:tickLblSkip")) || "1";
}

function valueAxisInWords(axis: Element | undefined): string {
  return ["c:min", "c:max", "c:majorUnit", "c:delete"].map((name) => valueOf(first(axis, name)) || "chosen").join(" ");
}

function textsIn(parent: Element | undefined): string {
  return [...(parent?.getElementsByTagName("a:t") ?? [])].map((text) => text.textContent ?? "").join("");
}

function seriesInWords(series: Element): string {
  const reference = (name: string): string =>
    (first(first(series, name), "c:f")?.textContent ?? "").replaceAll("'", "");
  const look = first(series, "c:spPr");
  return [
    nameOf(series),
    series.parentNode?.nodeName ?? "",
    ...childrenNamed(series.parentNode?.childNodes ?? [], "c:grouping").map((one) => valueOf(one)),
    reference("c:val"),
    reference("c:cat"),
    isFilled(look) ? "filled" : "not filled",
    valueOf(first(look, "a:srgbClr")),
    valueOf(first(look, "a:prstDash")) || "solid",
    valueOf(first(first(series, "c:marker"), "c:symbol")),
    labelsInWords(first(series, "c:dLbls")),
  ].join(" | ");
}

function labelsInWords(labels: Element | undefined): string {
  if (valueOf(first(labels, "c:showSerName")) === "1") return `named at ${valueOf(first(labels, "c:dLblPos"))}`;
  return first(labels, "c:numFmt")?.getAttribute("formatCode") ?? "no amounts";
}

/** Of a column: a line has a frame alone. */
function isFilled(look: Element | undefined): boolean {
  return look !== undefined && childrenNamed(look.childNodes, "a:noFill").length === 0;
}

function childrenNamed(nodes: Iterable<Node>, name: string): readonly Element[] {
  return [...nodes].filter((node): node is Element => node.nodeName === name);
}

function valueOf(element: Element | undefined): string {
  return element?.getAttribute("val") ?? "";
}

/** The name itself, whether the series keeps it or the cell that holds it. */
function nameOf(series: Element): string {
  const text = first(series, "c:tx");
  return first(text, "c:v")?.textContent ?? "";
}

function first(parent: Document | Element | undefined, name: string): Element | undefined {
  return parent?.getElementsByTagName(name)[0];
}
