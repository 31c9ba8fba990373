import type { FieldForm, FiguresFrom } from "../layout/layout";

/** A column that a taught report may have. */
export interface TaughtField {
  readonly form: Exclude<FieldForm, "not-kept">;
  readonly purpose: string;
  readonly isOptional?: true;
  /** The column must be there, but its cells may be blank whatever somebody says of amounts: what has not happened yet. */
  readonly mayBeBlank?: true;
  /** Headings that likely mean this column, in lower case. */
  readonly likely: RegExp;
}

/** What a taught report can say. */
export interface ReportKind {
  /** As the workbook keeps it. */
  readonly id: string;
  /** What it says, for whoever chooses. */
  readonly words: string;
  readonly fields: Readonly<Record<string, TaughtField>>;
  /** The columns that together tell one thing of a list from another; none where absent. */
  readonly key?: readonly string[];
  readonly headline: readonly string[];
  readonly figures: FiguresFrom<string>;
}

/** Words of a heading that say whose part it is, for `likely`. */
export const WHOSE = {
  insurance: String.raw`\b(?:ins|insurance|carrier|claims?)\b`,
  patient: String.raw`\b(?:pat|pt|patient|guar|guarantor|self)\b`,
} as const;
