import { dollarsFromCents, sumCents } from "../../domain/money";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import { textOfChange } from "../../workbook/change/changeText";
import { inverseOf } from "../../workbook/change/inverse";
import { FIGURES_GIVEN } from "./figuresGiven";
import { Fingerprint, fingerprintText, notKeptText } from "./fingerprint";
import { type Period, type PostingStatus, type Report, type Signature, isoFromPeriod } from "./posting";
import { LONGEST_KEPT, type PostingTexts, dropTexts, keepTexts, wroteTexts } from "./postingTexts";
import { UNDO_KEPT, nextId, postingOf, activeNumbers, activePostings } from "./activePostings";
import { TRACKER } from "../trackerWorkbook";
import { type CellsOf, numberIn } from "../headings/rows";

/** What the standing postings wrote. */
export function postedFingerprint(tables: TableRows): Fingerprint {
  return new Fingerprint(TRACKER, () => activePostings(tables).map(wroteTexts(tables)));
}

/** What is said of a posted report in its row. */
export interface PostingEntry {
  readonly report: Report;
  /** All cells that the report says something of, those that held the same already among them. */
  readonly named: WorkbookChange;
  /** The number of the posting that it is part of. */
  readonly posting: number;
  readonly period: Period;
  readonly status: PostingStatus;
  readonly signature: Signature;
}

/** How a report is noted, and whether there is too much of it to keep what takes it back. */
export interface NotedPosting {
  readonly change: WorkbookChange;
  readonly isTooLarge: boolean;
}

/** The change that notes a posted report: its row in Postings, how to see edits of what it wrote, and how to take it back. */
export function postingsChange(tables: TableRows, change: WorkbookChange, entry: PostingEntry): NotedPosting {
  const id = nextId(tables);
  const row = { ...describedRow(entry), Id: id, Posting: entry.posting };
  const texts = textsFor(tables, change, entry.named);
  const [wrote, undo] = keepTexts(id, texts);
  return {
    change: [
      wrote,
      undo,
      ...dropTexts(tables, forgottenIds(tables, entry.posting), { wrote: false }),
      { table: "Postings", upserts: [row], removals: [] },
    ],
    isTooLarge: texts.undo === undefined,
  };
}

/** Both or neither: without the one, the other would take back what people changed by hand, or accuse them of it. */
function textsFor(tables: TableRows, change: WorkbookChange, named: WorkbookChange): PostingTexts {
  const undo = textOfChange(inverseOf(TRACKER, tables, change));
  const wrote = fingerprintText(TRACKER, tables, named);
  const isKept = Math.max(undo.length, wrote.length) <= LONGEST_KEPT;
  return isKept ? { wrote, undo } : { wrote: notKeptText(change), undo: undefined };
}

function describedRow({ report, period, status, signature }: PostingEntry): CellsOf<"Postings"> {
  const { figures, reportTotal, postedTotal } = report;
  return {
    "Posted at": signature.at,
    "Posted by": signature.by,
    Report: report.title,
    Figures: FIGURES_GIVEN[figures.kind],
    Period: isoFromPeriod(period),
    "Source file": report.source.file,
    "Source hash": report.source.hash,
    Rows: report.rows,
    Skipped: report.skipped,
    Problems: report.problems,
    "Report total": reportTotal === undefined ? undefined : dollarsFromCents(reportTotal),
    "Posted total": postedTotal === undefined ? undefined : dollarsFromCents(postedTotal),
    Scheduled: "scheduled" in figures ? dollarsFromCents(sumCents([...figures.scheduled.values()])) : undefined,
    "Grouped by": "groupedBy" in figures ? figures.groupedBy : undefined,
    Status: status,
  };
}

/** With a new posting the reports of the eleventh from the end can no longer be taken back. */
function forgottenIds(tables: TableRows, posting: number): ReadonlySet<number> {
  const kept = new Set([
    ...activeNumbers(tables)
      .filter((one) => one !== posting)
      .slice(1 - UNDO_KEPT),
    posting,
  ]);
  const rows = activePostings(tables).filter((row) => !kept.has(postingOf(row)));
  return new Set(rows.flatMap((row) => numberIn(row, "Id") ?? []));
}
