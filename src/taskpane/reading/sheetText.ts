import { isDateFormat, isoFromSerial, plainNumber } from "../../xlsx/read/dateText";
import type { SelectedCell } from "../../excel/read/readSelection";

/** Cells of a sheet as tab-delimited text, as the same report saved to a file would be: dates as ISO, plain numbers. */
export function sheetText(rows: readonly (readonly SelectedCell[])[]): string {
  return rows.map((cells) => cells.map(cellText).join("\t")).join("\n");
}

function cellText({ value, format }: SelectedCell): string {
  if (typeof value !== "number") return quoted(String(value));
  const date = isDateFormat(0, format) ? isoFromSerial(value, false) : undefined;
  return date ?? plainNumber(value);
}

function quoted(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
