import { formatSpan } from "../../domain/calendar";
import { firstFew } from "../../session/words/firstFew";
import { describeChangedWeekStart, describeDifference, describeOtherFigures } from "../../session/words/outcomeWords";
import type { CellDifference } from "../../tracker/posting/difference";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { ExportRefusal } from "./collectReports";
import type { Warning } from "./warning";

/** How many cells of a restatement are listed before the rest is only counted. */
const CELLS_LISTED = 40;

/** Why a report cannot be posted onto what the tracker holds; nothing where it can. */
export function describeOutcomeRefusal({ report, plan }: ReportOutcome): readonly ExportRefusal[] {
  const source = report.source.label;
  if (plan.outcome === "as-of-missing") {
    return [
      {
        source,
        message: `${report.title} does not say as of which day it stands. Give it with --as-of YYYY-MM-DD, or put the file in a folder named YYYY-MM.`,
      },
    ];
  }
  if (plan.outcome === "week-start-changed") return [{ source, message: describeChangedWeekStart(plan) }];
  if (plan.outcome === "guarded") {
    const wayOn = "If it is right, post it with --anyway.";
    return [{ source, message: [...plan.reasons, wayOn].join(" ") }];
  }
  if (plan.outcome !== "restatement") return [];
  return [{ source, message: describeRestatement(formatSpan(plan.period), plan.differences) }];
}

/** What is to be known of a report beside what is posted. */
export function warningsOfOutcome({ report, plan }: ReportOutcome): readonly Warning[] {
  const source = report.source.label;
  if (plan.outcome === "already-posted")
    return [{ code: "already-posted", source, message: "This file is posted already. Nothing was changed." }];
  if (plan.outcome !== "planned" && plan.outcome !== "not-kept") return [];
  const code = plan.outcome === "planned" && plan.status === "Differs" ? "differs" : "looks-odd";
  return plan.warnings.map((message) => ({ code, source, message }));
}

function describeRestatement(period: string, differences: readonly CellDifference[]): string {
  return [
    `${describeOtherFigures(period)}. With --restate these would change:`,
    ...firstFew(differences.map(describeDifference), CELLS_LISTED).map((line) => `  ${line}`),
  ].join("\n");
}
