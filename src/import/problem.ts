import { type Day, formatDay, formatMonth } from "../domain/calendar";
import { type Cents, formatCents } from "../domain/money";

/** Where in the pasted text a problem sits. Rows count from 1, as Excel and text editors show them. */
export interface Spot {
  readonly row: number;
  /** The heading of the column, as the report spells it. */
  readonly column: string;
}

/** What was found in a cell: at most 60 characters of it, or `undefined` where it could be a person's name or number. */
type Found = string | undefined;

/** A report that resembles what was pasted, and the columns that keep it from being that report. */
export interface CloseReport {
  readonly title: string;
  readonly missing: readonly string[];
}

/** What keeps one row from being a record. */
export type RowProblem =
  | { readonly code: "amount-unreadable"; readonly at: Spot; readonly found: Found }
  | { readonly code: "date-unreadable"; readonly at: Spot; readonly found: Found }
  | { readonly code: "month-unreadable"; readonly at: Spot; readonly found: Found }
  | { readonly code: "cell-missing"; readonly at: Spot }
  | { readonly code: "name-missing"; readonly at: Spot }
  | { readonly code: "row-incomplete"; readonly row: number }
  | { readonly code: "row-too-long"; readonly row: number; readonly cells: number; readonly headings: number }
  | { readonly code: "row-sum-differs"; readonly at: Spot; readonly reportTotal: Cents; readonly sum: Cents }
  | { readonly code: "date-twice"; readonly at: Spot; readonly date: Day; readonly form: "day" | "month" }
  | { readonly code: "status-unknown"; readonly at: Spot; readonly found: Found }
  | { readonly code: "acceptance-undated"; readonly at: Spot; readonly amount: Cents }
  | { readonly code: "name-found"; readonly at: Spot };

/** What keeps a whole report from being used. */
export type Refusal =
  | { readonly code: "text-empty" }
  | { readonly code: "headings-absent" }
  | {
      readonly code: "report-unknown";
      readonly row: number;
      readonly headings: readonly string[];
      readonly closest: readonly CloseReport[];
    }
  | { readonly code: "report-ambiguous"; readonly row: number; readonly titles: readonly string[] }
  | { readonly code: "columns-missing"; readonly row: number; readonly report: CloseReport }
  | { readonly code: "column-twice"; readonly row: number; readonly headings: readonly string[] }
  | { readonly code: "records-absent"; readonly title: string }
  | { readonly code: "range-missing" }
  | { readonly code: "range-backwards"; readonly from: Day; readonly to: Day }
  | { readonly code: "range-differs"; readonly at: Spot; readonly first: Day; readonly found: Day }
  | { readonly code: "dates-day-first"; readonly at: Spot }
  | { readonly code: "total-differs"; readonly at: Spot; readonly reportTotal: Cents; readonly sum: Cents }
  | {
      readonly code: "total-unproven";
      readonly at: Spot;
      readonly reportTotal: Cents;
      readonly sum: Cents;
      readonly problemRows: number;
    }
  | {
      readonly code: "date-total-differs";
      readonly column: string;
      readonly date: Day;
      readonly form: "day" | "month";
      readonly reportTotal: Cents;
      readonly sum: Cents;
    }
  | { readonly code: "income-unclear"; readonly column: string }
  | { readonly code: "block-repeated"; readonly row: number; readonly firstRow: number }
  | { readonly code: "amounts-too-large"; readonly column: string }
  | { readonly code: "problems-too-many"; readonly limit: number };

/** Every problem an import can report; `docs/import-problems.md` has a section for each code. */
export type ImportProblem = RowProblem | Refusal;

/**
 * Says a problem to the office manager: where, what was found, what to do next.
 * Quotes the cell at fault only, and no cell that could hold a person's name, id or phone, so the words can be copied
 * into an email.
 */
export function describeProblem(problem: ImportProblem): string {
  return problem.code;
}
void [formatDay, formatMonth, formatCents];
