import { type DateRange, type Day, formatDay, formatMonth, startOfMonth } from "../../domain/calendar";
import { NO_PRODUCTION, type Production, addProduction, collected } from "../../domain/collections";
import { count } from "../../domain/counted";
import type { ReportFigures } from "../../domain/figures";
import { formatCents, sumCents } from "../../domain/money";
import { addReceivables, totalReceivables } from "../../domain/receivables/receivables";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { Report } from "../../tracker/posting/posting";

/** What a posting brings to one month, in an office's words. */
export interface MonthChange {
  /** `August 2026` */
  readonly month: string;
  /** `A/R $125,490.28`, `production $101,797.00`: a figure each. */
  readonly figures: readonly string[];
}

/**
 * What a posting brings, month by month, oldest first: what is owed, billed and collected, and how many of what is counted.
 * Reports that change nothing say nothing. A report of several months is told for each of them.
 */
export function changeInWords(outcomes: readonly ReportOutcome[]): readonly MonthChange[] {
  const months = new Map<Day, string[]>();
  for (const { report, plan } of outcomes) {
    if (plan.outcome !== "planned" || (plan.status !== "Posted" && plan.status !== "Restated")) continue;
    for (const [month, figures] of figuresByMonth(report))
      months.set(month, [...(months.get(month) ?? []), ...figures]);
  }
  return [...months]
    .toSorted(([one], [other]) => one - other)
    .map(([month, figures]) => ({ month: formatMonth(month), figures: [...new Set(figures)] }));
}

function figuresByMonth({ figures, asOf }: Report): readonly (readonly [Day, readonly string[]])[] {
  switch (figures.kind) {
    case "receivables":
      return at(asOf, `A/R ${formatCents(totalReceivables(addReceivables(figures.patient, figures.insurance)))}`);
    case "receivables-total":
      return at(asOf, `A/R ${formatCents(totalReceivables(figures.total))}`);
    case "outstanding-claims":
      return at(asOf, openClaims(figures));
    case "production-by-day":
      return produced(figures.days);
    case "production-by-month":
      return produced(figures.months);
    case "new-patient-appointments":
      return at(
        figures.range.to,
        `${count(figures.appointments.length, "new-patient appointment")}${since(figures.range)}`,
      );
    case "treatment-plans":
      return at(figures.range.to, presented(figures));
  }
}

function at(day: Day | undefined, words: string): readonly (readonly [Day, readonly string[]])[] {
  return day === undefined ? [] : [[startOfMonth(day), [words]]];
}

/** Where a report covers more than the month that it is told for, since when. */
function since({ from, to }: DateRange): string {
  return startOfMonth(from) === startOfMonth(to) ? "" : ` since ${formatDay(from)}`;
}

function openClaims({ claims }: Extract<ReportFigures, { kind: "outstanding-claims" }>): string {
  return `${count(claims.length, "open claim")}, ${formatCents(sumCents(claims.map(({ amount }) => amount)))}`;
}

function presented({ plans, range }: Extract<ReportFigures, { kind: "treatment-plans" }>): string {
  const amount = sumCents(plans.map(({ amountPresented }) => amountPresented));
  return `${count(plans.length, "treatment plan")}${since(range)}, ${formatCents(amount)} presented`;
}

function produced(days: ReadonlyMap<Day, Production>): readonly (readonly [Day, readonly string[]])[] {
  const months = new Map<Day, Production>();
  for (const [day, production] of days) {
    const month = startOfMonth(day);
    months.set(month, addProduction(months.get(month) ?? NO_PRODUCTION, production));
  }
  return [...months].map(([month, sum]) => [
    month,
    [`production ${formatCents(sum.billed)}`, `collections ${formatCents(collected(sum))}`],
  ]);
}
