import { type Day, addDays, day, monthAfter, monthEndOf } from "../../domain/calendar";
import { FIRST_PRACTICE_DAY, LAST_PRACTICE_DAY } from "../../domain/practiceDays";
import type { TableRows } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { NO_FIGURE, defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { isError, textOf } from "../formulas/sheetNumbers";
import { own } from "../headings/headings";
import { type RowOf, numberIn, valueIn } from "../headings/rows";
import { POSTED_THROUGH, startRow } from "./postedThrough";

const TABLE = "StartPosted";
const NOTHING_YET = "Nothing is posted yet. Add your first month's reports in Huddlebook.";
/** What was not posted for so many months is not waited for. */
const MONTHS_WAITED = 3;

const DAYS = POSTED_THROUGH.map(({ heading }) => own(TABLE, heading));
const NEWEST = `MAX(${DAYS.join(",")})`;
const WAITED_FROM = `EOMONTH(${NEWEST},-${String(MONTHS_WAITED)})`;

/** How far the practice is: which month comes next and what of it is missing, and who posted last. */
export const START_POSTED = defineTable(TABLE, {
  key: [],
  columns: [
    formulaColumn(
      TABLE,
      "Comes next",
      `The first month that is not posted whole. Kinds of reports that were not posted in ${String(MONTHS_WAITED)} months are not waited for.`,
      `IF(COUNT(${DAYS.join(",")})=0,"",IF(OR(MIN(${DAYS.join(",")})<${String(FIRST_PRACTICE_DAY)},${NEWEST}>${String(LAST_PRACTICE_DAY)}),"",` +
        `EOMONTH(MIN(${DAYS.map((at) => `IF(N(${at})>=${WAITED_FROM},${at},${String(LAST_PRACTICE_DAY)})`).join(",")})+1,-1)+1))`,
      comesNext,
    ),
    formulaColumn(
      TABLE,
      "Still missing for it",
      "The reports that are not posted through the end of that month. Monthly ones come once the month is over.",
      `IF(COUNT(${DAYS.join(",")})=0,"${NOTHING_YET}",MID(${missingFormula()},3,200))`,
      (row) => (daysIn(row).length === 0 ? NOTHING_YET : stillMissing(row)),
    ),
    valueColumn(TABLE, "Last posted", "When the last posting that stands was made. Written with each posting.", 22),
    valueColumn(TABLE, "Posted by", "Who made it. Written with each posting.", 14),
    ...POSTED_THROUGH.map(({ given, heading }) => ({
      ...valueColumn(TABLE, heading, `For the formulas: the last day of ${given} that is posted.`),
      isHidden: true as const,
    })),
  ],
});

/** The first month that is not posted whole. */
export interface MonthToPost {
  /** Its first day. */
  readonly month: Day;
  /** The kinds of reports that are missing of it, as in `Receivables, Claims`. */
  readonly missing: string;
  /** Something of it is posted. */
  readonly isBegun: boolean;
}

/** What Start says comes next, for what is posted; `undefined` where nothing is that tells a month. */
export function monthToPost(tables: TableRows): MonthToPost | undefined {
  const row = startRow(tables);
  const next = comesNext(row);
  if (typeof next !== "number") return undefined;
  return {
    month: day(next),
    missing: textOf(stillMissing(row)),
    isBegun: daysIn(row).some((at) => at >= next),
  };
}

function missingFormula(): string {
  const monthEnd = `EOMONTH(${own(TABLE, "Comes next")},0)`;
  return POSTED_THROUGH.map(({ given }, index) => {
    const at = DAYS[index] ?? "";
    return `IF(AND(N(${at})>=${WAITED_FROM},N(${at})<${monthEnd}),", ${given}","")`;
  }).join("&");
}

/** The numbers among the days, as MAX and MIN see them. */
function daysIn(row: RowOf<typeof TABLE>): readonly number[] {
  return POSTED_THROUGH.flatMap(({ heading }) => numberIn(row, heading) ?? []);
}

function comesNext(row: RowOf<typeof TABLE>): CellValue {
  const days = daysIn(row);
  const isWrong = days.some((at) => at < FIRST_PRACTICE_DAY || at > LAST_PRACTICE_DAY);
  if (days.length === 0 || isWrong || POSTED_THROUGH.some(({ heading }) => isError(valueIn(row, heading)))) {
    return NO_FIGURE;
  }
  const from = waitedFrom(days);
  const least = Math.min(...days.filter((at) => at >= from));
  return addDays(monthEndOf(monthAfter(day(Math.floor(least) + 1), -1)), 1);
}

function stillMissing(row: RowOf<typeof TABLE>): CellValue {
  const next = comesNext(row);
  if (typeof next !== "number") return NO_FIGURE;
  const from = waitedFrom(daysIn(row));
  const monthEnd = monthEndOf(day(next));
  return POSTED_THROUGH.flatMap(({ given, heading }) => {
    const at = numberIn(row, heading) ?? 0;
    return at >= from && at < monthEnd ? [given] : [];
  }).join(", ");
}

/** The day from which on a kind of figures is waited for. */
function waitedFrom(days: readonly number[]): Day {
  return monthEndOf(monthAfter(day(Math.floor(Math.max(...days))), -MONTHS_WAITED));
}
