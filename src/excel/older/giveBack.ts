import { pageChoices } from "../../workbook/layout/choices";
import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { type GoingBack, sinceName } from "../../workbook/older/pagesGoingBack";
import { isPagesOwn } from "../../workbook/older/pagesOwn";
import type { CellValue } from "../../workbook/spec/cell";
import { cellInput, cellValue } from "../request/cellInput";
import { excelProblem } from "../request/excelErrors";
import { untracked } from "../request/untracked";
import { offerTo } from "../create/createTable";

/** A page that is to go, the sheet of the tables behind it, and what was asked of both. */
interface Asked {
  readonly going: GoingBack;
  readonly page: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly chosen: Excel.Range;
  readonly behind: Excel.Worksheet;
  readonly headings: Excel.TableColumnCollection;
}

/**
 * Gives the earlier pages back that gave way with a change which was just taken back: the tables get the page's name and
 * place again, with the month chosen in them. A page on which people wrote since stays as well, under another name. Two
 * round trips; never throws for Excel's sake, since what was taken back is.
 *
 * @returns what Excel refused of it
 */
export async function giveBackPages(
  context: Excel.RequestContext,
  pages: readonly GoingBack[],
): Promise<readonly string[]> {
  if (pages.length === 0) return [];
  try {
    const asked = pages.map((going) => ask(context, going));
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const names = sheets.items.map(({ name }) => name);
    // The last page first, so that the places of those before it are still what was read.
    const fromLast = asked.toSorted((one, other) => other.page.position - one.page.position);
    for (const one of fromLast) giveBack(context, one, names);
    await context.sync();
    return [];
  } catch (error) {
    return [`Worksheet.name (${excelProblem(error).code})`];
  }
}

function ask(context: Excel.RequestContext, going: GoingBack): Asked {
  const { names, tables, worksheets } = context.workbook;
  const page = worksheets.getItem(going.sheet).load("position");
  page.charts.load("items/name");
  const used = untracked(page.getUsedRangeOrNullObject(true)).load("formulas,rowIndex,columnIndex");
  const chosen = untracked(names.getItem(going.chosen).getRange()).load("values");
  const table = tables.getItem(going.table);
  const headings = table.columns.load("items/name");
  return { going, page, used, chosen, behind: table.worksheet.load("name,position"), headings };
}

function giveBack(
  context: Excel.RequestContext,
  { going, page, used, chosen, behind, headings }: Asked,
  sheets: readonly string[],
): void {
  // Where somebody put the tables on the page's own sheet, there is nothing to give back.
  if (behind.name === going.sheet) return;
  const index = headings.items.findIndex(({ name }) => name.toLowerCase() === going.heading.toLowerCase());
  const rows = untracked(context.workbook.tables.getItem(going.table).getDataBodyRange());
  const cell = untracked(rows.getCell(0, index));
  const [[value] = []]: readonly (readonly unknown[])[] = chosen.values;
  cell.values = [[cellInput(typeof value === "number" ? value : undefined)]];
  for (const { offer } of pageChoices(going.page)) offerTo(cell, offer);
  for (const name of [going.chosen, sinceName(going.chosen)]) context.workbook.names.getItem(name).delete();
  const wanted = `${going.sheet} page`;
  // Where somebody put the tables ahead of the page, they stay.
  if (behind.position > page.position) behind.position = page.position;
  if (isUntouched(going, page, used)) page.delete();
  else page.name = freeSheetNames(sheets, [wanted]).get(wanted) ?? wanted;
  behind.name = going.sheet;
}

/** Whether nobody put anything on a page. */
function isUntouched({ page: { page: spec, charts } }: GoingBack, page: Excel.Worksheet, used: Excel.Range): boolean {
  if (!spec || page.charts.items.length !== charts.length) return false;
  if (used.isNullObject) return true;
  const isOwn = isPagesOwn(spec);
  const held: readonly (readonly unknown[])[] = used.formulas;
  return held.every((cells, row) =>
    cells.every((cell, column) =>
      isOwn({ row: used.rowIndex + row + 1, column: used.columnIndex + column + 1, ...contentOf(cell) }),
    ),
  );
}

function contentOf(held: unknown): { readonly formula: string | undefined; readonly value: CellValue } {
  const isFormula = typeof held === "string" && held.startsWith("=");
  return isFormula ? { formula: held.slice(1), value: undefined } : { formula: undefined, value: cellValue(held) };
}
