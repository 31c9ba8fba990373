import type { CellRange } from "./cellRange";

/** What Excel asks of a cell, in the form in which add-ins write it, such as `{ list: { source: "Yes,No" } }`. */
export type ValidationRule = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** What people see when they choose a cell. */
export interface ValidationPrompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** What people see when they type what is refused. */
export interface ValidationAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
}

/** What may be typed into some cells. */
export class Validation {
  ranges: readonly CellRange[];
  rule: ValidationRule = {};
  ignoreBlanks = true;
  prompt: ValidationPrompt = { message: "", showPrompt: true, title: "" };
  errorAlert: ValidationAlert = { message: "", showAlert: true, style: "Stop", title: "" };

  constructor(ranges: readonly CellRange[]) {
    this.ranges = ranges;
  }
}
