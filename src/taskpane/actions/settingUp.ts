import { tablesIn } from "../../session/trackerPort";
import { type GoalField, NO_DRAFT } from "../../session/setupDraft";
import type { PracticeSoftware } from "../../session/running/practiceSoftware";
import { forgetting } from "../../session/reading/taughtReports";
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
  const { softwareRow } = await import("../../session/running/keptSoftware");
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
  else tell(pane, { tone: "good", title: `“${title}” is forgotten.`, lines: [changed.where ?? ""] });
}

/** Compares with one of the published sets of goals from now on. */
export async function chooseBenchmarkSet(pane: Pane, set: string): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const { choosingSet, setupIn } = await import("../../session/setup");
  const changed = await working(pane, "Saving…", { plan: (tables) => choosingSet(setupIn(tables), set) });
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "saved"));
  else
    tell(pane, {
      tone: "good",
      title: `Saved. Figures are now compared with ${set}; change that in Setup.`,
      lines: [changed.where ?? ""],
    });
}

/** Saves what somebody typed to the tracker; makes the tracker where there is none yet. */
export async function saveSetup(pane: Pane): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const { setupChange, setupIn } = await import("../../session/setup");
  const { draft, look } = pane.store.state;
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
