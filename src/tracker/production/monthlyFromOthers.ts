import { isWholeWeek } from "../formulas/wholeWeeks";
import { type Day, monthEndOf } from "../../domain/calendar";
import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { Book } from "../../workbook/spec/book";
import type { FormulaColumn } from "../../workbook/spec/table";
import { NO_FIGURE, formerly, formulaColumn, numberOrNone, onDayOf } from "../formulas/columns";
import { allRowsOf, receivablesRows, rowsOf, rowsWithin } from "../formulas/rowLookUps";
import { figure, shareOf, sumOver } from "../formulas/sheetNumbers";
import { type HeadingOf, columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn } from "../headings/rows";

const MONTH = own("Monthly", "Month");
const OF_THE_TOTAL = `${columnOf("Receivables", "Month end")},EOMONTH(${MONTH},0),${columnOf("Receivables", "Balance")},"Total"`;
const OWED = AGING_CATEGORIES.map(({ heading }) => `SUMIFS(${columnOf("Receivables", heading)},${OF_THE_TOTAL})`).join(
  "+",
);

const LAST_WEEK = `${columnOf("NewPatients", "Week of")},">"&EOMONTH(${MONTH},0)-13,${columnOf("NewPatients", "Week of")},"<="&EOMONTH(${MONTH},0)-6,${columnOf("NewPatients", "Days posted")},7`;
const CLAIMS_OVER_30 = `${columnOf("ClaimsTotals", "As of")},EOMONTH(${MONTH},0),${columnOf("ClaimsTotals", "Share over 30")},">=0"`;

const treatmentOf = rowsOf("TreatmentMonthly", "Month");
const claimsOf = allRowsOf("ClaimsTotals", "As of");
const sourcesOf = allRowsOf("NewPatientSources", "Month");
const newPatientsWithin = rowsWithin("NewPatients", "Week of");

const COLUMNS: readonly FormulaColumn[] = [
  formulaColumn(
    "Monthly",
    "Share over 90",
    "Of the total receivables at the month's last day: the share over 90 days old, credits aside.",
    `IF(${OWED}>0,SUMIFS(${columnOf("Receivables", "Over 90")},${OF_THE_TOTAL})/(${OWED}),"")`,
    (row, book) => {
      const month = dayIn(row, "Month");
      const totals = receivablesRows(book, month && monthEndOf(month), "Total");
      const owed = AGING_CATEGORIES.reduce((sum, { heading }) => sum + sumOver(totals, heading), 0);
      return owed > 0 ? figure(shareOf(sumOver(totals, "Over 90"), owed)) : NO_FIGURE;
    },
  ),
  formulaColumn(
    "Monthly",
    "New patients",
    "New-patient appointments kept in the month. Empty where the report does not cover the month whole.",
    `IF(COUNTIFS(${columnOf("NewPatientSources", "Month")},${MONTH})=0,"",SUMIFS(${columnOf("NewPatientSources", "Arrived")},${columnOf("NewPatientSources", "Month")},${MONTH}))`,
    (row, book) => {
      const rows = sourcesOf(book, dayIn(row, "Month"));
      return rows.length === 0 ? NO_FIGURE : figure(sumOver(rows, "Arrived"));
    },
  ),
  formulaColumn(
    "Monthly",
    "On the schedule",
    "New-patient appointments on the schedule at the end of the last week that ends in the month. Empty where that week is not posted whole.",
    `IF(COUNTIFS(${LAST_WEEK})=1,SUMIFS(${columnOf("NewPatients", "On the schedule")},${LAST_WEEK}),"")`,
    (row, book) => {
      const month = dayIn(row, "Month");
      const weeks = month === undefined ? [] : wholeWeeksEndingIn(book, month);
      return weeks.length === 1 ? figure(sumOver(weeks, "On the schedule")) : NO_FIGURE;
    },
  ),
  fromTreatment("Dollars presented", "The fees of the treatment plans presented in the month."),
  fromTreatment("Case acceptance", "Of what was presented in the month: accepted so far. Goes on rising."),
  formulaColumn(
    "Monthly",
    "Claims over 30",
    "Of the claims open on the month's last day: the share over 30 days old. Empty where that is not posted.",
    `IF(COUNTIFS(${CLAIMS_OVER_30})=1,SUMIFS(${columnOf("ClaimsTotals", "Share over 30")},${CLAIMS_OVER_30}),"")`,
    (row, book) => {
      const month = dayIn(row, "Month");
      const rows = month === undefined ? [] : claimsOf(book, monthEndOf(month));
      const shares = rows.filter((one) => (numberIn(one, "Share over 30") ?? -1) >= 0);
      return shares.length === 1 ? figure(sumOver(shares, "Share over 30")) : NO_FIGURE;
    },
  ),
];

/** The last week that ends in a month, by its first day; `undefined` where it is not posted whole. */
export function lastWholeWeek(book: Book, month: Day): Day | undefined {
  const week = wholeWeeksEndingIn(book, month).at(-1);
  return week && dayIn(week, "Week of");
}

/** The rows of whole weeks whose last day is one of the month's last seven. */
function wholeWeeksEndingIn(book: Book, month: Day): readonly RowOf<"NewPatients">[] {
  const last = monthEndOf(month) - 6;
  return newPatientsWithin(book, last - 6, last).filter(isWholeWeek);
}

function fromTreatment(
  heading: HeadingOf<"Monthly" | "TreatmentMonthly", "money" | "share">,
  note: string,
): FormulaColumn {
  const found = `INDEX(${columnOf("TreatmentMonthly", heading)},MATCH(${MONTH},${columnOf("TreatmentMonthly", "Month")},0))`;
  return formerly(
    formulaColumn(
      "Monthly",
      heading,
      `${note} Empty where the report does not cover the month whole.`,
      `IF(ISNUMBER(${found}),${found},"")`,
      (row, book) => numberOrNone(numberIn(treatmentOf(book, numberIn(row, "Month")), heading)),
    ),
    `IFERROR(${found},"")`,
  );
}

/** What other tables say of a month, so that one row holds all that is looked at in it. */
export const MONTHLY_FROM_OTHERS: readonly FormulaColumn[] = COLUMNS.map((column) =>
  onDayOf("Monthly", "Month", column),
);
