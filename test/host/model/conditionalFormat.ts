import type { CellFormat } from "./cell";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** The kinds of conditional formats that are kept here. */
export const CONDITIONAL_FORMAT_TYPES = ["Custom", "CellValue", "ColorScale"] as const;

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

/** What the colors of a scale stand for. */
export const SCALE_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile"] as const;

/** A color of a scale, and the figure that has it. */
export interface ScalePoint {
  readonly type: (typeof SCALE_TYPES)[number];
  readonly color: string;
  /** `null` where the cells themselves say the figure. */
  readonly formula: string | null;
}

/** The colors of a scale: those of cells between two of them are mixed. */
export interface ColorScale {
  readonly minimum: ScalePoint;
  readonly midpoint?: ScalePoint;
  readonly maximum: ScalePoint;
}

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
  /** `undefined` where Excel chooses the colors. */
  scale: ColorScale | undefined;
  look: CellFormat = {};

  constructor(id: string, type: ConditionalFormat["type"], range: CellRange) {
    this.id = id;
    this.type = type;
    this.ranges = [range];
    this.sheet = range.sheet;
  }
}
