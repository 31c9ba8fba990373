import type { ChartPlace, ChartSpec } from "../../workbook/spec/chart";
import { type XmlElement, element } from "../markup/xmlElement";
import { storableText } from "../../workbook/layout/storableText";

/** What the package calls a drawing's part. */
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/**
 * The sheet of glass above a worksheet on which its charts lie. They move with the cells below them but keep their
 * size, so that a filtered table does not squash the charts beside it.
 *
 * @param charts each with the id of the drawing's link to the chart's part
 */
export function drawingPart(charts: readonly { readonly chart: ChartSpec; readonly linkId: string }[]): XmlElement {
  return element(
    "xdr:wsDr",
    {
      "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    },
    ...charts.map(({ chart, linkId }, index) => anchor(chart, linkId, index + 1)),
  );
}

function anchor(chart: ChartSpec, linkId: string, number: number): XmlElement {
  const { fromColumn, fromRow, toColumn, toRow } = chart.place;
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner("xdr:from", fromColumn, fromRow),
    corner("xdr:to", toColumn, toRow),
    element("xdr:graphicFrame", { macro: "" }, properties(chart, number), transform(), graphic(linkId)),
    element("xdr:clientData"),
  );
}

function corner(name: string, column: ChartPlace["fromColumn"], row: ChartPlace["fromRow"]): XmlElement {
  return element(
    name,
    {},
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, "0"),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, "0"),
  );
}

function properties({ title, altText }: ChartSpec, number: number): XmlElement {
  return element(
    "xdr:nvGraphicFramePr",
    {},
    element("xdr:cNvPr", {
      id: number + 1,
      name: `Chart ${number}`,
      descr: storableText(altText),
      title: storableText(title),
    }),
    element("xdr:cNvGraphicFramePr"),
  );
}

/** Of no effect for a chart, whose place is its anchor; the standard demands it. */
function transform(): XmlElement {
  return element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 }));
}

function graphic(linkId: string): XmlElement {
  const chart = element("c:chart", {
    "xmlns:c": CHART,
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "r:id": linkId,
  });
  return element("a:graphic", {}, element("a:graphicData", { uri: CHART }, chart));
}
