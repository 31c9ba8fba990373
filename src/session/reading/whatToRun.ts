import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";

/** A report to run: where it is found, with which filters, and what it gives. */
export interface ReportCard {
  readonly title: string;
  readonly software: string;
  readonly where: string;
  readonly filters: readonly string[];
  readonly gives: string;
  /** The name of the query to run, where the software has no report of its own. */
  readonly query?: string;
}

/** What is to be known of the queries before one is copied. */
export const QUERIES_ARE_UNTRIED =
  "This query has not been run inside Open Dental yet, only on a copy of its tables. It reads and changes nothing; look its first result over before you post it.";

interface Advice {
  readonly filters: readonly string[];
  readonly gives: string;
  readonly query?: string;
  /** Where it is found, where that is not where its layout says. */
  readonly where?: string;
}

/** One entry a report: a new layout without one does not compile. */
const ADVICE: Readonly<Record<LayoutId, Advice>> = {
  "insurance-aging": {
    gives: "What is owed by age, for patient, insurance and total.",
    filters: [
      "As of: the month’s last day.",
      "Group by family, or by patient; the same every month.",
      "Without the detailed breakdown, which leaves the patients’ part out.",
      "All billing types and providers, negative balances included.",
    ],
  },
  "aging-of-receivables": {
    gives: "What is owed by age, in total. Checks the report above.",
    filters: [
      "As of: the month’s last day.",
      "Any balance, negative balances included.",
      "Grouped as the report above.",
    ],
  },
  "production-monthly": {
    gives: "What was billed, written off, adjusted and collected, day by day.",
    filters: [
      "Dates: the month’s first to its last day.",
      "All providers and clinics.",
      "The same choice of write-off date every month.",
    ],
  },
  "production-daily": {
    gives: "The same from each transaction. Checks the report above.",
    filters: ["Dates: the month’s first to its last day.", "All providers and clinics."],
  },
  "production-annual": {
    gives: "Past months at once, for the first time that you post.",
    filters: ["Dates: whole months, up to the month before your first daily report."],
  },
  "new-patient-appointments": {
    gives: "New patients: booked, on the schedule, arrived, within 10 days, and their sources.",
    filters: [
      "Paste the query below into User Query; change the two dates at its top.",
      "Dates: the three months that end with the month you close.",
      "Choose Raw, then Export.",
    ],
    query: "new-patient-appointments",
    where: "Reports, User Query",
  },
  "treatment-plans": {
    gives: "Treatment presented and accepted, case acceptance, and what was started within 10 days.",
    filters: ["Paste the query below into User Query; dates and Raw as above."],
    query: "treatment-plans",
    where: "Reports, User Query",
  },
  "outstanding-claims": {
    gives: "Claims that wait for payment, by carrier and age, counted and in fees billed.",
    filters: [
      "Set “days old” to 0: otherwise claims of the last 30 days are left out.",
      "Run it on the month’s last day: what is paid later is no longer in it.",
      "Preauthorizations may be in it: they are left out.",
    ],
  },
  claims: {
    gives: "The same from other software, with plan types, denials, follow-up dates and days to payment.",
    filters: [
      "Columns: Carrier, Status, Date sent, Amount billed.",
      "As you have them: Plan type, Date of service, Denial reason, Follow-up date, Date paid.",
      "Open claims, and the month’s paid ones for days to payment.",
    ],
  },
};

/** What to run, one card a report, in the order of `LAYOUTS`. */
export const REPORT_CARDS: readonly ReportCard[] = LAYOUTS.map(({ id, title, practiceSoftware, source }) => ({
  title,
  software: practiceSoftware,
  where: source,
  ...ADVICE[id],
}));
