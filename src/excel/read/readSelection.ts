import { excelProblem } from "../request/excelErrors";

/** Cells of a sheet, and how each is shown. */
export interface SelectedRows {
  readonly sheet: string;
  readonly rows: readonly (readonly SelectedCell[])[];
  /** How many rows that hold something are hidden, by a filter or by hand. They are among the rows. */
  readonly hiddenRows: number;
}

/** What a cell holds, and its number format. */
export interface SelectedCell {
  readonly value: unknown;
  readonly format: string;
}

/** Excel on the web answers with no more than 5 MB at once. */
const CELLS_AT_ONCE = 40_000;

/** Takes what the sheet in view holds, or the selection in it. Gives back words where it cannot. */
export async function readSelection(what: "sheet" | "selection"): Promise<SelectedRows | string> {
  try {
    return await Excel.run((context) => taken(context, what));
  } catch (error) {
    return excelProblem(error).message;
  }
}

async function taken(context: Excel.RequestContext, what: "sheet" | "selection"): Promise<SelectedRows | string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  // Of whole columns that somebody selected, only what holds something is taken.
  const range =
    what === "sheet"
      ? sheet.getUsedRangeOrNullObject(true)
      : context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
  range.load("rowCount,columnCount");
  await context.sync();
  if (range.isNullObject) return what === "sheet" ? "The sheet in view is empty." : "The selection is empty.";
  const { rowCount, columnCount } = range;
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const rows: (readonly SelectedCell[])[] = [];
  let hiddenRows = 0;
  for (let first = 0; first < rowCount; first += atOnce) {
    const count = Math.min(atOnce, rowCount - first);
    const part = range.getCell(first, 0).getResizedRange(count - 1, columnCount - 1);
    part.load("values,numberFormat,rowHidden");
    // One answer of all would be larger than Excel on the web gives.
    await context.sync();
    rows.push(...cellsOf(part.values, part.numberFormat));
    if (hidesSome(part.rowHidden)) hiddenRows += await hiddenIn(context, part);
  }
  return { sheet: sheet.name, rows, hiddenRows };
}

/** Excel says nothing where some rows of a range are hidden and others are not, whatever the type says. */
function hidesSome(rowHidden: unknown): boolean {
  return rowHidden !== false;
}

async function hiddenIn(context: Excel.RequestContext, part: Excel.Range): Promise<number> {
  const filled = part.values.flatMap((row: readonly unknown[], at) => (row.some((value) => value !== "") ? [at] : []));
  const cells = filled.map((at) => part.getCell(at, 0).load("rowHidden"));
  await context.sync();
  return cells.filter(({ rowHidden }) => rowHidden).length;
}

function cellsOf(
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly unknown[])[],
): readonly (readonly SelectedCell[])[] {
  return values.map((row, at) => row.map((value, column) => ({ value, format: formatText(formats[at]?.[column]) })));
}

function formatText(format: unknown): string {
  return typeof format === "string" ? format : "General";
}
