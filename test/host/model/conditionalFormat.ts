import type { CellFormat } from "./cell";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** The kinds of conditional formats that are kept here. */
export const CONDITIONAL_FORMAT_TYPES = ["Custom", "CellValue"] as const;

/** How a rule compares a cell's value. */
export const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** A rule that makes cells look otherwise. */
export class ConditionalFormat {
  readonly id: string;
  readonly type: (typeof CONDITIONAL_FORMAT_TYPES)[number];
  /** Where it holds. Every range goes along with its cells. */
  ranges: readonly CellRange[];
  readonly sheet: Sheet;
  stopIfTrue = false;
  /** A custom rule's formula, as it reads from the first cell. */
  formula = "";
  comparison:
    | { readonly operator: (typeof COMPARISONS)[number]; readonly formula1: string; readonly formula2?: string }
    | undefined;
  look: CellFormat = {};

  constructor(id: string, type: ConditionalFormat["type"], range: CellRange) {
    this.id = id;
    this.type = type;
    this.ranges = [range];
    this.sheet = range.sheet;
  }
}
