import { changeWorkbook } from "../../src/excel/changeWorkbook";
import { newTracker } from "../../src/tracker/newTracker";
import { planUndo } from "../../src/tracker/posting/planUndo";
import { type ReportOutcome, postReports } from "../../src/tracker/posting/postReports";
import type { Report } from "../../src/tracker/posting/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../src/workbook/change/change";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import type { SimulatedExcel } from "../host/simulatedExcel";
import { exportXlsx } from "../host/xlsx/exportXlsx";
import { SIGNATURE } from "../unit/tracker/trackerTest";
import { trackerExcel } from "./trackerExcel";

/** Something that happens to a tracker. */
export type Step =
  | { readonly kind: "post"; readonly reports: readonly Report[]; readonly restate?: true }
  | { readonly kind: "undo" }
  /** Somebody types over posted cells. */
  | { readonly kind: "type"; readonly change: WorkbookChange };

/** What became of a step. */
export type Outcome = readonly ReportOutcome["plan"]["outcome"][] | string;

/** A tracker that is kept in one of the two ways. */
export interface BackEnd {
  readonly take: (step: Step) => Promise<Outcome>;
  readonly file: () => Promise<Uint8Array>;
}

const MADE = { by: "Tester", at: new Date(Date.UTC(2026, 8, 1)) };

/** A tracker in a file, posted to as the command line does. @param start the file as somebody left it */
export function fileBackEnd(start?: Uint8Array): BackEnd {
  let bytes = start;
  return {
    take: async (step) => {
      const opened = bytes && (await openWorkbook(bytes));
      if (!opened) {
        const { change, outcome } = planFor(step, newTracker());
        bytes = finished(await writeWorkbook(TRACKER, applyChange(TRACKER, newTracker(), change ?? []), MADE));
        return outcome;
      }
      if (!opened.ok) throw new Error(opened.reason);
      const read = await opened.workbook.readTables(TRACKER);
      if (read.kind !== "tracker") throw new Error(read.kind);
      const { change, outcome } = planFor(step, read.tables);
      if (change && change.length > 0) {
        bytes = finished(await opened.workbook.save(TRACKER, read.tables, change, MADE.at));
      }
      return outcome;
    },
    file: async () => bytes ?? (await writeWorkbook(TRACKER, newTracker(), MADE)),
  };
}

/** A tracker in an open workbook, posted to as the add-in does. */
export function excelBackEnd(excel: SimulatedExcel = trackerExcel()): BackEnd {
  return {
    take: async (step) => {
      let outcome: Outcome = "nothing asked";
      const changed = await changeWorkbook({
        workbook: TRACKER,
        begin: newTracker(),
        readsAside: step.kind === "undo",
        plan: (tables) => {
          const planned = planFor(step, tables);
          outcome = planned.outcome;
          return planned.change;
        },
      });
      if (changed.kind !== "done") throw new Error(`${changed.kind}: ${JSON.stringify(changed)}`);
      return outcome;
    },
    file: () => exportXlsx(excel.model),
  };
}

function planFor(
  step: Step,
  tables: TableRows,
): { readonly change: WorkbookChange | undefined; readonly outcome: Outcome } {
  if (step.kind === "type") return { change: step.change, outcome: "typed" };
  if (step.kind === "undo") {
    const plan = planUndo(tables);
    return { change: plan.outcome === "planned" ? plan.change : undefined, outcome: plan.outcome };
  }
  const choices = { restate: step.restate ?? false, anyway: true };
  const { outcomes, isRefused } = postReports(tables, step.reports, choices, SIGNATURE);
  const change = outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
  return { change: isRefused ? undefined : change, outcome: outcomes.map(({ plan }) => plan.outcome) };
}
