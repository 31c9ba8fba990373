import { saveExample, seeExample } from "../actions/example";
import { beginWorkbook, chooseWorkbook, look as lookAt, takeWorkbook } from "../actions/looking";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { MonthProgress } from "../../session/words/monthProgress";
import type { Pane } from "../pane";
import type { State } from "../state";
import { bar, button, sign } from "./parts";

/** Which workbook it is and how it stands: the first thing that somebody new reads. */
export function workbookView(pane: Pane, state: State): ElementSpec {
  return element(
    "div",
    { id: "workbook", tabindex: -1, class: "workbook" },
    nameView(pane, state),
    lookView(pane, state),
  );
}

function nameView(pane: Pane, { workbook, isExample, look, work }: State): Child {
  if (pane.chooser === undefined || workbook === undefined) return undefined;
  // What is being done is done to this one.
  const canLeave = work === undefined;
  if (isExample) return exampleView(pane, canLeave, canLeave && look.kind === "tracker");
  return element(
    "div",
    { class: "ways" },
    element("p", { class: "strong" }, workbook),
    canLeave && otherView(pane, "Choose another…"),
  );
}

/** What an example is, and the ways from it to a workbook of one's own. */
function exampleView(pane: Pane, canLeave: boolean, canSave: boolean): ElementSpec {
  return bar(
    "plain",
    element("p", { class: "strong" }, "An example: three months of an invented practice."),
    element(
      "p",
      {},
      "It exists on this page only. Its figures are compared with the goals of EZDDS Billing, picked for the example; Setup has the others.",
    ),
    element(
      "div",
      { class: "ways" },
      canSave && button("Save the workbook", () => void saveExample(pane), "primary"),
      canLeave && button("Start a new tracker", () => void beginWorkbook(pane)),
      canLeave && otherView(pane),
    ),
  );
}

function lookView(pane: Pane, { look, progress, entries, work }: State): Child {
  switch (look.kind) {
    case "looking":
      return element("p", { class: "quiet" }, "Looking at the workbook…");
    case "none":
      return work === undefined && chooseView(pane, entries.length === 0);
    case "unusable":
      return bar(
        "bad",
        element("p", { class: "strong" }, "This workbook cannot be posted to."),
        element("p", {}, look.message),
        button("Look again", () => void lookAt(pane)),
      );
    case "no-tracker":
      return [look.isNew ? newView() : foreignView(), readOnlyView(look.readOnly)];
    case "tracker":
      return [progressView(progress), readOnlyView(look.readOnly)];
  }
}

/** What was posted last, and what comes next. */
function progressView(progress: MonthProgress | undefined): Child {
  if (progress === undefined) return undefined;
  const { last, untied, next } = progress;
  return element(
    "div",
    { key: "progress" },
    element("p", {}, last),
    untied !== undefined && element("p", { class: "wrong" }, sign("✕"), untied),
    next !== undefined && element("p", { class: "strong" }, next),
  );
}

function readOnlyView(why: string | undefined): Child {
  return (
    why !== undefined &&
    bar("ask", element("p", { class: "strong" }, "The workbook is read-only."), element("p", {}, why))
  );
}

function newView(): ElementSpec {
  return element("p", {}, "A new tracker. It is made with the first posting.");
}

function foreignView(): ElementSpec {
  return bar(
    "plain",
    element("p", { class: "strong" }, "This workbook has no tracker yet."),
    element(
      "p",
      {},
      "Post your first reports, and its sheets and charts are added behind yours: receivables by age, billed and collected, new patients, treatment. What is there stays as it is.",
    ),
    element("p", {}, "Before anything is written, you see what was understood. Names of patients are never kept."),
  );
}

function chooseView(pane: Pane, isUntouched: boolean): ElementSpec {
  return element(
    "section",
    { class: "card", "aria-labelledby": "which" },
    element("h2", { id: "which" }, "Which workbook?"),
    element(
      "p",
      {},
      "Huddlebook keeps a month-end tracker in an Excel workbook: what is owed by age, billed and collected, new patients, treatment. It is changed here, on this computer; nothing is sent anywhere.",
    ),
    element(
      "div",
      { class: "ways" },
      button("Start a new tracker", () => void beginWorkbook(pane), "primary"),
      otherView(pane),
      // What somebody brought already is not for an example.
      isUntouched && button("See an example", () => void seeExample(pane)),
    ),
  );
}

function otherView(pane: Pane, words = "Choose a workbook…"): ElementSpec {
  if (pane.chooser?.savesInPlace === true) return button(words, () => void chooseWorkbook(pane));
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    if (file !== undefined) void takeWorkbook(pane, file);
    target.value = "";
  };
  return element(
    "label",
    { class: "file" },
    words,
    element("input", { id: "choose-workbook", type: "file", accept: ".xlsx,.xlsm", on: { change } }),
  );
}
