import { type HeldCell, type UndonePosting, planUndo } from "../tracker/planUndo";
import { standingPostings } from "../tracker/standingPostings";
import { TRACKER } from "../tracker/trackerWorkbook";
import type { TableRows } from "../workbook/book";
import { numberIn } from "../workbook/cell";
import { type WorkbookChange, applyChange } from "../workbook/change";
import { netChange } from "../workbook/netChange";
import { describeHeldCell } from "./outcomeWords";
import { periodInWords } from "./periodInWords";

/** What taking postings back came to, the last time that it was asked. */
export type UndoPlanned =
  | { readonly kind: "planned"; readonly undone: readonly string[] }
  /** Why it cannot be done, and the cells that are in the way. */
  | { readonly kind: "refused"; readonly message: string; readonly cells: readonly string[] };

/** The taking back of postings, ready to be planned on whatever the tracker holds at the moment of writing. */
export interface UndoTask {
  readonly plan: (tables: TableRows) => WorkbookChange | undefined;
  readonly planned: () => UndoPlanned;
}

/** How many cells are named before the rest is only counted. */
const CELLS_TOLD = 20;

/**
 * Prepares to take back the last postings, all of them or none.
 *
 * @param ids their rows in Postings. Where others were made since, nothing is taken back: theirs would go with it
 */
export function undoTask(ids: readonly number[]): UndoTask {
  let planned: UndoPlanned = { kind: "refused", message: "Nothing was taken back.", cells: [] };
  return {
    planned: () => planned,
    plan: (tables) => {
      const undoing = undoAll(tables, ids);
      if ("kind" in undoing) {
        planned = undoing;
        return undefined;
      }
      planned = { kind: "planned", undone: undoing.undone };
      return netChange(TRACKER, tables, undoing.tables, undoing.changes);
    },
  };
}

interface Undoing {
  readonly tables: TableRows;
  readonly changes: WorkbookChange;
  readonly undone: readonly string[];
}

type Refused = Extract<UndoPlanned, { kind: "refused" }>;

function undoAll(before: TableRows, ids: readonly number[]): Undoing | Refused {
  const left = new Set(ids);
  let undoing: Undoing = { tables: before, changes: [], undone: [] };
  while (left.size > 0) {
    const last = standingPostings(undoing.tables).at(-1);
    const id = last === undefined ? undefined : numberIn(last, "Id");
    if (id === undefined || !left.delete(id)) return refused(SINCE);
    const next = undoOne(undoing);
    if ("kind" in next) return next;
    undoing = next;
  }
  return undoing;
}

const SINCE = "Something else was posted since, or it is taken back already. History shows what stands.";

function undoOne({ tables, changes, undone }: Undoing): Undoing | Refused {
  const plan = planUndo(tables);
  switch (plan.outcome) {
    case "planned":
      return {
        tables: applyChange(TRACKER, tables, plan.change),
        changes: [...changes, ...plan.change],
        undone: [...undone, postingInWords(plan.posting)],
      };
    case "nothing-posted":
      return refused("Nothing is posted that could be taken back.");
    case "not-kept":
      return refused(
        `${postingInWords(plan.posting)} can no longer be taken back: only the last ten postings can. ` +
          "Post the right figures over it instead.",
      );
    case "edited":
      return refused(
        `${postingInWords(plan.posting)} was changed by hand since it was posted. ` +
          "Put these cells back as they were posted, then take it back.",
        plan.cells,
      );
  }
}

function refused(message: string, cells: readonly HeldCell[] = []): Refused {
  const told = cells.slice(0, CELLS_TOLD).map(describeHeldCell);
  const more = cells.length - told.length;
  return { kind: "refused", message, cells: more > 0 ? [...told, `…and ${String(more)} more`] : told };
}

function postingInWords({ report, period }: UndonePosting): string {
  return `${report}, ${periodInWords(period)}`;
}
