import type { Borders, Cell, Style, Worksheet } from "exceljs";
import { bookOfRows, type TableRows } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { HEAT_MAP_LOWEST } from "../../workbook/spec/looks";
import { PAGE_RULE_LOOKS } from "../../workbook/spec/pageRuleLooks";
import type { PageCell, PageContent, PageLines, PageLook, PageSpec } from "../../workbook/spec/page";
import { cellsOn, pageBlock, pageCellBlock, pageRuleFormula, printedAddress } from "../../workbook/layout/pagePlaces";
import { blockAddress } from "../../workbook/layout/cellAddress";
import { NUMBER_FORMATS } from "../../workbook/spec/numberFormats";
import { spelledText } from "../markup/xmlText";
import type { ChosenOn } from "../../workbook/layout/pagePlaces";
import type { TablePlace } from "../../workbook/layout/sheetLayout";
import { FONT, color, fontOf } from "./cellStyles";
import { setWidths } from "./setWidths";

/** What a page's cells go by. */
export interface PageContext {
  /** The tables with their formulas' results. */
  readonly filled: TableRows;
  /** What people chose on pages. */
  readonly chosen: ChosenOn;
  /** Of the tables that stand on the page. */
  readonly places: readonly TablePlace[];
}

/** Puts a page's cells, formats and rules into its sheet; its tables come after it. */
export function writePage(worksheet: Worksheet, page: PageSpec, { filled, chosen, places }: PageContext): void {
  setWidths(worksheet, page.widths);
  page.heights.forEach((height, index) => (worksheet.getRow(index + 1).height = height));
  for (const cell of cellsOn(page, places)) writeCell(worksheet, cell, filled, chosen);
  for (const column of foldableColumns(page)) worksheet.getColumn(column).outlineLevel = 1;
  addRules(worksheet, page);
  worksheet.pageSetup.printArea = printedArea(page);
  worksheet.views = [
    { state: "frozen", ySplit: page.frozenRows, topLeftCell: `A${page.frozenRows + 1}`, showGridLines: false },
  ];
}

/** exceljs puts a dollar sign before each column, and none before a row. */
function printedArea(page: PageSpec): string {
  return printedAddress(page).replaceAll(/\d+/gu, "$$$&");
}

function foldableColumns({ foldable }: PageSpec): readonly number[] {
  if (!foldable) return [];
  const { first, last } = foldable;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function writeCell(worksheet: Worksheet, spec: PageCell, filled: TableRows, chosen: ChosenOn): void {
  const { column, row, columns, rows = 1, content, note } = spec;
  const style = styleOf(spec);
  // Each of the cells that are joined has the lines along its own edges.
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) worksheet.getCell(row + down, column + right).style = style;
  }
  if (columns > 1 || rows > 1) worksheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  const cell = worksheet.getCell(row, column);
  writeContent(cell, content, filled, chosen);
  if (note !== undefined) cell.note = { texts: [{ font: { size: 9, name: "Tahoma" }, text: spelledText(note) }] };
}

function writeContent(cell: Cell, content: PageContent, filled: TableRows, chosen: ChosenOn): void {
  switch (content.kind) {
    case "text":
      cell.value = spelledText(content.text);
      break;
    case "choice":
      cell.value = chosen(content.name) ?? spelledText(content.begins);
      break;
    case "formula":
      cell.value = { formula: content.formula, result: stored(content.result(bookOfRows(filled))) };
  }
}

function stored(value: CellValue): string | number | boolean {
  return typeof value === "string" ? spelledText(value) : (value ?? "");
}

function styleOf({ look, format, content }: PageCell): Partial<Style> {
  const isTyped = content.kind === "text";
  return {
    font: { ...FONT, ...fontOf(look) },
    numFmt: format ?? (isTyped ? NUMBER_FORMATS.text : "General"),
    alignment: alignmentOf(look),
    ...(look.fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: color(look.fill) } }),
    ...(look.lines && { border: bordersOf(look.lines) }),
  };
}

function alignmentOf({ align, isIndented, wraps, shrinks }: PageLook): NonNullable<Partial<Style>["alignment"]> {
  return {
    vertical: "middle",
    horizontal: align,
    ...(isIndented && { indent: 1 }),
    ...(wraps && { wrapText: true }),
    ...(shrinks && { shrinkToFit: true }),
  };
}

function bordersOf({ color: rgb, edges }: PageLines): Partial<Borders> {
  return Object.fromEntries(edges.map((edge) => [edge, { style: "thin", color: color(rgb) }]));
}

function addRules(worksheet: Worksheet, page: PageSpec): void {
  page.rules.forEach((rule, index) => {
    worksheet.addConditionalFormatting({
      ref: blockAddress(pageBlock(page)),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [pageRuleFormula(rule)],
          style: { font: fontOf(PAGE_RULE_LOOKS[rule.look]) },
        },
      ],
    });
  });
  const { heatMap, rules } = page;
  if (!heatMap) return;
  worksheet.addConditionalFormatting({
    ref: blockAddress(pageCellBlock(heatMap)),
    rules: [
      {
        type: "colorScale",
        priority: rules.length + 1,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [color(HEAT_MAP_LOWEST), color(heatMap.color)],
      },
    ],
  });
}
