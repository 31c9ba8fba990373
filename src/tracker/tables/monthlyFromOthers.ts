import { type Day, monthEndOf } from "../../domain/calendar";
import { shareOfCategory } from "../../domain/receivables";
import { AGING_CATEGORIES } from "../../domain/aging";
import { type Book, oncePerBook } from "../../workbook/book";
import { type CellValue, type Row, numberIn } from "../../workbook/cell";
import type { Form, FormulaColumn } from "../../workbook/table";
import { NO_FIGURE, formulaColumn, numberOrNone, own } from "../columns";
import { dayIn } from "../production";
import { isWhole } from "./newPatients";
import { receivablesIn } from "./receivables";
import { receivablesRow, rowsOf } from "../rowLookUps";

const MONTH = own("Monthly", "Month");
const OF_THE_TOTAL = `Receivables[Month end],EOMONTH(${MONTH},0),Receivables[Balance],"Total"`;
const OWED = AGING_CATEGORIES.map(({ heading }) => `SUMIFS(Receivables[${heading}],${OF_THE_TOTAL})`).join("+");

const LAST_WEEK = `NewPatients[Week of],">"&EOMONTH(${MONTH},0)-13,NewPatients[Week of],"<="&EOMONTH(${MONTH},0)-6,NewPatients[Days posted],7`;
const CLAIMS_OVER_30 = `ClaimsTotals[As of],EOMONTH(${MONTH},0),ClaimsTotals[Share over 30],">=0"`;

const treatmentOf = rowsOf("TreatmentMonthly", "Month");
const claimsOf = rowsOf("ClaimsTotals", "As of");
const newPatientsOf = rowsOf("NewPatients", "Week of");

/** What other tables say of a month, so that one row holds all that is looked at in it. */
export const MONTHLY_FROM_OTHERS: readonly FormulaColumn[] = [
  formulaColumn(
    "Share over 90",
    "share",
    "Of the total receivables at the month's last day: the share over 90 days old, credits aside.",
    `IF(${OWED}>0,SUMIFS(Receivables[Over 90],${OF_THE_TOTAL})/(${OWED}),"")`,
    (row, book) => {
      const total = totalAt(row, book);
      return numberOrNone(total && shareOfCategory(receivablesIn(total), "over90"));
    },
  ),
  formulaColumn(
    "New patients",
    "count",
    "New-patient appointments kept in the month. Empty where the report does not cover the month whole.",
    `IF(COUNTIFS(NewPatientSources[Month],${MONTH})=0,"",SUMIFS(NewPatientSources[Arrived],NewPatientSources[Month],${MONTH}))`,
    (row, book) => arrivedByMonth(book).get(dayIn(row, "Month")) ?? NO_FIGURE,
  ),
  formulaColumn(
    "On the schedule",
    "count",
    "New-patient appointments on the schedule at the end of the last week that ends in the month. Empty where that week is not posted whole.",
    `IF(COUNTIFS(${LAST_WEEK})=1,SUMIFS(NewPatients[On the schedule],${LAST_WEEK}),"")`,
    (row, book) => {
      const month = dayIn(row, "Month");
      const week = month && lastWholeWeek(book, month);
      return week ? (numberIn(newPatientsOf(book, week) ?? {}, "On the schedule") ?? 0) : NO_FIGURE;
    },
  ),
  fromTreatment("Dollars presented", "money", "The fees of the treatment plans presented in the month."),
  fromTreatment("Case acceptance", "share", "Of what was presented in the month: accepted so far. Goes on rising."),
  formulaColumn(
    "Claims over 30",
    "share",
    "Of the claims open on the month's last day: the share over 30 days old. Empty where that is not posted.",
    `IF(COUNTIFS(${CLAIMS_OVER_30})=1,SUMIFS(ClaimsTotals[Share over 30],${CLAIMS_OVER_30}),"")`,
    (row, book) => {
      const month = dayIn(row, "Month");
      return numberOrNone(numberIn((month && claimsOf(book, monthEndOf(month))) ?? {}, "Share over 30"));
    },
  ),
];

/** The last week that ends in a month, by its first day; `undefined` where it is not posted whole. */
export function lastWholeWeek(book: Book, month: Day): Day | undefined {
  const last = monthEndOf(month) - 6;
  const weeks = Array.from({ length: 7 }, (_, back) => newPatientsOf(book, last - back));
  const week = weeks.find((one) => one !== undefined && isWhole(one));
  return week && dayIn(week, "Week of");
}

function fromTreatment(heading: string, form: Form, note: string): FormulaColumn {
  return formulaColumn(
    heading,
    form,
    `${note} Empty where the report does not cover the month whole.`,
    `IFERROR(INDEX(TreatmentMonthly[${heading}],MATCH(${MONTH},TreatmentMonthly[Month],0)),"")`,
    (row, book): CellValue => treatmentOf(book, row["Month"])?.[heading] ?? NO_FIGURE,
  );
}

function totalAt(row: Row, book: Book): Row | undefined {
  const month = dayIn(row, "Month");
  return month && receivablesRow(book, monthEndOf(month), "Total");
}

const arrivedByMonth = oncePerBook((book): ReadonlyMap<Day | undefined, number> => {
  const arrived = new Map<Day | undefined, number>();
  for (const row of book.rows("NewPatientSources")) {
    const month = dayIn(row, "Month");
    arrived.set(month, (arrived.get(month) ?? 0) + (numberIn(row, "Arrived") ?? 0));
  }
  return arrived;
});
