import { isWholeWeek } from "../formulas/wholeWeeks";
import { addDays, addMonths, type Day, monthEndOf, monthOf } from "../../domain/calendar";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { type Row, numberIn, textIn } from "../../workbook/spec/cell";
import { dayIn } from "../formulas/columns";

/** How a series goes on: its periods, and how many of the last ones are judged. */
export interface Rhythm {
  readonly word: "week" | "month";
  /** A whole year of weeks, and two of months: what lies further back says nothing of today. */
  readonly judged: number;
  /** The first day of the period that a row's date stands for. */
  readonly firstDay: (date: Day) => Day;
  readonly lastDay: (firstDay: Day) => Day;
  /** The first day of the period so many periods before. */
  readonly before: (firstDay: Day, periods: number) => Day;
}

/** A figure followed from period to period, and called a trend or none. Pure data: a new series is a new entry. */
export interface Series {
  /** Its key in Trends, and the measure in Actions. */
  readonly name: string;
  /**
   * What its chart shows, and which of its figures is called where it shows several; the name where absent. Up to 36
   * characters, so that with the longest call it takes no more than two lines above the chart.
   */
  readonly titleLead?: string;
  readonly form: "money" | "share" | "ratio" | "count";
  /** What a count counts. */
  readonly counted?: "appointments" | "claims";
  readonly betterWhen: "Higher" | "Lower";
  readonly rhythm: Rhythm;
  /** The table and the columns that hold its dates and its figures. */
  readonly table: string;
  readonly date: string;
  readonly heading: string;
  /** Whether a row's period is posted whole. A posting never makes it untrue again. */
  readonly isPosted: (row: Row) => boolean;
  /** What is to be known of its last figures. */
  readonly caution?: string;
}

const WEEKS: Rhythm = {
  word: "week",
  judged: 52,
  firstDay: (date) => date,
  lastDay: (week) => addDays(week, 6),
  before: (week, periods) => addDays(week, -7 * periods),
};

const MONTHS: Rhythm = {
  word: "month",
  judged: 24,
  firstDay: monthOf,
  lastDay: monthEndOf,
  before: (month, periods) => addMonths(month, -periods),
};

/** The series in the order in which Trends lists them. */
export const SERIES: readonly Series[] = [
  ...BALANCES.map((balance) => ({
    ...ofReceivables(balance, `${balance} receivables`, "money", "Total"),
    titleLead: `${balance} receivables by age. In all`,
  })),
  ...BALANCES.map((balance) => ({
    ...ofReceivables(balance, `${balance} share over 90`, "share", "Share over 90"),
    ...(balance === "Total" && { titleLead: "Share over 90 days. Total" }),
  })),
  {
    name: "Receivables ratio",
    form: "ratio",
    betterWhen: "Lower",
    rhythm: MONTHS,
    table: "Monthly",
    date: "Month",
    heading: "Receivables ratio",
    isPosted: (row) => textIn(row, "Complete") === "yes" && numberIn(row, "Total receivables") !== undefined,
  },
  ofWeeks("Weekly", "Billed", "money"),
  { ...ofWeeks("Weekly", "Collected", "money"), titleLead: "Billed and collected. Collected" },
  { ...ofWeeks("Weekly", "Collection ratio", "share"), titleLead: "Collection ratio, by week" },
  {
    ...ofWeeks("NewPatients", "Booked", "count"),
    name: "New-patient appointments booked",
    counted: "appointments",
  },
  {
    ...ofWeeks("NewPatients", "On the schedule", "count"),
    name: "New-patient appointments on the schedule",
    titleLead: "New patients on the schedule",
    counted: "appointments",
  },
  {
    ...ofWeeks("NewPatients", "Share within 10 days", "share"),
    name: "New patients within 10 days",
    // Who arrives in time counts at once, who does not only after 10 days: a week half decided looks better than it is.
    isPosted: (row) => isWholeWeek(row) && numberIn(row, "Open") === 0,
    caution: "Weeks with open contacts are left out until they are decided.",
  },
  {
    ...ofWeeks("Treatment", "Dollars presented", "money"),
    titleLead: "Presented and accepted. Presented",
  },
  {
    ...ofWeeks("Treatment", "Case acceptance", "share"),
    titleLead: "Case acceptance, by week presented",
    caution: "The last weeks may still rise as answers come in.",
  },
  { ...ofClaims("Open claims", "count", "Open"), titleLead: "Open claims by age. In all", counted: "claims" },
  {
    ...ofClaims("Share of open claims over 30", "share", "Share over 30"),
    titleLead: "Share of open claims over 30 days",
  },
];

function ofReceivables(balance: Balance, name: string, form: Series["form"], heading: string): Series {
  return {
    name,
    form,
    betterWhen: "Lower",
    rhythm: MONTHS,
    table: "Receivables",
    date: "Month end",
    heading,
    isPosted: (row) => textIn(row, "Balance") === balance && isMonthEnd(dayIn(row, "Month end")),
  };
}

/** Open claims at a month's end. What a report leaves out is posted all the same: a month without a figure. */
function ofClaims(name: string, form: Series["form"], heading: string): Series {
  return {
    name,
    form,
    betterWhen: "Lower",
    rhythm: MONTHS,
    table: "ClaimsTotals",
    date: "As of",
    heading,
    isPosted: (row) => textIn(row, "First 30 days") !== "" && isMonthEnd(dayIn(row, "As of")),
  };
}

/** A figure of a table a row a week. Weeks cut short are left out: they look like a fall. */
function ofWeeks(table: string, heading: string, form: Series["form"]): Series {
  return {
    name: heading,
    form,
    betterWhen: "Higher",
    rhythm: WEEKS,
    table,
    date: "Week of",
    heading,
    isPosted: isWholeWeek,
  };
}

function isMonthEnd(at: Day | undefined): boolean {
  return at !== undefined && monthEndOf(at) === at;
}
