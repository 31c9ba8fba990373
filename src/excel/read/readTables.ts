import type { TableRows } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type ExistingRow, existingRow } from "../../workbook/change/placeRows";
import type { ExistingPlace } from "../../workbook/older/existingTables";
import type { TableSpec } from "../../workbook/spec/table";
import { type ChartInExcel, askForChart, chartFrom } from "./readCharts";
import { cellsIn, columnsApart } from "./readCells";
import type { FoundChart } from "./findCharts";
import type { FoundTable } from "../../workbook/older/findTables";
import { type SpelledFormulas, allSpelled, isSpelledInWays, spelledFormulas } from "./spelledFormulas";
import { untracked } from "../request/untracked";

/** A table of the open workbook: what it holds, and what stands around it. */
export interface TableInExcel {
  readonly spec: TableSpec;
  /** All its headings from left to right, people's own among them. */
  readonly headings: readonly string[];
  /** What its cells show, row by row, results of formulas included. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly rows: readonly ExistingRow[];
  readonly sheet: string;
  readonly place: Pick<ExistingPlace, "firstColumn" | "headingRow" | "firstRow" | "lastRow">;
  /**
   * The formulas that rows of ours have, where new rows are to have them letter by letter: of columns whose formula was
   * another in an earlier version, and of those that Excel keeps in two spellings.
   */
  readonly formulas: ReadonlyMap<string, string>;
  /** How many rules for looks its rows have, ours and people's own. */
  readonly ruleCount: number;
  readonly isSheetProtected: boolean;
  readonly hasTotals: boolean;
  /** Something stands in its columns below it. */
  readonly hasBelow: boolean;
  /** Something stands in its rows beside it. */
  readonly hasBeside: boolean;
  /** A chart of its sheet reaches further right than it does. */
  readonly hasChartsBeyond: boolean;
}

/** What one read of the open workbook gives. */
export interface ReadWorkbook {
  readonly tables: readonly TableInExcel[];
  /** The rows alone, as planning takes them. */
  readonly rows: TableRows;
  /** Our own charts. */
  readonly charts: readonly ChartInExcel[];
}

/** What is read: what one look at the workbook found. */
export interface ToRead {
  readonly tables: readonly FoundTable[];
  readonly charts: readonly FoundChart[];
}

/**
 * Reads all that a posting needs of the tables that were found: one round trip, however many months are posted. One
 * more where Excel refuses to say how our charts look, which is then left alone.
 *
 * @param reading whether the cells of columns that are kept aside are read too; they are left blank where not
 */
export async function readTables(
  context: Excel.RequestContext,
  found: ToRead,
  reading = { aside: false },
): Promise<ReadWorkbook> {
  if (found.charts.length === 0) return readAll(context, found, reading);
  try {
    return await readAll(context, found, reading);
  } catch (error) {
    // How a chart looks must not keep anybody from what the tables hold.
    if (!isAboutCharts(error)) throw error;
    return await readAll(context, { ...found, charts: [] }, reading);
  }
}

/** Codes tell little here, places of errors more: only where a place is named that lies in no chart is it sure. */
function isAboutCharts(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const { errorLocation = "" } = error.debugInfo;
  return errorLocation.startsWith("Chart");
}

async function readAll(
  context: Excel.RequestContext,
  found: ToRead,
  reading: { readonly aside: boolean },
): Promise<ReadWorkbook> {
  const asked = found.tables.map((one) => askFor(context, one, reading));
  const charts = found.charts.map((chart) => askForChart(context, chart));
  await context.sync();
  const spelled = asked.flatMap(spelledFormulas);
  const tables = asked.map((one) => tableFrom(one, spelled));
  const rows = new Map(
    tables.map(({ spec, rows: existing }) => [
      spec.name,
      existing.filter(({ isBlank }) => !isBlank).map(({ row }) => row),
    ]),
  );
  return { tables, rows, charts: charts.flatMap(chartFrom) };
}

/** What is asked of one table, before the answer is there. */
interface Asked {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  /** The columns that are read one by one, where others are left unread. */
  readonly columns: ReadonlyMap<number, Excel.Range> | undefined;
  readonly inItsRows: Excel.Range;
  readonly inItsColumns: Excel.Range;
  /** People's own columns: what they compute there is theirs to compute anew, and no typed value. */
  readonly own: ReadonlyMap<number, Excel.Range>;
  /** The first rows and the last, where a formula of the table may be spelled in more than one way. */
  readonly sample: readonly Excel.Range[];
  readonly charts: Excel.ChartCollection;
  readonly rules: OfficeExtension.ClientResult<number>;
}

/** More would be a longer answer; the first week may be a gap, and what is blank is spelled as others are. */
const ROWS_FOR_SPELLING = 2;

/** Where charts stand, theirs among them: what every kind of chart has. */
const CHART_MEMBERS = "items/top,items/left,items/width,items/height";

function askFor(
  context: Excel.RequestContext,
  { spec, headings }: FoundTable,
  reading: { readonly aside: boolean },
): Asked {
  const table = context.workbook.tables.getItem(spec.name);
  const body = untracked(table.getDataBodyRange());
  const inItsRows = untracked(untracked(body.getEntireRow()).getUsedRangeOrNullObject(true));
  const inItsColumns = untracked(untracked(body.getEntireColumn()).getUsedRangeOrNullObject(true));
  const { charts } = table.worksheet;
  const own = new Map<number, Excel.Range>();
  headings.forEach((heading, index) => {
    if (spec.columns.some((one) => one.heading === heading)) return;
    own.set(index, untracked(table.columns.getItemAt(index).getDataBodyRange()).load("formulas"));
  });
  const sample = spec.columns.some(isSpelledInWays)
    ? [untracked(body.getRow(0)).getResizedRange(ROWS_FOR_SPELLING - 1, 0), body.getLastRow()]
    : [];
  for (const rows of sample) untracked(rows).load("formulas");
  table.load("showTotals");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  const columns = reading.aside ? undefined : columnsApart(table, spec, headings);
  body.load(`${columns ? "" : "values,"}rowIndex,columnIndex,rowCount,columnCount,top,left,width,height`);
  inItsRows.load("columnIndex,columnCount");
  inItsColumns.load("rowIndex,rowCount");
  charts.load(CHART_MEMBERS);
  const rules = body.conditionalFormats.getCount();
  return { spec, headings, table, body, columns, inItsRows, inItsColumns, own, sample, charts, rules };
}

function tableFrom(asked: Asked, spelledInAll: SpelledFormulas): TableInExcel {
  const { spec, headings, table, body, columns } = asked;
  const cells = cellsIn(body, headings, columns);
  return {
    spec,
    headings,
    cells,
    rows: cells.map((row, index) => rowFrom(asked, row, index)),
    sheet: table.worksheet.name,
    place: {
      firstColumn: body.columnIndex + 1,
      headingRow: body.rowIndex,
      firstRow: body.rowIndex + 1,
      lastRow: body.rowIndex + body.rowCount,
    },
    formulas: new Map(allSpelled(asked, spelledInAll)),
    ruleCount: asked.rules.value,
    isSheetProtected: table.worksheet.protection.protected,
    hasTotals: table.showTotals,
    hasBelow: hasBelow(asked),
    hasBeside: hasBeside(asked),
    hasChartsBeyond: asked.charts.items.some(({ left, width }) => left + width > body.left + body.width),
  };
}

function rowFrom({ spec, headings, own }: Asked, cells: readonly CellValue[], index: number): ExistingRow {
  const row = new Map<string, CellValue>();
  headings.forEach((heading, column) => {
    const value = cells[column];
    const isFormula = spec.columns.some((one) => one.heading === heading && one.kind === "formula");
    if (value !== undefined && !isFormula && !isComputed(own.get(column), index)) row.set(heading, value);
  });
  return existingRow(spec, Object.fromEntries(row));
}

function isComputed(column: Excel.Range | undefined, index: number): boolean {
  const formulas: readonly (readonly unknown[])[] = column?.formulas ?? [];
  const formula = formulas[index]?.[0];
  return typeof formula === "string" && formula.startsWith("=");
}

function hasBelow({ table, body, inItsColumns }: Asked): boolean {
  if (inItsColumns.isNullObject) return false;
  const tableEnd = body.rowIndex + body.rowCount + (table.showTotals ? 1 : 0);
  return inItsColumns.rowIndex + inItsColumns.rowCount > tableEnd;
}

/** Charts count: rows put in across the whole sheet would stretch them. */
function hasBeside({ body, inItsRows, charts }: Asked): boolean {
  const left = inItsRows.isNullObject ? body.columnIndex : inItsRows.columnIndex;
  const right = inItsRows.isNullObject ? body.columnIndex : inItsRows.columnIndex + inItsRows.columnCount;
  if (left < body.columnIndex || right > body.columnIndex + body.columnCount) return true;
  return charts.items.some(
    ({ top, left: at, width, height }) =>
      top < body.top + body.height &&
      top + height > body.top &&
      (at + width <= body.left || at >= body.left + body.width),
  );
}
