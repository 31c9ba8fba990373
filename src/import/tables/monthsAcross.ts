import { type Delimiter, Rows } from "../reading/rows";
import { parseAmount } from "../text/amount";
import { parseMonth } from "../text/date";

/** A report with a month a column has a line a figure. */
const MOST_ROWS = 200;
const FEWEST_FIGURES = 2;
const DELIMITERS: readonly Delimiter[] = ["\t", ",", ";"];
const SUMS = /^(?:grand )?total$/iu;

/**
 * Turns a report that has a column a month and a line a figure, as `Charges`, `Patient Payments`, into one with a row a month.
 *
 * @returns `undefined` for any other text
 */
export function tableFromMonthsAcross(text: string): string | undefined {
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(text, delimiter);
    const at = rows?.findIndex(areMonths) ?? -1;
    const turned = rows === undefined || at < 0 ? undefined : turnedRows(rows, at);
    if (turned !== undefined) return turned.map((cells) => cells.join("\t")).join("\n");
  }
  return undefined;
}

function rowsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] | undefined {
  const rows = new Rows(text, delimiter);
  const found: (readonly string[])[] = [];
  while (rows.next()) {
    if (found.length === MOST_ROWS) return undefined;
    found.push(rows.cells());
  }
  return found;
}

/** Whether a row names months, and at most a total beside them, in all cells after its first. */
function areMonths(cells: readonly string[]): boolean {
  const [, ...named] = cells;
  const filled = named.filter((cell) => cell !== "");
  return filled.some(isMonth) && filled.every((cell) => isMonth(cell) || SUMS.test(cell));
}

/** A number alone could be a date's serial. */
function isMonth(cell: string): boolean {
  return /\p{L}{3}|\//u.test(cell) && typeof parseMonth(cell) === "number";
}

function turnedRows(rows: readonly (readonly string[])[], at: number): readonly (readonly string[])[] | undefined {
  const months = rows[at] ?? [];
  const figures = rows.slice(at + 1).filter((cells) => cells.some((cell) => cell !== ""));
  const areFigures = figures.length >= FEWEST_FIGURES && figures.every((cells) => isFigure(cells, months));
  if (!areFigures) return undefined;
  const body = months.flatMap((month, index): readonly (readonly string[])[] =>
    index === 0 || month === "" ? [] : [[month, ...figures.map((cells) => cells[index] ?? "")]],
  );
  return [...rows.slice(0, at), ["Month", ...figures.map(([name = ""]) => name)], ...body];
}

/** A line of a figure: its name, and amounts or nothing under each month. */
function isFigure(cells: readonly string[], months: readonly string[]): boolean {
  const [name = "", ...values] = cells;
  const areAmounts = values.every((cell) => cell === "" || parseAmount(cell) !== undefined);
  return /\p{L}/u.test(name) && areAmounts && values.some((cell) => cell !== "") && cells.length <= months.length;
}
