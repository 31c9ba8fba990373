import { HUDDLE } from "../../huddle/huddleWorkbook";
import { newHuddle } from "../../huddle/newHuddle";
import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { KeptWorkbook } from "./workbookFile";

/** The tracker, which goes into somebody's own workbook too. */
export const TRACKER_FILE: KeptWorkbook = {
  spec: TRACKER,
  begin: newTracker,
  instead: "This is the tracker, and the huddle has a workbook of its own. Name that, or a file that is not there yet.",
};

/** The huddle workbook, which has a file of its own: everybody opens it. */
export const HUDDLE_FILE: KeptWorkbook = {
  spec: HUDDLE,
  begin: newHuddle,
  instead:
    "This is the huddle workbook, and the month has a tracker of its own. Name that, or a file that is not there yet.",
  notInTheirs:
    "This workbook is not the huddle’s, which has a file of its own. Name that, or a file that is not there yet.",
};
