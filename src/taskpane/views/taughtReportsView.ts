import { taughtFileText } from "../../session/reading/taughtFile";
import { taughtReportsIn } from "../../session/reading/taughtReports";
import { tablesIn } from "../../session/trackerPort";
import { passReportsOn, takeReports } from "../actions/passingOn";
import { forgetReport } from "../actions/settingUp";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange } from "../workbookLook";
import { button, fold } from "./parts";

/** Reports that somebody named the columns of, and their way to another practice and from it. */
export function taughtReportsView(pane: Pane, look: State["look"]): Child {
  const reports = taughtReportsIn(tablesIn(look));
  if (reports.length === 0 && !canChange(look)) return undefined;
  return element(
    "section",
    { "aria-labelledby": "own-reports" },
    element("h3", { id: "own-reports" }, "Reports of your own"),
    reports.length > 0 && [
      element("p", { class: "hint" }, "To change what you said of one's columns, forget it and add the report again."),
      element(
        "ul",
        { class: "plain", role: "list" },
        reports.map(({ title }) => reportView(pane, look, title)),
      ),
    ],
    fold(
      "To and from another practice",
      element(
        "p",
        { class: "hint" },
        "A file holds which column of a report is what: no figure, and no word that could be a name. What is known here stays.",
      ),
      reports.length > 0 && [
        button("Save them as a file", () => {
          passReportsOn(pane);
        }),
        element("textarea", {
          class: "code",
          readonly: true,
          rows: 6,
          "aria-label": "What the file holds, to copy",
          value: taughtFileText(reports),
        }),
      ],
      canChange(look) && fileField(pane),
    ),
  );
}

function reportView(pane: Pane, look: State["look"], title: string): ElementSpec {
  return element(
    "li",
    { key: title, class: "ways" },
    element("span", {}, title),
    canChange(look) && button(`Forget “${title}”`, () => void forgetReport(pane, title), "quiet"),
  );
}

function fileField(pane: Pane): ElementSpec {
  const change = ({ target }: Event): void => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file !== undefined) void takeReports(pane, file);
    // The same file can be chosen once more.
    if (target instanceof HTMLInputElement) target.value = "";
  };
  return element(
    "label",
    { class: "file" },
    "Take them from a file…",
    element("input", { id: "take-reports", type: "file", accept: ".json", on: { change } }),
  );
}
