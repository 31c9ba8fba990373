import type { Form } from "../../workbook/spec/table";
import type { HeadingOf, NumberForm } from "../headings/headings";
import type { Given } from "../posting/figuresGiven";

/** The days that a figure covers. */
export type Span = "last day" | "month" | "3 months" | "90 days" | "last week";

/** A figure of the page Summary. Pure data: a new figure is a new entry, over a column of Monthly. */
export interface SummaryFigure {
  readonly figure: string;
  /** What an office calls it, on the page. */
  readonly label: string;
  readonly form: Extract<Form, "money" | "share" | "ratio" | "count" | "days">;
  /** What a change of it is counted in. Shares change in points. */
  readonly unit: string;
  /** The heading of its column in Monthly, and in SummaryMonths. */
  readonly monthly: HeadingOf<"Monthly", NumberForm> & HeadingOf<"SummaryMonths", NumberForm>;
  /** The heading in Monthly of its status against the benchmarks. */
  readonly status?: HeadingOf<"Monthly", "text">;
  /** The name of its series in Trends. */
  readonly series?: string;
  /** Which way is good news, of a figure that no series of Trends follows. */
  readonly betterWhen?: "Higher" | "Lower";
  /** The setting that it depends on, as Setup calls it. */
  readonly setting?: string;
  /** How it is figured, for whoever asks. */
  readonly definition: string;
  readonly span: Span;
  readonly provenBy: readonly Given[];
  /** What must be posted for it, behind "No figure: ". */
  readonly needs: string;
  /** Why a figure as recent as this is one only so far. */
  readonly caution?: string;
  /** It adds up the days that are posted: one only so far until all of the month's are. */
  readonly addsUpDays?: true;
}

/** What is said first of a figure that is still to change: it is not compared with others. */
export const SO_FAR = "So far";

/** The figures of Summary, from the top. */
export const SUMMARY_FIGURES: readonly SummaryFigure[] = [
  {
    figure: "Total receivables",
    label: "Accounts receivable",
    form: "money",
    unit: "dollars",
    monthly: "Total receivables",
    series: "Total receivables",
    definition: "Patient + Insurance, all four categories, Credits taken off.",
    span: "last day",
    provenBy: ["Receivables"],
    needs: "the receivables at the month's end are not posted.",
  },
  {
    figure: "Share over 90",
    label: "A/R over 90 days",
    form: "share",
    unit: "points",
    monthly: "Share over 90",
    status: "Status share over 90",
    series: "Total share over 90",
    definition: "Over 90 ÷ the four categories of the Total, credits aside.",
    span: "last day",
    provenBy: ["Receivables"],
    needs: "nothing is owed, or the receivables at the month's end are not posted.",
  },
  {
    figure: "Collection ratio, 3 months",
    label: "Collection ratio, 3 months",
    form: "share",
    unit: "points",
    monthly: "Ratio 3 months",
    status: "Status collection ratio",
    series: "Collection ratio",
    setting: "Collection ratio divides by",
    definition: "Collected ÷ what the setting names, over this month and the 2 before.",
    span: "3 months",
    provenBy: ["Production"],
    needs: "this month and the 2 before are not all posted whole, or there is nothing to divide by.",
  },
  {
    figure: "New patients on the schedule",
    label: "New patients on the schedule",
    form: "count",
    unit: "appointments",
    monthly: "On the schedule",
    series: "New-patient appointments on the schedule",
    setting: "Week starts on",
    definition: "New-patient appointments booked by then, dated after it, not canceled.",
    span: "last week",
    provenBy: ["New patients"],
    needs: "no report of new patients covers the last week that ends in the month.",
  },
  {
    figure: "Case acceptance",
    label: "Case acceptance",
    form: "share",
    unit: "points",
    monthly: "Case acceptance",
    status: "Status case acceptance",
    series: "Case acceptance",
    setting: "Case acceptance counts",
    definition: "Of what was presented in the month: accepted so far ÷ presented.",
    span: "month",
    provenBy: ["Treatment"],
    needs: "nothing was presented, or no report of treatment plans covers the month whole.",
    caution: "answers are still coming in.",
  },
  {
    figure: "Dollars presented",
    label: "Treatment presented",
    form: "money",
    unit: "dollars",
    monthly: "Dollars presented",
    series: "Dollars presented",
    definition: "The fees of the treatment plans presented in the month.",
    span: "month",
    provenBy: ["Treatment"],
    needs: "no report of treatment plans covers the month whole.",
  },
  {
    figure: "Billed",
    label: "Production",
    form: "money",
    unit: "dollars",
    monthly: "Billed",
    series: "Billed",
    definition: "Full fees of what was done in the month.",
    addsUpDays: true,
    span: "month",
    provenBy: ["Production"],
    needs: "nothing of the month's production is posted.",
  },
  {
    figure: "Collected",
    label: "Collections",
    form: "money",
    unit: "dollars",
    monthly: "Collected",
    series: "Collected",
    definition: "Patient + insurance payments of the month, refunds taken off.",
    addsUpDays: true,
    span: "month",
    provenBy: ["Production"],
    needs: "nothing of the month's production is posted.",
  },
  {
    figure: "Receivables ratio",
    label: "A/R ÷ a month's net production",
    form: "ratio",
    unit: "months owed",
    monthly: "Receivables ratio",
    status: "Status receivables ratio",
    series: "Receivables ratio",
    definition: "Total receivables ÷ the average monthly Net billed of this month and the 2 before.",
    span: "3 months",
    provenBy: ["Receivables", "Production"],
    needs:
      "the receivables at the month's end and 3 whole months are not all posted, or there is nothing to divide by.",
  },
  {
    figure: "Days in receivables",
    label: "Days in A/R",
    form: "days",
    unit: "days",
    monthly: "Days in receivables",
    status: "Status days in receivables",
    betterWhen: "Lower",
    definition: "Total receivables ÷ (Net billed of the last 90 days ÷ 90).",
    span: "90 days",
    provenBy: ["Receivables", "Production"],
    needs:
      "the receivables at the month's end and the last 90 days are not all posted, or there is nothing to divide by.",
  },
  {
    figure: "New patients",
    label: "New patients seen",
    form: "count",
    unit: "patients",
    monthly: "New patients",
    status: "Status new patients",
    betterWhen: "Higher",
    definition: "New-patient appointments kept in the month.",
    span: "month",
    provenBy: ["New patients"],
    needs: "no report of new patients covers the month whole.",
  },
  {
    figure: "Claims over 30",
    label: "Claims over 30 days",
    form: "share",
    unit: "points",
    monthly: "Claims over 30",
    status: "Status claims over 30",
    series: "Share of open claims over 30",
    setting: "Claim age counts from",
    definition: "Over 30 days ÷ the open claims whose age is known. Claims are not insurance receivables.",
    span: "last day",
    provenBy: ["Claims"],
    needs: "no list of all open claims is posted for the month's end, or none of known age is open.",
  },
];

/** The form of a row of Summary; money for a row that somebody added. */
export function summaryForm(figure: unknown): SummaryFigure["form"] {
  return SUMMARY_FIGURES.find((one) => one.figure === figure)?.form ?? "money";
}
