import { evaluate } from "../../workbook/evaluate/evaluate";
import type { TableRows } from "../../workbook/spec/book";
import { HUDDLE } from "../huddleWorkbook";
import { type DayFigures, figuresOf } from "../roll/dayFigures";

/** What the formulas make of the visits that are shown. */
export function figuresIn(tables: TableRows): DayFigures {
  return figuresOf(evaluate(HUDDLE, tables).get("Slots") ?? []);
}
