import { excelProblem } from "../request/excelErrors";
import { TO_SHOW, queueShowing } from "./showSheet";

const GONE = "The table is gone: its sheet was taken out.";

/**
 * Shows the sheet of a table, wherever people moved it, and goes to it.
 *
 * @returns why it cannot be shown; `undefined` where it is
 */
export async function showTable(name: string): Promise<string | undefined> {
  try {
    return await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load(TO_SHOW);
      await context.sync();
      if (table.isNullObject) return GONE;
      queueShowing(table);
      await context.sync();
      return undefined;
    });
  } catch (error) {
    return excelProblem(error).message;
  }
}
