import { tablesIn } from "../../session/trackerPort";
import { type GoalField, NO_DRAFT, type SetupDraft } from "../../session/setupDraft";
import {
  type Goal,
  type Setting,
  goalKey,
  goalText,
  setupChange,
  setupIn,
  typedGoal,
  typedSetting,
} from "../../session/setup";
import { saveSetup, typeGoal, typeSetting } from "../actions/settingUp";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange, isOpened } from "../workbookLook";
import { taughtReportsView } from "./taughtReportsView";
import { button, field, fold, idOf, valueOf } from "./parts";

/** Total first: it is what most practices set. */
const BALANCES = ["Total", "Patient", "Insurance"] as const;

/** The practice's own definitions and goals: kept in the workbook, the same for everyone who shares it. */
export function setupPage(pane: Pane, { look, draft }: State): readonly Child[] {
  const heading = element("h2", { id: "setup", tabindex: -1 }, "Setup");
  if (!isOpened(look))
    return [heading, element("p", {}, "Setup is kept in the workbook. Choose one under Post first.")];
  const setup = setupIn(tablesIn(look));
  const { change, unreadable } = setupChange(setup, draft);
  return [
    heading,
    element("p", {}, "Kept in the workbook, and so the same for everyone who shares it."),
    setup.settings.map((setting) => settingView(pane, setting, draft)),
    goalsView(pane, setup.goals, draft, unreadable),
    taughtReportsView(pane, look),
    saveView(pane, look, change.length > 0),
  ];
}

function settingView(pane: Pane, setting: Setting, draft: SetupDraft): ElementSpec {
  const { name, meaning, choices } = setting;
  const id = idOf(`setting ${name}`);
  const value = typedSetting(draft, name) ?? setting.value;
  const type = (event: Event): void => {
    typeSetting(pane, name, valueOf(event));
  };
  const control = (describedBy: string): ElementSpec =>
    choices === undefined
      ? element("input", { id, value, autocomplete: "off", "aria-describedby": describedBy, on: { input: type } })
      : element(
          "select",
          { id, value, "aria-describedby": describedBy, on: { change: type } },
          choices.map((choice) => element("option", { value: choice }, choice)),
        );
  return element("div", { key: name }, field(id, name, control, meaning));
}

function goalsView(pane: Pane, goals: readonly Goal[], draft: SetupDraft, unreadable: readonly string[]): ElementSpec {
  return element(
    "section",
    { "aria-labelledby": "goals" },
    element("h3", { id: "goals" }, "Goals of your own"),
    element(
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

function goalView(pane: Pane, goal: Goal, draft: SetupDraft, unreadable: readonly string[]): ElementSpec {
  const better = goal.betterWhen === "Higher" ? "higher is better" : "lower is better";
  return element(
    "fieldset",
    { key: goalKey(goal) },
    element("legend", {}, `${goal.measure}${goal.isShare ? ", in %" : ""} (${better})`),
    element(
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
): ElementSpec {
  const key = goalKey(goal);
  const id = idOf(`${key} ${figure}`);
  const isWrong = unreadable.includes(`${key} ${figure}`);
  const type = (event: Event): void => {
    typeGoal(pane, key, figure, valueOf(event));
  };
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, figure === "good" ? "Good" : "Watch, up to"),
    element("input", {
      id,
      value: typedGoal(draft, key, figure) ?? goalText(goal, figure),
      inputmode: "decimal",
      autocomplete: "off",
      "aria-invalid": isWrong ? "true" : undefined,
      "aria-describedby": isWrong ? `${id}-wrong` : undefined,
      on: { input: type },
    }),
    isWrong && element("p", { class: "wrong", id: `${id}-wrong` }, "Type a number, such as 15."),
  );
}

function saveView(pane: Pane, look: State["look"], isChanged: boolean): Child {
  if (!canChange(look)) return element("p", { class: "strong" }, "There is no workbook that this can be saved to now.");
  return element(
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
