import { changeWorkbook } from "../../excel/changeWorkbook";
import { goToNamed } from "../../excel/go/goToNamed";
import { goToCell } from "../../excel/go/goToCell";
import { showTable } from "../../excel/go/showTable";
import { lookAtWorkbook } from "../../excel/read/lookAtWorkbook";
import { readSelection } from "../../excel/read/readSelection";
import type { Look, TakenText, TrackerPort } from "../../session/trackerPort";
import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import { tableNamed } from "../../workbook/spec/workbook";
import { sheetText } from "../reading/sheetText";

const READ_ONLY = "Choose Edit Workbook (on the web: Editing), or save a copy, then look again.";

/** Keeps the tracker in the workbook that is open in Excel. */
export function trackerInExcel(): TrackerPort {
  return {
    look,
    change: ({ plan, onProgress, readsAside, hidesTables }) =>
      changeWorkbook({
        workbook: TRACKER,
        begin: newTracker(),
        plan,
        onProgress,
        ...(readsAside === true && { readsAside }),
        ...(hidesTables === true && { hidesTables }),
      }),
    goTo: async ({ table, row, heading, onPage }) => {
      if (onPage !== undefined && (await goToNamed(onPage))) return undefined;
      return goToCell(tableNamed(TRACKER, table), row, heading);
    },
    showTable,
    takeSheet: () => take("sheet"),
    takeSelection: () => take("selection"),
  };
}

async function look(): Promise<Look> {
  const seen = await lookAtWorkbook(TRACKER, newTracker());
  if (seen.kind === "unusable") return seen;
  const readOnly = seen.isReadOnly ? { readOnly: READ_ONLY } : {};
  if (seen.kind === "there") {
    return { kind: "tracker", tables: seen.tables, ...readOnly, ...(seen.bringsIndex && { bringsStart: true }) };
  }
  return { kind: "no-tracker", begin: newTracker(), isNew: false, ...readOnly };
}

async function take(what: "sheet" | "selection"): Promise<TakenText> {
  const taken = await readSelection(what);
  return typeof taken === "string"
    ? { ok: false, message: taken }
    : { ok: true, sheet: taken.sheet, hiddenRows: taken.hiddenRows, ...sheetText(taken.rows) };
}
