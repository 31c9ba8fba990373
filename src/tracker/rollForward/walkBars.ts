import { rounded } from "../formulas/sheetNumbers";
import { type RowOf, numberIn } from "../headings/rows";

/** Where a step's bar begins; 0 for a row that says nothing of it. */
export function starts(row: RowOf<"RollForwardWalk">): number {
  return numberIn(row, "Starts at") ?? 0;
}

/** Where a step's bar ends; 0 for a row that says nothing of it. */
export function ends(row: RowOf<"RollForwardWalk">): number {
  return numberIn(row, "Ends at") ?? 0;
}

/** The lower end of a step's bar. */
export function lower(row: RowOf<"RollForwardWalk">): number {
  return Math.min(starts(row), ends(row));
}

/** The upper end of a step's bar. */
export function upper(row: RowOf<"RollForwardWalk">): number {
  return Math.max(starts(row), ends(row));
}

/** What a bar stands on: nothing where it crosses zero. */
export function standsOn(row: RowOf<"RollForwardWalk">): number {
  if (lower(row) >= 0) return lower(row);
  return upper(row) <= 0 ? upper(row) : 0;
}

/** How tall a bar is; below zero, how far it reaches down. Of one that crosses zero the part above it. */
export function barSize(row: RowOf<"RollForwardWalk">): number {
  const height = rounded(upper(row) - lower(row));
  if (lower(row) >= 0) return height;
  return upper(row) <= 0 ? -height : upper(row);
}
