import type { Area } from "./area";
import type { CellRange } from "./cellRange";
import { rangesOfRules } from "./inherit";
import { withReferences } from "./references";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/**
 * Makes everything that covered whole columns of a table's rows cover its new rows too: charts, names and formulas, and
 * with them rules and lists of choices.
 */
export function extendReferences({ sheet }: Table, body: Area, rows: number, withRules: boolean): void {
  const extended = (area: Area) => (coversColumns(area, body) ? area.changed({ bottom: rows }) : area);
  for (const range of growing(sheet, withRules)) range.move(extended(range.area));
  // One cell's reference to a table of one row is not taken for all of its rows.
  if (body.rows === 1) return;
  const { workbook } = sheet;
  const rewrite = (formula: string, isHome: boolean) =>
    withReferences(formula, ({ sheet: name, area }) => {
      const isHere = name === undefined ? isHome : name.toLowerCase() === sheet.name.toLowerCase();
      return isHere ? extended(area) : area;
    });
  for (const name of workbook.names) name.formula = rewrite(name.formula, false);
  for (const other of workbook.sheets) {
    for (const [row, column, content] of [...other.grid.filled()]) {
      if (content.formula === undefined) continue;
      const formula = rewrite(content.formula, other === sheet);
      if (formula !== content.formula) other.grid.setContent(row, column, { ...content, formula });
    }
  }
}

function growing(sheet: Sheet, withRules: boolean): readonly CellRange[] {
  const rules = rangesOfRules(sheet);
  const all = [...sheet.followers].filter((range) => range.growsWithTables && !range.isGone);
  return withRules ? all : all.filter((range) => !rules.has(range));
}

function coversColumns(area: Area, body: Area): boolean {
  return area.top === body.top && area.bottom === body.bottom && body.containsColumnsOf(area);
}
