import type { FormulaColumn } from "../spec/table";

/** Every formula of ours that a column may have, by whichever version: the present one, then the earlier, newest first. */
export function versionsOf({ formula, formerly = [] }: FormulaColumn): readonly string[] {
  return [formula, ...formerly];
}

/** How many versions ago a column was given what it has; `undefined` where that is the present formula, or none of ours. */
export function versionsAgo(
  { formula, formerly = [] }: FormulaColumn,
  isHeld: (formula: string) => boolean,
): number | undefined {
  const age = isHeld(formula) ? -1 : formerly.findIndex(isHeld);
  return age < 0 ? undefined : age;
}

/** The formula that a column had so many versions ago: its oldest where it changed less often. */
export function formulaAsOf({ formula, formerly = [] }: FormulaColumn, versions: number | undefined): string {
  return versions === undefined ? formula : (formerly[Math.min(versions, formerly.length - 1)] ?? formula);
}
