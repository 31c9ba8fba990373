import { count } from "../../domain/counted";
import { isOpen } from "../../session/posting/entryStatus";
import type { EntryPreview, Preview } from "../../session/posting/preview";
import { openQuestions } from "../../session/reading/openQuestions";
import { post, postReady } from "../actions/posting";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange } from "../workbookLook";
import { button } from "./parts";

/** What stays in view at the bottom: Post, and where it cannot be pressed, why. */
export function postBar(pane: Pane, state: State, preview: Preview): ElementSpec {
  return element(
    "div",
    { key: "post-bar", id: "post-bar", class: "post-bar", role: "group", "aria-label": "Post" },
    barContent(pane, state, preview),
  );
}

function barContent(pane: Pane, { look }: State, { entries, sharedDay, toSettle, writes, posting }: Preview): Child {
  if (!canChange(look)) {
    return words(
      look.kind === "none"
        ? "Choose the workbook above, then post."
        : "The workbook cannot be written to now; see above.",
    );
  }
  if (toSettle > 0) {
    return [
      words(whatIsOpen(entries, sharedDay !== undefined)),
      button("Show me", () => void post(pane)),
      readyButton(pane, entries.filter((entry) => !isOpen(entry)).length),
    ];
  }
  if (!writes) return words("Nothing to post.");
  return element(
    "button",
    { type: "button", id: "post-now", class: "primary", on: { click: () => void post(pane) } },
    `Post ${count(posting.reports.length, "report")}`,
  );
}

function words(text: string): ElementSpec {
  return element("p", { class: "strong" }, text);
}

/** What keeps the reports from being posted, in a sentence or two. */
function whatIsOpen(entries: readonly EntryPreview[], isDayShared: boolean): string {
  const unusable = entries.filter(({ status }) => status === "unusable").length;
  const questions = openQuestions(entries, isDayShared);
  return [
    unusable > 0 ? `${count(unusable, "report")} cannot be posted.` : "",
    questions > 0 ? `Answer ${count(questions, "question")} to post.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function readyButton(pane: Pane, ready: number): Child {
  if (ready === 0) return undefined;
  const which = ready === 1 ? "the 1 that is ready" : `the ${String(ready)} that are ready`;
  return button(`Post ${which}`, () => void postReady(pane));
}
