import type { TrackerFigures } from "../../domain/figures";
import { type RowOf, textIn } from "../headings/rows";

/** What a posting gives, by the kind of its figures: which report proves which figure goes by it. */
export const FIGURES_GIVEN = {
  receivables: "Receivables",
  "receivables-total": "Receivables",
  "production-by-day": "Production",
  "production-by-month": "Production",
  "new-patient-appointments": "New patients",
  "treatment-plans": "Treatment",
  "outstanding-claims": "Claims",
} as const satisfies Readonly<Record<TrackerFigures["kind"], string>>;

/** What a report gives. */
export type Given = (typeof FIGURES_GIVEN)[keyof typeof FIGURES_GIVEN];

/** What the reports of the first version give, by their titles: its postings do not say it. */
const GIVEN_BY_TITLE: ReadonlyMap<string, Given> = new Map([
  ["Insurance Aging", "Receivables"],
  ["Aging of Accounts Receivable", "Receivables"],
  ["Production and Income, daily", "Production"],
  ["Production and Income, monthly", "Production"],
  ["Production and Income, annual", "Production"],
  ["New-patient appointments", "New patients"],
  ["Treatment plans", "Treatment"],
  ["Outstanding Insurance Claims", "Claims"],
  ["Claims", "Claims"],
]);

/** What a row of Postings gives; empty where neither it nor its report's title tells. */
export function givenIn(posting: RowOf<"Postings">): string {
  return textIn(posting, "Figures") || (GIVEN_BY_TITLE.get(textIn(posting, "Report")) ?? "");
}
