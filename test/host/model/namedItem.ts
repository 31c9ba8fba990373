import type { Sheet } from "./sheet";

/** A name for cells, a value or a formula. */
export class NamedItem {
  readonly name: string;
  /** The sheet that alone knows the name; the whole workbook does where there is none. */
  readonly sheet: Sheet | undefined;
  /** What it stands for, with an equals sign before it. */
  formula: string;
  comment = "";
  isVisible = true;

  constructor(name: string, sheet: Sheet | undefined, formula: string) {
    this.name = name;
    this.sheet = sheet;
    this.formula = formula;
  }
}
