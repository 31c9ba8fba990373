import { excelProblem } from "./excelErrors";

/** Goes to the sheet of this name. @returns why it cannot be shown; `undefined` where it is */
export async function openSheet(name: string): Promise<string | undefined> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) return `This workbook has no sheet named ${name}.`;
      if (sheet.visibility !== Excel.SheetVisibility.visible) {
        return `The sheet ${name} is hidden. Right-click any sheet’s tab, and choose Unhide.`;
      }
      sheet.activate();
      await context.sync();
      return undefined;
    });
  } catch (error) {
    return excelProblem(error).message;
  }
}
