import type { TableRows } from "../../workbook/spec/book";
import type { CellsOf } from "../headings/headings";
import { TABLES } from "../headings/headings";

const SETTING = "Key salt";

/** What the workbook's keys of visits are made with; `undefined` before any was made. */
export function keySaltIn(tables: TableRows): string | undefined {
  const rows = TABLES.rows({ rows: (table) => tables.get(table) ?? [] }, "Setup");
  const row = rows.find((one) => TABLES.textIn<"Setup">(one, "Setting") === SETTING);
  return TABLES.textIn<"Setup">(row, "Value") || undefined;
}

/** The row of Setup that keeps it. */
export function keySaltRow(salt: string): CellsOf<"Setup"> {
  return {
    Setting: SETTING,
    Value: salt,
    Meaning:
      "Chance alone, made for this workbook: the keys of visits come of it and say nothing of the patient. Leave it as it is, so that notes stay with their visits.",
  };
}
