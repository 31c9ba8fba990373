import { type CellBlock, LAST_COLUMN } from "../../workbook/layout/cellAddress";
import { blockAt } from "../grid/cellReference";
import { xmlTokens } from "../markup/xmlTokens";

/** What a worksheet says of its cells ahead of them and behind them. */
export interface SheetFrame {
  readonly isColumnHidden: (column: number) => boolean;
  readonly merged: readonly CellBlock[];
}

/** Reads what stands around a worksheet's cells. */
export function sheetFrame(part: string): SheetFrame {
  const hidden = hiddenColumns(part);
  return { isColumnHidden: (column) => hidden[column] === 1, merged: mergedCells(part) };
}

/** For each column 1 where it is hidden. */
function hiddenColumns(part: string): Uint8Array {
  const hidden = new Uint8Array(LAST_COLUMN + 1);
  // Columns that are said to be hidden again are not gone through again.
  let through = 0;
  for (const { name, attributes } of xmlTokens(part)) {
    if (name === "sheetData") break;
    if (name !== "col" || !isHidden(attributes)) continue;
    const last = Math.min(Number(attributes.get("max")), LAST_COLUMN);
    for (let at = Math.max(Number(attributes.get("min")), through + 1); at <= last; at++) hidden[at] = 1;
    through = Math.max(through, last);
  }
  return hidden;
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return ["1", "true"].includes(attributes.get("hidden") ?? "") || Number(attributes.get("width") ?? 1) === 0;
}

function mergedCells(part: string): readonly CellBlock[] {
  const end = part.lastIndexOf("sheetData>");
  if (end < 0) return [];
  const found: CellBlock[] = [];
  for (const { name, attributes } of xmlTokens(part.slice(end))) {
    const block = name === "mergeCell" ? blockAt(attributes.get("ref") ?? "") : undefined;
    if (block !== undefined) found.push(block);
  }
  return found;
}
