import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../workbook/change/change";
import { netChange } from "../../workbook/change/netChange";
import { derivedChange } from "../derivations";
import { dropTexts } from "./postingTexts";
import { UNDO_KEPT, postingOf, activeNumbers, activePostings } from "./activePostings";
import { type EditedCell, takeReportBack } from "./takeReportBack";
import { TRACKER } from "../trackerWorkbook";
import { type RowOf, numberIn, textIn, valueIn } from "../headings/rows";

/** What is to be taken back. */
export type WhatToUndo =
  /** The last posting that stands, with all its reports. */
  | { readonly kind: "last" }
  /** A posting by its number, where it is the last that stands. */
  | { readonly kind: "posting"; readonly posting: number }
  /** The newest standing report of this title, alone. */
  | { readonly kind: "report"; readonly title: string };

/** A posted report that an undo is about. */
export interface UndoneReport {
  readonly report: string;
  readonly period: string;
  readonly source: string;
}

/** What an undo would take back. */
export interface UndonePosting {
  /** The posting's number. */
  readonly posting: number;
  /** When it was posted: a serial with the time of day as its fraction; `undefined` where nobody knows. */
  readonly at: number | undefined;
  /** Who posted it; empty where nobody said. */
  readonly by: string;
  /** Its reports that would go, in the order in which they were posted. */
  readonly reports: readonly UndoneReport[];
}

/** What taking something back would do, before anything is written. */
export type UndoPlan =
  | { readonly outcome: "planned"; readonly posting: UndonePosting; readonly change: WorkbookChange }
  /** Nothing stands that could be taken back. */
  | { readonly outcome: "nothing-posted" }
  /** Something else was posted since, or it is undone already. */
  | { readonly outcome: "not-last" }
  /** No report of this title stands. */
  | { readonly outcome: "no-such-report"; readonly title: string }
  /** What would take it back is not kept. `isOld`: it is older than the last ten postings. */
  | { readonly outcome: "not-kept"; readonly posting: UndonePosting; readonly isOld: boolean }
  /** Somebody changed what it wrote since. */
  | { readonly outcome: "edited"; readonly posting: UndonePosting; readonly cells: readonly EditedCell[] };

/**
 * Works out how to take back a posting, all of it, or one report of it.
 *
 * @param tables what the tracker's tables hold now, people's own columns included
 */
export function planUndo(tables: TableRows, what: WhatToUndo = { kind: "last" }): UndoPlan {
  const found = rowsToTakeBack(tables, what);
  if ("outcome" in found) return found;
  const posting = undonePosting(found.rows);
  const isOld = !activeNumbers(tables).slice(-UNDO_KEPT).includes(posting.posting);
  if (isOld) return { outcome: "not-kept", posting, isOld };
  const taken = takenBack(tables, found.rows);
  if (taken === "not-kept") return { outcome: "not-kept", posting, isOld };
  return "cells" in taken
    ? { outcome: "edited", posting, cells: taken.cells }
    : { outcome: "planned", posting, change: taken.change };
}

type Found = { readonly rows: readonly RowOf<"Postings">[] } | Extract<UndoPlan, { outcome: `no${string}` }>;

function rowsToTakeBack(tables: TableRows, what: WhatToUndo): Found {
  const active = activePostings(tables);
  const last = activeNumbers(tables).at(-1);
  if (what.kind === "report") {
    const row = active.findLast((one) => textIn(one, "Report") === what.title);
    return row === undefined ? { outcome: "no-such-report", title: what.title } : { rows: [row] };
  }
  if (what.kind === "posting" && what.posting !== last) return { outcome: "not-last" };
  return last === undefined ? { outcome: "nothing-posted" } : { rows: active.filter((row) => postingOf(row) === last) };
}

function undonePosting(rows: readonly RowOf<"Postings">[]): UndonePosting {
  const [first] = rows;
  return {
    posting: postingOf(first),
    at: numberIn(first, "Posted at"),
    by: textIn(first, "Posted by"),
    reports: rows.map((row) => ({
      report: textIn(row, "Report"),
      period: textIn(row, "Period"),
      source: textIn(row, "Source file"),
    })),
  };
}

type TakenBack = { readonly change: WorkbookChange } | { readonly cells: readonly EditedCell[] } | "not-kept";

/** The newest first: each finds the tables as it left them. */
function takenBack(before: TableRows, rows: readonly RowOf<"Postings">[]): TakenBack {
  let tables = before;
  const changes: WorkbookChange[] = [];
  const apply = (change: WorkbookChange): void => {
    tables = applyChange(TRACKER, tables, change);
    changes.push(change);
  };
  for (const row of rows.toReversed()) {
    const taken = takeReportBack(tables, row);
    if (taken === "not-kept" || "cells" in taken) return taken;
    apply([...taken.change, ...struckOut(tables, row)]);
  }
  apply(derivedChange(tables));
  return { change: netChange(TRACKER, before, tables, changes.flat()) };
}

function struckOut(tables: TableRows, row: RowOf<"Postings">): WorkbookChange {
  const ids = new Set([numberIn(row, "Id") ?? 0]);
  return [
    { table: "Postings", upserts: [{ Id: valueIn(row, "Id"), Status: "Undone" }], removals: [] },
    ...dropTexts(tables, ids, { wrote: true }),
  ];
}
