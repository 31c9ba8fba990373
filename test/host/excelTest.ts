import { addressOf } from "./model/address";
import type { Workbook } from "./model/workbook";
import { openExcel } from "./openExcel";
import type { ExcelOptions, SimulatedExcel } from "./simulatedExcel";

/** Runs an add-in's code against a new Excel, and gives that Excel. */
export async function inExcel(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
  options: ExcelOptions = {},
): Promise<SimulatedExcel> {
  const excel = openExcel(options);
  await Excel.run(async (context) => {
    await work(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return excel;
}

/** The code of the error that a piece of work ends with; `none` where it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** What cells hold: formulas as they read, values otherwise, row by row. */
export async function held(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("formulas");
  await context.sync();
  return range.formulas;
}

/** Gives every formula the same result, where a test asks only that there be one. */
export function computesTo(result: number) {
  return (workbook: Workbook): void => {
    for (const { grid } of workbook.sheets) {
      for (const [row, column, content] of [...grid.filled()]) {
        if (content.formula !== undefined)
          grid.setContent(row, column, { ...content, value: result, isComputed: true });
      }
    }
  };
}

/** Where a workbook's tables are, by their names. */
export function places({ tables }: Workbook): Readonly<Record<string, string>> {
  return Object.fromEntries(tables.map(({ name, area }) => [name, addressOf(area)]));
}
