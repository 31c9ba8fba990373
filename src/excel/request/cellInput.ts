import { type CellValue, isPlainWords } from "../../workbook/spec/cell";
import { storableText } from "../../workbook/layout/storableText";

/** What a cell is given through Office.js. An empty text makes it blank. */
export type CellInput = string | number | boolean;

/**
 * The one way by which a value goes into a cell, so that nothing becomes a formula, a number or a date by accident.
 *
 * Excel takes text as if somebody had typed it. What could be anything but plain words is given with the apostrophe
 * that says "this is text"; Excel swallows it, also where the cell is formatted as text.
 */
export function cellInput(value: CellValue): CellInput {
  if (value === undefined) return "";
  if (typeof value !== "string") return value;
  const text = storableText(value);
  return text === "" || isPlainWords(text) ? text : `'${text}`;
}

/** A formula of a description as a cell is given it. */
export function formulaInput(formula: string): CellInput {
  return `=${formula}`;
}

/** A cell as Office.js gives it, as a value; errors are their text, and a blank cell is nothing. */
export function cellValue(given: unknown): CellValue {
  if (typeof given === "number" || typeof given === "boolean") return given;
  return typeof given === "string" && given !== "" ? given : undefined;
}
