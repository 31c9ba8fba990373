/**
 * What a cell holds: text, a number (dollars, a fraction, a date's serial), yes or no, or nothing (`undefined`).
 * Formulas are not values: a column's description holds them.
 */
export type CellValue = string | number | boolean | undefined;

/** A table's row by its columns' headings. A heading that is absent is a blank cell. */
export type Row = Readonly<Record<string, CellValue>>;

/** The number in a row's cell; `undefined` for a blank and for anything that is not a number. */
export function numberIn(row: Row, heading: string): number | undefined {
  const value = row[heading];
  return typeof value === "number" ? value : undefined;
}

/** The text in a row's cell; empty for a blank and for anything that is not text. */
export function textIn(row: Row, heading: string): string {
  const value = row[heading];
  return typeof value === "string" ? value : "";
}

/** Whether a text, once somebody edits its cell, would turn into something else: a formula, or itself less a mark. */
export function turnsOnEditing(text: string): boolean {
  return /^[=+\-@\t\r']/u.test(text);
}

/**
 * Whether a text stays text in a cell of any format, however often somebody edits it. It begins with a letter and has no
 * digit; months alone are no date, but yes and no are the words of logic.
 */
export function isPlainWords(text: string): boolean {
  return /^\p{L}[^\d]*$/u.test(text) && !/^(?:true|false)\s*$/iu.test(text);
}
