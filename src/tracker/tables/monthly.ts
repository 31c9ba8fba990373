import { type Production, daysInReceivables, netBilled, receivablesRatio } from "../../domain/collections";
import { type Day, monthEndOf } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { type Book } from "../../workbook/book";
import { type CellValue, type Row, numberIn } from "../../workbook/cell";
import type { FormulaColumn, TableSpec } from "../../workbook/table";
import { NO_FIGURE, centsIn, dollarsOrNone, formulaColumn, numberOrNone, own, valueColumn } from "../columns";
import {
  type MonthProduction,
  dayIn,
  productionOfLastDays,
  productionOfMonth,
  productionOfMonths,
  ratioOf,
} from "../production";
import { MONTHLY_FROM_OTHERS } from "./monthlyFromOthers";
import { MONTHLY_STATUS } from "./monthlyStatus";
import { type ProductionSum, productionSums } from "../productionColumns";
import { divisorFormula, ratioFormula } from "../ratioFormula";
import { receivablesRow } from "../rowLookUps";

const at = (heading: string): string => own("Monthly", heading);
const MONTH = at("Month");
const LAST_DAY = `EOMONTH(${MONTH},0)`;
const IN_THE_MONTH = `Daily[Date],">="&${MONTH},Daily[Date],"<="&${LAST_DAY}`;
const IN_90_DAYS = `Daily[Date],">"&${LAST_DAY}-90,Daily[Date],"<="&${LAST_DAY}`;
const HAS_MONTH_TOTALS = `COUNTIFS(MonthTotals[Month],${MONTH})>0`;
const ALL_DAYS_POSTED = `${at("Days posted")}=DAY(${LAST_DAY})`;
const OF_THE_TOTAL = `Receivables[Month end],${LAST_DAY},Receivables[Balance],"Total"`;

/** What was billed, collected and owed, month by month. */
export const MONTHLY: TableSpec = {
  name: "Monthly",
  key: [{ heading: "Month" }],
  columns: [
    valueColumn(
      "Month",
      "month",
      "The month, by its first day. Months follow one another; one without figures is not posted.",
    ),
    ...productionSums("month").map(sumColumn),
    formulaColumn(
      "Collection ratio",
      "share",
      "Collected ÷ Net billed (or ÷ Billed, if Setup says so). Empty where nothing was billed.",
      ratioFormula(at("Collected"), divisorFormula(at)),
      (row, book) => numberOrNone(ratioOf(book, inMonth(row, book)?.production)),
    ),
    ratioOverMonths("Ratio 3 months", 3),
    ratioOverMonths("Ratio 12 months", 12),
    formulaColumn(
      "Total receivables",
      "money",
      "Total of Receivables at the month's last day. Empty where that is not posted.",
      `IF(COUNTIFS(${OF_THE_TOTAL})=0,"",ROUND(SUMIFS(Receivables[Total],${OF_THE_TOTAL}),2))`,
      (row, book) => dollarsOrNone(receivablesOf(row, book)),
    ),
    formulaColumn(
      "Receivables ratio",
      "ratio",
      "Total receivables ÷ average monthly Net billed of this month and the 2 before: how many months are owed.",
      `IF(AND(ISNUMBER(${at("Total receivables")}),COUNTIFS(${lastMonths(3)},Monthly[Complete],"yes")=3,` +
        `SUMIFS(Monthly[Net billed],${lastMonths(3)})>0),` +
        `${at("Total receivables")}/(SUMIFS(Monthly[Net billed],${lastMonths(3)})/3),"")`,
      (row, book) => ofReceivables(row, book, receivablesRatio, (month) => productionOfMonths(book, month, 3)),
    ),
    formulaColumn(
      "Days in receivables",
      "days",
      "Total receivables ÷ (Net billed of the last 90 days ÷ 90). Empty until all 90 days are posted.",
      `IF(AND(ISNUMBER(${at("Total receivables")}),COUNTIFS(${IN_90_DAYS})=90,${netOf90Days()}>0),` +
        `${at("Total receivables")}/((${netOf90Days()})/90),"")`,
      (row, book) =>
        ofReceivables(row, book, daysInReceivables, (month) => productionOfLastDays(book, monthEndOf(month), 90)),
    ),
    ...MONTHLY_FROM_OTHERS,
    formulaColumn(
      "Days posted",
      "count",
      "How many of the month's days are posted.",
      `COUNTIFS(${IN_THE_MONTH})`,
      (row, book) => inMonth(row, book)?.days ?? 0,
    ),
    formulaColumn(
      "Complete",
      "text",
      "yes where every day of the month is posted, or the month's own totals are. Only complete months enter ratios over several months.",
      `IF(OR(${ALL_DAYS_POSTED},${HAS_MONTH_TOTALS}),"yes","no")`,
      (row, book) => (inMonth(row, book)?.isComplete === true ? "yes" : "no"),
    ),
    formulaColumn(
      "Note",
      "text",
      "Says so where a month is not whole, or only its totals are known.",
      `IF(${ALL_DAYS_POSTED},"",IF(${HAS_MONTH_TOTALS},"From the month's totals",` +
        `${at("Days posted")}&" of "&DAY(${LAST_DAY})&" days posted"))`,
      noteOf,
    ),
    {
      ...formulaColumn(
        "With receivables",
        "month",
        "For the report pages: the month, where its receivables are posted.",
        `IF(AND(ISNUMBER(${MONTH}),ISNUMBER(${at("Total receivables")})),${MONTH},"")`,
        (row) => (numberIn(row, "Total receivables") === undefined ? NO_FIGURE : (numberIn(row, "Month") ?? NO_FIGURE)),
      ),
      isHidden: true,
    },
    ...MONTHLY_STATUS,
  ],
};

function inMonth(row: Row, book: Book): MonthProduction | undefined {
  const month = dayIn(row, "Month");
  return month === undefined ? undefined : productionOfMonth(book, month);
}

function sumColumn({ heading, note, sources, amount }: ProductionSum): FormulaColumn {
  const totals = sources.map((source) => `SUMIFS(MonthTotals[${source}],MonthTotals[Month],${MONTH})`).join("+");
  const days = sources.map((source) => `SUMIFS(Daily[${source}],${IN_THE_MONTH})`).join("+");
  return formulaColumn(
    heading,
    "money",
    note,
    `IF(AND(NOT(${ALL_DAYS_POSTED}),${HAS_MONTH_TOTALS}),ROUND(${totals},2),` +
      `IF(${at("Days posted")}=0,"",ROUND(${days},2)))`,
    (row, book) => {
      const month = inMonth(row, book);
      return dollarsOrNone(month && amount(month.production));
    },
  );
}

function lastMonths(count: number): string {
  return `Monthly[Month],">="&EDATE(${MONTH},${1 - count}),Monthly[Month],"<="&${MONTH}`;
}

function ratioOverMonths(heading: string, count: number): FormulaColumn {
  const months = lastMonths(count);
  const ratio = ratioFormula(
    `SUMIFS(Monthly[Collected],${months})`,
    divisorFormula((column) => `SUMIFS(Monthly[${column}],${months})`),
  );
  return formulaColumn(
    heading,
    "share",
    `The same ratio over this month and the ${count - 1} before. Empty until all ${count} are complete.`,
    `IF(COUNTIFS(${months},Monthly[Complete],"yes")<${count},"",${ratio})`,
    (row, book) => {
      const month = dayIn(row, "Month");
      return numberOrNone(month && ratioOf(book, productionOfMonths(book, month, count)));
    },
  );
}

function receivablesOf(row: Row, book: Book): Cents | undefined {
  const month = dayIn(row, "Month");
  const total = month && receivablesRow(book, monthEndOf(month), "Total");
  return total && centsIn(total, "Total");
}

function ofReceivables(
  row: Row,
  book: Book,
  figure: (total: Cents, net: Cents) => number | undefined,
  productionUpTo: (month: Day) => Production | undefined,
): CellValue {
  const month = dayIn(row, "Month");
  const total = receivablesOf(row, book);
  const production = month && productionUpTo(month);
  return total === undefined || production === undefined
    ? NO_FIGURE
    : numberOrNone(figure(total, netBilled(production)));
}

function netOf90Days(): string {
  return ["Billed", "Writeoffs", "Adjustments"].map((heading) => `SUMIFS(Daily[${heading}],${IN_90_DAYS})`).join("+");
}

function noteOf(row: Row, book: Book): string {
  const month = dayIn(row, "Month");
  if (month === undefined) return NO_FIGURE;
  const production = productionOfMonth(book, month);
  if (production?.isFromMonthTotals === true) return "From the month's totals";
  const daysOfMonth = monthEndOf(month) - month + 1;
  const days = production?.days ?? 0;
  return days === daysOfMonth ? NO_FIGURE : `${days} of ${daysOfMonth} days posted`;
}
