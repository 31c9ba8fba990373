import { type Day, monthEndOf } from "../../domain/calendar";
import { shareOfCategory } from "../../domain/receivables";
import { AGING_CATEGORIES } from "../../domain/aging";
import { type Book, oncePerBook } from "../../workbook/book";
import { type CellValue, type Row, numberIn } from "../../workbook/cell";
import type { Form, FormulaColumn } from "../../workbook/table";
import { NO_FIGURE, formulaColumn, numberOrNone, own } from "../columns";
import { dayIn } from "../production";
import { receivablesIn } from "./receivables";
import { receivablesRow, rowsOf } from "../rowLookUps";

const MONTH = own("Monthly", "Month");
const OF_THE_TOTAL = `Receivables[Month end],EOMONTH(${MONTH},0),Receivables[Balance],"Total"`;
const OWED = AGING_CATEGORIES.map(({ heading }) => `SUMIFS(Receivables[${heading}],${OF_THE_TOTAL})`).join("+");

const treatmentOf = rowsOf("TreatmentMonthly", "Month");

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
  fromTreatment("Dollars presented", "money", "The fees of the treatment plans presented in the month."),
  fromTreatment("Case acceptance", "share", "Of what was presented in the month: accepted so far. Goes on rising."),
];

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
