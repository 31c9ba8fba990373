import { type Book } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { formulaColumn, own } from "./columns";
import { allRowsOf } from "./rowLookUps";

/** The share within 10 days of a table a row a week, by its heading there. */
const SHARE = "Share within 10 days";

/** Says whether all seven days of a row's week are posted. */
export function isWholeWeek(row: Row): boolean {
  return numberIn(row, "Days posted") === 7;
}

/**
 * Makes columns that take the figures of whole weeks from a table a row a week, for charts: a week cut short looks
 * like a fall.
 *
 * @param chart the table that the columns stand in
 * @param source the table that they look into; it has the columns `Week of` and `Days posted`
 * @returns makes one, for a heading of both tables; `remark` is a sentence more of what is to be known of it
 */
export function wholeWeeksOf(
  chart: string,
  source: string,
): (heading: string, form: FormulaColumn["form"], remark?: string) => FormulaColumn {
  const week = own(chart, "Week of");
  const whole = `${source}[Week of],${week},${source}[Days posted],7`;
  const weeks = allRowsOf(source, "Week of");
  const lookUp = (row: Row, book: Book, heading: string): CellValue => {
    const found = weeks(book, row["Week of"]);
    if (found.filter(isWholeWeek).length !== 1) return NOT_AVAILABLE;
    return numberIn(found[0] ?? {}, heading) ?? NOT_AVAILABLE;
  };
  return (heading, form, remark) => {
    const found = `INDEX(${source}[${heading}],MATCH(${week},${source}[Week of],0))`;
    const note = `${heading} of ${source}, where all 7 days are posted.`;
    return formulaColumn(
      heading,
      form,
      remark === undefined ? note : `${note} ${remark}`,
      `IF(AND(COUNTIFS(${whole})=1,ISNUMBER(${found})),${found},NA())`,
      (row, book) => lookUp(row, book, heading),
    );
  };
}

/**
 * A column for charts with the share within 10 days of whole weeks in which nothing is open.
 *
 * @param chart the table that the column stands in
 * @param source the table that it looks into; it has the columns `Week of`, `Days posted`, `Open` and `Share within 10 days`
 * @param heading of the column
 * @param open what the column `Open` counts, such as `plans`
 */
export function decidedShareOf(chart: string, source: string, heading: string, open: string): FormulaColumn {
  const week = own(chart, "Week of");
  const share = `INDEX(${source}[${SHARE}],MATCH(${week},${source}[Week of],0))`;
  const decided = `${source}[Week of],${week},${source}[Days posted],7,${source}[Open],0`;
  const weeks = allRowsOf(source, "Week of");
  return formulaColumn(
    heading,
    "share",
    `${SHARE} of ${source}, of whole weeks without open ${open}: half decided, a week looks better than it is.`,
    `IF(AND(COUNTIFS(${decided})=1,ISNUMBER(${share})),${share},NA())`,
    (row, book) => {
      const found = weeks(book, row["Week of"]);
      const isDecided = (one: Row): boolean => isWholeWeek(one) && numberIn(one, "Open") === 0;
      if (found.filter(isDecided).length !== 1) return NOT_AVAILABLE;
      return numberIn(found[0] ?? {}, SHARE) ?? NOT_AVAILABLE;
    },
  );
}
