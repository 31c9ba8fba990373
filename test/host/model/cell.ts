/** An error that a cell shows, such as `#N/A`. */
export class CellError {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The errors that Excel reads as such when they are typed. */
export const ERROR_TEXTS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

/** What a cell holds or comes to: nothing, text, a number (dates are serial numbers), yes or no, or an error. */
export type CellValue = undefined | string | number | boolean | CellError;

/** Where a border runs. */
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** One border. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks. What is absent is as in a new workbook. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fillColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  readonly textOrientation?: number;
  readonly isUnlocked?: boolean;
  readonly isFormulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
}

/** What is in a cell. */
export interface CellContent {
  /** The value, or what the formula came to when it was last computed. */
  readonly value: CellValue;
  readonly formula?: string;
  /** Whether the formula was computed since it was written. */
  readonly isComputed?: boolean;
  /** Whether an apostrophe before the value keeps it text. It shows nowhere but in the file. */
  readonly hasQuotePrefix?: boolean;
}

/** An empty cell. */
export const EMPTY: CellContent = { value: undefined };
