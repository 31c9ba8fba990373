import { tablesIn } from "../session/trackerPort";
import { type Preview, previewOf } from "../session/posting/preview";
import { signatureOf } from "../session/posting/signature";
import { newTracker } from "../tracker/newTracker";
import type { State } from "./state";
import { isOpened } from "./workbookLook";

/**
 * What posting the reports would do to the workbook that was looked at, or to a new tracker where there is none yet. In a
 * script of its own with all that it stands on: the pane can be used before it is there.
 */
export function previewOfState({ entries, look, by }: State): Preview {
  const tables = isOpened(look) ? tablesIn(look) : newTracker();
  return previewOf(entries, tables, signatureOf(by, new Date()));
}
