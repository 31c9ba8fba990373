import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Gives a formula another form. It is told on which sheet the formula stands, and in which table if in any. */
export type Rewrite = (formula: string, home: Sheet | undefined, ownTable: string | undefined) => string;

/** Rewrites every formula of a workbook: of cells, names, columns and rules. */
export function rewriteEverywhere(workbook: Workbook, rewrite: Rewrite): void {
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.sheet, undefined);
  for (const home of workbook.sheets) {
    rewriteCells(home, rewrite);
    for (const format of home.conditionalFormats) format.formula = rewrite(format.formula, home, undefined);
    for (const table of home.tables) {
      for (const column of table.columns) {
        const { calculated } = column;
        if (calculated) column.calculated = { ...calculated, formula: rewrite(calculated.formula, home, table.name) };
      }
    }
  }
}

function rewriteCells(home: Sheet, rewrite: Rewrite): void {
  for (const [row, column, content] of [...home.grid.filled()]) {
    if (content.formula === undefined) continue;
    const formula = rewrite(content.formula, home, home.tableAt(row, column)?.name);
    if (formula !== content.formula) home.grid.setContent(row, column, { ...content, formula });
  }
}
