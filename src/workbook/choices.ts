import type { CellBlock } from "./cellAddress";
import { type TablePlace, columnBlock, columnNumber } from "./sheetLayout";
import type { NamedCell } from "./workbook";

/** Cells, and the only texts that people may choose for them. */
export interface Choice {
  readonly blocks: readonly CellBlock[];
  readonly choices: readonly string[];
}

/** What may be chosen on a table's sheet: for its named cells, which go first, and for the rest of its columns. */
export function choicesOn(place: TablePlace, names: readonly NamedCell[]): readonly Choice[] {
  return [...choicesOfNames(place, names), ...choicesOfColumns(place, names)];
}

/** The cell that a name stands for; `undefined` where the table has no row of that key. */
export function namedBlock(place: TablePlace, { rowKey, heading }: NamedCell): CellBlock | undefined {
  const key = place.table.key[0]?.heading ?? "";
  const index = place.rows.findIndex((row) => row[key] === rowKey);
  if (index < 0) return undefined;
  const column = columnNumber(place.table, heading);
  const row = place.firstRow + index;
  return { firstColumn: column, firstRow: row, lastColumn: column, lastRow: row };
}

function choicesOfNames(place: TablePlace, names: readonly NamedCell[]): Choice[] {
  return names.flatMap((name) => {
    const block = namedBlock(place, name);
    return block && name.choices ? [{ blocks: [block], choices: name.choices }] : [];
  });
}

function choicesOfColumns(place: TablePlace, names: readonly NamedCell[]): Choice[] {
  return place.table.columns.flatMap((column) => {
    if (column.kind !== "value" || !column.choices) return [];
    const taken = names.flatMap((name) => (name.choices ? (namedBlock(place, name) ?? []) : []));
    const blocks = blockWithout(columnBlock(place, column.heading), taken);
    return blocks.length === 0 ? [] : [{ blocks, choices: column.choices }];
  });
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
