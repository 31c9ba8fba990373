import type { Book } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import { NOT_AVAILABLE } from "../../workbook/spec/table";
import { type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, numberIn } from "../headings/rows";
import { ANY_NUMBER } from "./lookUps";
import { rowsWithin } from "./rowLookUps";
import { shareOf, sumOver } from "./sheetNumbers";
import { isWholeWeek } from "./wholeWeeks";

/** A table a row a week with what few come to: one week by itself says little. */
type FewWeeks = "NewPatients" | "Treatment";

/** A table that charts draw such weeks from. */
type FewChart = "ChartNewPatients" | "ChartTreatment";

const WEEKS = 13;
/** From the first day of the first of the weeks to that of the last. */
const DAYS_BACK = (WEEKS - 1) * 7;

/** A formula and the function that gives the same, over a week and the 12 before, all of them whole; a gap elsewhere. */
export interface OverWeeks<Chart extends FewChart> {
  readonly formula: string;
  readonly result: (row: RowOf<Chart>, book: Book) => CellValue;
}

/** What a share divides; both counted over all the weeks. */
interface Divided<Source extends FewWeeks> {
  readonly part: HeadingOf<Source, NumberForm>;
  readonly of: HeadingOf<Source, NumberForm>;
  /** Only where nothing is open any more in any of the weeks. */
  readonly isDecided?: true;
}

/** Over 13 weeks what a chart draws beside its weeks, from a table a row a week. */
export function over13Weeks<Chart extends FewChart, Source extends FewWeeks>(
  chart: Chart,
  source: Source,
): {
  readonly average: (heading: HeadingOf<Source, NumberForm>) => OverWeeks<Chart>;
  readonly share: (divided: Divided<Source>) => OverWeeks<Chart>;
} {
  const weeks = columnOf<FewWeeks>(source, "Week of");
  const week = own<FewChart>(chart, "Week of");
  const inThem = `${weeks},">="&${week}-${DAYS_BACK},${weeks},"<="&${week},${columnOf<FewWeeks>(source, "Days posted")},7`;
  const within = rowsWithin<FewWeeks>(source, "Week of");
  const wholeWeeks = (row: RowOf<Chart>, book: Book): readonly Row[] => {
    const last = numberIn<FewChart>(row, "Week of");
    return last === undefined ? [] : within(book, last - DAYS_BACK, last).filter(isWholeWeek);
  };
  const sum = (heading: HeadingOf<Source, NumberForm>): string =>
    `SUMIFS(${columnOf<Source>(source, heading)},${inThem})`;
  return {
    average: (heading) => ({
      formula: `IF(COUNTIFS(${inThem},${columnOf<Source>(source, heading)},${ANY_NUMBER})=${WEEKS},${sum(heading)}/${WEEKS},NA())`,
      result: (row, book) => {
        const rows = wholeWeeks(row, book);
        const known = rows.filter((one) => numberIn<Source>(one, heading) !== undefined);
        return known.length === WEEKS ? figureOrGap(sumOver<Source>(rows, heading) / WEEKS) : NOT_AVAILABLE;
      },
    }),
    share: ({ part, of, isDecided = false }) => ({
      formula: `IF(COUNTIFS(${inThem}${isDecided ? `,${columnOf<FewWeeks>(source, "Open")},0` : ""})=${WEEKS},${sum(part)}/${sum(of)},NA())`,
      result: (row, book) => {
        const rows = wholeWeeks(row, book);
        const counted = isDecided ? rows.filter((one) => numberIn<FewWeeks>(one, "Open") === 0) : rows;
        if (counted.length !== WEEKS) return NOT_AVAILABLE;
        return figureOrGap(shareOf(sumOver<Source>(rows, part), sumOver<Source>(rows, of)));
      },
    }),
  };
}

/** Nothing divided by nothing is a gap, and so is what follows from an error. */
function figureOrGap(figure: number): CellValue {
  return Number.isFinite(figure) ? figure : NOT_AVAILABLE;
}
