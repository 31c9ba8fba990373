import type { TableRows } from "../workbook/book";
import type { CellValue } from "../workbook/cell";
import { type StandingRow, standingRow as standing } from "../workbook/placeRows";
import type { StandingPlace } from "../workbook/standing";
import type { TableSpec } from "../workbook/table";
import { cellValue } from "./cellInput";
import type { ChartInExcel } from "./followCharts";
import type { FoundTable } from "./findTables";
import { unkept } from "./unkept";

/** A table of the open workbook: what it holds, and what stands around it. */
export interface TableInExcel {
  readonly spec: TableSpec;
  /** All its headings from left to right, people's own among them. */
  readonly headings: readonly string[];
  /** What its cells show, row by row, results of formulas included. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly rows: readonly StandingRow[];
  readonly sheet: string;
  readonly place: Pick<StandingPlace, "firstColumn" | "headingRow" | "firstRow" | "lastRow">;
  /** What the rows of columns have whose formula was another in an earlier version, where all have the same. */
  readonly formulas: ReadonlyMap<string, string>;
  /** The charts on its sheet. */
  readonly charts: readonly ChartInExcel[];
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
}

/** Reads all that a posting needs of the tables that were found: one round trip, however many months are posted. */
export async function readTables(
  context: Excel.RequestContext,
  found: { readonly tables: readonly FoundTable[] },
): Promise<ReadWorkbook> {
  const asked = found.tables.map(({ spec, headings }) => askFor(context, spec, headings));
  await context.sync();
  const tables = asked.map(tableFrom);
  const rows = new Map(
    tables.map(({ spec, rows: standing }) => [
      spec.name,
      standing.filter(({ isBlank }) => !isBlank).map(({ row }) => row),
    ]),
  );
  return { tables, rows };
}

/** What is asked of one table, before the answer is there. */
interface Asked {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly inItsRows: Excel.Range;
  readonly inItsColumns: Excel.Range;
  /** People's own columns: what they compute there is theirs to compute anew, and no typed value; and those with a former formula. */
  readonly own: ReadonlyMap<number, Excel.Range>;
  readonly charts: Excel.ChartCollection;
}

/** In one load: a second one would take the place of the first. */
const CHART_MEMBERS = [
  ...["name", "top", "left", "width", "height"],
  ...["numberFormat", "textOrientation"].map((member) => `axes/categoryAxis/${member}`),
].map((member) => `items/${member}`);

function askFor(context: Excel.RequestContext, spec: TableSpec, headings: readonly string[]): Asked {
  const table = context.workbook.tables.getItem(spec.name);
  const body = unkept(table.getDataBodyRange());
  const inItsRows = unkept(unkept(body.getEntireRow()).getUsedRangeOrNullObject(true));
  const inItsColumns = unkept(unkept(body.getEntireColumn()).getUsedRangeOrNullObject(true));
  const { charts } = table.worksheet;
  const own = new Map<number, Excel.Range>();
  headings.forEach((heading, index) => {
    const column = spec.columns.find((one) => one.heading === heading);
    if (column && !(column.kind === "formula" && column.formerly !== undefined)) return;
    own.set(index, unkept(table.columns.getItemAt(index).getDataBodyRange()).load("formulas"));
  });
  table.load("showTotals");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  body.load("values,rowIndex,columnIndex,rowCount,columnCount,top,left,width,height");
  inItsRows.load("columnIndex,columnCount");
  inItsColumns.load("rowIndex,rowCount");
  charts.load(CHART_MEMBERS);
  return { spec, headings, table, body, inItsRows, inItsColumns, own, charts };
}

function tableFrom(asked: Asked): TableInExcel {
  const { spec, headings, table, body } = asked;
  const values: readonly (readonly unknown[])[] = body.values;
  const cells = values.map((row) => row.map(cellValue));
  return {
    spec,
    headings,
    cells,
    rows: cells.map((row, index) => standingRow(asked, row, index)),
    sheet: table.worksheet.name,
    place: {
      firstColumn: body.columnIndex + 1,
      headingRow: body.rowIndex,
      firstRow: body.rowIndex + 1,
      lastRow: body.rowIndex + body.rowCount,
    },
    formulas: new Map([...asked.own].flatMap(([index, column]) => formulaOf(headings[index], column))),
    charts: asked.charts.items.map(chartFrom),
    isSheetProtected: table.worksheet.protection.protected,
    hasTotals: table.showTotals,
    hasBelow: hasBelow(asked),
    hasBeside: hasBeside(asked),
    hasChartsBeyond: asked.charts.items.some(({ left, width }) => left + width > body.left + body.width),
  };
}

function chartFrom({ name, width, axes: { categoryAxis } }: Excel.Chart): ChartInExcel {
  const slant: unknown = categoryAxis.textOrientation;
  return { name, width, format: categoryAxis.numberFormat, slant };
}

function standingRow({ spec, headings, own }: Asked, cells: readonly CellValue[], index: number): StandingRow {
  const row = new Map<string, CellValue>();
  headings.forEach((heading, column) => {
    const value = cells[column];
    const isFormula = spec.columns.some((one) => one.heading === heading && one.kind === "formula");
    if (value !== undefined && !isFormula && !isComputed(own.get(column), index)) row.set(heading, value);
  });
  return standing(spec, Object.fromEntries(row));
}

/** Cells without a formula are gaps, or somebody's own figures. */
function formulaOf(heading: string | undefined, column: Excel.Range): readonly (readonly [string, string])[] {
  const formulas: readonly (readonly unknown[])[] = column.formulas;
  const found = new Set(formulas.flat().filter((formula) => typeof formula === "string" && formula.startsWith("=")));
  const [only] = found;
  return heading !== undefined && found.size === 1 && typeof only === "string" ? [[heading, only]] : [];
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
