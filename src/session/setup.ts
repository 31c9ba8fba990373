import { CUSTOM_SET } from "../tracker/settings/benchmarkSets";
import { SETTING_CELLS } from "../tracker/settings/settingCells";
import type { TableRows } from "../workbook/spec/book";
import { isKnownWord } from "./reading/knownWords";
import { ALL_SOFTWARE } from "./running/allSoftware";
import { SOFTWARE_SETTING } from "./running/keptSoftware";
import { isTaughtReport } from "./reading/taughtReports";
import type { GoalField, SetupDraft } from "./setupDraft";
import type { WorkbookChange } from "../workbook/change/change";
import { numberIn, rowsIn, textIn } from "../tracker/headings/rows";

/** A setting of the practice. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
  /** What it can be set to, where that is not free. */
  readonly choices: readonly string[] | undefined;
}

/** A figure that the practice means to meet. */
export interface Goal {
  readonly measure: string;
  readonly balance: string;
  readonly good: number | undefined;
  readonly watch: number | undefined;
  readonly betterWhen: string;
  /** Shown and typed as a percentage. */
  readonly isShare: boolean;
}

/** What a practice can set: its definitions, and its own benchmarks. */
export interface Setup {
  readonly settings: readonly Setting[];
  readonly goals: readonly Goal[];
}

/** What a tracker's Setup and the Custom set of its benchmarks hold. */
export function setupIn(tables: TableRows): Setup {
  const isSetting = (setting: string): boolean => !isTaughtReport(setting) && !isKnownWord(setting);
  const rows = rowsIn(tables, "Setup").filter((row) => isSetting(textIn(row, "Setting")));
  const settings = rows.map((row) => {
    const name = textIn(row, "Setting");
    return { name, value: textIn(row, "Value"), meaning: textIn(row, "Meaning"), choices: choicesOf(name) };
  });
  const goals = rowsIn(tables, "Benchmarks").filter((row) => textIn(row, "Set") === CUSTOM_SET);
  return {
    settings,
    goals: goals.map((row) => ({
      measure: textIn(row, "Measure"),
      balance: textIn(row, "Balance"),
      good: numberIn(row, "Good"),
      watch: numberIn(row, "Watch"),
      betterWhen: textIn(row, "Better when"),
      isShare: /share|^Collection ratio$|^Acceptance|^Claims over/iu.test(textIn(row, "Measure")),
    })),
  };
}

function choicesOf(name: string): Setting["choices"] {
  return name === SOFTWARE_SETTING
    ? ALL_SOFTWARE.map((software) => software.name)
    : SETTING_CELLS.find(({ rowKey }) => rowKey === name)?.choices;
}

/** What somebody typed for a setting, and has not saved. Settings are named by cells: no name but the draft's own counts. */
export function typedSetting({ settings }: SetupDraft, name: string): string | undefined {
  return Object.hasOwn(settings, name) ? settings[name] : undefined;
}

/** What somebody typed for a goal's figure, and has not saved. */
export function typedGoal({ goals }: SetupDraft, key: string, field: GoalField): string | undefined {
  return Object.hasOwn(goals, key) ? goals[key]?.[field] : undefined;
}

/** What tells a goal from the others. */
export function goalKey({ measure, balance }: Goal): string {
  return `${measure}|${balance}`;
}

/** A goal's figure as people type it: `15` for a share of 15 %. */
export function goalText(goal: Goal, field: GoalField): string {
  const value = goal[field];
  if (value === undefined) return "";
  return String(goal.isShare ? Number((value * 100).toPrecision(12)) : value);
}

/** What choosing a set of published goals writes. */
export function choosingSet(setup: Setup, set: string): WorkbookChange {
  return setupChange(setup, { settings: { "Benchmark set": set }, goals: {} }).change;
}

/** What saving would write, and which figures cannot be read. */
export interface SetupChange {
  readonly change: WorkbookChange;
  /** The keys and fields of goals that are no numbers, such as `Collection ratio|Total good`. */
  readonly unreadable: readonly string[];
}

/** What is to be written for what somebody typed; what stays as it is is left out. */
export function setupChange({ settings, goals }: Setup, draft: SetupDraft): SetupChange {
  const changed = settings.flatMap(({ name, value }) => {
    const typed = typedSetting(draft, name)?.trim();
    return typed === undefined || typed === value ? [] : [{ Setting: name, Value: typed === "" ? undefined : typed }];
  });
  const typedGoals = goals.map((goal) => ({
    goal,
    good: typedFigure(goal, "good", draft),
    watch: typedFigure(goal, "watch", draft),
  }));
  const benchmarks = typedGoals.flatMap(({ goal, good, watch }) =>
    good === goal.good && watch === goal.watch
      ? []
      : [{ Set: CUSTOM_SET, Measure: goal.measure, Balance: goal.balance, Good: good, Watch: watch }],
  );
  const change = [
    { table: "Setup", upserts: changed, removals: [] },
    { table: "Benchmarks", upserts: benchmarks, removals: [] },
  ];
  return {
    change: change.filter(({ upserts }) => upserts.length > 0),
    unreadable: typedGoals.flatMap(({ goal, good, watch }) => [
      ...(Number.isNaN(good) ? [`${goalKey(goal)} good`] : []),
      ...(Number.isNaN(watch) ? [`${goalKey(goal)} watch`] : []),
    ]),
  };
}

/** NaN for what is no number. A share may be typed with its percent sign. */
function typedFigure(goal: Goal, field: GoalField, draft: SetupDraft): number | undefined {
  const typed = typedGoal(draft, goalKey(goal), field);
  if (typed === undefined) return goal[field];
  const text = typed.replace(/[%,\s]/gu, "");
  if (text === "") return undefined;
  const number = /^\d+(?:\.\d+)?$|^\.\d+$/u.test(text) ? Number(text) : Number.NaN;
  return goal.isShare ? Number((number / 100).toPrecision(12)) : number;
}
