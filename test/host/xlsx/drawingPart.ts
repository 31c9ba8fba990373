import type { Bands } from "../model/bands";
import type { Chart } from "../model/chart";
import { document, xml } from "./xml";

const EMU_PER_POINT = 12_700;
/** So many points apart are the same. */
const CLOSE = 0.01;

/** A sheet's charts and where they are. @param links the names by which the drawing calls them, in their order */
export function drawingPart(charts: readonly Chart[], links: readonly string[]): string {
  const anchors = charts.map((chart, index) => anchor(chart, links[index] ?? "", index + 1));
  return document(
    xml(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      },
      ...anchors,
    ),
  );
}

function anchor(chart: Chart, link: string, id: number): string {
  const { left, top, width, height } = chart;
  return xml(
    "xdr:twoCellAnchor",
    {},
    xml("xdr:from", {}, ...corner(chart, left, top)),
    xml("xdr:to", {}, ...corner(chart, left + width, top + height, firstAt)),
    xml(
      "xdr:graphicFrame",
      { macro: "" },
      xml("xdr:nvGraphicFramePr", {}, xml("xdr:cNvPr", { id: id + 1, name: chart.name }), xml("xdr:cNvGraphicFramePr")),
      xml("xdr:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", { cx: 0, cy: 0 })),
      xml(
        "a:graphic",
        {},
        xml(
          "a:graphicData",
          { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
          xml("c:chart", { "r:id": link }),
        ),
      ),
    ),
    xml("xdr:clientData"),
  );
}

/** Which column or row a corner stands in. */
type At = (bands: Bands, points: number) => number;

function corner({ sheet }: Chart, x: number, y: number, at: At = lastAt): readonly string[] {
  return [...distance("col", sheet.columns, x, at), ...distance("row", sheet.rows, y, at)];
}

function lastAt(bands: Bands, points: number): number {
  return bands.indexAt(points + CLOSE);
}

/** Ahead of hidden ones, which are as wide as nothing. */
function firstAt(bands: Bands, points: number): number {
  let index = lastAt(bands, points);
  while (index > 0 && bands.startOf(index - 1) >= points - CLOSE) index--;
  return index;
}

function distance(name: string, bands: Bands, points: number, at: At): readonly string[] {
  const index = at(bands, points);
  const rest = Math.max(0, Math.round((points - bands.startOf(index)) * EMU_PER_POINT));
  return [xml(`xdr:${name}`, {}, String(index)), xml(`xdr:${name}Off`, {}, String(rest))];
}
