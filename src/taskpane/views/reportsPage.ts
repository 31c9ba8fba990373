import { ALL_SOFTWARE } from "../../session/running/allSoftware";
import { QUERIES_ARE_UNTRIED } from "../../session/running/byLayout";
import { keptSoftware, softwareNamed } from "../../session/running/keptSoftware";
import {
  type NotKnown,
  type PracticeSoftware,
  type ReportToRun,
  SUBJECTS,
  howSureInWords,
} from "../../session/running/practiceSoftware";
import { tablesIn } from "../../session/trackerPort";
import { chooseSoftware, keepSoftware } from "../actions/settingUp";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange } from "../workbookLook";
import { button, fold, list, valueOf } from "./parts";

/** Which reports to run in the practice software that somebody chose, with what to choose there. */
export function reportsPage(pane: Pane, { queries, look, software }: State): readonly Child[] {
  const kept = look.kind === "looking" ? undefined : keptSoftware(tablesIn(look));
  const shown = software ?? kept;
  return [
    element("h2", { id: "what-to-run", tabindex: -1 }, "What to run"),
    softwareField(pane, shown),
    shown === undefined && element("p", {}, "Choose it once, and see which of its reports to run, and how."),
    shown !== undefined && [
      shown !== kept && look.kind === "tracker" && canChange(look) && keepButton(pane, shown),
      element(
        "p",
        {},
        "On the first working morning of the month, after the month-end update (aging) was run. Export each as a file, or copy it with its headings.",
      ),
      SUBJECTS.map(({ id, words }) =>
        element(
          "section",
          { key: `${shown.name} ${id}`, "aria-labelledby": `run-${id}` },
          element("h3", { id: `run-${id}` }, words),
          shown.runs[id].map((one) => ("report" in one ? reportView(one, queries) : notKnownView(one))),
        ),
      ),
    ],
  ];
}

function softwareField(pane: Pane, shown: PracticeSoftware | undefined): ElementSpec {
  const choose = (event: Event): void => {
    chooseSoftware(pane, softwareNamed(valueOf(event)));
  };
  return element(
    "div",
    { class: "field" },
    element("label", { for: "software" }, "Your practice software"),
    element(
      "select",
      { id: "software", value: shown?.name ?? "", on: { change: choose } },
      shown === undefined && element("option", { value: "" }, "Choose…"),
      ALL_SOFTWARE.map(({ name }) => element("option", { value: name }, name)),
    ),
  );
}

function keepButton(pane: Pane, software: PracticeSoftware): ElementSpec {
  return button("Remember it in the workbook", () => void keepSoftware(pane, software));
}

function reportView(
  { report, where, gives, choose, comes, sure, query }: ReportToRun,
  queries: State["queries"],
): ElementSpec {
  const sql = query === undefined ? undefined : queries[query];
  return element(
    "section",
    { class: "card", key: report },
    element("h4", {}, report),
    gives !== undefined && element("p", {}, gives),
    where !== undefined && element("p", { class: "quiet" }, where),
    list(choose),
    element("p", {}, comes),
    element("p", { class: "hint" }, howSureInWords(sure)),
    sql !== undefined &&
      fold(
        "The query, to copy",
        element("p", {}, QUERIES_ARE_UNTRIED),
        element("textarea", { class: "code", readonly: true, rows: 8, "aria-label": `Query: ${report}`, value: sql }),
      ),
  );
}

function notKnownView({ notKnown, instead }: NotKnown): ElementSpec {
  return element(
    "section",
    { class: "card", key: notKnown },
    element("p", {}, element("strong", {}, "Not known: "), notKnown),
    element("p", {}, instead),
  );
}
