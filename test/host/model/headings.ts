import { invalidArgument } from "../protocol/hostError";
import type { Area } from "./area";
import { displayText } from "./displayText";
import { withColumnRenamed } from "./formulaSyntax";
import { rewriteEverywhere } from "./rewriting";
import type { Sheet } from "./sheet";
import type { TableColumn } from "./table";

/** What the headings in some cells are. To be asked before these are written. */
export function headingsBefore(sheet: Sheet, area: Area): ReadonlyMap<TableColumn, string> {
  const tables = sheet.tables.filter(({ headerArea }) => headerArea.intersection(area));
  return new Map(tables.flatMap(({ columns }) => columns.map((column) => [column, column.name] as const)));
}

/** Has formulas follow the headings that were changed. */
export function followHeadings(before: ReadonlyMap<TableColumn, string>): void {
  for (const [{ table, name }, from] of before) {
    if (name === from) continue;
    rewriteEverywhere(table.sheet.workbook, (formula, _home, ownTable) =>
      withColumnRenamed(formula, { table: table.name, from, to: name, ownTable }),
    );
  }
}

/** Headings are texts, no two alike, and never empty. */
export function restoreHeadings(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const cut = table.headerArea.intersection(area);
    if (!cut) continue;
    const settled = table.headings.filter((_, index) => !cut.holds(cut.top, table.area.left + index));
    for (const [row, column] of cut.cells()) {
      const text = displayText(sheet.grid.content(row, column).value, sheet.grid.numberFormat(row, column));
      const heading = freeHeading(text, settled, column - table.area.left + 1);
      settled.push(heading);
      sheet.grid.setContent(row, column, { value: heading });
    }
  }
}

/** @throws HostError where a heading is longer than Excel takes */
function freeHeading(text: string, others: readonly string[], position: number): string {
  if (text.length > 255) throw invalidArgument("a table's heading has at most 255 characters");
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const wanted = text === "" ? `Column${position}` : text;
  for (let number = 1; ; number += 1) {
    const heading = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(heading.toLowerCase())) return heading;
  }
}
