import { addressOf, columnLetters } from "../model/address";
import { Area } from "../model/area";
import { CellError, type CellContent } from "../model/cell";
import type { Band, Bands } from "../model/bands";
import type { Sheet } from "../model/sheet";
import { spellingOf } from "../model/implicitIntersection";
import { fileFormula } from "./fileFormula";
import { pageParts } from "./pageParts";
import { ruleParts, validationParts } from "./ruleParts";
import type { Styles } from "./styles";
import { argb, cellText, document, text, xml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet's part. @param links the names by which it calls its drawing and its tables */
export function sheetPart(
  sheet: Sheet,
  styles: Styles,
  links: { readonly drawing: string | undefined; readonly tables: readonly string[] },
): string {
  const { drawing, tables } = links;
  const tableParts = tables.map((id) => xml("tablePart", { "r:id": id }));
  return document(
    xml(
      "worksheet",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      properties(sheet),
      view(sheet),
      xml("sheetFormatPr", { defaultRowHeight: sheet.rows.standard, ...levels(sheet) }),
      columns(sheet, styles),
      xml("sheetData", {}, ...rows(sheet, styles)),
      sheet.protection.isProtected ? xml("sheetProtection", { sheet: 1 }) : "",
      merged(sheet),
      ...ruleParts(sheet, styles),
      validationParts(sheet),
      ...pageParts(sheet.pageLayout),
      drawing === undefined ? "" : xml("drawing", { "r:id": drawing }),
      tables.length === 0 ? "" : xml("tableParts", { count: tables.length }, ...tableParts),
    ),
  );
}

function properties({ tabColor, pageLayout: { zoom } }: Sheet): string {
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return xml(
    "sheetPr",
    {},
    tabColor === "" ? "" : xml("tabColor", { rgb: argb(tabColor) }),
    fits ? xml("pageSetUpPr", { fitToPage: 1 }) : "",
  );
}

function view(sheet: Sheet): string {
  const { rows: ySplit, columns: xSplit } = sheet.frozen;
  const active = ySplit > 0 && xSplit > 0 ? "bottomRight" : ySplit > 0 ? "bottomLeft" : "topRight";
  const pane = xml("pane", {
    xSplit: xSplit || undefined,
    ySplit: ySplit || undefined,
    topLeftCell: addressOf(Area.at(ySplit, xSplit)),
    activePane: active,
    state: "frozen",
  });
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : 0,
    showRowColHeaders: sheet.showHeadings ? undefined : 0,
    tabSelected: sheet.workbook.activeSheet === sheet ? 1 : undefined,
    workbookViewId: 0,
  };
  return xml("sheetViews", {}, xml("sheetView", attributes, xSplit + ySplit === 0 ? "" : pane));
}

/** How deep the groups go that can be folded away. */
function levels({ rows, columns }: Sheet) {
  const deepest = ({ changed }: Bands): number => Math.max(0, ...changed.map(([, { level }]) => level));
  return { outlineLevelRow: deepest(rows) || undefined, outlineLevelCol: deepest(columns) || undefined };
}

/** Points as the number of letters that a column is wide. */
function inLetters(points: number): number {
  return Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100);
}

function columns(sheet: Sheet, styles: Styles): string {
  const looks = sheet.grid.wholeFormats("columns");
  const numbers = [...new Set([...sheet.columns.changed.map(([index]) => index), ...looks.keys()])];
  const written = numbers
    .sort((one, other) => one - other)
    .map((index) => {
      const { size, isHidden, isSet, level } = sheet.columns.at(index);
      const look = looks.get(index);
      return xml("col", {
        min: index + 1,
        max: index + 1,
        width: inLetters(size),
        customWidth: isSet ? 1 : undefined,
        hidden: isHidden ? 1 : undefined,
        outlineLevel: level > 0 ? level : undefined,
        style: look && styles.cell(look),
      });
    });
  return written.length === 0 ? "" : xml("cols", {}, ...written);
}

function rows(sheet: Sheet, styles: Styles): readonly string[] {
  const cells = cellsByRow(sheet, styles);
  const looks = sheet.grid.wholeFormats("rows");
  const numbers = new Set([...cells.keys(), ...sheet.rows.changed.map(([index]) => index), ...looks.keys()]);
  return [...numbers]
    .sort((one, other) => one - other)
    .map((row) =>
      xml(
        "row",
        { r: row + 1, ...band(sheet.rows, row), ...rowLook(looks.get(row), styles) },
        ...(cells.get(row) ?? []),
      ),
    );
}

function rowLook(look: ReturnType<Sheet["grid"]["format"]> | undefined, styles: Styles) {
  return look ? { s: styles.cell(look), customFormat: 1 } : {};
}

function band(bands: Bands, index: number) {
  const { size, isHidden, isSet, level }: Band = bands.at(index);
  return {
    ht: isSet ? size : undefined,
    customHeight: isSet ? 1 : undefined,
    hidden: isHidden ? 1 : undefined,
    outlineLevel: level > 0 ? level : undefined,
  };
}

function cellsByRow(sheet: Sheet, styles: Styles): ReadonlyMap<number, readonly string[]> {
  const { grid } = sheet;
  const places = new Map<number, Set<number>>();
  for (const [row, column] of [...grid.filled(), ...grid.formattedIn()]) {
    places.set(row, (places.get(row) ?? new Set()).add(column));
  }
  const cell = (row: number, column: number) => {
    const content = grid.content(row, column);
    const s = styles.cell(grid.format(row, column), content.hasQuotePrefix);
    return written(content, { r: `${columnLetters(column)}${row + 1}`, s }, sheet.tableAt(row, column)?.name);
  };
  return new Map(
    [...places].map(([row, inRow]) => [
      row,
      [...inRow].sort((one, other) => one - other).map((column) => cell(row, column)),
    ]),
  );
}

function written(
  content: CellContent,
  place: { readonly r: string; readonly s: number },
  table: string | undefined,
): string {
  const { value, formula, isComputed } = content;
  if (formula === undefined) return constant(value, place);
  const isDynamic = spellingOf(formula) === "dynamic";
  const kind = isDynamic ? { t: "array", ref: place.r } : {};
  const mark = isDynamic ? { cm: 1 } : {};
  const f = xml("f", kind, text(fileFormula(formula, table)));
  if (isComputed !== true || value === undefined) return xml("c", { ...place, ...mark }, f);
  const { type, words } = stored(value);
  return xml("c", { ...place, t: type, ...mark }, f, xml("v", {}, words));
}

function constant(value: CellContent["value"], place: { readonly r: string; readonly s: number }): string {
  if (value === undefined) return xml("c", place);
  if (typeof value === "string") {
    return xml(
      "c",
      { ...place, t: "inlineStr" },
      xml("is", {}, xml("t", { "xml:space": "preserve" }, cellText(value))),
    );
  }
  const { type, words } = stored(value);
  return xml("c", { ...place, t: type }, xml("v", {}, words));
}

function stored(value: NonNullable<CellContent["value"]>): {
  readonly type: string | undefined;
  readonly words: string;
} {
  if (value instanceof CellError) return { type: "e", words: text(value.text) };
  if (typeof value === "number") return { type: undefined, words: String(value) };
  if (typeof value === "boolean") return { type: "b", words: value ? "1" : "0" };
  return { type: "str", words: cellText(value) };
}

function merged(sheet: Sheet): string {
  const cells = sheet.merged.map(({ area }) => xml("mergeCell", { ref: addressOf(area) }));
  return cells.length === 0 ? "" : xml("mergeCells", { count: cells.length }, ...cells);
}
