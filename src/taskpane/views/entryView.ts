import { count } from "../../domain/counted";
import type { EntryPreview, EntryStatus } from "../../session/posting/preview";
import type { Understood } from "../../session/reading/understood";
import { takeOff } from "../actions/bringing";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { needView } from "./needViews";
import { fold, list, sign } from "./parts";

/** One report: what was understood of it, and what is still to be said. */
export function entryView(pane: Pane, preview: EntryPreview): ElementSpec {
  const { entry, understood, needs, warnings } = preview;
  const id = `report-${String(entry.id)}`;
  return element(
    "section",
    { key: entry.id, class: "card", "aria-labelledby": id },
    element("h3", { id, tabindex: -1 }, titleOf(preview)),
    statusView(preview),
    element("p", { class: "quiet" }, aboutOf(preview)),
    refusalView(preview),
    understood?.title !== undefined && understoodView(understood),
    warnings.length > 0 &&
      element(
        "div",
        { class: "bar ask" },
        warnings.map((warning) => element("p", {}, sign("!"), warning)),
      ),
    needs.map((need) => needView(pane, entry, need)),
    takeOffButton(pane, preview, id),
  );
}

function titleOf({ understood, status, needs }: EntryPreview): string {
  const [sheets] = needs.filter((need) => need.kind === "which-sheets");
  return understood?.title ?? sheets?.title ?? (status === "reading" ? "Reading…" : "Not recognized");
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

function takeOffButton(pane: Pane, { entry, status }: EntryPreview, describedBy: string): ElementSpec {
  const click = (): void => {
    takeOff(pane, entry.id);
  };
  const words = status === "reading" ? "Stop reading" : "Take off the list";
  return element("button", { type: "button", class: "quiet", "aria-describedby": describedBy, on: { click } }, words);
}

const STATUSES: Readonly<Record<EntryStatus, readonly [tone: string, sign: string, words: string]>> = {
  reading: ["plain", "…", "Being read"],
  unusable: ["bad", "✕", "Cannot be posted"],
  asks: ["ask", "?", "Needs an answer"],
  posts: ["good", "✓", "Ready to post"],
  restates: ["ask", "✓", "Ready; changes posted figures"],
  agrees: ["good", "✓", "Agrees with the figures that are there"],
  differs: ["ask", "!", "Differs from the figures that are there, which stay"],
  "already-posted": ["plain", "✓", "Posted already; nothing changes"],
  "not-kept": ["plain", "–", "Read, not posted: no sheet for it yet"],
};

function statusView({ status, entry }: EntryPreview): ElementSpec {
  const [tone, mark, words] = STATUSES[status];
  const rows = entry.read.kind === "reading" && entry.read.rows > 0 ? `: ${count(entry.read.rows, "row")} so far` : "";
  return element("p", { class: `badge ${tone}` }, sign(mark), words, rows);
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
    fold("What was understood", understoodDetails(understood)),
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
          element("h4", {}, "Names and numbers of people"),
          element("p", {}, `Not kept: ${people.join(", ")}. They tell rows apart, and end here.`),
        ]
      : []),
    ...(notUsed.length > 0 ? [element("h4", {}, "Not looked at"), element("p", {}, notUsed.join(", "))] : []),
  ];
}
