import type { TrackerPort } from "../../session/trackerPort";
import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import { workbookInExcel } from "./workbookInExcel";

/** Keeps the tracker in the workbook that is open in Excel. */
export function trackerInExcel(): TrackerPort {
  return workbookInExcel(TRACKER, newTracker);
}
