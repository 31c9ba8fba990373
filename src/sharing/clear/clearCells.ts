import { SheetGrid } from "../../xlsx/grid/sheetGrid";
import { SharedTexts } from "../../xlsx/grid/sharedTexts";
import { formulaCell, typedCell } from "../../xlsx/grid/cellMarkup";
import { partsOf } from "../../xlsx/grid/cellParts";
import { attributeOf, openingTag } from "../../xlsx/markup/markup";
import { spliced } from "../../xlsx/markup/splices";
import { XmlScanner } from "../../xlsx/markup/xmlScanner";
import type { Package } from "../../xlsx/package/package";
import { sheetCells } from "../../xlsx/read/sheetCells";
import { byPart } from "../places/byPart";
import type { Clearing } from "../places/place";

type CellClearing = Extract<Clearing, { readonly by: "cell" }>;
type TextClearing = Extract<Clearing, { readonly by: "shared-text" }>;

const NO_TEXTS = new SharedTexts("");

/** Empties cells, and the texts of the list that no cell shows any more. Formats stay. */
export async function clearCells(
  parts: Package,
  cells: readonly CellClearing[],
  texts: readonly TextClearing[],
): Promise<void> {
  const gone = new Set<number>(texts.map(({ index }) => index));
  for (const [path, own] of byPart(cells)) {
    const grid = new SheetGrid(await parts.text(path));
    for (const index of emptied(grid, own)) gone.add(index);
    parts.setText(path, grid.toString());
  }
  if (gone.size > 0) await blankTexts(parts, gone);
}

/** Empties cells of a sheet. @returns which texts of the list they showed */
function emptied(grid: SheetGrid, cells: readonly CellClearing[]): readonly number[] {
  const shown: number[] = [];
  const shared = new Set<string>();
  for (const { row, column, isResult } of cells) {
    const gridRow = grid.row(row);
    const markup = gridRow?.cell(column);
    if (gridRow === undefined || markup === undefined) continue;
    const { formula, stored } = partsOf(markup);
    if (attributeOf(markup, "t") === "s") shown.push(Number(stored));
    const kept = isResult ? formula : undefined;
    if (kept === undefined) shared.add(sharedAs(formula));
    gridRow.setCell(column, withoutValue(markup, grid.prefix, kept));
  }
  shared.delete("");
  if (shared.size > 0) emptySharing(grid, shared);
  return shown;
}

/** A cell that looks as it did, blank or with its formula alone. */
function withoutValue(markup: string, prefix: string, formula: string | undefined): string {
  return formula === undefined
    ? typedCell(markup, prefix, undefined, NO_TEXTS)
    : formulaCell(markup, prefix, formula, undefined);
}

/** The group of a formula's element that spells the formula which others share; empty for any other. */
function sharedAs(formula: string | undefined): string {
  if (formula === undefined) return "";
  const tag = openingTag(formula);
  const isSpelled = attributeOf(tag, "t") === "shared" && attributeOf(tag, "ref") !== undefined;
  return isSpelled ? (attributeOf(tag, "si") ?? "") : "";
}

/** Cells that share a formula hold none without the one that spells it. */
function emptySharing(grid: SheetGrid, groups: ReadonlySet<string>): void {
  for (const row of grid.rows) {
    if (!row.mentions("shared")) continue;
    for (const { column, markup } of [...row.cells]) {
      const { formula } = partsOf(markup);
      const tag = formula === undefined ? "" : openingTag(formula);
      if (attributeOf(tag, "t") !== "shared" || !groups.has(attributeOf(tag, "si") ?? "")) continue;
      row.setCell(column, typedCell(markup, grid.prefix, undefined, NO_TEXTS));
    }
  }
}

/** A text stays in its place of the list, as cells count; only what it says goes, where no cell shows it any more. */
async function blankTexts(parts: Package, gone: Set<number>): Promise<void> {
  const list = await parts.linked((await parts.workbookPath()) ?? "", "sharedStrings");
  if (list === undefined) return;
  for (const { path } of await parts.sheets()) {
    for (const { type, value } of sheetCells(await parts.text(path))) if (type === "s") gone.delete(Number(value));
  }
  await parts.change(list, (markup) => withBlank(markup, gone));
}

function withBlank(markup: string, gone: ReadonlySet<number>): string {
  const scanner = new XmlScanner(markup);
  const splices: { from: number; to: number; text: string }[] = [];
  for (let index = 0; scanner.toOpening("si"); index += 1) {
    const { start, prefix } = scanner;
    if (!scanner.toClosing()) break;
    if (gone.has(index))
      splices.push({ from: start, to: scanner.end, text: `<${prefix}si><${prefix}t/></${prefix}si>` });
  }
  return spliced(markup, splices);
}
