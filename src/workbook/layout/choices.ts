import type { CellBlock } from "./cellAddress";
import { nameOfColumn } from "../spec/columnNames";
import { pageCellBlock } from "./pagePlaces";
import { type TablePlace, columnBlock, sheetColumn } from "./sheetLayout";
import { type TableCell, type TableColumn, type TableSpec, rowIndexOf } from "../spec/table";
import type { NamedCell, SheetSpec } from "../spec/workbook";

/** What people may choose: one of some texts, or what stands in the cells of a name. */
export type Offer =
  { readonly kind: "texts"; readonly texts: readonly string[] } | { readonly kind: "cells"; readonly name: string };

/** Cells, and all that people may choose for them. */
export interface Choice {
  readonly blocks: readonly CellBlock[];
  readonly offer: Offer;
}

/** What may be chosen on a table's sheet: for its named cells, which go first, and for the rest of its columns. */
export function choicesOn(place: TablePlace, names: readonly NamedCell[]): readonly Choice[] {
  return [...choicesOfNames(place, names), ...choicesOfColumns(place, names)];
}

/** What may be chosen on a page. */
export function pageChoices({ page }: SheetSpec): readonly Choice[] {
  return (page?.cells ?? []).flatMap((cell) => {
    const offer = cell.content.kind === "choice" ? offerOf(cell.content) : undefined;
    return offer ? [{ blocks: [pageCellBlock(cell)], offer }] : [];
  });
}

/** Where a cell of a table stands; `undefined` where the table has no row of that key. */
export function cellBlock(place: TablePlace, cell: TableCell): CellBlock | undefined {
  const index = rowIndexOf(place.table, place.rows, cell);
  if (index < 0) return undefined;
  const column = sheetColumn(place, cell.heading);
  const row = place.firstRow + index;
  return { firstColumn: column, firstRow: row, lastColumn: column, lastRow: row };
}

function choicesOfNames(place: TablePlace, names: readonly NamedCell[]): Choice[] {
  return names.flatMap((name) => {
    const block = cellBlock(place, name);
    const offer = offerOf(name);
    return block && offer ? [{ blocks: [block], offer }] : [];
  });
}

function choicesOfColumns(place: TablePlace, names: readonly NamedCell[]): Choice[] {
  return place.table.columns.flatMap((column) => {
    const offer = column.kind === "value" ? offerOf(column) : undefined;
    if (!offer) return [];
    const taken = names.flatMap((name) => (offerOf(name) ? (cellBlock(place, name) ?? []) : []));
    const blocks = blockWithout(columnBlock(place, column.heading), taken);
    return blocks.length === 0 ? [] : [{ blocks, offer }];
  });
}

/** A column of a table whose cells people choose for, as far as rows go that are put in. */
export interface ChoiceOfNewRows {
  readonly heading: string;
  /** What may be chosen in each row; `undefined` where anything may be typed. */
  readonly offer: Offer | undefined;
  /** Some cells of the column offer something of their own. */
  readonly hasOthers: boolean;
}

/** What may be chosen in rows that are put into a table. @param names those of its cells */
export function choicesOfNewRows({ columns }: TableSpec, names: readonly NamedCell[]): readonly ChoiceOfNewRows[] {
  return columns.flatMap((column) => {
    const { heading } = column;
    const offer = column.kind === "value" ? offerOf(column) : undefined;
    const hasOthers = names.some((name) => name.heading === heading && offerOf(name) !== undefined);
    return offer || hasOthers ? [{ heading, offer, hasOthers }] : [];
  });
}

/** What is to be chosen; `undefined` where anything may be typed. */
function offerOf({ choices, choicesFrom }: Offering): Offer | undefined {
  if (choices) return { kind: "texts", texts: choices };
  return choicesFrom && { kind: "cells", name: nameOfColumn(choicesFrom) };
}

interface Offering {
  readonly choices?: readonly string[];
  readonly choicesFrom?: TableColumn;
}

/** What is left of a column's block once single cells of it are taken out. */
function blockWithout(block: CellBlock, taken: readonly CellBlock[]): CellBlock[] {
  const rows = taken.filter(({ firstColumn }) => firstColumn === block.firstColumn).map(({ firstRow }) => firstRow);
  const left: CellBlock[] = [];
  let firstRow = block.firstRow;
  for (const row of [...rows.sort((one, other) => one - other), block.lastRow + 1]) {
    if (row > firstRow) left.push({ ...block, firstRow, lastRow: row - 1 });
    firstRow = row + 1;
  }
  return left;
}

/** What Excel says where somebody types something else. */
export const NOT_A_CHOICE = { title: "Not one of the choices", message: "Please choose one from the list." } as const;
