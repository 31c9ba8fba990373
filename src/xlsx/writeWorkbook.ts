import type { TableRows } from "../workbook/book";
import type { WorkbookSpec } from "../workbook/workbook";

/** Who made a file, and when: the document's properties. */
export interface Made {
  readonly by: string;
  readonly at: Date;
}

/** A fresh .xlsx of a workbook: formulas with their results, native tables and native charts. */
export function writeWorkbook(_workbook: WorkbookSpec, _values: TableRows, _made: Made): Promise<Uint8Array> {
  return Promise.reject(new Error("not written yet"));
}
