import { cellAddress } from "../../workbook/layout/cellAddress";
import { HEAT_MAP_LOWEST, highlightLook } from "../../workbook/spec/looks";
import { type TablePlace, heatMapBlock, highlightedPlace, sheetColumn } from "../../workbook/layout/sheetLayout";
import type { HeatMap, Highlight, SheetSpec } from "../../workbook/spec/workbook";
import { color, setProperties } from "../request/setProperties";
import { untracked } from "../request/untracked";

/**
 * Queues the rules for the looks of a sheet's cells: the first goes before the others, and highlights before heat maps.
 * They are for all the rows that its tables have by then.
 */
export function addRules(worksheet: Excel.Worksheet, sheet: SheetSpec, places: readonly TablePlace[]): void {
  const { highlights = [], heatMaps = [] } = sheet;
  // Each new rule goes before those that are there.
  for (const heatMap of heatMaps.toReversed()) addHeatMap(worksheet, heatMap, places);
  for (const highlight of highlights.toReversed()) {
    addHighlight(worksheet, highlightedPlace(sheet, highlight, places), highlight);
  }
}

function addHeatMap(worksheet: Excel.Worksheet, heatMap: HeatMap, places: readonly TablePlace[]): void {
  const { firstColumn, lastColumn } = heatMapBlock(heatMap, places);
  const from = columnOf(worksheet.tables.getItem(heatMap.table), heatMap.from);
  const cells = untracked(from.getResizedRange(0, lastColumn - firstColumn));
  cells.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: color(HEAT_MAP_LOWEST) },
    maximum: { type: "HighestValue", color: color(heatMap.color) },
  };
}

function addHighlight(worksheet: Excel.Worksheet, place: TablePlace, highlight: Highlight): void {
  const table = worksheet.tables.getItem(place.table.name);
  const text = `"${highlight.equals.replaceAll('"', '""')}"`;
  if (highlight.look === "struck") {
    const rule = untracked(table.getDataBodyRange()).conditionalFormats.add("Custom").custom;
    const cell = cellAddress(sheetColumn(place, highlight.heading), place.firstRow);
    rule.rule.formula = `=$${cell}=${text}`;
    applyRuleLook(rule.format, highlight);
    return;
  }
  const { cellValue } = columnOf(table, highlight.heading).conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: `=${text}`, operator: "EqualTo" };
  applyRuleLook(cellValue.format, highlight);
}

function columnOf(table: Excel.Table, heading: string): Excel.Range {
  return untracked(table.columns.getItem(heading).getDataBodyRange());
}

function applyRuleLook({ font, fill }: Excel.ConditionalRangeFormat, highlight: Highlight): void {
  const { color: text, fill: background, isStruck } = highlightLook(highlight);
  setProperties(font, { ...(text && { color: color(text) }), ...(isStruck && { strikethrough: true }) });
  if (background) fill.color = color(background);
}
