import { centsFromDollars, formatCents } from "../domain/money";
import { day, formatDay } from "../domain/calendar";
import { standingPostings } from "../tracker/standingPostings";
import type { TableRows } from "../workbook/book";
import { type Row, numberIn, textIn } from "../workbook/cell";
import { count } from "./counted";
import { periodInWords } from "./periodInWords";

/** A posting, as its row in Postings says, in words. */
export interface PastPosting {
  readonly id: number;
  readonly report: string;
  readonly period: string;
  readonly status: string;
  /** When, and by whom where somebody said. */
  readonly when: string;
  readonly source: string;
  readonly rows: string;
  /** Whether its figures were those of the report's own total. */
  readonly total: string;
  /** It is the last one that stands, so it can be taken back. */
  readonly isLast: boolean;
}

/** What was posted to a tracker, newest first. */
export function historyOf(tables: TableRows): readonly PastPosting[] {
  const lastRow = standingPostings(tables).at(-1);
  const last = lastRow === undefined ? undefined : numberIn(lastRow, "Id");
  return (tables.get("Postings") ?? [])
    .map((row) => pastPosting(row, last))
    .toSorted((one, other) => other.id - one.id);
}

function pastPosting(row: Row, last: number | undefined): PastPosting {
  const id = numberIn(row, "Id") ?? 0;
  const by = textIn(row, "Posted by");
  return {
    id,
    report: textIn(row, "Report"),
    period: periodInWords(textIn(row, "Period")),
    status: textIn(row, "Status"),
    when: [momentInWords(numberIn(row, "Posted at")), by === "" ? "" : `by ${by}`].join(" ").trim(),
    source: textIn(row, "Source file"),
    rows: rowsOf(row),
    total: totalOf(numberIn(row, "Report total"), numberIn(row, "Posted total")),
    isLast: id === last,
  };
}

function rowsOf(row: Row): string {
  const [rows = 0, skipped = 0, problems = 0] = ["Rows", "Skipped", "Problems"].map((one) => numberIn(row, one));
  const left = problems === 0 ? "" : `, ${count(problems, "row")} left out`;
  return `${count(rows, "row")}: ${(rows - skipped - problems).toLocaleString("en-US")} kept, ${skipped.toLocaleString("en-US")} skipped${left}`;
}

function totalOf(report: number | undefined, posted: number | undefined): string {
  if (posted === undefined) return "";
  const sum = formatCents(centsFromDollars(posted));
  if (report === undefined) return `${sum}; the report prints no total`;
  const own = formatCents(centsFromDollars(report));
  return own === sum ? `${sum}, tied to the report’s total` : `${sum}; the report says ${own}`;
}

/** A day with its time, such as `Sep 2, 2026, 9:41 AM`; empty for what is none. */
function momentInWords(at: number | undefined): string {
  if (at === undefined || at < 61) return "";
  const minutes = Math.round((at - Math.floor(at)) * 1440) % 1440;
  const hour = Math.floor(minutes / 60);
  const time = `${String(hour % 12 === 0 ? 12 : hour % 12)}:${String(minutes % 60).padStart(2, "0")}`;
  return `${formatDay(day(Math.floor(at)))}, ${time} ${hour < 12 ? "AM" : "PM"}`;
}
