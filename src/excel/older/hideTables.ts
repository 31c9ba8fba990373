import { sheetsToHide } from "../../workbook/older/sheetsToHide";
import { type WorkbookSpec, tablesOn } from "../../workbook/spec/workbook";
import { excelProblem } from "../request/excelErrors";
import { Looks } from "../request/looks";

/**
 * Hides the sheets of the open workbook that a new one hides, as somebody asked for. What is hidden already stays as it
 * is. Two round trips; never throws for Excel's sake, since what was posted stands.
 *
 * @returns what Excel refused of it
 */
export async function hideTables(context: Excel.RequestContext, workbook: WorkbookSpec): Promise<readonly string[]> {
  try {
    const looks = new Looks(context);
    for (const name of await sheetsInView(context, workbook)) {
      looks.add(name, () => {
        context.workbook.worksheets.getItem(name).visibility = "Hidden";
      });
    }
    return await looks.send();
  } catch (error) {
    return [`Worksheet.visibility (${excelProblem(error).code})`];
  }
}

/** Of the sheets to hide those that are in view. */
async function sheetsInView(context: Excel.RequestContext, workbook: WorkbookSpec): Promise<readonly string[]> {
  const tables = workbook.sheets.flatMap(tablesOn).map(({ name }) => {
    const { worksheet } = context.workbook.tables.getItem(name);
    return { name, worksheet: worksheet.load("name,visibility") };
  });
  await context.sync();
  const sheets = new Map(tables.map(({ name, worksheet }) => [name, worksheet]));
  const inView = new Set(
    tables.flatMap(({ worksheet }) => (worksheet.visibility === "Visible" ? [worksheet.name] : [])),
  );
  return sheetsToHide(workbook, (table) => sheets.get(table)?.name).filter((name) => inView.has(name));
}
