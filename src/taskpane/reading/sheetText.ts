import { shownBy } from "../../xlsx/read/cellFormats";
import { centsShown, isoFromSerial, plainNumber } from "../../xlsx/read/dateText";
import type { SelectedCell } from "../../excel/read/readSelection";

/** Cells of a sheet as text, and how many of its numbers are in it to the cent that the cells hold with more decimals. */
export interface TakenCells {
  readonly text: string;
  readonly rounded: number;
}

/** Cells of a sheet as tab-delimited text, as the same report saved to a file would be: dates as ISO, plain numbers. */
export function sheetText(rows: readonly (readonly SelectedCell[])[]): TakenCells {
  let rounded = 0;
  const textOf = (cell: SelectedCell): string => {
    const { text, isRounded } = cellText(cell);
    if (isRounded) rounded += 1;
    return text;
  };
  return { text: rows.map((cells) => cells.map(textOf).join("\t")).join("\n"), rounded };
}

function cellText({ value, format }: SelectedCell): { readonly text: string; readonly isRounded: boolean } {
  if (typeof value !== "number") return { text: quoted(String(value)), isRounded: false };
  const shown = shownBy(0, format);
  const plain = (shown === "date" ? isoFromSerial(value, false) : undefined) ?? plainNumber(value);
  const text = shown === "cents" ? centsShown(plain) : plain;
  return { text, isRounded: text !== plain };
}

function quoted(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
