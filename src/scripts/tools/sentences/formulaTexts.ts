import type { Blank, SaidText } from "./saidText";

/** Whether a text is a formula, of which only the quoted parts can be seen in a cell. */
export function isFormula(text: SaidText): boolean {
  return text.some((piece) => typeof piece === "string" && FORMULA.test(piece));
}

/** A function's name and its bracket, a table's column, or texts that are joined. */
const FORMULA = /(?:^|[^A-Za-z])[A-Z]{2,}\(|\[\[|^"?&|&"?$|[")]&|&[("]/u;

/** The texts that stand quoted in a formula. */
export function quotedIn(formula: SaidText): readonly SaidText[] {
  const quoted: (string | Blank)[][] = [];
  let isOpen = false;
  for (const part of formula.flatMap(cutAtQuotes)) {
    if (part !== '"') {
      if (isOpen) quoted.at(-1)?.push(part);
      continue;
    }
    isOpen = !isOpen;
    if (isOpen) quoted.push([]);
  }
  return quoted;
}

function cutAtQuotes(piece: string | Blank): readonly (string | Blank)[] {
  return typeof piece === "string" ? piece.split(/(")/u) : [piece];
}
