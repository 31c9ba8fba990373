import { absoluteReference } from "../../../workbook/layout/cellAddress";
import type { ChartSpec } from "../../../workbook/spec/chart";
import { CHART_POINTS } from "../../../workbook/layout/chartLooks";
import { cellBlock } from "../../../workbook/layout/choices";
import { storableText } from "../../../workbook/layout/storableText";
import { type TablePlaces, placeNamed } from "../../../workbook/layout/sheetLayout";
import { NOT_AVAILABLE } from "../../../workbook/spec/table";
import { paragraph, titleFont } from "./chartText";
import { type XmlElement, element, setting } from "../../markup/xmlElement";

/** What stands above a chart: the text of a cell, which the chart follows, or its title. */
export function chartTitle(chart: ChartSpec, places: TablePlaces): XmlElement {
  return linkedTitle(chart, places) ?? plainTitle(chart.title);
}

function plainTitle(text: string): XmlElement {
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph(text, CHART_POINTS.title)),
    ),
    setting("c:overlay", 0),
  );
}

/** `undefined` where there is no such cell. One that is blank is followed too: it may come to hold a text. */
function linkedTitle({ title, titleFrom }: ChartSpec, places: TablePlaces): XmlElement | undefined {
  const place = titleFrom && placeNamed(places, titleFrom.table);
  const block = place && cellBlock(place, titleFrom);
  if (!block) return undefined;
  const value = place.rows[block.firstRow - place.firstRow]?.[titleFrom.heading];
  const text = typeof value === "string" && value !== "" && value !== NOT_AVAILABLE ? value : title;
  const shown = element("c:pt", { idx: 0 }, element("c:v", {}, storableText(text)));
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:strRef",
        {},
        element("c:f", {}, absoluteReference(place.sheet, block)),
        element("c:strCache", {}, setting("c:ptCount", 1), shown),
      ),
    ),
    setting("c:overlay", 0),
    titleFont(CHART_POINTS.title),
  );
}
