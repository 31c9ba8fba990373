import type { ReadOptions } from "../../import/readReport";
import { recognizeReport } from "../../import/recognizeReport";
import type { SheetOfFile } from "./sheetOfFile";

/**
 * Sheets of one report as one text, as a report by clinic is printed: each under a title of its own. What stands above a
 * sheet's headings becomes one cell a row, since rows of several cells are no titles.
 */
export function joinedText(sheets: readonly SheetOfFile[], options: ReadOptions): string {
  return sheets.map((sheet) => underTitle(sheet, options)).join("\n\n");
}

function underTitle({ text, position }: SheetOfFile, options: ReadOptions): string {
  const title = `Sheet ${String(position)}`;
  const recognized = recognizeReport(text, options);
  const lines = text.split("\n");
  const above = lines.slice(0, recognized.ok ? recognized.row - 1 : 0);
  // A quoted cell may hold a line break, so that lines are not rows.
  if (above.some((line) => line.includes('"'))) return `${title}\n${text}`;
  const cells = above.map((line) =>
    line
      .split("\t")
      .filter((cell) => cell !== "")
      .join(" "),
  );
  return [...cells, title, ...lines.slice(above.length)].join("\n");
}
