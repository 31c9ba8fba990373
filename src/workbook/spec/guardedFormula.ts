/** A formula that comes to no figure where it would be an error, and behind charts to a gap. */
export function withoutErrors(formula: string): string {
  if (isGuarded(formula)) return formula;
  return `IFERROR(${formula},${formula.includes("NA()") ? "NA()" : '""'})`;
}

/** The formula is one IFERROR, whose brackets close at its very end. */
export function isGuarded(formula: string): boolean {
  if (!formula.startsWith("IFERROR(")) return false;
  let open = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open === 0 && character === ")") return at === formula.length - 1;
  }
  return false;
}
