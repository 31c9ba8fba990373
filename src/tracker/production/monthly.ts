import { type Day, addDays, monthAfter, monthEndOf, partsOf } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formerly, formulaColumn, onDayOf, valueColumn } from "../formulas/columns";
import {
  type MonthProduction,
  type ProductionHeading,
  dollarsUnder,
  postedIn,
  productionOfMonth,
  ratioOf,
} from "./production";
import { MONTHLY_FROM_OTHERS } from "./monthlyFromOthers";
import { MONTHLY_STATUS } from "./monthlyStatus";
import { type ProductionSum, productionSums, sumOfSources } from "./productionColumns";
import { divisorFormula, ratioFormula } from "../settings/ratioFormula";
import { receivablesRows, rowsWithin } from "../formulas/rowLookUps";
import { figure, inCents, rounded, sumOver } from "../formulas/sheetNumbers";
import { type Heading, type HeadingOf, columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn } from "../headings/rows";

const at = (heading: Heading<"Monthly">): string => own("Monthly", heading);
const MONTH = at("Month");
const LAST_DAY = `EOMONTH(${MONTH},0)`;
const IN_THE_MONTH = `${columnOf("Daily", "Date")},">="&${MONTH},${columnOf("Daily", "Date")},"<="&${LAST_DAY}`;
const IN_90_DAYS = `${columnOf("Daily", "Date")},">"&${LAST_DAY}-90,${columnOf("Daily", "Date")},"<="&${LAST_DAY}`;
const HAS_MONTH_TOTALS = `COUNTIFS(${columnOf("MonthTotals", "Month")},${MONTH})>0`;
const ALL_DAYS_POSTED = `${at("Days posted")}=DAY(${LAST_DAY})`;
const SUMS = productionSums("month");
const NET_BILLED = ["Billed", "Writeoffs", "Adjustments"] as const;
const monthsWithin = rowsWithin("Monthly", "Month");
const OF_THE_TOTAL = `${columnOf("Receivables", "Month end")},${LAST_DAY},${columnOf("Receivables", "Balance")},"Total"`;

/** What was billed, collected and owed, month by month. */
export const MONTHLY = defineTable("Monthly", {
  key: [{ heading: "Month" }],
  columns: [
    valueColumn(
      "Monthly",
      "Month",
      "The month, by its first day. Months follow one another; one without figures is not posted.",
    ),
    ...SUMS.map(sumColumn),
    formulaColumn(
      "Monthly",
      "Collection ratio",
      "Collected ÷ Net billed (or ÷ Billed, if Setup says so). Empty where nothing was billed.",
      ratioFormula(at("Collected"), divisorFormula(at)),
      (row, book) => ratioOf(book, (heading) => numberIn(row, heading)),
    ),
    ratioOverMonths("Ratio 3 months", 3),
    ratioOverMonths("Ratio 12 months", 12),
    onMonth(
      formulaColumn(
        "Monthly",
        "Total receivables",
        "Total of Receivables at the month's last day. Empty where that is not posted.",
        `IF(COUNTIFS(${OF_THE_TOTAL})=0,"",ROUND(SUMIFS(${columnOf("Receivables", "Total")},${OF_THE_TOTAL}),2))`,
        (row, book) => {
          const month = dayIn(row, "Month");
          const totals = receivablesRows(book, month && monthEndOf(month), "Total");
          return totals.length === 0 ? NO_FIGURE : figure(rounded(sumOver(totals, "Total")));
        },
      ),
    ),
    formulaColumn(
      "Monthly",
      "Receivables ratio",
      "Total receivables ÷ average monthly Net billed of this month and the 2 before: how many months are owed.",
      `IF(AND(ISNUMBER(${at("Total receivables")}),COUNTIFS(${lastMonths(3)},${columnOf("Monthly", "Complete")},"yes")=3,` +
        `SUMIFS(${columnOf("Monthly", "Net billed")},${lastMonths(3)})>0),` +
        `${at("Total receivables")}/(SUMIFS(${columnOf("Monthly", "Net billed")},${lastMonths(3)})/3),"")`,
      (row, book) => {
        const total = numberIn(row, "Total receivables");
        const months = monthsUpTo(row, book, 3);
        const net = sumOver(months, "Net billed");
        return total !== undefined && completeAmong(months, book) === 3 && net > 0
          ? inCents(total) / (inCents(net) / 3)
          : NO_FIGURE;
      },
    ),
    formulaColumn(
      "Monthly",
      "Days in receivables",
      "Total receivables ÷ (Net billed of the last 90 days ÷ 90). Empty until all 90 days are posted.",
      `IF(AND(ISNUMBER(${at("Total receivables")}),COUNTIFS(${IN_90_DAYS})=90,${netOf90Days()}>0),` +
        `${at("Total receivables")}/((${netOf90Days()})/90),"")`,
      (row, book) => {
        const month = dayIn(row, "Month");
        const total = numberIn(row, "Total receivables");
        if (month === undefined || total === undefined) return NO_FIGURE;
        const to = monthEndOf(month);
        const posted = postedIn(book, { from: addDays(to, -89), to });
        const net = dollarsUnder(posted, NET_BILLED);
        return posted.days === 90 && net > 0 ? inCents(total) / (inCents(net) / 90) : NO_FIGURE;
      },
    ),
    ...MONTHLY_FROM_OTHERS,
    onMonth(
      formulaColumn(
        "Monthly",
        "Days posted",
        "How many of the month's days are posted.",
        `COUNTIFS(${IN_THE_MONTH})`,
        (row, book) => inMonth(row, book)?.days ?? 0,
      ),
      0,
    ),
    onMonth(
      formerly(
        formulaColumn(
          "Monthly",
          "Complete",
          "yes where every day of the month is posted, or the month's own totals are. Only complete months enter ratios over several months.",
          `IF(AND(OR(${ALL_DAYS_POSTED},${HAS_MONTH_TOTALS}),COUNT(${SUMS.map(({ heading }) => at(heading)).join(",")})=${SUMS.length}),"yes","no")`,
          (row, book) => (isComplete(row, book) ? "yes" : "no"),
        ),
        `IF(OR(${ALL_DAYS_POSTED},${HAS_MONTH_TOTALS}),"yes","no")`,
      ),
      "no",
    ),
    onMonth(
      formulaColumn(
        "Monthly",
        "Note",
        "Says so where a month is not whole, or only its totals are known.",
        `IF(${ALL_DAYS_POSTED},"",IF(${HAS_MONTH_TOTALS},"From the month's totals",` +
          `${at("Days posted")}&" of "&DAY(${LAST_DAY})&" days posted"))`,
        noteOf,
      ),
    ),
    {
      ...formulaColumn(
        "Monthly",
        "With receivables",
        "For the report pages: the month, where its receivables are posted.",
        `IF(AND(ISNUMBER(${MONTH}),ISNUMBER(${at("Total receivables")})),${MONTH},"")`,
        (row) => (numberIn(row, "Total receivables") === undefined ? NO_FIGURE : (numberIn(row, "Month") ?? NO_FIGURE)),
      ),
      isHidden: true,
    },
    ...MONTHLY_STATUS,
  ],
});

function inMonth(row: RowOf<"Monthly">, book: Book): MonthProduction | undefined {
  const month = dayIn(row, "Month");
  return month === undefined ? undefined : productionOfMonth(book, month);
}

function isComplete(row: RowOf<"Monthly">, book: Book): boolean {
  return inMonth(row, book)?.isComplete === true;
}

/** A column of a row that a day names. */
function onMonth(column: FormulaColumn, otherwise: 0 | "" | "no" = ""): FormulaColumn {
  return onDayOf("Monthly", "Month", column, otherwise);
}

function sumColumn({ heading, note, sources }: ProductionSum): FormulaColumn {
  return sumOfSources(sources, (summed) => monthlySum(heading, note, summed));
}

function monthlySum(
  heading: ProductionSum["heading"],
  note: string,
  sources: readonly ProductionHeading[],
): FormulaColumn {
  const totals = sources
    .map((source) => `SUMIFS(${columnOf("MonthTotals", source)},${columnOf("MonthTotals", "Month")},${MONTH})`)
    .join("+");
  const days = sources.map((source) => `SUMIFS(${columnOf("Daily", source)},${IN_THE_MONTH})`).join("+");
  return onMonth(
    formulaColumn(
      "Monthly",
      heading,
      note,
      `IF(AND(NOT(${ALL_DAYS_POSTED}),${HAS_MONTH_TOTALS}),ROUND(${totals},2),` +
        `IF(${at("Days posted")}=0,"",ROUND(${days},2)))`,
      (row, book) => {
        const month = inMonth(row, book);
        return month === undefined ? NO_FIGURE : figure(dollarsUnder(month, sources));
      },
    ),
  );
}

function lastMonths(count: number): string {
  return `${columnOf("Monthly", "Month")},">="&EDATE(${MONTH},${1 - count}),${columnOf("Monthly", "Month")},"<="&${MONTH}`;
}

/** So many months of Monthly that end with a row's. */
function monthsUpTo(row: RowOf<"Monthly">, book: Book, count: number): readonly RowOf<"Monthly">[] {
  const month = dayIn(row, "Month");
  return month === undefined ? [] : monthsWithin(book, sameDay(month, 1 - count), month);
}

/** The day so many months before, as EDATE has it: a month too short for it gives its last day. */
function sameDay(at: Day, months: number): Day {
  const first = monthAfter(at, months);
  return addDays(first, Math.min(partsOf(at).dayOfMonth, partsOf(monthEndOf(first)).dayOfMonth) - 1);
}

function completeAmong(months: readonly RowOf<"Monthly">[], book: Book): number {
  return months.filter((month) => isComplete(month, book)).length;
}

function ratioOverMonths(heading: HeadingOf<"Monthly", "share">, count: number): FormulaColumn {
  const months = lastMonths(count);
  const ratio = ratioFormula(
    `SUMIFS(${columnOf("Monthly", "Collected")},${months})`,
    divisorFormula((column) => `SUMIFS(${columnOf("Monthly", column)},${months})`),
  );
  return formulaColumn(
    "Monthly",
    heading,
    `The same ratio over this month and the ${count - 1} before. Empty until all ${count} are complete.`,
    `IF(COUNTIFS(${months},${columnOf("Monthly", "Complete")},"yes")<${count},"",${ratio})`,
    (row, book) => {
      const among = monthsUpTo(row, book, count);
      return completeAmong(among, book) < count ? NO_FIGURE : ratioOf(book, (column) => sumOver(among, column));
    },
  );
}

function netOf90Days(): string {
  return NET_BILLED.map((heading) => `SUMIFS(${columnOf("Daily", heading)},${IN_90_DAYS})`).join("+");
}

function noteOf(row: RowOf<"Monthly">, book: Book): string {
  const month = dayIn(row, "Month");
  if (month === undefined) return NO_FIGURE;
  const production = productionOfMonth(book, month);
  if (production?.isFromMonthTotals === true) return "From the month's totals";
  const daysOfMonth = partsOf(monthEndOf(month)).dayOfMonth;
  const days = production?.days ?? 0;
  return days === daysOfMonth ? NO_FIGURE : `${days} of ${daysOfMonth} days posted`;
}
