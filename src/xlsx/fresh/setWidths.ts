import type { Worksheet } from "exceljs";

/** What exceljs takes for a column that says nothing, and leaves out; to Excel it is narrower. */
const LEFT_OUT = 9;
/** Less than a pixel of the screen. */
const NEXT_TO_IT = 9.01;

/** Gives a sheet's columns their widths, from the first, in characters. */
export function setWidths(worksheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width === LEFT_OUT ? NEXT_TO_IT : width;
  });
}
