import { tablesIn } from "../../session/trackerPort";
import {
  type Goal,
  type GoalField,
  type Setting,
  type SetupDraft,
  goalKey,
  goalText,
  setupChange,
  setupIn,
  typedGoal,
  typedSetting,
} from "../../session/setup";
import { NO_DRAFT } from "../../session/setup";
import { ownReportsIn } from "../../session/reading/ownReports";
import { forgetReport, saveSetup, typeGoal, typeSetting } from "../actions/settingUp";
import { type Child, type Element_, h } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange, isLookedAt } from "../looked";
import { button, field, fold, idOf, valueOf } from "./parts";

/** Total first: it is what most practices set. */
const BALANCES = ["Total", "Patient", "Insurance"] as const;

/** The practice's own definitions and goals: kept in the workbook, the same for everyone who shares it. */
export function setupPage(pane: Pane, { look, draft }: State): readonly Child[] {
  const heading = h("h2", { id: "setup", tabindex: -1 }, "Setup");
  if (!isLookedAt(look)) return [heading, h("p", {}, "Setup is kept in the workbook. Choose one under Post first.")];
  const setup = setupIn(tablesIn(look));
  const { change, unreadable } = setupChange(setup, draft);
  return [
    heading,
    h("p", {}, "Kept in the workbook, and so the same for everyone who shares it."),
    setup.settings.map((setting) => settingView(pane, setting, draft)),
    goalsView(pane, setup.goals, draft, unreadable),
    ownReportsView(pane, look),
    saveView(pane, look, change.length > 0),
  ];
}

function settingView(pane: Pane, setting: Setting, draft: SetupDraft): Element_ {
  const { name, meaning, choices } = setting;
  const id = idOf(`setting ${name}`);
  const value = typedSetting(draft, name) ?? setting.value;
  const type = (event: Event): void => {
    typeSetting(pane, name, valueOf(event));
  };
  const control = (describedBy: string): Element_ =>
    choices === undefined
      ? h("input", { id, value, autocomplete: "off", "aria-describedby": describedBy, on: { input: type } })
      : h(
          "select",
          { id, value, "aria-describedby": describedBy, on: { change: type } },
          choices.map((choice) => h("option", { value: choice }, choice)),
        );
  return h("div", { key: name }, field(id, name, control, meaning));
}

function goalsView(pane: Pane, goals: readonly Goal[], draft: SetupDraft, unreadable: readonly string[]): Element_ {
  return h(
    "section",
    { "aria-labelledby": "goals" },
    h("h3", { id: "goals" }, "Goals of your own"),
    h(
      "p",
      { class: "hint" },
      "They are the Custom set. To see statuses by them, choose Custom as the benchmark set. Leave empty what you have no goal for.",
    ),
    byBalance(goals).map(([balance, some]) =>
      fold(
        balance,
        some.map((goal) => goalView(pane, goal, draft, unreadable)),
      ),
    ),
  );
}

function byBalance(goals: readonly Goal[]): readonly (readonly [string, readonly Goal[]])[] {
  const balances = BALANCES.filter((balance) => goals.some((goal) => goal.balance === balance));
  return balances.map((balance) => [balance, goals.filter((goal) => goal.balance === balance)]);
}

function goalView(pane: Pane, goal: Goal, draft: SetupDraft, unreadable: readonly string[]): Element_ {
  const better = goal.betterWhen === "Higher" ? "higher is better" : "lower is better";
  return h(
    "fieldset",
    { key: goalKey(goal) },
    h("legend", {}, `${goal.measure}${goal.isShare ? ", in %" : ""} (${better})`),
    h(
      "div",
      { class: "pair" },
      figureView(pane, goal, "good", draft, unreadable),
      figureView(pane, goal, "watch", draft, unreadable),
    ),
  );
}

function figureView(
  pane: Pane,
  goal: Goal,
  figure: GoalField,
  draft: SetupDraft,
  unreadable: readonly string[],
): Element_ {
  const key = goalKey(goal);
  const id = idOf(`${key} ${figure}`);
  const isWrong = unreadable.includes(`${key} ${figure}`);
  const type = (event: Event): void => {
    typeGoal(pane, key, figure, valueOf(event));
  };
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, figure === "good" ? "Good" : "Watch, up to"),
    h("input", {
      id,
      value: typedGoal(draft, key, figure) ?? goalText(goal, figure),
      inputmode: "decimal",
      autocomplete: "off",
      "aria-invalid": isWrong ? "true" : undefined,
      "aria-describedby": isWrong ? `${id}-wrong` : undefined,
      on: { input: type },
    }),
    isWrong && h("p", { class: "wrong", id: `${id}-wrong` }, "Type a number, such as 15."),
  );
}

/** Reports that somebody named the columns of. */
function ownReportsView(pane: Pane, look: State["look"]): Child {
  const reports = ownReportsIn(tablesIn(look));
  if (reports.length === 0) return undefined;
  return h(
    "section",
    { "aria-labelledby": "own-reports" },
    h("h3", { id: "own-reports" }, "Reports of your own"),
    h("p", { class: "hint" }, "To say anew what the columns of one are, forget it and bring it again."),
    h(
      "ul",
      { class: "plain", role: "list" },
      reports.map(({ title }) =>
        h(
          "li",
          { key: title, class: "ways" },
          h("span", {}, title),
          canChange(look) && button(`Forget “${title}”`, () => void forgetReport(pane, title), "quiet"),
        ),
      ),
    ),
  );
}

function saveView(pane: Pane, look: State["look"], isChanged: boolean): Child {
  if (!canChange(look)) return h("p", { class: "strong" }, "There is no workbook that this can be saved to now.");
  return h(
    "div",
    { class: "ways" },
    button(look.kind === "no-tracker" ? "Save, and make the tracker" : "Save", () => void saveSetup(pane), "primary"),
    isChanged &&
      button(
        "Put back what was there",
        () => {
          pane.store.update({ draft: NO_DRAFT });
        },
        "quiet",
      ),
  );
}
