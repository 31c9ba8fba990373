const SPECIAL = /['[\]#@]/gu;

/** A formula that names a table's column by another heading: `Owed[Ann]` and `Owed[[#This Row],[Ann]]`. */
export function headingInFormulas(formula: string, from: string, to: string): string {
  return formula.replaceAll(`[${spelled(from)}]`, `[${spelled(to)}]`);
}

function spelled(heading: string): string {
  return heading.replace(SPECIAL, "'$&");
}
