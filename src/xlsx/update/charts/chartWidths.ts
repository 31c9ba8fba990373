import { pixelsWide } from "../../../workbook/layout/columnWidths";
import type { Package } from "../../package/package";
import { columnWidthsInFile } from "../../read/columnWidthsInFile";
import { attributeOf, elementsIn, numberIn, tagsIn } from "../../markup/markup";
import { linkOf } from "../../markup/xmlAttributes";
import { XmlScanner } from "../../markup/xmlScanner";

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];
/** English metric units to a pixel of the usual screen. */
const UNITS_PER_PIXEL = 9_525;

/** How wide charts are on their sheets. Nothing is read before somebody asks. */
export class ChartWidths {
  readonly #parts: Package;
  #byPath: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(parts: Package) {
    this.#parts = parts;
  }

  /** The width of a chart in pixels, by its part's path; `undefined` where it stands on no sheet of cells. */
  async of(path: string): Promise<number | undefined> {
    this.#byPath ??= widthsIn(this.#parts);
    return (await this.#byPath).get(path);
  }
}

async function widthsIn(parts: Package): Promise<ReadonlyMap<string, number>> {
  const widths = new Map<string, number>();
  for (const { path } of await parts.sheets()) {
    const drawing = await parts.linked(path, "drawing");
    if (drawing === undefined || !parts.has(drawing) || !parts.has(path)) continue;
    const charts = (await parts.links(drawing)).filter(({ kind }) => kind === "chart");
    if (charts.length === 0) continue;
    const columns = columnsIn(await parts.text(path));
    for (const anchor of elementsIn(await parts.text(drawing), ANCHORS)) {
      const id = linkOf(tagsIn(anchor, ["chart"])[0] ?? "");
      const chart = charts.find((link) => link.id === id);
      if (chart) widths.set(chart.path, widthOf(anchor, columns));
    }
  }
  return widths;
}

/** Gives the width of a column, counted from 0, in pixels. */
function columnsIn(sheet: string): (column: number) => number {
  const scanner = new XmlScanner(sheet);
  const widthInFile = columnWidthsInFile(scanner.toOpening("sheetData") ? sheet.slice(0, scanner.start) : sheet);
  return (column) => pixelsWide(widthInFile(column + 1));
}

function widthOf(anchor: string, pixelsOf: (column: number) => number): number {
  const [to] = elementsIn(anchor, ["to"]);
  if (to === undefined) return Number(attributeOf(tagsIn(anchor, ["ext"])[0] ?? "", "cx") ?? 0) / UNITS_PER_PIXEL;
  const [from = ""] = elementsIn(anchor, ["from"]);
  let pixels = (numberIn(to, "colOff") - numberIn(from, "colOff")) / UNITS_PER_PIXEL;
  for (let column = numberIn(from, "col"); column < numberIn(to, "col"); column++) pixels += pixelsOf(column);
  return pixels;
}
