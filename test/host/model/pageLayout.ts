import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** Distances from the paper's edges, in points. */
export const MARGINS = {
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const;

/** The six texts around a printed page. */
export const HEADER_PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** How large a sheet is printed: by a percentage, or fitted to a number of pages. */
export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet is printed. */
export class PageLayout {
  readonly sheet: Sheet;
  orientation: "Portrait" | "Landscape" = "Portrait";
  paperSize = "Letter";
  zoom: PageZoom = { scale: 100 };
  centerHorizontally = false;
  centerVertically = false;
  blackAndWhite = false;
  printGridlines = false;
  printHeadings = false;
  printOrder: "DownThenOver" | "OverThenDown" = "DownThenOver";
  readonly margins: Record<keyof typeof MARGINS, number> = { ...MARGINS };
  readonly headersFooters: Partial<Record<(typeof HEADER_PLACES)[number], string>> = {};
  printArea: CellRange | undefined;
  titleRows: CellRange | undefined;
  titleColumns: CellRange | undefined;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }
}
