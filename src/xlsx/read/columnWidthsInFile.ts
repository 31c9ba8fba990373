import { USUAL_WIDTH } from "../../workbook/layout/columnWidths";
import { attributeOf, tagsIn } from "../markup/markup";

/** How wide a column is, in characters: 0 where it is hidden. */
export type WidthOf = (column: number) => number;

/** The widths of a sheet's columns as they are now. @param markup what stands before the sheet's cells */
export function columnWidthsInFile(markup: string): WidthOf {
  const [format = ""] = tagsIn(markup, ["sheetFormatPr"]);
  const usual = numberOf(format, "defaultColWidth") ?? USUAL_WIDTH;
  const spans = tagsIn(markup, ["col"]).map((tag) => ({
    first: numberOf(tag, "min") ?? Infinity,
    last: numberOf(tag, "max") ?? 0,
    width: /^(?:1|true)$/u.test(attributeOf(tag, "hidden") ?? "") ? 0 : (numberOf(tag, "width") ?? usual),
  }));
  return (column) => spans.find(({ first, last }) => column >= first && column <= last)?.width ?? usual;
}

function numberOf(tag: string, name: string): number | undefined {
  const given = attributeOf(tag, name);
  return given === undefined || !Number.isFinite(Number(given)) ? undefined : Number(given);
}
