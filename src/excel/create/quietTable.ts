import { QUIET_HEADING_LOOK, QUIET_LINE, isFigure, quietLook, wraps } from "../../workbook/spec/looks";
import type { Column, Form, TableSpec } from "../../workbook/spec/table";
import { applyTextLook, color } from "../request/setProperties";
import { untracked } from "../request/untracked";

/** Queues how the headings of a quiet table look: those of figures stand above them, at the right. */
export function lookLikeQuietHeadings(
  headings: Excel.Range,
  { columns, headingLook = QUIET_HEADING_LOOK }: TableSpec,
): void {
  const { format } = headings;
  applyTextLook(format, headingLook);
  format.verticalAlignment = "Center";
  format.horizontalAlignment = "Left";
  format.wrapText = true;
  if (headingLook.fill === undefined) drawLine(headings, "EdgeBottom");
  columns.forEach(({ form }, index) => {
    if (isFigure(form)) untracked(headings.getCell(0, index)).format.horizontalAlignment = "Right";
  });
}

/** Queues how the cells of a quiet table's column look. */
export function dressQuietCells({ format }: Excel.Range, column: Column, form: Form): void {
  applyTextLook(format, quietLook(column));
  format.verticalAlignment = "Center";
  format.horizontalAlignment = isFigure(form) ? "Right" : "Left";
  if (wraps(column, form)) format.wrapText = true;
  // A figure that is too long for its cell is better small than not there.
  if (column.form !== "text") format.shrinkToFit = true;
}

/** Queues the hairlines below a quiet table's rows. @param count how many rows it has; one is there for none */
export function drawRowLines(body: Excel.Range, count: number): void {
  drawLine(body, "EdgeBottom");
  // There is nothing inside of one row.
  if (count > 1) drawLine(body, "InsideHorizontal");
}

function drawLine({ format }: Excel.Range, edge: "EdgeBottom" | "InsideHorizontal"): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = color(QUIET_LINE);
}
