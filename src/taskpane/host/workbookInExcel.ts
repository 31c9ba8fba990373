import { changeWorkbook } from "../../excel/changeWorkbook";
import { goToNamed } from "../../excel/go/goToNamed";
import { goToCell } from "../../excel/go/goToCell";
import { showTable } from "../../excel/go/showTable";
import { lookAtWorkbook } from "../../excel/read/lookAtWorkbook";
import { readSelection } from "../../excel/read/readSelection";
import type { Look, TakenText, TrackerPort } from "../../session/trackerPort";
import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookSpec, tableNamed } from "../../workbook/spec/workbook";
import { sheetText } from "../reading/sheetText";

const READ_ONLY = "Choose Edit Workbook (on the web: Editing), or save a copy, then look again.";

/** Keeps a workbook of ours in the one that is open in Excel. @param begin what its tables hold before anything is posted */
export function workbookInExcel(workbook: WorkbookSpec, begin: () => TableRows): TrackerPort {
  return {
    look: () => look(workbook, begin()),
    change: ({ plan, onProgress, readsAside, hidesTables }) =>
      changeWorkbook({
        workbook,
        begin: begin(),
        plan,
        onProgress,
        ...(readsAside === true && { readsAside }),
        ...(hidesTables === true && { hidesTables }),
      }),
    goTo: async ({ table, row, heading, onPage }) => {
      if (onPage !== undefined && (await goToNamed(onPage))) return undefined;
      return goToCell(tableNamed(workbook, table), row, heading);
    },
    showTable,
    takeSheet: () => take("sheet"),
    takeSelection: () => take("selection"),
  };
}

async function look(workbook: WorkbookSpec, begin: TableRows): Promise<Look> {
  const seen = await lookAtWorkbook(workbook, begin);
  if (seen.kind === "unusable") return seen;
  const readOnly = seen.isReadOnly ? { readOnly: READ_ONLY } : {};
  if (seen.kind === "there") {
    return { kind: "tracker", tables: seen.tables, ...readOnly, ...(seen.bringsIndex && { bringsStart: true }) };
  }
  return { kind: "no-tracker", begin, isNew: false, ...readOnly };
}

async function take(what: "sheet" | "selection"): Promise<TakenText> {
  const taken = await readSelection(what);
  return typeof taken === "string"
    ? { ok: false, message: taken }
    : { ok: true, sheet: taken.sheet, hiddenRows: taken.hiddenRows, ...sheetText(taken.rows) };
}
