import type { ConditionalFormattingRule, Worksheet } from "exceljs";
import { blockAddress, cellAddress } from "../../workbook/layout/cellAddress";
import { HEAT_MAP_LOWEST } from "../../workbook/spec/looks";
import {
  type TablePlace,
  columnBlock,
  heatMapBlock,
  highlightedPlace,
  rowsBlock,
  sheetColumn,
} from "../../workbook/layout/sheetLayout";
import type { Highlight, SheetSpec } from "../../workbook/spec/workbook";
import { color, highlightStyle } from "./cellStyles";

type RuleLook = Pick<ConditionalFormattingRule, "priority" | "style">;

/** Adds the rules for the looks of a sheet's cells: the first goes before the others, and highlights before heat maps. */
export function addRules(worksheet: Worksheet, sheet: SheetSpec, places: readonly TablePlace[]): void {
  const { highlights = [], heatMaps = [] } = sheet;
  for (const [index, highlight] of highlights.entries()) {
    const rule = { priority: index + 1, style: highlightStyle(highlight) };
    const text = `"${highlight.equals.replaceAll('"', '""')}"`;
    const place = highlightedPlace(sheet, highlight, places);
    if (highlight.look === "struck") addRowRule(worksheet, place, highlight, text, rule);
    else addCellRule(worksheet, place, highlight, text, rule);
  }
  for (const [index, heatMap] of heatMaps.entries()) {
    worksheet.addConditionalFormatting({
      ref: blockAddress(heatMapBlock(heatMap, places)),
      rules: [
        {
          type: "colorScale",
          priority: highlights.length + index + 1,
          cfvo: [{ type: "min" }, { type: "max" }],
          color: [color(HEAT_MAP_LOWEST), color(heatMap.color)],
        },
      ],
    });
  }
}

function addCellRule(
  worksheet: Worksheet,
  place: TablePlace,
  { heading }: Highlight,
  text: string,
  look: RuleLook,
): void {
  worksheet.addConditionalFormatting({
    ref: blockAddress(columnBlock(place, heading)),
    rules: [{ type: "cellIs", operator: "equal", formulae: [text], ...look }],
  });
}

function addRowRule(
  worksheet: Worksheet,
  place: TablePlace,
  { heading }: Highlight,
  text: string,
  look: RuleLook,
): void {
  const cell = `$${cellAddress(sheetColumn(place, heading), place.firstRow)}`;
  worksheet.addConditionalFormatting({
    ref: blockAddress(rowsBlock(place)),
    rules: [{ type: "expression", formulae: [`${cell}=${text}`], ...look }],
  });
}
