import {
  type CellBlock,
  blockAddress,
  cellAddress,
  columnsAddress,
  rowsAddress,
} from "../../workbook/layout/cellAddress";
import { pageChoices } from "../../workbook/layout/choices";
import {
  type ChosenOn,
  cellsOn,
  firstOf,
  pageBlock,
  pageCellBlock,
  pageHeights,
  pageRuleFormula,
  printedAddress,
} from "../../workbook/layout/pagePlaces";
import { HEAT_MAP_LOWEST } from "../../workbook/spec/looks";
import { PAGE_RULE_LOOKS } from "../../workbook/spec/pageRuleLooks";
import { NUMBER_FORMATS } from "../../workbook/spec/numberFormats";
import type {
  ColumnSpan,
  PageCell,
  PageEdge,
  PageHeatMap,
  PageLines,
  PageLook,
  PageSpec,
} from "../../workbook/spec/page";
import { type TablePlace, tableBlock } from "../../workbook/layout/sheetLayout";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { type CellInput, cellInput, formulaInput } from "../request/cellInput";
import { applyTextLook, color, setProperties } from "../request/setProperties";
import type { Later } from "../request/looks";
import { untracked } from "../request/untracked";
import { explain, offerTo } from "./createTable";

const EDGES: Readonly<Record<PageEdge, "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight">> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};
const ALIGNED = { left: "Left", center: "Center", right: "Right" } as const;

/** Queues the names of a page's cells: tables may repeat what is chosen there, so that they come before the tables. */
export function namePageCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  page: PageSpec,
  places: readonly TablePlace[],
): void {
  for (const cell of cellsOn(page, places)) {
    if (cell.content.kind !== "choice") continue;
    context.workbook.names.add(
      cell.content.name,
      untracked(worksheet.getRange(blockAddress(firstOf(pageCellBlock(cell))))),
    );
  }
}

/**
 * Queues what a page's cells say: number formats first, so that no text turns into something else.
 *
 * @param places of the tables that stand on it
 */
export function writePage(
  worksheet: Excel.Worksheet,
  page: PageSpec,
  places: readonly TablePlace[],
  chosen: ChosenOn,
): void {
  const cells = cellsOn(page, places);
  const touching = new Set(cells.filter((cell) => places.some((place) => isRightBelow(place, cell))));
  for (const cell of cells) if (!touching.has(cell)) writeCell(worksheet, cell, chosen);
  for (const row of new Set([...touching].map((cell) => cell.row))) {
    const spare = (): Excel.Range => untracked(worksheet.getRange(rowsAddress(row, row)));
    // A table would take in what is written right below it.
    untracked(spare().insert("Down"));
    for (const cell of touching) if (cell.row === row) writeCell(worksheet, { ...cell, row: row + 1 }, chosen);
    spare().delete("Up");
  }
}

function isRightBelow(place: TablePlace, cell: PageCell): boolean {
  const { firstColumn, lastColumn, lastRow } = tableBlock(place);
  const block = pageCellBlock(cell);
  return block.firstRow === lastRow + 1 && block.firstColumn <= lastColumn && block.lastColumn >= firstColumn;
}

function writeCell(worksheet: Excel.Worksheet, cell: PageCell, chosen: ChosenOn): void {
  const range = untracked(worksheet.getRange(cellAddress(cell.column, cell.row)));
  const format = cell.format ?? (cell.content.kind === "text" ? NUMBER_FORMATS.text : undefined);
  if (format !== undefined) setProperties(range, { numberFormat: format });
  if (cell.content.kind === "formula") setProperties(range, { formulas: formulaInput(cell.content.formula) });
  else range.values = [[inputOf(cell, chosen)]];
}

function inputOf({ content }: PageCell, chosen: ChosenOn): CellInput {
  switch (content.kind) {
    case "formula":
      return formulaInput(content.formula);
    case "text":
      return cellInput(content.text);
    case "choice":
      return cellInput(chosen(content.name) ?? content.begins);
  }
}

/** A page on its sheet, which is asked for anew each time. */
export interface PageOnSheet {
  readonly worksheet: () => Excel.Worksheet;
  readonly sheet: SheetSpec;
  readonly page: PageSpec;
  /** Of the tables that stand on it. */
  readonly places: readonly TablePlace[];
}

/** Keeps how a page looks: heights, joined cells, letters and lines, what stays in view, rules, choices and notes. */
export function dressPage({ worksheet, sheet, page, places }: PageOnSheet, later: Later): void {
  const all = cellsOn(page, places);
  later(() => {
    for (const [row, height] of pageHeights(page, places)) {
      untracked(worksheet().getCell(row - 1, 0)).format.rowHeight = height;
    }
  });
  for (const row of new Set(all.map((cell) => cell.row))) {
    const cells = all.filter((cell) => cell.row === row);
    later(() => {
      for (const cell of cells) join(worksheet(), cell);
      for (const run of runsAlike(cells))
        dressCells(untracked(worksheet().getRange(blockAddress(run.block))), run.look);
    });
  }
  later(() => {
    for (const cell of all) {
      if (cell.note !== undefined) explain(firstCell(worksheet(), cell), "", cell.note);
    }
  });
  later(() => {
    worksheet().freezePanes.freezeRows(page.frozenRows);
  });
  later(() => {
    worksheet().pageLayout.setPrintArea(printedAddress(page));
  });
  later(() => {
    for (const { blocks, offer } of pageChoices(sheet)) {
      for (const block of blocks) offerTo(untracked(worksheet().getRange(blockAddress(block))), offer);
    }
  });
  later(() => {
    addRules(worksheet(), page);
  });
}

/**
 * Queues that columns may be folded away; they stay in view. To be sent once, after all other looks: Excel groups
 * columns within their group where it is asked twice.
 */
export function foldColumns(worksheet: Excel.Worksheet, { first, last }: ColumnSpan): void {
  untracked(worksheet.getRange(columnsAddress(first, last))).group("ByColumns");
}

function firstCell(worksheet: Excel.Worksheet, { row, column }: PageCell): Excel.Range {
  return untracked(worksheet.getCell(row - 1, column - 1));
}

function join(worksheet: Excel.Worksheet, cell: PageCell): void {
  if (cell.columns > 1 || (cell.rows ?? 1) > 1)
    untracked(worksheet.getRange(blockAddress(pageCellBlock(cell)))).merge();
}

/** Cells of a row, side by side, that look the same. */
interface Run {
  readonly block: CellBlock;
  readonly look: PageLook;
}

/** A row's cells in as few runs as it takes: each look is sent once for all of its cells. */
function runsAlike(cells: readonly PageCell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const cell of cells.toSorted((one, other) => one.column - other.column)) {
    const [last, block] = [runs.at(-1), pageCellBlock(cell)];
    const goesOn = last?.block.lastColumn === block.firstColumn - 1 && last.block.lastRow === block.lastRow;
    if (last && goesOn && isAlike(last.look, cell.look)) {
      runs.splice(-1, 1, { ...last, block: { ...last.block, lastColumn: block.lastColumn } });
    } else runs.push({ block, look: cell.look });
  }
  return runs;
}

/** Lines between the cells of a run would be missing. */
function isAlike(one: PageLook, other: PageLook): boolean {
  const isApart = one.lines?.edges.some((edge) => edge === "left" || edge === "right") === true;
  return !isApart && JSON.stringify(one) === JSON.stringify(other);
}

function dressCells(cells: Excel.Range, look: PageLook): void {
  const { format } = cells;
  applyTextLook(format, look);
  format.verticalAlignment = "Center";
  format.horizontalAlignment = ALIGNED[look.align];
  setProperties(format, {
    ...(look.isIndented && { indentLevel: 1 }),
    ...(look.wraps && { wrapText: true }),
    ...(look.shrinks && { shrinkToFit: true }),
  });
  if (look.lines) drawLines(format.borders, look.lines);
}

function drawLines(borders: Excel.RangeBorderCollection, { color: rgb, edges }: PageLines): void {
  for (const edge of edges) {
    const border = borders.getItem(EDGES[edge]);
    border.style = "Continuous";
    border.color = color(rgb);
  }
}

/** Each new rule goes before those that are there. */
function addRules(worksheet: Excel.Worksheet, page: PageSpec): void {
  const cells = untracked(worksheet.getRange(blockAddress(pageBlock(page))));
  // Where this is sent once more, rules must not be there twice.
  cells.conditionalFormats.clearAll();
  if (page.heatMap) addHeatMap(worksheet, page.heatMap);
  for (const rule of page.rules.toReversed()) {
    const { custom } = cells.conditionalFormats.add("Custom");
    custom.rule.formula = `=${pageRuleFormula(rule)}`;
    const look = PAGE_RULE_LOOKS[rule.look];
    setProperties(custom.format.font, {
      ...(look.color !== undefined && { color: color(look.color) }),
      ...(look.isBold && { bold: true }),
    });
  }
}

function addHeatMap(worksheet: Excel.Worksheet, heatMap: PageHeatMap): void {
  const cells = untracked(worksheet.getRange(blockAddress(pageCellBlock(heatMap))));
  cells.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: color(HEAT_MAP_LOWEST) },
    maximum: { type: "HighestValue", color: color(heatMap.color) },
  };
}
