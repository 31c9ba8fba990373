import { type CellBlock, blockAddress, cellAddress } from "../../workbook/layout/cellAddress";
import { pageChoices } from "../../workbook/layout/choices";
import { type ChosenOn, firstOf, pageBlock, pageCellBlock, pageRuleFormula } from "../../workbook/layout/pagePlaces";
import { HEAT_MAP_LOWEST } from "../../workbook/spec/looks";
import { PAGE_RULE_LOOKS } from "../../workbook/spec/pageRuleLooks";
import { NUMBER_FORMATS } from "../../workbook/spec/numberFormats";
import type { PageCell, PageEdge, PageHeatMap, PageLines, PageLook, PageSpec } from "../../workbook/spec/page";
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
export function namePageCells(context: Excel.RequestContext, worksheet: Excel.Worksheet, { cells }: PageSpec): void {
  for (const cell of cells) {
    if (cell.content.kind !== "choice") continue;
    context.workbook.names.add(
      cell.content.name,
      untracked(worksheet.getRange(blockAddress(firstOf(pageCellBlock(cell))))),
    );
  }
}

/** Queues what a page's cells say: number formats first, so that no text turns into something else. */
export function writePage(worksheet: Excel.Worksheet, { cells }: PageSpec, chosen: ChosenOn): void {
  for (const cell of cells) {
    const range = untracked(worksheet.getRange(cellAddress(cell.column, cell.row)));
    const format = cell.format ?? (cell.content.kind === "text" ? NUMBER_FORMATS.text : undefined);
    if (format !== undefined) setProperties(range, { numberFormat: format });
    if (cell.content.kind === "formula") setProperties(range, { formulas: formulaInput(cell.content.formula) });
    else range.values = [[inputOf(cell, chosen)]];
  }
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

/** Keeps how a page looks: heights, joined cells, letters and lines, what stays in view, rules, choices and notes. */
export function dressPage(worksheet: () => Excel.Worksheet, sheet: SheetSpec, page: PageSpec, later: Later): void {
  later(() => {
    page.heights.forEach((height, index) => {
      untracked(worksheet().getCell(index, 0)).format.rowHeight = height;
    });
  });
  for (const row of new Set(page.cells.map((cell) => cell.row))) {
    const cells = page.cells.filter((cell) => cell.row === row);
    later(() => {
      for (const cell of cells) join(worksheet(), cell);
      for (const run of runsAlike(cells))
        dressCells(untracked(worksheet().getRange(blockAddress(run.block))), run.look);
    });
  }
  later(() => {
    for (const cell of page.cells) {
      if (cell.note !== undefined) explain(firstCell(worksheet(), cell), "", cell.note);
    }
  });
  later(() => {
    worksheet().freezePanes.freezeRows(page.frozenRows);
  });
  later(() => {
    worksheet().pageLayout.setPrintArea(blockAddress(pageBlock(page)));
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
