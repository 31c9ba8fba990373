import { describeHeldCell, describePosting } from "../session/outcomeWords";
import { type UndoPlan, type UndonePosting, planUndo } from "../tracker/planUndo";
import { TRACKER } from "../tracker/trackerWorkbook";
import { applyChange } from "../workbook/change";
import { type OpenedTracker, withTracker } from "./trackerFile";

/** What came of taking the last posting back. */
export type UndoResult =
  | { readonly ok: true; readonly workbook: string; readonly undone: UndonePosting }
  | { readonly ok: false; readonly workbook: string; readonly message: string };

/** How many cells are named before the rest is only counted. */
const CELLS_LISTED = 20;

/** Takes the last posting of a workbook back, exactly, or says why not and writes nothing. */
export function undo(workbook: string): Promise<UndoResult> {
  return withTracker(workbook, (opened) => undoIn(opened, workbook));
}

async function undoIn(opened: OpenedTracker, workbook: string): Promise<UndoResult> {
  if (!opened.ok) return { ok: false, workbook, message: opened.message };
  const { file } = opened;
  if (!file.isTracker) return { ok: false, workbook, message: "There is no tracker in this file." };
  const plan = planUndo(file.tables);
  if (plan.outcome !== "planned") return { ok: false, workbook, message: describeRefusal(plan) };
  const after = applyChange(TRACKER, file.tables, plan.change);
  const failure = await file.write(plan.change, after, { by: "", at: new Date() });
  return failure === undefined
    ? { ok: true, workbook, undone: plan.posting }
    : { ok: false, workbook, message: failure };
}

function describeRefusal(plan: Exclude<UndoPlan, { outcome: "planned" }>): string {
  switch (plan.outcome) {
    case "nothing-posted":
      return "Nothing is posted that could be taken back.";
    case "not-kept":
      return (
        `${describePosting(plan.posting)} can no longer be taken back: only the last ten postings can. ` +
        `Post the right figures over it with --restate.`
      );
    case "edited":
      return [
        `${describePosting(plan.posting)} was changed by hand since it was posted:`,
        ...plan.cells.slice(0, CELLS_LISTED).map((cell) => `  ${describeHeldCell(cell)}`),
        ...(plan.cells.length > CELLS_LISTED ? [`  …and ${String(plan.cells.length - CELLS_LISTED)} more.`] : []),
        "Put those cells back as they were posted, then undo.",
      ].join("\n");
  }
}
