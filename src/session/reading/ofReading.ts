import type { Need } from "./needs";
import type { WordNeed } from "./wordNeeds";

/** What has to be said before a report can be read at all. */
export type ReadingNeed = Extract<Need, { kind: "ages-as-of" | "range" | "dates" | "which-report" | "which-sheets" }>;

const READING_NEEDS: ReadonlySet<Need["kind"]> = new Set<ReadingNeed["kind"]>([
  "ages-as-of",
  "range",
  "dates",
  "which-report",
  "which-sheets",
]);

/** Says whether a report cannot be read until something is said. In a file of its own, as the pane asks before it loads what reads. */
export function isOfReading(need: Need): need is ReadingNeed {
  return READING_NEEDS.has(need.kind);
}

/** Says whether something is asked of a report's words. */
export function isOfWords(need: Need): need is WordNeed {
  return need.kind === "statuses" || need.kind === "names";
}
