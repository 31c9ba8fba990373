import { isWholeWeek } from "../formulas/wholeWeeks";
import { median } from "../../domain/trend/median";
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

/** What people see to as one thing: what several figures say of it is one call to act. */
export type Matter =
  | "what patients owe"
  | "what insurance owes"
  | "what is billed"
  | "what is collected"
  | "new patients booked"
  | "new patients in time"
  | "treatment presented"
  | "treatment accepted"
  | "open claims";

/** A figure followed from period to period, and called a trend or none. Pure data: a new series is a new entry. */
export interface Series {
  /** Its key in Trends, and the measure in Actions. */
  readonly name: string;
  /**
   * What its chart's title calls it; the name where absent. Up to 36
   * characters, so that with the longest call it takes no more than two lines above the chart.
   */
  readonly titleLead?: string;
  readonly form: "money" | "share" | "ratio" | "count";
  /** What a count counts. */
  readonly counted?: "appointments" | "claims";
  readonly betterWhen: "Higher" | "Lower";
  /** What it tells of; of a figure over all that is owed, both who owe it. */
  readonly matters: readonly Matter[];
  /**
   * What one of the figure comes to in dollars of late, to tell a large matter from a small one; absent where no
   * dollars can be said. Of a figure in dollars it is 1.
   */
  readonly dollarsOfOne?: (book: Book) => number | undefined;
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

/** So many of the last figures say what is usual of late. */
const FIGURES_OF_LATE = 13;

const MATTERS_OF_BALANCE = {
  Patient: ["what patients owe"],
  Insurance: ["what insurance owes"],
  Total: ["what patients owe", "what insurance owes"],
} as const satisfies Readonly<Record<Balance, readonly Matter[]>>;

/** The series in the order in which Trends lists them. */
export const SERIES: readonly Series[] = [
  ...BALANCES.map((balance) => ofReceivables(balance, `${balance} receivables`, "money", "Total")),
  ...BALANCES.map((balance) => ({
    ...ofReceivables(balance, `${balance} share over 90`, "share", "Share over 90"),
    dollarsOfOne: (book: Book) => ofLate(book, ofReceivables(balance, balance, "money", "Total")),
    ...(balance === "Total" && { titleLead: "Total share over 90 days" }),
  })),
  {
    name: "Receivables ratio",
    form: "ratio",
    betterWhen: "Lower",
    matters: MATTERS_OF_BALANCE.Total,
    dollarsOfOne: (book) => ofLate(book, followed("Monthly", "Month", "Net billed", isWholeMonth)),
    interval: MONTHS,
    ...followed(
      "Monthly",
      "Month",
      "Receivables ratio",
      (row) => isWholeMonth(row) && numberIn(row, "Total receivables") !== undefined,
    ),
  },
  ofWeeks(followed("Weekly", "Week of", "Billed", isWholeWeek), "money", "what is billed"),
  {
    ...ofWeeks(followed("Weekly", "Week of", "Collected", isWholeWeek), "money", "what is collected"),
    titleLead: "Collected, by week",
  },
  {
    ...ofWeeks(followed("Weekly", "Week of", "Collection ratio", isWholeWeek), "share", "what is collected"),
    titleLead: "Collection ratio, by week",
    dollarsOfOne: (book) => ofLate(book, followed("Weekly", "Week of", "Net billed", isWholeWeek)),
  },
  {
    ...ofWeeks(followed("NewPatients", "Week of", "Booked", isWholeWeek), "count", "new patients booked"),
    name: "New-patient appointments booked",
    counted: "appointments",
  },
  {
    ...ofWeeks(followed("NewPatients", "Week of", "On the schedule", isWholeWeek), "count", "new patients booked"),
    name: "New-patient appointments on the schedule",
    titleLead: "New patients on the schedule",
    counted: "appointments",
  },
  {
    ...ofWeeks(
      followed("NewPatients", "Week of", "Share within 10 days", isWholeWeek),
      "share",
      "new patients in time",
    ),
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
    ...ofWeeks(followed("Treatment", "Week of", "Dollars presented", isWholeWeek), "money", "treatment presented"),
    titleLead: "Dollars presented, by week",
  },
  {
    ...ofWeeks(followed("Treatment", "Week of", "Case acceptance", isWholeWeek), "share", "treatment accepted"),
    titleLead: "Case acceptance, by week presented",
    dollarsOfOne: (book) => ofLate(book, followed("Treatment", "Week of", "Dollars presented", isWholeWeek)),
    caution: "The last weeks may still rise as answers come in.",
  },
  {
    ...ofClaims("Open claims", "count", "Open"),
    counted: "claims",
    dollarsOfOne: feesOfAClaim,
  },
  {
    ...ofClaims("Share of open claims over 30", "share", "Share over 30"),
    titleLead: "Share of open claims over 30 days",
    dollarsOfOne: feesOfOpenClaims,
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
    matters: MATTERS_OF_BALANCE[balance],
    ...(form === "money" && { dollarsOfOne: () => 1 }),
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
    matters: ["open claims"],
    interval: MONTHS,
    ...followed("ClaimsTotals", "As of", heading, isClaimsMonth),
  };
}

function isClaimsMonth(row: RowOf<"ClaimsTotals">): boolean {
  return textIn(row, "First 30 days") !== "" && isMonthEnd(dayIn(row, "As of"));
}

function isWholeMonth(row: RowOf<"Monthly">): boolean {
  return textIn(row, "Complete") === "yes";
}

function feesOfOpenClaims(book: Book): number | undefined {
  return ofLate(book, followed("ClaimsTotals", "As of", "Dollars open", isClaimsMonth));
}

function feesOfAClaim(book: Book): number | undefined {
  const fees = feesOfOpenClaims(book);
  const open = ofLate(book, followed("ClaimsTotals", "As of", "Open", isClaimsMonth));
  return fees === undefined || open === undefined || open === 0 ? undefined : fees / open;
}

/** What a figure usually is of late: its middle. */
function ofLate(book: Book, { figures }: Followed): number | undefined {
  const known = figures(book).flatMap(([, figure]) => (figure === undefined ? [] : [figure]));
  return median(known.slice(-FIGURES_OF_LATE));
}

/** A figure of a table a row a week. Weeks cut short are left out: they look like a fall. */
function ofWeeks(weeks: Followed, form: Series["form"], matter: Matter): Series {
  const dollars = form === "money" && { dollarsOfOne: () => 1 };
  return { name: weeks.heading, form, betterWhen: "Higher", matters: [matter], ...dollars, interval: WEEKS, ...weeks };
}

function isMonthEnd(at: Day | undefined): boolean {
  return at !== undefined && monthEndOf(at) === at;
}
