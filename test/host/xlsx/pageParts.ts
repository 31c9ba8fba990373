import type { PageLayout } from "../model/pageLayout";
import { text, xml } from "./xml";

const POINTS_PER_INCH = 72;
/** Paper sizes by their numbers in files. */
const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** How a sheet is printed, in the order in which files say it. */
export function pageParts(layout: PageLayout): readonly string[] {
  return [options(layout), margins(layout), setUp(layout), headersFooters(layout)];
}

function options(layout: PageLayout): string {
  const attributes = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  return Object.values(attributes).includes(true) ? xml("printOptions", attributes) : "";
}

function margins({ margins: points }: PageLayout): string {
  const inches = (side: number) => Math.round((side / POINTS_PER_INCH) * 1e6) / 1e6;
  return xml("pageMargins", {
    left: inches(points.leftMargin),
    right: inches(points.rightMargin),
    top: inches(points.topMargin),
    bottom: inches(points.bottomMargin),
    header: inches(points.headerMargin),
    footer: inches(points.footerMargin),
  });
}

function setUp({ orientation, paperSize, zoom, blackAndWhite }: PageLayout): string {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const fits = wide !== undefined || tall !== undefined;
  return xml("pageSetup", {
    paperSize: PAPER[paperSize],
    scale: fits ? undefined : scale,
    // 0 is "as many as needed".
    fitToWidth: fits ? (wide ?? 0) : undefined,
    fitToHeight: fits ? (tall ?? 0) : undefined,
    orientation: orientation.toLowerCase(),
    blackAndWhite: blackAndWhite || undefined,
  });
}

function headersFooters({ headersFooters: places }: PageLayout): string {
  const line = (left: string | undefined, center: string | undefined, right: string | undefined) =>
    [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([code = "", words]) => (words === undefined || words === "" ? "" : code + words))
      .join("");
  const header = line(places.leftHeader, places.centerHeader, places.rightHeader);
  const footer = line(places.leftFooter, places.centerFooter, places.rightFooter);
  if (header + footer === "") return "";
  return xml(
    "headerFooter",
    {},
    header === "" ? "" : xml("oddHeader", {}, text(header)),
    footer === "" ? "" : xml("oddFooter", {}, text(footer)),
  );
}
