import { type Cents, centsFromDollars } from "../../domain/money";
import { keptIds } from "../../tracker/posting/postingTexts";
import { UNDO_KEPT, postingOf, activeNumbers } from "../../tracker/posting/activePostings";
import type { TableRows } from "../../workbook/spec/book";
import { count } from "../../domain/counted";
import { type RowOf, numberIn, rowsIn, textIn } from "../../tracker/headings/rows";
import { keptPeriodInWords, titleOfPosting, whenInWords } from "./postingInWords";
import { pastTotal } from "./totalWords";

/** A report of a posting, as its row in Postings says, in words. */
export interface PastReport {
  readonly id: number;
  /** `Insurance Aging, Aug 31, 2026`. */
  readonly title: string;
  readonly status: string;
  readonly source: string;
  readonly rows: string;
  /** Whether its figures were those of the report's own total. */
  readonly total: string;
}

/** A posting: what one press or one call posted. */
export interface PastPosting {
  readonly posting: number;
  readonly title: string;
  /** Of all its reports together. */
  readonly status: "Posted" | "Restated" | "Agrees" | "Differs" | "Undone" | "Undone in part";
  /** When, and by whom where somebody said. */
  readonly when: string;
  readonly reports: readonly PastReport[];
  /** It is the last one of which something stands. */
  readonly isLast: boolean;
  /** What takes it back is kept. */
  readonly isKept: boolean;
}

/** What was posted to a tracker, newest first. */
export function historyOf(tables: TableRows): readonly PastPosting[] {
  const postings = new Map<number, RowOf<"Postings">[]>();
  for (const row of rowsIn(tables, "Postings")) {
    const known = postings.get(postingOf(row));
    if (known) known.push(row);
    else postings.set(postingOf(row), [row]);
  }
  const active = activeNumbers(tables);
  const kept = keptIds(tables);
  const isKept = (rows: readonly RowOf<"Postings">[]): boolean =>
    rows.every((row) => textIn(row, "Status") === "Undone" || kept.has(numberIn(row, "Id") ?? 0));
  return [...postings]
    .toSorted(([one], [other]) => other - one)
    .map(([posting, rows]) => ({
      ...pastPosting(posting, rows),
      isLast: posting === active.at(-1),
      isKept: active.slice(-UNDO_KEPT).includes(posting) && isKept(rows),
    }));
}

function pastPosting(posting: number, rows: readonly RowOf<"Postings">[]): Omit<PastPosting, "isLast" | "isKept"> {
  const [first = {}] = rows;
  return {
    posting,
    title: titleOfPosting(rows.map((row) => ({ report: textIn(row, "Report"), period: textIn(row, "Period") }))),
    status: statusOf(rows.map((row) => textIn(row, "Status"))),
    when: whenInWords(numberIn(first, "Posted at"), textIn(first, "Posted by")),
    reports: rows.map(pastReport),
  };
}

function statusOf(statuses: readonly string[]): PastPosting["status"] {
  if (statuses.every((status) => status === "Undone")) return "Undone";
  if (statuses.includes("Undone")) return "Undone in part";
  if (statuses.includes("Restated")) return "Restated";
  if (statuses.every((status) => status === "Agrees")) return "Agrees";
  return statuses.every((status) => status === "Agrees" || status === "Differs") ? "Differs" : "Posted";
}

function pastReport(row: RowOf<"Postings">): PastReport {
  return {
    id: numberIn(row, "Id") ?? 0,
    title: `${textIn(row, "Report")}, ${keptPeriodInWords(textIn(row, "Period"))}`,
    status: textIn(row, "Status"),
    source: textIn(row, "Source file"),
    rows: rowsOf(row),
    total: pastTotal({ reportTotal: centsIn(row, "Report total"), postedTotal: centsIn(row, "Posted total") }),
  };
}

function rowsOf(row: RowOf<"Postings">): string {
  const [rows = 0, skipped = 0, problems = 0] = (["Rows", "Skipped", "Problems"] as const).map((one) =>
    numberIn(row, one),
  );
  const left = problems === 0 ? "" : `, ${count(problems, "row")} left out`;
  return `${count(rows, "row")}: ${(rows - skipped - problems).toLocaleString("en-US")} kept, ${skipped.toLocaleString("en-US")} skipped${left}`;
}

function centsIn(row: RowOf<"Postings">, heading: "Report total" | "Posted total"): Cents | undefined {
  const dollars = numberIn(row, heading);
  return dollars === undefined ? undefined : centsFromDollars(dollars);
}
