import type { TableRows } from "../workbook/book";
import { type Row, textIn } from "../workbook/cell";
import { type TableChange, type WorkbookChange, applyChange } from "../workbook/change";
import { changeFromText } from "../workbook/changeText";
import { type TableSpec, keyOf } from "../workbook/table";
import { tableNamed } from "../workbook/workbook";
import { derivedChange } from "./derivations";
import { rowInWords } from "./difference";
import { Fingerprint } from "./fingerprint";
import { standingPostings } from "./standingPostings";
import { TRACKER } from "./trackerWorkbook";

/** The posting that an undo is about. */
export interface UndonePosting {
  readonly report: string;
  readonly period: string;
  readonly source: string;
}

/** A cell that keeps a posting from being taken back. */
export interface HeldCell {
  readonly table: string;
  readonly row: string;
  /** Absent where the whole row is gone. */
  readonly heading?: string;
}

/** What taking the last posting back would do, before anything is written. */
export type UndoPlan =
  | { readonly outcome: "planned"; readonly posting: UndonePosting; readonly change: WorkbookChange }
  /** Nothing stands that could be taken back. */
  | { readonly outcome: "nothing-posted" }
  /** The last posting that stands is older than the last ten, or too large to keep its way back. */
  | { readonly outcome: "not-kept"; readonly posting: UndonePosting }
  /** Somebody changed what it wrote since. */
  | { readonly outcome: "edited"; readonly posting: UndonePosting; readonly cells: readonly HeldCell[] };

/**
 * Works out how to take back the last posting that stands.
 *
 * @param tables what the tracker's tables hold now, people's own columns included
 */
export function planUndo(tables: TableRows): UndoPlan {
  const last = standingPostings(tables).at(-1);
  if (last === undefined) return { outcome: "nothing-posted" };
  const posting = {
    report: textIn(last, "Report"),
    period: textIn(last, "Period"),
    source: textIn(last, "Source file"),
  };
  const inverse = changeFromText(textIn(last, "Undo"));
  if (!inverse?.every(({ table }) => TRACKER.tables.some(({ name }) => name === table))) {
    return { outcome: "not-kept", posting };
  }
  const cells = heldCells(tables, inverse, new Fingerprint(TRACKER, [textIn(last, "Wrote")]));
  if (cells.length > 0) return { outcome: "edited", posting, cells };
  const struck = { Id: last["Id"], Status: "Undone", Wrote: undefined, Undo: undefined };
  const change = [...inverse, { table: "Postings", upserts: [struck], removals: [] }];
  const derived = derivedChange(applyChange(TRACKER, tables, change));
  return { outcome: "planned", posting, change: [...change, ...derived] };
}

function heldCells(tables: TableRows, inverse: WorkbookChange, posted: Fingerprint): readonly HeldCell[] {
  return inverse.flatMap((one) => heldInTable(tableNamed(TRACKER, one.table), tables, one, posted));
}

function heldInTable(
  table: TableSpec,
  tables: TableRows,
  { upserts, removals }: TableChange,
  posted: Fingerprint,
): readonly HeldCell[] {
  const rows = new Map((tables.get(table.name) ?? []).map((row) => [keyOf(table, row), row]));
  const held = (row: Row, isRemoved: boolean): readonly HeldCell[] => {
    const now = rows.get(keyOf(table, row));
    const place = { table: table.name, row: rowInWords(table, row) };
    // A row that the posting took out comes back; one that it wrote and that is gone, somebody has taken out since.
    if (now === undefined) return isRemoved || !posted.hasWritten(table, row) ? [] : [place];
    return heldHeadings(table, now, isRemoved, posted).map((heading) => ({ ...place, heading }));
  };
  return [...upserts.flatMap((row) => held(row, false)), ...removals.flatMap((row) => held(row, true))];
}

/** Cells that were edited; in a row about to go, also what people typed in columns of their own. */
function heldHeadings(table: TableSpec, now: Row, isRemoved: boolean, posted: Fingerprint): readonly string[] {
  const ours = new Set(table.columns.map(({ heading }) => heading));
  return Object.keys(now).filter((heading) =>
    ours.has(heading) ? posted.isEdited(table.name, now, heading) : isRemoved && now[heading] !== undefined,
  );
}
