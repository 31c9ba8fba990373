import type { ReportFigures } from "../domain/figures";

/** What a posting gives, by the kind of its figures: which report proves which figure goes by it. */
export const FIGURES_GIVEN = {
  receivables: "Receivables",
  "receivables-total": "Receivables",
  "production-by-day": "Production",
  "production-by-month": "Production",
  "new-patient-appointments": "New patients",
  "treatment-plans": "Treatment",
  "outstanding-claims": "Claims",
} as const satisfies Readonly<Record<ReportFigures["kind"], string>>;

/** What a report gives. */
export type Given = (typeof FIGURES_GIVEN)[keyof typeof FIGURES_GIVEN];
