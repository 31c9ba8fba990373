/** Functions that give cells. Where one value is wanted, Excel keeps a formula with them in one of two spellings. */
const GIVE_CELLS = /\b(?:INDEX|OFFSET|INDIRECT|CHOOSE)\(/u;

/**
 * Whether Excel keeps a formula in two spellings: as it was before there were dynamic arrays, with an `@` before the
 * function that gives cells, and as a dynamic one, without. They come to the same, but are two formulas to Excel.
 */
export function hasTwoSpellings(formula: string): boolean {
  return GIVE_CELLS.test(formula);
}

/**
 * A formula of which no cell shows how Excel spells it, spelled as the others are. Only where each call of theirs that
 * gives cells has its `@` is that known; `undefined` otherwise.
 *
 * @param others formulas as Office.js gives them
 */
export function spelledLike(formula: string, others: readonly string[]): string | undefined {
  const isMarked = others.length > 0 && others.every((other) => other.replaceAll(MARKED_CALL, "") === unmarked(other));
  return isMarked ? `=${formula.replaceAll(CALL, "@$&")}` : undefined;
}

/** Without any call that could have an `@`, whether it has one or not. */
function unmarked(formula: string): string {
  return formula.replaceAll(MARKED_CALL, "").replaceAll(CALL, "");
}

const CALL = /\b(?:INDEX|OFFSET|INDIRECT)\(/gu;
const MARKED_CALL = /@(?:INDEX|OFFSET|INDIRECT)\(/gu;

/**
 * Whether what a cell holds is a formula of a description, in either spelling.
 *
 * @param held as Office.js gives it
 * @param formula as described, without the equals sign
 * @param table the one that it stands in
 */
export function isSpellingOf(held: unknown, formula: string, table: string): held is string {
  return typeof held === "string" && held.startsWith("=") && plain(held.slice(1), table) === plain(formula, table);
}

/** Blanks, capitals, and how the row's own cells are named make no other formula. */
function plain(formula: string, table: string): string {
  return formula
    .replaceAll(/\s+/gu, "")
    .toLowerCase()
    .replaceAll(`${table.toLowerCase()}[[#thisrow],[`, "[@[")
    .replaceAll(/\[@\[([^[\]]*)\]\]/gu, "[@$1]")
    .replaceAll(/(?<!\[)@/gu, "");
}
