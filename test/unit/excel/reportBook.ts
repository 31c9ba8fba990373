import { changeWorkbook } from "../../../src/excel/changeWorkbook";
import type { Changed } from "../../../src/workbook/change/changed";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { calculates } from "../../contract/calculates";
import { REPORTS } from "../../fixtures/reportWorkbook";
import { openExcel } from "../../host/openExcel";
import type { SimulatedExcel } from "../../host/simulatedExcel";

/** A simulated Excel that computes the reports' formulas. */
export function reportExcel(): SimulatedExcel {
  return openExcel({ calculate: calculates(REPORTS) });
}

/** Changes the open workbook as a posting does. @param begin what the tables begin with where they are not there yet */
export function changeReports(begin: TableRows, change: WorkbookChange = []): Promise<Changed> {
  return changeWorkbook({ workbook: REPORTS, begin, plan: () => change });
}

/** Somebody types into the sheet's chooser. */
export async function choose(month: number | ""): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Choice").columns.getItem("Month chosen");
    column.getDataBodyRange().values = [[month]];
    await context.sync();
  });
}
