import { tablesIn } from "../../session/trackerPort";
import { NO_DRAFT, type GoalField, choosingSet, setupChange, setupIn } from "../../session/setup";
import { softwareRow } from "../../session/running/keptSoftware";
import type { PracticeSoftware } from "../../session/running/practiceSoftware";
import type { TaughtReport } from "../../import/taught/taughtReport";
import { taughtFileText, taughtInFile } from "../../session/reading/taughtFile";
import { download } from "../files/download";
import { forgetting, keeping, taughtReportsIn } from "../../session/reading/taughtReports";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import type { Pane } from "../pane";
import { noticeOf, working } from "./posting";
import { tell } from "./telling";

/** Notes what somebody typed for a setting. */
export function typeSetting({ store }: Pane, name: string, value: string): void {
  const { draft } = store.state;
  store.update({ draft: { ...draft, settings: { ...draft.settings, [name]: value } } });
}

/** Notes what somebody typed for a goal. */
export function typeGoal({ store }: Pane, key: string, field: GoalField, value: string): void {
  const { draft } = store.state;
  store.update({ draft: { ...draft, goals: { ...draft.goals, [key]: { ...draft.goals[key], [field]: value } } } });
}

/** Shows what to run of a practice software. */
export function chooseSoftware({ store }: Pane, software: PracticeSoftware | undefined): void {
  store.update({ software });
}

/** Keeps in the workbook which practice software its reports come from. */
export async function keepSoftware(pane: Pane, software: PracticeSoftware): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const plan = (): WorkbookChange => [{ table: "Setup", upserts: [softwareRow(software)], removals: [] }];
  const changed = await working(pane, "Saving…", { plan });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else tell(pane, { tone: "good", title: `${software.name} is remembered.`, lines: [changed.where ?? ""] });
}

/** Takes a report of the practice's own out of the workbook: from then on it is unknown again. */
export async function forgetReport(pane: Pane, title: string): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const changed = await working(pane, "Saving…", { plan: () => [forgetting(title)] });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else tell(pane, { tone: "good", title: `“${title}” is not known any more.`, lines: [changed.where ?? ""] });
}

/** Compares with one of the published sets of goals from now on. */
export async function chooseBenchmarkSet(pane: Pane, set: string): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const changed = await working(pane, "Saving…", { plan: (tables) => choosingSet(setupIn(tables), set) });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else
    tell(pane, {
      tone: "good",
      title: `Saved. The statuses go by ${set} now; Setup changes it.`,
      lines: [changed.where ?? ""],
    });
}

/** Gives out what the workbook was taught as a file for another practice, which holds headings and no data. */
export function passReportsOn({ store }: Pane): void {
  download("Taught reports.json", taughtFileText(taughtReportsIn(tablesIn(store.state.look))), "application/json");
}

/** Keeps in the workbook what a file of taught reports holds; what was there stays. */
export async function takeReports(pane: Pane, file: Blob): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const read = taughtInFile(await file.text().catch(() => ""));
  if (!read.ok) {
    tell(pane, { tone: "bad", title: read.message, lines: [] });
    return;
  }
  let kept: readonly TaughtReport[] = [];
  const plan = (tables: TableRows): WorkbookChange | undefined => {
    const keep = keeping(read.reports, tables);
    kept = keep.kept;
    return kept.length === 0 ? undefined : [keep.change];
  };
  const changed = await working(pane, "Saving…", { plan });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else
    tell(pane, { tone: "good", title: takenInWords(kept), lines: changed.where === undefined ? [] : [changed.where] });
}

function takenInWords(kept: readonly TaughtReport[]): string {
  if (kept.length === 0) return "Everything in the file was known already.";
  return `Known from now on: ${kept.map(({ title }) => `“${title}”`).join(", ")}.`;
}

/** Saves what somebody typed to the tracker; makes the tracker where there is none yet. */
export async function saveSetup(pane: Pane): Promise<void> {
  const { draft, look, work } = pane.store.state;
  if (work !== undefined) return;
  const { unreadable } = setupChange(setupIn(tablesIn(look)), draft);
  const [first] = unreadable;
  if (first !== undefined) {
    pane.focus(first);
    pane.say("Type a number here.");
    return;
  }
  const plan = (tables: TableRows): WorkbookChange | undefined => {
    const { change } = setupChange(setupIn(tables), draft);
    return change.length === 0 ? undefined : change;
  };
  const changed = await working(pane, "Saving…", { plan });
  if (changed.kind !== "done") {
    tell(pane, noticeOf(changed, "saved"));
    return;
  }
  pane.store.update({ draft: NO_DRAFT });
  const lines = [changed.where, changed.added].filter((line) => line !== undefined);
  tell(pane, { tone: "good", title: "Saved. Every figure follows.", lines });
}
