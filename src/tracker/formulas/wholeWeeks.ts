import { type Book } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { type Heading, type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, numberIn, valueIn } from "../headings/rows";
import { formulaColumn } from "./columns";
import { allRowsOf } from "./rowLookUps";

/** A table a row a week whose days are counted. */
type WeekTable = "Weekly" | "NewPatients" | "Treatment";

/** A table that charts draw whole weeks from. */
type WeekChart = "ChartWeekly" | "ChartNewPatients" | "ChartTreatment";

/** The rows of a week, whichever table they are of. */
type WeekRows = (book: Book, week: CellValue) => readonly Row[];

/** The share within 10 days of a table a row a week, by its heading there. */
const SHARE = "Share within 10 days";

/** Says whether all seven days of a row's week are posted. */
export function isWholeWeek(row: RowOf<WeekTable>): boolean {
  return numberIn(row, "Days posted") === 7;
}

/**
 * Makes columns that take the figures of whole weeks from a table a row a week, for charts: a week cut short looks
 * like a fall.
 *
 * @param chart the table that the columns stand in
 * @param source the table that they look into
 * @returns makes one, for a heading of both tables; `remark` is a sentence more of what is to be known of it
 */
export function wholeWeeksOf<Chart extends WeekChart, Source extends WeekTable>(
  chart: Chart,
  source: Source,
): (heading: Heading<Chart> & HeadingOf<Source, NumberForm>, remark?: string) => FormulaColumn {
  const week = own<WeekChart>(chart, "Week of");
  const weekOf = columnOf<WeekTable>(source, "Week of");
  const whole = `${weekOf},${week},${columnOf<WeekTable>(source, "Days posted")},7`;
  const weeks: WeekRows = allRowsOf<WeekTable>(source, "Week of");
  return (heading, remark) => {
    const found = `INDEX(${columnOf<Source>(source, heading)},MATCH(${week},${weekOf},0))`;
    const note = `${heading} of ${source}, where all 7 days are posted.`;
    return formulaColumn<Chart>(
      chart,
      heading,
      remark === undefined ? note : `${note} ${remark}`,
      `IF(AND(COUNTIFS(${whole})=1,ISNUMBER(${found})),${found},NA())`,
      (row, book) => {
        const rows = weeks(book, valueIn<WeekChart>(row, "Week of"));
        if (rows.filter(isWholeWeek).length !== 1) return NOT_AVAILABLE;
        return numberIn<Source>(rows[0], heading) ?? NOT_AVAILABLE;
      },
    );
  };
}

/**
 * A column for charts with the share within 10 days of whole weeks in which nothing is open.
 *
 * @param chart the table that the column stands in
 * @param source the table that it looks into
 * @param heading of the column
 * @param open what the column `Open` counts, such as `plans`
 */
export function decidedShareOf<Chart extends WeekChart>(
  chart: Chart,
  source: "NewPatients" | "Treatment",
  heading: NoInfer<Heading<Chart>>,
  open: string,
): FormulaColumn {
  const week = own<WeekChart>(chart, "Week of");
  const weekOf = columnOf(source, "Week of");
  const share = `INDEX(${columnOf(source, SHARE)},MATCH(${week},${weekOf},0))`;
  const decided = `${weekOf},${week},${columnOf(source, "Days posted")},7,${columnOf(source, "Open")},0`;
  const weeks = allRowsOf(source, "Week of");
  return formulaColumn<Chart>(
    chart,
    heading,
    `${SHARE} of ${source}, of whole weeks without open ${open}: half decided, a week looks better than it is.`,
    `IF(AND(COUNTIFS(${decided})=1,ISNUMBER(${share})),${share},NA())`,
    (row, book) => {
      const found = weeks(book, valueIn<WeekChart>(row, "Week of"));
      const decidedRows = found.filter((one) => isWholeWeek(one) && numberIn(one, "Open") === 0);
      return decidedRows.length === 1 ? (numberIn(found[0], SHARE) ?? NOT_AVAILABLE) : NOT_AVAILABLE;
    },
  );
}
