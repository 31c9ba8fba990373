import { expect } from "vitest";
import { changeWorkbook } from "../../src/excel/changeWorkbook";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../src/huddle/newHuddle";
import { huddleInExcel } from "../../src/taskpane/host/huddleInExcel";
import type { WorkbookChange } from "../../src/workbook/change/change";
import type { Changed } from "../../src/workbook/change/changed";
import type { TableRows } from "../../src/workbook/spec/book";
import { openExcel } from "../host/openExcel";
import type { SimulatedExcel } from "../host/simulatedExcel";
import { calculates } from "./calculates";

/** Changes the huddle workbook that is open in Excel, as the pane does; it is made first where there is none. */
export function changeHuddle(change: WorkbookChange): Promise<Changed> {
  return huddleInExcel().change({ plan: () => change, onProgress: () => undefined, by: "Tester" });
}

/** Makes the huddle workbook in the open workbook, with this in its tables. */
export function makeHuddle(begin: TableRows): Promise<Changed> {
  return changeWorkbook({ workbook: HUDDLE, begin, plan: () => [] });
}

/** An open workbook with a huddle that holds this, and its counts at zero. */
export async function openHuddle(
  begin: TableRows = newHuddle(),
  options: Parameters<typeof openExcel>[0] = {},
): Promise<SimulatedExcel> {
  const excel = openExcel({ calculate: calculates(HUDDLE), ...options });
  expect(await makeHuddle(begin)).toEqual({ kind: "done", isWritten: true });
  expect(excel.unimplemented).toEqual([]);
  excel.restartCounts();
  return excel;
}
