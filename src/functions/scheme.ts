import type { AgingScheme } from "../domain/receivables/agingScheme";
import type { Cell } from "./coerce";
import { numberOf } from "./readCell";
import { badValue } from "./refused";

/** The aging categories asked for; those up to Over 90 for a blank (or 0, as some versions of Excel hand a blank over). */
export function schemeOf(cell: Cell): AgingScheme {
  const given = numberOf(cell, "The scheme") ?? 0;
  if (given === 0 || given === 90) return 90;
  if (given === 120) return 120;
  throw badValue("The scheme must be 90, or 120 to split Over 90 at 120 days.");
}
