import type { Period } from "../posting";
import type { WorkbookChange } from "../../../workbook/change/change";

/** What a report's figures would do to the tables. */
export interface FiguresPlan {
  readonly period: Period;
  readonly change: WorkbookChange;
  /** Figures that are already posted may change without it being a restatement: answers that came in late. */
  readonly mayUpdate: boolean;
  /** It says otherwise than figures that are posted and stay. */
  readonly differs?: boolean;
  /** Things to tell whoever posts. */
  readonly warnings: readonly string[];
}
