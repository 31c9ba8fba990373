import { isWholeWeek } from "../formulas/wholeWeeks";
import { addDays, monthAfter, type Day, monthEndOf, startOfMonth } from "../../domain/calendar";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import type { Book } from "../../workbook/spec/book";
import type { HeadingOf, NumberForm, TableName } from "../headings/headings";
import { type RowOf, bookRows, dayIn, numberIn, textIn } from "../headings/rows";

/** How a series goes on: its periods, and how many of the last ones are judged. */
export interface Interval {
  readonly word: "week" | "month";
  /** A whole year of weeks, and two of months: what lies further back says nothing of today. */
  readonly judged: number;
  /** The first day of the period that a row's date stands for. */
  readonly firstDay: (date: Day) => Day;
  readonly lastDay: (firstDay: Day) => Day;
  /** The first day of the period so many periods before. */
  readonly before: (firstDay: Day, periods: number) => Day;
}

/** A figure, and the date of the row that it stands in. */
export type DatedFigure = readonly [date: Day, figure: number | undefined];

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
  readonly interval: Interval;
  /** The table and the column that hold its figures. */
  readonly table: TableName;
  readonly heading: string;
  /**
   * The figures of the periods that are posted whole, by the dates of their rows; `undefined` for a row without a figure. A
   * posting never makes a period that is posted whole less than that again.
   */
  readonly figures: (book: Book) => readonly DatedFigure[];
  /** What is to be known of its last figures. */
  readonly caution?: string;
}

const WEEKS: Interval = {
  word: "week",
  judged: 52,
  firstDay: (date) => date,
  lastDay: (week) => addDays(week, 6),
  before: (week, periods) => addDays(week, -7 * periods),
};

const MONTHS: Interval = {
  word: "month",
  judged: 24,
  firstDay: startOfMonth,
  lastDay: monthEndOf,
  before: (month, periods) => monthAfter(month, -periods),
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
    interval: MONTHS,
    ...followed(
      "Monthly",
      "Month",
      "Receivables ratio",
      (row) => textIn(row, "Complete") === "yes" && numberIn(row, "Total receivables") !== undefined,
    ),
  },
  ofWeeks(followed("Weekly", "Week of", "Billed", isWholeWeek), "money"),
  {
    ...ofWeeks(followed("Weekly", "Week of", "Collected", isWholeWeek), "money"),
    titleLead: "Billed and collected. Collected",
  },
  {
    ...ofWeeks(followed("Weekly", "Week of", "Collection ratio", isWholeWeek), "share"),
    titleLead: "Collection ratio, by week",
  },
  {
    ...ofWeeks(followed("NewPatients", "Week of", "Booked", isWholeWeek), "count"),
    name: "New-patient appointments booked",
    counted: "appointments",
  },
  {
    ...ofWeeks(followed("NewPatients", "Week of", "On the schedule", isWholeWeek), "count"),
    name: "New-patient appointments on the schedule",
    titleLead: "New patients on the schedule",
    counted: "appointments",
  },
  {
    ...ofWeeks(followed("NewPatients", "Week of", "Share within 10 days", isWholeWeek), "share"),
    name: "New patients within 10 days",
    // Who arrives in time counts at once, who does not only after 10 days: a week half decided looks better than it is.
    ...followed(
      "NewPatients",
      "Week of",
      "Share within 10 days",
      (row) => isWholeWeek(row) && numberIn(row, "Open") === 0,
    ),
    caution: "Weeks with open contacts are left out until they are decided.",
  },
  {
    ...ofWeeks(followed("Treatment", "Week of", "Dollars presented", isWholeWeek), "money"),
    titleLead: "Presented and accepted. Presented",
  },
  {
    ...ofWeeks(followed("Treatment", "Week of", "Case acceptance", isWholeWeek), "share"),
    titleLead: "Case acceptance, by week presented",
    caution: "The last weeks may still rise as answers come in.",
  },
  { ...ofClaims("Open claims", "count", "Open"), titleLead: "Open claims by age. In all", counted: "claims" },
  {
    ...ofClaims("Share of open claims over 30", "share", "Share over 30"),
    titleLead: "Share of open claims over 30 days",
  },
];

/** Where the figures of a series stand. */
type Followed = Pick<Series, "table" | "heading" | "figures">;

/** The figures under a heading of the rows that are posted whole. */
function followed<Table extends TableName>(
  table: Table,
  date: NoInfer<HeadingOf<Table, "date" | "month">>,
  heading: NoInfer<HeadingOf<Table, NumberForm>>,
  isPosted: (row: RowOf<NoInfer<Table>>) => boolean,
): Followed {
  const figures = (book: Book): readonly DatedFigure[] =>
    bookRows(book, table).flatMap((row) => {
      const at = dayIn<Table>(row, date);
      return at === undefined || !isPosted(row) ? [] : [[at, numberIn<Table>(row, heading)] as const];
    });
  return { table, heading, figures };
}

function ofReceivables(
  balance: Balance,
  name: string,
  form: Series["form"],
  heading: "Total" | "Share over 90",
): Series {
  return {
    name,
    form,
    betterWhen: "Lower",
    interval: MONTHS,
    ...followed(
      "Receivables",
      "Month end",
      heading,
      (row) => textIn(row, "Balance") === balance && isMonthEnd(dayIn(row, "Month end")),
    ),
  };
}

/** Open claims at a month's end. What a report leaves out is posted all the same: a month without a figure. */
function ofClaims(name: string, form: Series["form"], heading: "Open" | "Share over 30"): Series {
  return {
    name,
    form,
    betterWhen: "Lower",
    interval: MONTHS,
    ...followed(
      "ClaimsTotals",
      "As of",
      heading,
      (row) => textIn(row, "First 30 days") !== "" && isMonthEnd(dayIn(row, "As of")),
    ),
  };
}

/** A figure of a table a row a week. Weeks cut short are left out: they look like a fall. */
function ofWeeks(weeks: Followed, form: Series["form"]): Series {
  return { name: weeks.heading, form, betterWhen: "Higher", interval: WEEKS, ...weeks };
}

function isMonthEnd(at: Day | undefined): boolean {
  return at !== undefined && monthEndOf(at) === at;
}
