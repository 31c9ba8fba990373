import { type CellsOf, rowsIn, textIn } from "../../tracker/headings/rows";
import type { TableRows } from "../../workbook/spec/book";
import { ALL_SOFTWARE } from "./allSoftware";
import type { PracticeSoftware } from "./practiceSoftware";

/** The setting by which a workbook keeps which practice software its reports come from. */
export const SOFTWARE_SETTING = "Practice software";

/** A software by its name; `undefined` for any other text. */
export function softwareNamed(name: string): PracticeSoftware | undefined {
  return ALL_SOFTWARE.find((one) => one.name === name);
}

/** The practice software that somebody chose once in this workbook; `undefined` where nobody did. */
export function keptSoftware(tables: TableRows): PracticeSoftware | undefined {
  const row = rowsIn(tables, "Setup").find((one) => textIn(one, "Setting") === SOFTWARE_SETTING);
  return row === undefined ? undefined : softwareNamed(textIn(row, "Value"));
}

/** The row of Setup that keeps it. */
export function softwareRow({ name }: PracticeSoftware): CellsOf<"Setup"> {
  return {
    Setting: SOFTWARE_SETTING,
    Value: name,
    Meaning: "Where the reports come from: the pane lists which of them to run. No figure depends on it.",
  };
}
