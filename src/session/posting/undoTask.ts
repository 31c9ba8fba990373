import { type UndonePosting, type UndoPlan, type WhatToUndo, planUndo } from "../../tracker/posting/planUndo";
import type { EditedCell } from "../../tracker/posting/takeReportBack";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import { describeEditedCell } from "../words/outcomeWords";
import { firstFew } from "../words/firstFew";
import { type PostingInWords, describeUndonePosting } from "../words/postingInWords";

/** What taking a posting back came to, the last time that it was asked. */
export type UndoPlanned =
  | { readonly kind: "planned"; readonly posting: UndonePosting; readonly words: PostingInWords }
  /** Why it cannot be done, and the cells that are in the way. */
  | { readonly kind: "refused"; readonly message: string; readonly cells: readonly string[] };

/** The taking back of a posting, ready to be planned on whatever the tracker holds at the moment of writing. */
export interface UndoTask {
  readonly plan: (tables: TableRows) => WorkbookChange | undefined;
  readonly planned: () => UndoPlanned;
}

/** How many cells are named before the rest is only counted. */
const CELLS_TOLD = 20;

/**
 * Prepares to take a posting back, all of it, or one report.
 *
 * @param what a posting that is no longer the last is not taken back: what was posted since would go with it
 */
export function undoTask(what: WhatToUndo): UndoTask {
  let planned: UndoPlanned = { kind: "refused", message: "Nothing was undone.", cells: [] };
  return {
    planned: () => planned,
    plan: (tables) => {
      const plan = planUndo(tables, what);
      planned = plannedFrom(plan);
      return plan.outcome === "planned" ? plan.change : undefined;
    },
  };
}

function plannedFrom(plan: UndoPlan): UndoPlanned {
  switch (plan.outcome) {
    case "planned":
      return { kind: "planned", posting: plan.posting, words: describeUndonePosting(plan.posting) };
    case "nothing-posted":
      return refused("There is no posting to undo.");
    case "not-last":
      return refused("Something else was posted since, or it is undone already. History shows what stands.");
    case "no-such-report":
      return refused(`No report named “${plan.title}” stands. Postings lists the reports that do.`);
    case "not-kept":
      return refused(
        `${nameOf(plan.posting)} can no longer be undone: ` +
          (plan.isOld
            ? "only the last ten postings can. "
            : "it was too large to keep the way back, or that was changed by hand. ") +
          "Post the right figures over it instead, as a restatement.",
      );
    case "edited":
      return refused(
        `${nameOf(plan.posting)} was changed by hand since it was posted. ` +
          "Put these cells back as they were posted, then undo it.",
        plan.cells,
      );
  }
}

function nameOf(posting: UndonePosting): string {
  return describeUndonePosting(posting).title;
}

function refused(message: string, cells: readonly EditedCell[] = []): UndoPlanned {
  return { kind: "refused", message, cells: firstFew(cells.map(describeEditedCell), CELLS_TOLD) };
}
