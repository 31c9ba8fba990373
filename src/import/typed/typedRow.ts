import type { Day } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { FieldForm } from "../layout/layout";
import type { Refusal } from "../problems/refusal";
import type { RowProblem, Spot } from "../problems/rowProblem";
import { parseAmount } from "../text/amount";
import { parseDay } from "../text/date";
import type { DateOrder } from "../text/dateOrder";
import { quotable, quotableAmount } from "../text/personal";
import { type FormPart, type FormRow, isBlank } from "./form";

/** A row of a form, read. A blank cell is not among its amounts: it is not given, and never zero. */
export interface TypedRow {
  readonly row: number;
  /** What stands first in it. */
  readonly words: string;
  readonly amounts: ReadonlyMap<string, Cents>;
  readonly days: ReadonlyMap<string, Day>;
  readonly problems: readonly RowProblem[];
  readonly refusals: readonly Refusal[];
}

/** The rows of a part of a form that hold anything, read. */
export function typedRows(part: FormPart, order: DateOrder | undefined): readonly TypedRow[] {
  return part.below.filter((row) => !isBlank(row)).map((row) => typedRow(part, row, order));
}

/** Where a cell of a part stands, by its field. */
export function spotOf({ headings, fields }: FormPart, row: number, field: string): Spot {
  return { row, column: headings.cells[fields.indexOf(field)] ?? "" };
}

/** Reads a day. @returns the day, nothing for a blank cell, or what is wrong with it */
export function typedDay(cell: string, at: Spot, order: DateOrder | undefined): Day | RowProblem | undefined {
  const read = parseDay(cell, order);
  if (typeof read === "number") return read;
  if (read === "none") return undefined;
  return { code: read === "day-first" ? "day-before-month" : "date-unreadable", at, found: quotable(cell) };
}

function typedRow(part: FormPart, { row, cells }: FormRow, order: DateOrder | undefined): TypedRow {
  const filled = part.fields.flatMap((field, index) => {
    const cell = cells[index] ?? "";
    return field === undefined || cell === "" ? [] : { field, cell, at: spotOf(part, row, field) };
  });
  const ofForm = (form: FieldForm) => filled.filter(({ field }) => part.layout.fields[field]?.form === form);
  const problems: RowProblem[] = [];
  const amounts = new Map<string, Cents>();
  for (const { field, cell, at } of ofForm("amount")) {
    const amount = parseAmount(cell);
    if (amount === undefined) problems.push({ code: "amount-unreadable", at, found: quotableAmount(cell) });
    else amounts.set(field, amount);
  }
  const days = new Map<string, Day>();
  for (const { field, cell, at } of ofForm("day")) {
    const day = typedDay(cell, at, order);
    if (typeof day === "number") days.set(field, day);
    else if (day !== undefined) problems.push(day);
  }
  return { row, words: cells[0] ?? "", amounts, days, problems, refusals: tooLong(part, row, cells) };
}

/** An amount with a comma that nobody put into quotes is two cells. */
function tooLong({ headings }: FormPart, row: number, cells: readonly string[]): readonly Refusal[] {
  const width = lastFilled(headings.cells);
  const found = lastFilled(cells);
  return found > width ? [{ code: "typed-row-too-long", row, cells: found, headings: width }] : [];
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}
