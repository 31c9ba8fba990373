import { createWorkbook } from "../../../src/excel/create/createWorkbook";
import { Looks } from "../../../src/excel/request/looks";
import { trackerExcel } from "../../contract/trackerExcel";
import { BEFORE, tablesAfter } from "../../fixtures/olderFile";
import { SINCE_FIRST, earlierTables, trackerWithout } from "../../fixtures/olderTracker";
import type { SimulatedExcel } from "../../host/simulatedExcel";

/** An open workbook with a tracker that an earlier version made, of two months, its counts at zero. */
export async function openOlder(notYet = SINCE_FIRST): Promise<SimulatedExcel> {
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
  excel.restartCounts();
  return excel;
}
