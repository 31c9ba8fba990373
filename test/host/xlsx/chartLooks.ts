import type { ChartFill, ChartFont, ChartLine } from "../model/chartParts";
import { text, xml } from "./xml";

const EMU_PER_POINT = 12_700;
/** Lines' styles by their names in files. */
const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "dot",
  RoundDot: "sysDot",
};

/** What a chart's title says where it is a cell's text. */
export function followedTitlePart(place: string, words: string, font: ChartFont): string {
  const point = words === "" ? "" : xml("c:pt", { idx: 0 }, xml("c:v", {}, text(words)));
  const cache = xml("c:strCache", {}, xml("c:ptCount", { val: 1 }), point);
  return xml(
    "c:title",
    {},
    xml("c:tx", {}, xml("c:strRef", {}, xml("c:f", {}, text(place)), cache)),
    xml("c:overlay", { val: 0 }),
    fontPart(font),
  );
}

/** What stands above a chart or beside an axis. */
export function titlePart(words: string, font: ChartFont): string {
  const run = xml("a:r", {}, letters("a:rPr", font), xml("a:t", {}, text(words)));
  return xml(
    "c:title",
    {},
    xml("c:tx", {}, xml("c:rich", {}, xml("a:bodyPr"), xml("a:lstStyle"), xml("a:p", {}, run))),
    xml("c:overlay", { val: 0 }),
  );
}

/** The letters of a part. @param degrees how far they are turned, against the clock */
export function fontPart(font: ChartFont, degrees?: number): string {
  return xml(
    "c:txPr",
    {},
    xml("a:bodyPr", { rot: degrees === undefined ? undefined : -degrees * 60_000 }),
    xml("a:lstStyle"),
    xml("a:p", {}, xml("a:pPr", {}, letters("a:defRPr", font)), xml("a:endParaRPr", { lang: "en-US" })),
  );
}

/** How an area is filled; nothing where that is Excel's to choose. */
export function fillPart({ color }: ChartFill): string {
  if (color === undefined) return "";
  return color === "" ? xml("a:noFill") : solid(color);
}

/** How a line is drawn; nothing where that is Excel's to choose. */
export function linePart({ color, lineStyle, weight }: ChartLine): string {
  if (lineStyle === "None") return xml("a:ln", {}, xml("a:noFill"));
  if (color === "" && lineStyle === "Automatic") return "";
  const dash = DASHES[lineStyle];
  return xml(
    "a:ln",
    { w: Math.round(weight * EMU_PER_POINT) },
    color === "" ? "" : solid(color),
    dash === undefined ? "" : xml("a:prstDash", { val: dash }),
  );
}

/** A color without any shine. */
export function solid(color: string): string {
  return xml("a:solidFill", {}, xml("a:srgbClr", { val: color.replace("#", "") }));
}

function letters(name: string, { bold, italic, color, size, name: face }: ChartFont): string {
  return xml(
    name,
    { sz: Math.round(size * 100), b: bold, i: italic },
    solid(color),
    xml("a:latin", { typeface: face }),
  );
}
