import { choicesOfNewRows } from "../workbook/choices";
import type { TablePlace } from "../workbook/sheetLayout";
import { type HeatMap, type Highlight, type SheetSpec, type WorkbookSpec, tablesOn } from "../workbook/workbook";
import { addRules } from "./createRules";
import { offerTo } from "./createTable";
import type { TableInExcel } from "./readTables";
import type { RowMove } from "./tableWrites";
import { unkept } from "./unkept";

/** Rows that are put into a table of the open workbook. */
export interface PutIn {
  readonly inExcel: Excel.Table;
  readonly workbook: WorkbookSpec;
  readonly table: TableInExcel;
  /** Some of its rows as they stand at this point of the request. */
  readonly rows: (first: number, count: number) => Excel.Range;
}

/**
 * Queues what rows that were just put in are still to get. Excel gives them the looks, the rules and the choices of the
 * row above them, which for the first rows are the headings'. Looks are copied for those alone: copying brings rules
 * along, each as a rule more.
 */
export function queueNewRows(putIn: PutIn, { at, count }: RowMove): void {
  const { rows } = putIn;
  if (at === 0) {
    rows(0, count).copyFrom(rows(count, 1), "Formats");
    rows(0, count).dataValidation.clear();
  }
  queueChoices(putIn, at, count);
}

/** A cell with choices of its own, such as a setting, must not hand them down to the row that is put in below it. */
function queueChoices({ inExcel, workbook, table, rows }: PutIn, at: number, count: number): void {
  const named = workbook.names.filter((name) => name.table === table.spec.name);
  for (const { heading, offer, hasOthers } of choicesOfNewRows(table.spec, named)) {
    const column = table.headings.indexOf(heading);
    const added = (): Excel.Range => unkept(rows(at, count).getColumn(column));
    if (hasOthers) added().dataValidation.clear();
    if (!offer) continue;
    offerTo(hasOthers ? added() : unkept(inExcel.columns.getItemAt(column).getDataBodyRange()), offer);
  }
}

/**
 * Queues the table's rules for looks anew where the first rows brought theirs along. Where somebody added a rule of
 * their own, all stay as they are.
 *
 * @param length how many rows the table has by now
 */
export function queueRulesAnew({ inExcel, workbook, table }: PutIn, length: number): void {
  const sheet = workbook.sheets.find((one) => tablesOn(one).includes(table.spec));
  if (!sheet) return;
  const { highlights, heatMaps } = rulesOf(sheet, table.spec.name);
  const described = highlights.length + heatMaps.length;
  if (described === 0 || described !== table.ruleCount) return;
  unkept(inExcel.getDataBodyRange()).conditionalFormats.clearAll();
  addRules(inExcel.worksheet, { ...sheet, highlights, heatMaps }, [placeOf(table, length)]);
}

function rulesOf(
  sheet: SheetSpec,
  table: string,
): { readonly highlights: readonly Highlight[]; readonly heatMaps: readonly HeatMap[] } {
  const { highlights = [], heatMaps = [] } = sheet;
  return {
    highlights: highlights.filter((one) => (one.table ?? sheet.table?.name) === table),
    heatMaps: heatMaps.filter((one) => one.table === table),
  };
}

function placeOf({ spec, headings, sheet, place }: TableInExcel, length: number): TablePlace {
  const columns = headings.map((heading) => ({ kind: "value", form: "text", note: "", heading }) as const);
  const lastRow = place.firstRow + length - 1;
  return { ...place, lastRow, sheet, table: { ...spec, columns }, rows: [], widths: [] };
}
