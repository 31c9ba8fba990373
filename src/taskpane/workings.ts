import { type Preview, previewOf } from "../session/preview";
import { signatureOf } from "../session/signature";
import { newTracker } from "../tracker/newTracker";
import type { State } from "./state";

/**
 * What posting the reports would do to the workbook that was looked at, or to a new tracker where there is none yet. In a
 * script of its own with all that it stands on: the pane can be used before it is there.
 */
export function workOut({ entries, look, by }: State): Preview {
  return previewOf(entries, tablesOf(look), signatureOf(by, new Date()));
}

function tablesOf(look: State["look"]): Parameters<typeof previewOf>[1] {
  if (look.kind === "tracker") return look.tables;
  return look.kind === "no-tracker" ? look.begin : newTracker();
}
