import type { NamedCell, SheetSpec } from "../workbook/workbook";
import { blockAddress, type CellBlock } from "./cellAddress";
import { type TablePlace, columnBlock, columnNumber } from "./sheetLayout";
import { type XmlElement, element } from "./xmlElement";

/** Excel keeps a list of choices as one text of this length at the most, with commas between. */
const LONGEST_LIST = 255;

/** Cells, and the only texts that people may choose for them. */
interface Choice {
  readonly blocks: readonly CellBlock[];
  readonly choices: readonly string[];
}

/**
 * The lists of choices on a table's sheet: those of its columns, and those of its named cells, which go first.
 *
 * @returns `undefined` where nothing is to be chosen
 */
export function validations(sheet: SheetSpec, place: TablePlace, names: readonly NamedCell[]): XmlElement | undefined {
  const all = [...choicesOfNames(place, names), ...choicesOfColumns(place, names)];
  if (all.length === 0) return undefined;
  return element("dataValidations", { count: all.length }, ...all.map((choice) => validation(sheet, choice)));
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

function validation(sheet: SheetSpec, { blocks, choices }: Choice): XmlElement {
  const list = choices.join(",");
  if (list.length > LONGEST_LIST || choices.some((choice) => choice.includes(","))) {
    throw new RangeError(
      `on ${sheet.name}, a list of choices is longer than Excel allows, or one holds a comma: ${list}`,
    );
  }
  return element(
    "dataValidation",
    {
      type: "list",
      allowBlank: 1,
      showErrorMessage: 1,
      errorTitle: "Not one of the choices",
      error: "Please choose one from the list.",
      sqref: blocks.map(blockAddress).join(" "),
    },
    element("formula1", {}, `"${list.replaceAll('"', '""')}"`),
  );
}
