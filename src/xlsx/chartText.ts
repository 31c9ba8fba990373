import { type XmlElement, element } from "./xmlElement";
import { holdableText } from "./xmlText";

const TEXT_COLOUR = "595959";
const TITLE_COLOUR = "404040";

/** One run of text in a chart. @param size in hundredths of a point */
export function paragraph(text: string, size: number): XmlElement {
  return element(
    "a:p",
    {},
    element("a:pPr", {}, element("a:defRPr", { sz: size, b: 1 }, solid(TITLE_COLOUR))),
    element(
      "a:r",
      {},
      element("a:rPr", { lang: "en-US", sz: size, b: 1 }, solid(TITLE_COLOUR)),
      element("a:t", {}, holdableText(text)),
    ),
  );
}

/** The font of a chart's labels. @param rotation in sixty-thousandths of a degree; Excel's choice where absent */
export function fontProperties(size: number, rotation?: number): XmlElement {
  return element(
    "c:txPr",
    {},
    element("a:bodyPr", rotation === undefined ? {} : { rot: rotation, vert: "horz" }),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, element("a:defRPr", { sz: size, b: 0 }, solid(TEXT_COLOUR))),
      element("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

/** A line's look. @param width in English metric units, 12,700 to the point */
export function line(colour: string, width: number, dash?: "dash"): XmlElement {
  return element(
    "a:ln",
    { w: width, cap: "rnd" },
    solid(colour),
    dash ? element("a:prstDash", { val: dash }) : undefined,
    element("a:round"),
  );
}

/** A plain colour, as the fill of what holds it. */
export function solid(colour: string): XmlElement {
  return element("a:solidFill", {}, element("a:srgbClr", { val: colour }));
}
