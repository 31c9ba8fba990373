import { createWorkbook } from "../../../src/excel/create/createWorkbook";
import { Looks } from "../../../src/excel/request/looks";
import { trackerExcel } from "../../contract/trackerExcel";
import { BEFORE, tablesAfter } from "../../fixtures/olderFile";
import { SINCE_FIRST, earlierTables, trackerWithout } from "../../fixtures/olderTracker";
import { copied } from "../../host/copied";
import type { Workbook } from "../../host/model/workbook";
import type { SimulatedExcel } from "../../host/simulatedExcel";

/** Workbooks of earlier versions, each made once. */
const made = new Map<typeof SINCE_FIRST, Promise<Workbook>>();

/** An open workbook with a tracker that an earlier version made, of two months, its counts at zero. */
export async function openOlder(notYet = SINCE_FIRST): Promise<SimulatedExcel> {
  const known = made.get(notYet) ?? createOlder(notYet);
  made.set(notYet, known);
  return trackerExcel({ workbook: copied(await known) });
}

async function createOlder(notYet: typeof SINCE_FIRST): Promise<Workbook> {
  const excel = trackerExcel();
  await Excel.run(async (context) => {
    const looks = new Looks(context);
    await createWorkbook(
      context,
      trackerWithout(notYet),
      ["Sheet1"],
      earlierTables(tablesAfter(BEFORE), notYet),
      looks,
      () => undefined,
    );
    await looks.send();
  });
  return excel.model;
}
