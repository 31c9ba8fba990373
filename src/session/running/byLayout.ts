import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";
import { ANY_FORM } from "./instead";
import type { HowSure, ReportToRun, SubjectId } from "./practiceSoftware";

interface Advice extends Pick<ReportToRun, "choose" | "query" | "where"> {
  readonly subject: SubjectId;
  readonly gives: string;
  /** Where that is not as of Open Dental's own reports. */
  readonly comes?: string;
  readonly sure?: HowSure;
}

/** What is to be known of the queries before one is copied. */
export const QUERIES_ARE_UNTRIED =
  "This query has not been run inside Open Dental yet, only on a copy of its tables. It reads and changes nothing; look its first result over before you post it.";

const QUERY_COMES = "Export: .txt or .csv.";

/** One entry a report that is known by name: a new layout without one does not compile. */
const ADVICE: Readonly<Record<LayoutId, Advice>> = {
  "insurance-aging": {
    subject: "insurance",
    gives: "What is owed by age, for patient, insurance and total.",
    choose: [
      "As of: the month’s last day.",
      "Group by family, or by patient; the same every month.",
      "Without the detailed breakdown, which leaves the patients’ part out.",
      "All billing types and providers, negative balances included.",
    ],
  },
  "aging-of-receivables": {
    subject: "receivables",
    gives: "What is owed by age, in total. Checks Insurance Aging.",
    choose: [
      "As of: the month’s last day.",
      "Any balance, negative balances included.",
      "Grouped as Insurance Aging is.",
    ],
  },
  "production-monthly": {
    subject: "production",
    gives: "What was billed, written off, adjusted and collected, day by day.",
    choose: [
      "Dates: the month’s first to its last day.",
      "All providers and clinics.",
      "The same choice of write-off date every month.",
    ],
  },
  "production-daily": {
    subject: "production",
    gives: "The same from each transaction. Checks the report above.",
    choose: ["Dates: the month’s first to its last day.", "All providers and clinics."],
  },
  "production-annual": {
    subject: "production",
    gives: "Past months at once, for the first time that you post.",
    choose: ["Dates: whole months, up to the month before your first daily report."],
  },
  "new-patient-appointments": {
    subject: "newPatients",
    gives: "New patients: booked, on the schedule, arrived, within 10 days, and their sources.",
    choose: [
      "Paste the query into User Query; change the two dates at its top.",
      "Dates: the three months that end with the month you close.",
      "Choose Raw, then Export.",
    ],
    query: "new-patient-appointments",
    comes: QUERY_COMES,
    where: "Reports, User Query",
  },
  "treatment-plans": {
    subject: "treatment",
    gives: "Treatment presented and accepted, case acceptance, and what was started within 10 days.",
    choose: ["Paste the query into User Query; dates and Raw as for new patients."],
    query: "treatment-plans",
    comes: QUERY_COMES,
    where: "Reports, User Query",
  },
  "outstanding-claims": {
    subject: "claims",
    gives: "Claims that wait for payment, by carrier and age, counted and in fees billed.",
    choose: [
      "Set “days old” to 0: otherwise claims of the last 30 days are left out.",
      "Run it on the month’s last day: what is paid later is no longer in it.",
      "Preauthorizations may be in it: they are left out.",
    ],
  },
  claims: {
    subject: "claims",
    gives: "Claims by carrier and age, with plan types, denials, follow-up dates and days to payment.",
    choose: [
      "Columns: Carrier, Status, Date sent, Amount billed.",
      "As you have them: Plan type, Date of service, Denial reason, Follow-up date, Date paid.",
      "Open claims, and the month’s paid ones for days to payment.",
    ],
    comes: ANY_FORM,
    sure: "likely",
  },
  "huddle-schedule": {
    subject: "schedule",
    gives: "The next day’s visits: what each family owes and why, what is pending, what is missing.",
    choose: [
      "Paste the query into User Query in the evening, after aging was run; it finds the next day with appointments.",
      "Open Dental does not ask for what stands in SET: write today there for a paste in the morning.",
      "Choose Raw, then Export.",
      "Before version 24.2, take out the two lines so marked.",
    ],
    query: "huddle-schedule",
    comes: QUERY_COMES,
    where: "Reports, User Query",
  },
};

/** A report that is known by name, and the software that it is from. */
export interface KnownReport extends ReportToRun {
  readonly subject: SubjectId;
  readonly software: string;
  readonly gives: string;
}

/** What to run of the reports that are known by name, in the order of `LAYOUTS`. */
export const KNOWN_REPORTS: readonly KnownReport[] = LAYOUTS.map(({ id, title, practiceSoftware, source }) => ({
  report: title,
  software: practiceSoftware,
  where: source,
  comes: "Export: a text file, or one named .xls that is a text too.",
  sure: "code",
  ...ADVICE[id],
}));

/** Those of a software that tell of a subject. @throws RangeError where none does: a bug in the caller */
export function knownReports(software: string, subject: SubjectId): readonly [ReportToRun, ...ReportToRun[]] {
  const [first, ...others] = KNOWN_REPORTS.filter((one) => one.software === software && one.subject === subject);
  if (first === undefined) throw new RangeError(`no report of ${software} tells of ${subject}`);
  return [first, ...others];
}
