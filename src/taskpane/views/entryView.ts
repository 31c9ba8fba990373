import { count } from "../../domain/counted";
import { type EntryStatus, isOpen } from "../../session/posting/entryStatus";
import type { EntryPreview } from "../../session/posting/preview";
import { isMet } from "../../session/reading/openQuestions";
import type { Understood } from "../../session/reading/understood";
import { takeOff } from "../actions/entryList";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { needView } from "./needViews";
import { fold, list, sign } from "./parts";

/** One report: a line where it needs nothing, and else all of it, with what it asks. @param isDayShared its day is asked for above */
export function entryView(pane: Pane, preview: EntryPreview, isDayShared: boolean): ElementSpec {
  const asks = isOpen(preview) && !waitsForSharedDay(preview, isDayShared);
  return asks ? cardView(pane, preview) : lineView(pane, preview);
}

/** All that a report asks is its day, and that is asked for several at once. */
function waitsForSharedDay({ status, needs }: EntryPreview, isDayShared: boolean): boolean {
  return isDayShared && status === "asks" && needs.filter((need) => !isMet(need)).every(({ kind }) => kind === "as-of");
}

function cardView(pane: Pane, preview: EntryPreview): ElementSpec {
  const { entry, understood, needs } = preview;
  return element(
    "section",
    { key: entry.id, class: "card", "aria-labelledby": idOfEntry(preview) },
    headingView(preview),
    statusView(preview),
    element("p", { class: "quiet" }, aboutOf(preview)),
    refusalView(preview),
    understood?.title !== undefined && understoodView(understood),
    warningsView(preview),
    needs.map((need) => needView(pane, entry, need)),
    removeButton(pane, preview),
  );
}

function lineView(pane: Pane, preview: EntryPreview): ElementSpec {
  const { entry, understood, needs, figure, status } = preview;
  const [tone, mark, words] = status === "asks" ? WAITS : STATUSES[status];
  return element(
    "section",
    { key: entry.id, class: "line", "aria-labelledby": idOfEntry(preview) },
    fold(
      [
        element("span", { class: `badge ${tone}` }, sign(mark)),
        headingView(preview),
        element("span", { class: "quiet" }, understood?.covers ?? ""),
        element("span", { class: "figure" }, figure),
        element("span", { class: status === "posts" ? "unseen" : `badge ${tone}` }, words),
      ],
      element("p", { class: "quiet" }, aboutOf(preview)),
      understood?.title !== undefined && understoodView(understood),
      needs.map((need) => needView(pane, entry, need)),
      removeButton(pane, preview),
    ),
    warningsView(preview),
  );
}

/** A report that asks for its day alone, where that is asked once for several. */
const WAITS = ["ask", "?", "Needs the day above"] as const;

function idOfEntry({ entry }: EntryPreview): string {
  return `report-${String(entry.id)}`;
}

function headingView(preview: EntryPreview): ElementSpec {
  return element("h3", { id: idOfEntry(preview), tabindex: -1 }, titleOf(preview));
}

function warningsView({ warnings }: EntryPreview): Child {
  return (
    warnings.length > 0 &&
    element(
      "div",
      { class: "bar ask" },
      warnings.map((warning) => element("p", {}, sign("!"), warning)),
    )
  );
}

function titleOf({ understood, needs }: EntryPreview): string {
  const [sheets] = needs.filter((need) => need.kind === "which-sheets");
  return understood?.title ?? sheets?.title ?? "Not recognized";
}

function refusalView({ reasons, problems }: EntryPreview): readonly Child[] {
  return [
    reasons.length > 0 &&
      element(
        "div",
        { class: "bar bad" },
        reasons.map((reason) => element("p", {}, reason)),
      ),
    problems.length > 0 &&
      fold(count(problems.length, "cell that cannot be read", "cells that cannot be read"), list(problems, 20)),
  ];
}

function removeButton(pane: Pane, preview: EntryPreview): ElementSpec {
  const click = (): void => {
    takeOff(pane, preview.entry.id);
  };
  return element(
    "button",
    { type: "button", class: "quiet", "aria-describedby": idOfEntry(preview), on: { click } },
    "Remove",
  );
}

const STATUSES: Readonly<Record<EntryStatus, readonly [tone: string, sign: string, words: string]>> = {
  reading: ["plain", "…", "Being read"],
  unusable: ["bad", "✕", "Cannot be posted"],
  asks: ["ask", "?", "Needs an answer"],
  posts: ["good", "✓", "Ready to post"],
  restates: ["ask", "✓", "Ready; changes posted figures"],
  agrees: ["good", "✓", "Matches another report of the same days"],
  differs: ["ask", "!", "Differs from another report of the same days, whose figures stay"],
  "already-posted": ["plain", "✓", "Posted already; nothing changes"],
  "not-kept": ["plain", "–", "Read, not posted: no sheet for it yet"],
};

function statusView({ status }: EntryPreview): ElementSpec {
  const [tone, mark, words] = STATUSES[status];
  return element("p", { class: `badge ${tone}` }, sign(mark), words);
}

function aboutOf({ entry, understood }: EntryPreview): string {
  const parts = [understood?.software, entry.name.label, understood?.covers];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function understoodView(understood: Understood): readonly ElementSpec[] {
  const { rows, kept, skipped, problems, total } = understood;
  const left = problems === 0 ? "" : `, ${count(problems, "with a problem", "with problems")}`;
  return [
    element(
      "p",
      {},
      `${count(rows, "row")}: ${kept.toLocaleString("en-US")} kept, ${skipped.toLocaleString("en-US")} skipped${left}.`,
    ),
    ...(total === undefined
      ? []
      : [element("p", { class: `total ${total.kind}` }, sign(TOTAL_SIGNS[total.kind]), total.words)]),
    fold("How it was read", understoodDetails(understood)),
  ];
}

const TOTAL_SIGNS = { ties: "✓", differs: "✕", "not-printed": "!" } as const;

function understoodDetails({
  provenBy,
  skippedFor,
  readAs,
  used,
  people,
  notUsed,
}: Understood): readonly ElementSpec[] {
  return [
    ...(provenBy.length > 0 ? [element("h4", {}, "What proves it"), list(provenBy)] : []),
    ...(skippedFor.length > 0 ? [element("h4", {}, "Skipped"), list(skippedFor)] : []),
    ...(readAs.length > 0 ? [element("h4", {}, "Read as"), list(readAs)] : []),
    element("h4", {}, "Columns used"),
    element(
      "dl",
      {},
      used.map(({ heading, purpose }) => element("div", {}, element("dt", {}, heading), element("dd", {}, purpose))),
    ),
    ...(people.length > 0
      ? [
          element("h4", {}, "Patient names and numbers"),
          element("p", {}, `${people.join(", ")}: read to tell rows apart, never saved.`),
        ]
      : []),
    ...(notUsed.length > 0 ? [element("h4", {}, "Not looked at"), element("p", {}, notUsed.join(", "))] : []),
  ];
}
