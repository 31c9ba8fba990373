import type { Day } from "../../../domain/calendar";
import type { TableRows } from "../../../workbook/spec/book";
import type { Period, Report } from "../posting";

/** What a guard looks at. */
export interface GuardContext {
  readonly tables: TableRows;
  readonly report: Report;
  readonly period: Period;
  readonly today: Day;
}

/** Something that looks wrong about a posting: told, or a reason to refuse it until somebody says otherwise. */
export interface GuardFinding {
  readonly level: "warning" | "refusal";
  /** What looks wrong, and what to do. */
  readonly message: string;
  /** Whatever else looks wrong follows from it, and is told only where it is posted all the same. */
  readonly saysAll?: true;
}

/** Looks at a posting before it is made. */
export type Guard = (context: GuardContext) => GuardFinding | undefined;
