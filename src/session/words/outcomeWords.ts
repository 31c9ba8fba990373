import { type CellDifference, formatCell } from "../../tracker/posting/difference";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { EditedCell } from "../../tracker/posting/takeReportBack";
import type { ChangedWeekStart } from "../../tracker/production/weekStart";
import { count } from "../../domain/counted";

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

/** That a report says otherwise than what is posted. @param period in words */
export function describeOtherFigures(period: string): string {
  return `${period} is already posted with other figures`;
}

/** Why weeks that would start on another day than those that are posted are not put beside them, and what to do. */
export function describeChangedWeekStart({ posted, set }: ChangedWeekStart): string {
  return (
    `Setup says that weeks start on ${set}, and the weeks that are posted start on ${posted}: with both, days would count ` +
    `in two weeks. Set “Week starts on” back to ${posted} in Setup, then post again. For weeks from ${set}, set it in a ` +
    `new workbook and post every month there.`
  );
}

/** A cell that keeps a posting from being taken back, in words. */
export function describeEditedCell({ table, row, heading, isTwice }: EditedCell): string {
  if (isTwice) return `${table}, ${row}: two rows have this key`;
  return heading === undefined ? `${table}, ${row}: the row is gone` : `${table}, ${row}, ${heading}`;
}
