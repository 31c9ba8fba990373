import { rowsByKey } from "../../workbook/change/rowsByKey";
import type { TableRows } from "../../workbook/spec/book";
import { type Row } from "../../workbook/spec/cell";
import type { TableChange, WorkbookChange } from "../../workbook/change/change";
import { changeFromText, textOfChange } from "../../workbook/change/changeText";
import { type TableSpec, keyOf } from "../../workbook/spec/table";
import { tableNamed } from "../../workbook/spec/workbook";
import { rowInWords } from "./difference";
import { Fingerprint, namedCells } from "./fingerprint";
import { type LaterReport, handOver } from "./handOver";
import { dropTexts, keepTexts, textsOf } from "./postingTexts";
import { idOf, activePostings } from "./activePostings";
import { TRACKER } from "../trackerWorkbook";
import type { RowOf } from "../headings/rows";

/** A cell that keeps a posting from being taken back. */
export interface EditedCell {
  readonly table: string;
  readonly row: string;
  /** Absent where it is about the whole row: it is gone, or stands twice. */
  readonly heading?: string;
  /** Two rows have its key. */
  readonly isTwice?: true;
}

/** What taking one report back does to the tables, or why it cannot be. */
export type ReportTakenBack =
  | { readonly change: WorkbookChange }
  /** Somebody changed what it wrote since. */
  | { readonly cells: readonly EditedCell[] }
  | "not-kept";

/**
 * Works out how to take one posted report back. What later reports that stand say too stays, and goes when the last of
 * them is taken back.
 *
 * @param tables what the tracker's tables hold now, people's own columns included
 * @param row its row in Postings
 */
export function takeReportBack(tables: TableRows, row: RowOf<"Postings">): ReportTakenBack {
  const { wrote, undo } = textsOf(tables)(row);
  const inverse = inverseFrom(undo);
  const later = laterReports(tables, row);
  if (inverse === undefined || later === "not-kept") return "not-kept";
  const { now, handed } = handOver(tables, inverse, namedCells(TRACKER, wrote), later);
  const cells = editedCells(tables, now, new Fingerprint(TRACKER, () => [wrote]));
  if (cells.length > 0) return { cells };
  return { change: [...now, ...[...handed].flatMap(([id, change]) => keptAnew(tables, id, change))] };
}

function laterReports(tables: TableRows, row: RowOf<"Postings">): readonly LaterReport[] | "not-kept" {
  const texts = textsOf(tables);
  const later = activePostings(tables).flatMap((one): readonly (LaterReport | undefined)[] => {
    if (idOf(one) <= idOf(row)) return [];
    const { wrote, undo } = texts(one);
    const inverse = inverseFrom(undo);
    return [inverse && { id: idOf(one), names: namedCells(TRACKER, wrote), inverse }];
  });
  return later.every((one) => one !== undefined) ? later : "not-kept";
}

/** The change that a text keeps; `undefined` where it keeps none, or one of another workbook. */
function inverseFrom(text: string | undefined): WorkbookChange | undefined {
  const inverse = changeFromText(text ?? "");
  return inverse?.every(({ table }) => TRACKER.tables.some(({ name }) => name === table)) === true
    ? inverse
    : undefined;
}

/** A later report's way back, which has become another. */
function keptAnew(tables: TableRows, id: number, inverse: WorkbookChange): WorkbookChange {
  const [, undo] = keepTexts(id, { wrote: "", undo: textOfChange(inverse) });
  const old = dropTexts(tables, new Set([id]), { wrote: false });
  return [...old, undo];
}

function editedCells(tables: TableRows, inverse: WorkbookChange, posted: Fingerprint): readonly EditedCell[] {
  return inverse.flatMap((one) => editedInTable(tableNamed(TRACKER, one.table), tables, one, posted));
}

function editedInTable(
  table: TableSpec,
  tables: TableRows,
  { upserts, removals }: TableChange,
  posted: Fingerprint,
): readonly EditedCell[] {
  const rows = rowsByKey(table, tables.get(table.name));
  const doubled = keysTwice(table, tables);
  const held = (row: Row, isRemoved: boolean): readonly EditedCell[] => {
    const now = rows.get(keyOf(table, row));
    const place = { table: table.name, row: rowInWords(table, row) };
    // A row that the posting took out comes back; one that it wrote and that is gone, somebody has taken out since.
    if (now === undefined) return isRemoved || !posted.hasWritten(table, row) ? [] : [place];
    // Nobody could tell which of two rows is the posting's and which somebody's.
    if (isRemoved && doubled.has(keyOf(table, row))) return [{ ...place, isTwice: true }];
    const headings = isRemoved ? editedInRowToGo(table, now, posted) : editedInRow(table, now, row, posted);
    return headings.map((heading) => ({ ...place, heading }));
  };
  return [...upserts.flatMap((row) => held(row, false)), ...removals.flatMap((row) => held(row, true))];
}

function keysTwice(table: TableSpec, tables: TableRows): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of tables.get(table.name) ?? []) {
    const key = keyOf(table, row);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

/** Cells that would get another value and were edited. */
function editedInRow(table: TableSpec, now: Row, back: Row, posted: Fingerprint): readonly string[] {
  return Object.keys(back).filter((heading) => posted.isEdited(table.name, now, heading));
}

/** In a row about to go, also what people typed in columns of their own. */
function editedInRowToGo(table: TableSpec, now: Row, posted: Fingerprint): readonly string[] {
  const ours = new Set(table.columns.map(({ heading }) => heading));
  return Object.keys(now).filter((heading) =>
    ours.has(heading) ? posted.isEdited(table.name, now, heading) : now[heading] !== undefined,
  );
}
