import { CHART_COLORS } from "../../../workbook/layout/chartLooks";
import { type XmlElement, element } from "../../markup/xmlElement";
import { storableText } from "../../../workbook/layout/storableText";

const HUNDREDTHS = 100;
/** English metric units. */
const UNITS_PER_POINT = 12_700;

/** One run of text in a chart. @param size in points */
export function paragraph(text: string, size: number): XmlElement {
  return element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", { sz: size * HUNDREDTHS, b: 1 }, solid(CHART_COLORS.title))),
    element(
      "a:r",
      {},
      element("a:rPr", { lang: "en-US", sz: size * HUNDREDTHS, b: 1 }, solid(CHART_COLORS.title)),
      element("a:t", {}, storableText(text)),
    ),
  );
}

/** The font of a title whose text is a cell's. @param size in points */
export function titleFont(size: number): XmlElement {
  return nameFont(size, CHART_COLORS.title);
}

/** A bold font in a color. @param size in points */
export function nameFont(size: number, color: string): XmlElement {
  return element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, element("a:defRPr", { sz: size * HUNDREDTHS, b: 1 }, solid(color))),
      element("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

/** The font of a chart's labels. @param size in points @param rotation in sixty-thousandths of a degree; Excel's choice where absent */
export function fontProperties(size: number, rotation?: number): XmlElement {
  return element(
    "c:txPr",
    {},
    element("a:bodyPr", rotation === undefined ? {} : { rot: rotation, vert: "horz" }),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, element("a:defRPr", { sz: size * HUNDREDTHS, b: 0 }, solid(CHART_COLORS.text))),
      element("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

/** A line's look. @param width in points */
export function line(color: string, width: number, dash?: "dash" | "sysDot"): XmlElement {
  return element(
    "a:ln",
    { w: width * UNITS_PER_POINT, cap: "rnd" },
    solid(color),
    dash ? element("a:prstDash", { val: dash }) : undefined,
    element("a:round"),
  );
}

/** A plain color, as the fill of what holds it. */
export function solid(color: string): XmlElement {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color }));
}
