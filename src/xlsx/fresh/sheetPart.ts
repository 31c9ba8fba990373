import type { Document, Element } from "@xmldom/xmldom";
import { type Package, parsedXml, rootOf, serialized } from "../package/package";
import { type XmlElement, nodeOf } from "../markup/xmlElement";

/** A worksheet's elements in the order that the standard demands (ECMA-376, CT_Worksheet). */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

const EMPTY_DATA = "<sheetData/>";
const DATA_ENDS = "</sheetData>";

/**
 * A worksheet's part without its cells: what stands around them is small and is edited as a document, while the
 * cells, which may be many, are carried over as text.
 */
export class SheetPart {
  readonly path: string;
  readonly #package: Package;
  readonly #cells: string;
  readonly #frame: Document;

  private constructor(book: Package, path: string, cells: string, frame: Document) {
    this.#package = book;
    this.path = path;
    this.#cells = cells;
    this.#frame = frame;
  }

  /** Opens the worksheet at this path. @throws RangeError where the part holds no cells' element */
  static async open(book: Package, path: string): Promise<SheetPart> {
    const text = await book.text(path);
    const cells = cellsIn(text);
    if (cells === undefined) throw new RangeError(`${path} is not a worksheet`);
    return new SheetPart(book, path, cells, parsedXml(text.replace(cells, () => EMPTY_DATA)));
  }

  /** Puts an element where the standard wants it among the others. */
  insert(element: XmlElement): void {
    const root = rootOf(this.#frame);
    const place = ORDER.indexOf(element.name);
    const next = [...root.childNodes].find((child) => ORDER.indexOf(child.nodeName) > place);
    root.insertBefore(nodeOf(this.#frame, element), next ?? null);
  }

  /** Gives the changed part back to its package. */
  save(): void {
    this.#package.setText(
      this.path,
      serialized(this.#frame).replace(EMPTY_DATA, () => this.#cells),
    );
  }
}

/** A pattern would run out of stack on a sheet of some megabytes. */
function cellsIn(text: string): string | undefined {
  if (text.includes(EMPTY_DATA)) return EMPTY_DATA;
  const start = text.indexOf("<sheetData>");
  const end = text.lastIndexOf(DATA_ENDS);
  return start < 0 || end < start ? undefined : text.slice(start, end + DATA_ENDS.length);
}

/** The worksheets' parts by the sheets' names, in the workbook's order. */
export async function sheetPaths(
  book: Package,
  workbookPath = "xl/workbook.xml",
): Promise<ReadonlyMap<string, string>> {
  const document = await book.document(workbookPath);
  const pathsById = new Map((await book.relationships(workbookPath)).map(({ id, path }) => [id, path]));
  return new Map(
    [...document.getElementsByTagName("sheet")].map((sheet: Element) => [
      sheet.getAttribute("name") ?? "",
      pathsById.get(sheet.getAttribute("r:id") ?? "") ?? "",
    ]),
  );
}
