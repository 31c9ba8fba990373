import { HUDDLE } from "../../huddle/huddleWorkbook";
import { newHuddle } from "../../huddle/newHuddle";
import type { TrackerPort } from "../../session/trackerPort";
import { workbookInExcel } from "./workbookInExcel";

/** Keeps the huddle in the workbook that is open in Excel. */
export function huddleInExcel(): TrackerPort {
  return workbookInExcel(HUDDLE, newHuddle);
}
