import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formerly, formulaColumn, onDayOf, valueColumn } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { type PostedProduction, dollarsUnder, postedInWeek, ratioOf } from "./production";
import { type ProductionSum, productionSums, sumOfSources } from "./productionColumns";
import { divisorFormula, ratioFormula } from "../settings/ratioFormula";
import { rowsWithin } from "../formulas/rowLookUps";
import { figure, sumOver } from "../formulas/sheetNumbers";
import { columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn } from "../headings/rows";

const WEEK = own("Weekly", "Week of");
const DAYS_POSTED = own("Weekly", "Days posted");
const IN_THE_WEEK = `${columnOf("Daily", "Date")},">="&${WEEK},${columnOf("Daily", "Date")},"<"&${WEEK}+7`;
const weeksWithin = rowsWithin("Weekly", "Week of");
const IN_13_WEEKS = `${columnOf("Weekly", "Week of")},">="&${WEEK}-84,${columnOf("Weekly", "Week of")},"<="&${WEEK}`;

/** What was billed and paid, week by week, added up by day, so that weeks across a month's end are whole. */
export const WEEKLY = defineTable("Weekly", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn(
      "Weekly",
      "Week of",
      "The first day of the week. Weeks follow one another; one without figures is not posted.",
    ),
    ...productionSums("week").map(sumColumn),
    formulaColumn(
      "Weekly",
      "Collection ratio",
      "Collected ÷ Net billed (or ÷ Billed, if Setup says so). Empty where nothing was billed.",
      ratioFormula(
        own("Weekly", "Collected"),
        divisorFormula((heading) => own("Weekly", heading)),
      ),
      (row, book) => ratioOf(book, (heading) => numberIn(row, heading)),
    ),
    formerly(
      formulaColumn(
        "Weekly",
        "Ratio 13 weeks",
        "The same ratio over this week and the 12 before. Empty until all 91 days are posted.",
        ratio13Formula(
          `SUMIFS(${columnOf("Weekly", "Days posted")},${IN_13_WEEKS},${columnOf("Weekly", "Collected")},${ANY_NUMBER})`,
        ),
        ratioOf13Weeks,
      ),
      ratio13Formula(`SUMIFS(${columnOf("Weekly", "Days posted")},${IN_13_WEEKS})`),
    ),
    onDayOf(
      "Weekly",
      "Week of",
      formulaColumn(
        "Weekly",
        "Days posted",
        "How many of the week's 7 days are posted.",
        `COUNTIFS(${IN_THE_WEEK})`,
        (row, book) => posted(row, book)?.days ?? 0,
      ),
      0,
    ),
    formulaColumn(
      "Weekly",
      "Note",
      "Says so where a week is not whole.",
      `IF(${DAYS_POSTED}=7,"",${DAYS_POSTED}&" of 7 days posted")`,
      (row, book) => {
        const days = posted(row, book)?.days ?? 0;
        return days === 7 ? NO_FIGURE : `${days} of 7 days posted`;
      },
    ),
  ],
});

function posted(row: RowOf<"Weekly">, book: Book): PostedProduction | undefined {
  const week = dayIn(row, "Week of");
  return week === undefined ? undefined : postedInWeek(book, week);
}

function sumColumn({ heading, note, sources }: ProductionSum): FormulaColumn {
  return sumOfSources(sources, (summed) => {
    const sums = summed.map((source) => `SUMIFS(${columnOf("Daily", source)},${IN_THE_WEEK})`).join("+");
    return formulaColumn("Weekly", heading, note, `IF(${DAYS_POSTED}=0,"",ROUND(${sums},2))`, (row, book) => {
      const week = posted(row, book);
      return week === undefined || week.days === 0 ? NO_FIGURE : figure(dollarsUnder(week, sources));
    });
  });
}

function ratio13Formula(days: string): string {
  const ratio = ratioFormula(
    `SUMIFS(${columnOf("Weekly", "Collected")},${IN_13_WEEKS})`,
    divisorFormula((heading) => `SUMIFS(${columnOf("Weekly", heading)},${IN_13_WEEKS})`),
  );
  return `IF(${days}<91,"",${ratio})`;
}

function ratioOf13Weeks(row: RowOf<"Weekly">, book: Book): CellValue {
  const week = numberIn(row, "Week of");
  if (week === undefined) return NO_FIGURE;
  const weeks = weeksWithin(book, week - 84, week);
  const known = weeks.filter((one) => numberIn(one, "Collected") !== undefined);
  const days = known.reduce((sum, one) => sum + (posted(one, book)?.days ?? 0), 0);
  return days < 91 ? NO_FIGURE : ratioOf(book, (heading) => sumOver(weeks, heading));
}
