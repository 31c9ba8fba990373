import type { CellsOf } from "../headings/headings";

/** Who has duties: the four roles, in the order in which they speak, and each person at once. */
export const HOLDERS = ["Accounts", "Patient", "Treatment", "Insurance", "Everyone"] as const;

/** How often a duty is done. */
export const PERIODS = ["Each day", "Each week", "Each month", "Each quarter", "Each year"] as const;

type Holder = (typeof HOLDERS)[number];
type Period = (typeof PERIODS)[number];

/** What only a person can say. */
const TICK = "tick";

const DUTIES: readonly (readonly [Holder, string, Period, string])[] = [
  ["Accounts", "Post all payments and charges", "Each day", "Days has yesterday, and its day sheet's total"],
  [
    "Accounts",
    "Put services, insurance, balance and why on tomorrow's schedule",
    "Each day",
    "Huddle posted the day before",
  ],
  [
    "Accounts",
    "Have the insurance of tomorrow's new patients; call the carrier",
    "Each day",
    "No new patient misses insurance",
  ],
  ["Accounts", "Take part in the huddle", "Each day", "Log has the day's Collected"],
  ["Accounts", "Record what was billed and collected", "Each week", "Weekly has the week's days"],
  ["Accounts", "Track, graph and post the statistics", "Each week", "Postings of the week"],
  [
    "Accounts",
    "Total and compare the aging",
    "Each month",
    "Receivables at month end; roll-forward ties or has a reason",
  ],
  [
    "Accounts",
    "Follow up claims, accounts and delinquent accounts",
    "Each week",
    "Past due falls; Actions have results",
  ],
  ["Accounts", "Send statements in time", "Each month", "No slot says no statement sent"],
  ["Accounts", "Take in preauthorizations and tell the patients", "Each day", TICK],
  ["Accounts", "Keep fee schedules, credit agreements and forms in supply", "Each month", TICK],
  ["Accounts", "Resolve discrepancies", "Each month", "Nothing unexplained in the roll-forward"],
  ["Patient", "Answer messages and e-mail", "Each day", TICK],
  ["Patient", "Book with the right provider, procedures and length", "Each day", "No slot without fees or provider"],
  ["Patient", "See that new patients come within 10 days", "Each day", "Share within 10 days"],
  ["Patient", "Confirm, and leave messages", "Each day", "No slot misses confirmation"],
  ["Patient", "Have forms and x-rays in before the visit", "Each day", "No slot misses forms or x-rays"],
  ["Patient", "Have insurance that is right and active", "Each day", "Insurance is ok on all slots"],
  ["Patient", "Count the new patients on the schedule, and their trend", "Each week", "NewPatients; Trends"],
  ["Patient", "Meet the office manager", "Each week", TICK],
  ["Treatment", "Have forms and x-rays of new patients", "Each day", "No new patient misses forms or x-rays"],
  ["Treatment", "Track treatment that is pending or not finished", "Each week", "Worth asking; unscheduled treatment"],
  ["Treatment", "Have treatment started within 10 days", "Each day", "Share within 10 days"],
  ["Treatment", "Call after difficult procedures", "Each day", TICK],
  ["Treatment", "Get preauthorizations that are needed", "Each day", TICK],
  ["Treatment", "Document the financial arrangement of each case", "Each day", TICK],
  ["Treatment", "Count what was presented and accepted, and its trend", "Each week", "Treatment; Trends"],
  ["Treatment", "Thank who referred, and tell of referred cases", "Each week", TICK],
  [
    "Insurance",
    "Enter, verify and send claims, and follow their status",
    "Each day",
    "Claims not made and not sent are none",
  ],
  ["Insurance", "Keep status, files and payments of claims", "Each day", "Last touched within 14 days"],
  ["Insurance", "Call carriers of denials, missing information and payments", "Each day", "Past follow up falls"],
  ["Insurance", "Tell patients the status, and what they owe", "Each week", TICK],
  ["Insurance", "Review and update insurance information", "Each week", "Enrollment verified is of late"],
  ["Insurance", "Set deadlines, by urgency and work, and keep them", "Each week", "No deadline of a claim is past"],
  ["Insurance", "Reconcile payments, and report", "Each week", "Reconciliation tied to the week"],
  ["Insurance", "Audit the data; train", "Each quarter", TICK],
  ["Everyone", "Keep the job description, with what worked", "Each year", "Actions with results, by owner"],
];

/** The duties in a new workbook, for the practice to change as it likes. */
export const DUTY_ROWS: readonly CellsOf<"Duties">[] = DUTIES.map(([role, duty, period, proof]) => ({
  Role: role,
  Duty: duty,
  "How often": period,
  Proof: proof,
}));
