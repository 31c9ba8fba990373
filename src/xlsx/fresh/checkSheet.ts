import type { ChartSpec } from "../../workbook/spec/chart";
import { hiddenColumns } from "../../workbook/spec/looks";
import { columnNumber } from "../../workbook/layout/sheetLayout";
import type { TableSpec } from "../../workbook/spec/table";
import { type SheetSpec, tablesOn } from "../../workbook/spec/workbook";

/**
 * Refuses a sheet whose tables cannot stand together, rules for cells that it does not have, and spacers without a stack.
 *
 * @throws RangeError naming what is wrong: a bug in the description
 */
export function checkSheet(sheet: SheetSpec): void {
  checkHiding(sheet);
  checkSections(sheet);
  checkRules(sheet);
  sheet.charts.forEach(checkSpacers);
}

function checkSpacers({ title, isStacked, series }: ChartSpec): void {
  const alone = series.find(({ isSpacer, drawnAs }) => isSpacer && !(isStacked && drawnAs === "column"));
  if (alone) throw new RangeError(`${title}: nothing stands on ${alone.heading}, which is no column of a stack`);
}

function checkSections({ name, table, below = [] }: SheetSpec): void {
  if (below.length > 0 && !table) throw new RangeError(`${name} has sections and no main table to stand below`);
}

function checkRules(sheet: SheetSpec): void {
  const { highlights = [], heatMaps = [] } = sheet;
  for (const { table = sheet.table?.name, heading } of highlights) columnNumber(tableOn(sheet, table), heading);
  for (const { table, from, to } of heatMaps) {
    const shaded = tableOn(sheet, table);
    if (columnNumber(shaded, from) > columnNumber(shaded, to)) {
      throw new RangeError(`a heat map of ${table} goes from ${from} back to ${to}`);
    }
  }
}

/** The tables of a sheet share its columns, so one table cannot hide what another shows. */
function checkHiding(sheet: SheetSpec): void {
  const hidden = hiddenColumns(sheet);
  const torn = tablesOn(sheet).flatMap(({ columns }) =>
    columns.filter(({ isHidden }, at) => isHidden !== true && hidden.includes(at + 1)),
  );
  if (torn[0]) throw new RangeError(`on ${sheet.name}, another table hides the column ${torn[0].heading}`);
}

function tableOn(sheet: SheetSpec, name: string | undefined): TableSpec {
  const found = tablesOn(sheet).find((table) => table.name === name);
  if (!found) throw new RangeError(`${sheet.name} does not show the table ${name ?? "that a highlight is on"}`);
  return found;
}
