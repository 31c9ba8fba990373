import { count } from "../../domain/counted";
import type { Entry } from "../../session/reading/entry";
import { stopReading } from "../actions/entryList";
import { type Child, element } from "../dom/element";
import type { Pane } from "../pane";
import { button } from "./parts";

/** How far the reading of all reports is: one bar, and one way to stop it. Nothing where none is read. */
export function readingView(pane: Pane, entries: readonly Entry[]): Child {
  const rows = entries.flatMap(({ read }) => (read.kind === "reading" ? [read.rows] : []));
  if (rows.length === 0) return undefined;
  const done = entries.length - rows.length;
  const sum = rows.reduce((all, some) => all + some, 0);
  const of = entries.length === 1 ? "Reading" : `Reading ${String(done + 1)} of ${String(entries.length)}`;
  return element(
    "section",
    { class: "card", key: "reading", "aria-labelledby": "reading" },
    element(
      "label",
      { for: "reading-progress", id: "reading" },
      sum === 0 ? `${of}…` : `${of}: ${count(sum, "row")} so far`,
    ),
    element("progress", {
      id: "reading-progress",
      ...(entries.length === 1 ? {} : { value: String(done), max: entries.length }),
    }),
    button("Cancel", () => {
      stopReading(pane);
    }),
  );
}
