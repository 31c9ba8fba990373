import { type CellBlock, blockAddress, cellAddress } from "../../workbook/layout/cellAddress";
import { type TablePlaces, placeNamed, sheetColumn } from "../../workbook/layout/sheetLayout";
import type { ExistingTables, ExistingPlace } from "../../workbook/older/existingTables";
import { type Column, NOT_AVAILABLE } from "../../workbook/spec/table";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import type { AddedStyles } from "./addSheetParts";
import type { Package } from "../package/package";
import { blankLike, contentOf, formulaCell, formulaElement, typedCell } from "../grid/cellMarkup";
import { blockAt, overlap } from "../grid/cellReference";
import { addHighlights, giveLook } from "./columnLooks";
import { addNote, keepNotesWide } from "./columnNotes";
import { columnWidthsInFile } from "../read/columnWidthsInFile";
import type { NewColumn } from "./newColumn";
import { attributeOf, changedTags, escapedText, openingTag, withAttribute } from "../markup/markup";
import { XmlEdits } from "../markup/xmlEdits";
import { childOf, childrenOf } from "../markup/xmlTree";
import { NoRoom } from "./problems";
import { SheetGrid } from "../grid/sheetGrid";
import { type Obstacle, obstaclesOn } from "../update/sheetObstacles";
import type { TableInFile } from "../read/tableInFile";
import { type CellContext, dayShiftOf } from "../read/tableRowsInFile";
import { escaped, spelledText } from "../markup/xmlText";

/** A workbook whose tables get columns, beside a fresh one that has them. */
export interface Widened {
  readonly parts: Package;
  readonly workbook: WorkbookSpec;
  readonly reading: CellContext;
  readonly tables: ReadonlyMap<string, TableInFile>;
  readonly all: readonly TableInFile[];
  readonly existing: ExistingTables;
  readonly fresh: {
    readonly file: Package;
    readonly places: TablePlaces;
    /** What the fresh file's formats are called here. */
    readonly styles: AddedStyles;
  };
}

/** Adds columns at the right end of tables, by the tables' names. @throws NoRoom where something stands there */
export async function addColumns(widened: Widened, columns: ReadonlyMap<string, readonly Column[]>): Promise<void> {
  const freshSheets = new Map((await widened.fresh.file.sheets()).map(({ name, path }) => [name, path]));
  for (const [name, added] of columns) {
    const [table, existing] = [widened.tables.get(name), widened.existing.get(name)];
    if (!table || !existing) continue;
    const { parts, fresh } = widened;
    const place = placeNamed(fresh.places, name);
    const freshPath = freshSheets.get(place.sheet) ?? "";
    const grid = new SheetGrid(await parts.text(table.sheet.path));
    const freshGrid = new SheetGrid(await fresh.file.text(freshPath));
    const obstacles = await obstaclesOn(parts, table.sheet.path, grid);
    const widthsBefore = columnWidthsInFile(grid.before);
    const placed = added.map((column, index): NewColumn => {
      const number = table.block.lastColumn + 1 + index;
      const freshNumber = sheetColumn(place, column.heading);
      return { table, column, number, grid, place, freshPath, freshGrid, freshNumber };
    });
    for (const one of placed) {
      refuseToCover(widened, one, obstacles);
      writeCells(widened, one, existing);
      if (!hasOthers(widened, one, obstacles)) giveLook(one);
      addHighlights(one, fresh.styles);
    }
    // A note reaches over the columns behind its own, so all of them have their widths first.
    await keepNotesWide(parts, table.sheet.path, widthsBefore, columnWidthsInFile(grid.before));
    for (const one of placed) await addNote(parts, fresh.file, one, existing.headingRow);
    widenDimension(grid, table.block.lastColumn + added.length);
    parts.setText(table.sheet.path, grid.toString());
    await parts.change(table.path, (markup) => withColumns(markup, table, added));
  }
}

/** The cells of a column, its heading's among them. */
function blockOf({ table: { block }, number }: NewColumn): CellBlock {
  return { ...block, firstColumn: number, lastColumn: number };
}

function refuseToCover({ all, reading }: Widened, one: NewColumn, obstacles: readonly Obstacle[]): void {
  const { table, column, number, grid } = one;
  const block = blockOf(one);
  const refuse = (at: number): never => {
    throw new NoRoom({
      table: table.name,
      heading: column.heading,
      sheet: table.sheet.name,
      address: cellAddress(number, at),
    });
  };
  const solid = [
    ...all.filter((other) => other !== table && other.sheet.path === table.sheet.path),
    ...obstacles.filter(({ isDrawing }) => !isDrawing),
  ].find((other) => overlap(other.block, block));
  if (solid) refuse(Math.max(solid.block.firstRow, block.firstRow));
  for (const row of grid.rowsWithin(block.firstRow, block.lastRow)) {
    const { formula, value } = contentOf(row.cell(number), reading.shared);
    if (formula !== undefined || (value !== undefined && value !== "")) refuse(row.number);
  }
}

/** Whether anything else stands in a column of the sheet, or lies over it. */
function hasOthers({ all, reading }: Widened, one: NewColumn, obstacles: readonly Obstacle[]): boolean {
  const { table, number, grid } = one;
  const isHere = ({ block }: { readonly block: CellBlock }): boolean =>
    block.firstColumn <= number && block.lastColumn >= number;
  return (
    all.some((other) => other !== table && other.sheet.path === table.sheet.path && isHere(other)) ||
    obstacles.some((obstacle) => obstacle.isDrawing && isHere(obstacle)) ||
    grid.rows.some(
      (row) =>
        (row.number < table.block.firstRow || row.number > table.block.lastRow) &&
        contentOf(row.cell(number), reading.shared).value !== undefined,
    )
  );
}

function writeCells({ fresh, reading }: Widened, one: NewColumn, existing: ExistingPlace): void {
  const { table, column, number, grid, place } = one;
  const { prefix } = grid;
  const like = (freshRow: number): string => likeFresh(one, freshRow, fresh.styles);
  if (table.headingRows > 0) {
    const heading = typedCell(like(place.headingRow), prefix, column.heading, reading.shared);
    grid.madeRow(existing.headingRow).setCell(number, heading);
  }
  let filled = 0;
  existing.rows.forEach(({ isBlank }, index) => {
    const row = isBlank ? undefined : place.rows[filled];
    const cell = like(place.firstRow + (row ? filled++ : 0));
    const result = row?.[column.heading];
    const isLeftBlank = column.kind === "value" || !row || result === NOT_AVAILABLE;
    const counted = typeof result === "number" && row ? result - dayShiftOf(column, row, reading) : result;
    const markup = isLeftBlank ? cell : formulaCell(cell, prefix, formulaElement(prefix, column.formula), counted);
    grid.madeRow(existing.firstRow + index).setCell(number, markup);
  });
}

/** A blank cell that looks like one of the fresh file. */
function likeFresh({ grid, freshGrid, freshNumber }: NewColumn, row: number, styles: AddedStyles): string {
  const style = attributeOf(openingTag((freshGrid.row(row)?.cell(freshNumber) ?? "").trimStart()), "s");
  const blank = blankLike(undefined, grid.prefix);
  if (style === undefined) return blank;
  return withAttribute(blank, "s", String(Number(style) + styles.cellFormats));
}

function widenDimension(grid: SheetGrid, lastColumn: number): void {
  grid.before = changedTags(grid.before, ["dimension"], (tag) => {
    const block = blockAt(attributeOf(tag, "ref") ?? "");
    if (!block) return tag;
    return withAttribute(tag, "ref", blockAddress({ ...block, lastColumn: Math.max(block.lastColumn, lastColumn) }));
  });
}

/** A table's part with columns more. */
function withColumns(markup: string, { block, totalsRows }: TableInFile, added: readonly Column[]): string {
  const table = new XmlEdits(markup);
  const { root } = table;
  const [list, filter] = [childOf(root, "tableColumns"), childOf(root, "autoFilter")];
  const known = list ? childrenOf(list, "tableColumn") : [];
  const lastId = Math.max(0, ...known.map(({ attributes }) => Number(attributes.get("id") ?? 0)));
  const wide = { ...block, lastColumn: block.lastColumn + added.length };
  table.set(root, { ref: blockAddress(wide) });
  if (filter) table.set(filter, { ref: blockAddress({ ...wide, lastRow: block.lastRow - totalsRows }) });
  if (list) {
    table.set(list, { count: String(known.length + added.length) });
    const columns = added.map((column, index) => columnElement(list.prefix, column, lastId + 1 + index));
    table.append(list, columns.join(""));
  }
  return table.toString();
}

function columnElement(prefix: string, column: Column, id: number): string {
  const tag = `<${prefix}tableColumn id="${id}" name="${escaped(spelledText(column.heading))}"`;
  if (column.kind === "value") return `${tag}/>`;
  const formula = `<${prefix}calculatedColumnFormula>${escapedText(column.formula)}</${prefix}calculatedColumnFormula>`;
  return `${tag}>${formula}</${prefix}tableColumn>`;
}
