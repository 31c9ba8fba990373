import { choicesOfNewRows } from "../../workbook/layout/choices";
import type { TablePlace } from "../../workbook/layout/sheetLayout";
import {
  type HeatMap,
  type Highlight,
  type SheetSpec,
  type WorkbookSpec,
  tablesOn,
} from "../../workbook/spec/workbook";
import { addRules } from "../create/createRules";
import { offerTo } from "../create/createTable";
import type { Later } from "../request/looks";
import type { TableInExcel } from "../read/readTables";
import { untracked } from "../request/untracked";

/** A table of the open workbook that rows are put into. Its looks are asked for after all its rows stand. */
export interface PutIn {
  /** Asked for anew each time: looks may be sent more than once. */
  readonly inExcel: () => Excel.Table;
  readonly workbook: WorkbookSpec;
  readonly table: TableInExcel;
  readonly later: Later;
}

/** Rows of a table as it comes to stand. */
export interface NewRows {
  readonly first: number;
  readonly count: number;
}

/**
 * Keeps for later what rows that were put in are still to get. Excel gives them the rules and the choices of the row
 * above them, which for the first rows is what explains the headings.
 */
export function dressNewRows(putIn: PutIn, rows: NewRows): void {
  if (rows.first === 0) {
    putIn.later(() => {
      rowsOf(putIn.inExcel(), rows.first, rows.count).dataValidation.clear();
    });
  }
  offerChoicesIn(putIn, rows);
}

/** A cell with choices of its own, such as a setting, must not hand them down to the row that is put in below it. */
function offerChoicesIn({ inExcel, workbook, table, later }: PutIn, { first, count }: NewRows): void {
  const named = workbook.names.filter((name) => name.table === table.spec.name);
  for (const { heading, offer, hasOthers } of choicesOfNewRows(table.spec, named)) {
    const column = table.headings.indexOf(heading);
    later(() => {
      const added = (): Excel.Range => untracked(rowsOf(inExcel(), first, count).getColumn(column));
      if (hasOthers) added().dataValidation.clear();
      if (!offer) return;
      offerTo(hasOthers ? added() : untracked(inExcel().columns.getItemAt(column).getDataBodyRange()), offer);
    });
  }
}

/**
 * Keeps for later that the table's rules for looks are made anew where the first rows brought theirs along. Where
 * somebody added a rule of their own, all stay as they are.
 */
export function makeRulesAnew({ inExcel, workbook, table, later }: PutIn): void {
  const sheet = workbook.sheets.find((one) => tablesOn(one).includes(table.spec));
  if (!sheet) return;
  const { highlights, heatMaps } = rulesOf(sheet, table.spec.name);
  const described = highlights.length + heatMaps.length;
  if (described === 0 || described !== table.ruleCount) return;
  later(() => {
    untracked(inExcel().getDataBodyRange()).conditionalFormats.clearAll();
    addRules(inExcel().worksheet, { ...sheet, highlights, heatMaps }, [placeOf(table)]);
  });
}

/** Some rows of a table, asked for anew each time: where it stands is settled only when the request is carried out. */
export function rowsOf(inExcel: Excel.Table, first: number, count: number): Excel.Range {
  const row = untracked(untracked(inExcel.getDataBodyRange()).getRow(first));
  return count === 1 ? row : untracked(row.getResizedRange(count - 1, 0));
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

function placeOf({ spec, headings, sheet, place }: TableInExcel): TablePlace {
  const columns = headings.map((heading) => ({ kind: "value", form: "text", note: "", heading }) as const);
  return { ...place, sheet, table: { ...spec, columns }, rows: [], widths: [] };
}
