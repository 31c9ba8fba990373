import { type CellDifference, formatCell } from "../tracker/difference";
import type { ReportOutcome } from "../tracker/postReports";
import type { HeldCell } from "../tracker/takeReportBack";
import { count } from "./counted";

/** Reports that were understood, but that the tracker has no sheet for: one sentence for all of them. */
export function describeNotKept(outcomes: readonly ReportOutcome[]): readonly string[] {
  const reports = outcomes.filter(({ plan }) => plan.outcome === "not-kept").map(({ report }) => report);
  if (reports.length === 0) return [];
  const titles = [...new Set(reports.map(({ title }) => title))].join(" and ");
  return [`${count(reports.length, "file")} read and not posted: the tracker has no sheet yet for ${titles}.`];
}

/** A cell that would change, in words: where, what it holds, what it becomes, and by how much. */
export function describeDifference({ table, row, heading, form, was, becomes, isByHand }: CellDifference): string {
  const difference =
    typeof was === "number" && typeof becomes === "number" ? ` (${formatCell(becomes - was, form)})` : "";
  const byHand = isByHand ? ", changed by hand since it was posted" : "";
  return `${table}, ${row}, ${heading}: ${formatCell(was, form)} → ${formatCell(becomes, form)}${difference}${byHand}`;
}

/** A cell that keeps a posting from being taken back, in words. */
export function describeHeldCell({ table, row, heading, isTwice }: HeldCell): string {
  if (isTwice) return `${table}, ${row}: two rows have this key`;
  return heading === undefined ? `${table}, ${row}: the row is gone` : `${table}, ${row}, ${heading}`;
}
