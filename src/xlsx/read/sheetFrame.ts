import type { CellBlock } from "../../workbook/layout/cellAddress";
import { blockAt } from "../grid/cellReference";
import { xmlTokens } from "../markup/xmlTokens";

/** What a worksheet says of its cells ahead of them and behind them. */
export interface SheetFrame {
  /** The first and the last of columns that are hidden. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly merged: readonly CellBlock[];
}

/** Reads what stands around a worksheet's cells. */
export function sheetFrame(part: string): SheetFrame {
  return { hiddenColumns: hiddenColumns(part), merged: mergedCells(part) };
}

function hiddenColumns(part: string): SheetFrame["hiddenColumns"] {
  const found: [number, number][] = [];
  for (const { name, attributes } of xmlTokens(part)) {
    if (name === "sheetData") break;
    const isHidden =
      ["1", "true"].includes(attributes.get("hidden") ?? "") || Number(attributes.get("width") ?? 1) === 0;
    if (name === "col" && isHidden) found.push([Number(attributes.get("min")), Number(attributes.get("max"))]);
  }
  return found;
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
