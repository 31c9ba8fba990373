import { dollarsFromCents } from "../domain/money";
import type { TableRows } from "../workbook/book";
import { type Row, numberIn, textIn } from "../workbook/cell";
import type { TableChange, WorkbookChange } from "../workbook/change";
import { textOfChange } from "../workbook/changeText";
import { inverseOf } from "../workbook/inverse";
import { standingPostings } from "./standingPostings";
import { FIGURES_GIVEN } from "./figuresGiven";
import { Fingerprint, fingerprintText } from "./fingerprint";
import { type Period, type PostingStatus, type Report, type Signature, isoFromPeriod } from "./posting";
import { TRACKER } from "./trackerWorkbook";

/** How many postings can be taken back, one after another. */
const UNDO_KEPT = 10;

/** The most characters that a cell holds, less a little. A posting whose inverse is longer cannot be taken back. */
const LONGEST_CELL = 32_000;

/** What the standing postings wrote. */
export function postedFingerprint(tables: TableRows): Fingerprint {
  return new Fingerprint(
    TRACKER,
    standingPostings(tables).map((row) => textIn(row, "Wrote")),
  );
}

/** What is said of a posting in its row. */
export interface PostingEntry {
  readonly report: Report;
  readonly period: Period;
  readonly status: PostingStatus;
  readonly signature: Signature;
}

/** The change to Postings that notes a posting, how to see edits of what it wrote, and how to take it back. */
export function postingsChange(tables: TableRows, change: WorkbookChange, entry: PostingEntry): TableChange {
  const row = {
    ...describedRow(entry),
    Id: nextId(tables),
    Wrote: fitting(fingerprintText(TRACKER, tables, change)),
    Undo: fitting(textOfChange(inverseOf(TRACKER, tables, change))),
  };
  return { table: "Postings", upserts: [row, ...forgottenUndos(tables)], removals: [] };
}

function describedRow({ report, period, status, signature }: PostingEntry): Row {
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
    Scheduled: "scheduled" in figures ? dollarsFromCents(figures.scheduled) : undefined,
    "Grouped by": "groupedBy" in figures ? figures.groupedBy : undefined,
    Status: status,
  };
}

function fitting(text: string): string | undefined {
  return text.length <= LONGEST_CELL ? text : undefined;
}

/** With a new posting the eleventh from the end can no longer be taken back. */
function forgottenUndos(tables: TableRows): readonly Row[] {
  return standingPostings(tables)
    .slice(0, 1 - UNDO_KEPT)
    .filter((row) => textIn(row, "Undo") !== "")
    .map((row) => ({ Id: row["Id"], Undo: undefined }));
}

function nextId(tables: TableRows): number {
  return (tables.get("Postings") ?? []).reduce((most, row) => Math.max(most, numberIn(row, "Id") ?? 0), 0) + 1;
}
