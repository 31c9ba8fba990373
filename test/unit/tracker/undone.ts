import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { CHOICES, SIGNATURE } from "./trackerTest";

/** A tracker's tables after some reports were posted together. */
export function posted(before: TableRows, ...reports: readonly Report[]): TableRows {
  return postReports(before, reports, CHOICES, SIGNATURE).tables;
}

/** The tables after the last posting was taken back. */
export function undone(tables: TableRows): TableRows {
  const plan = planUndo(tables);
  if (plan.outcome !== "planned") throw new Error(`cannot be undone: ${plan.outcome}`);
  return applyChange(TRACKER, tables, plan.change);
}

/** The tables that hold something, without the list of postings and what belongs to it. */
export function withoutPostings(tables: TableRows): ReadonlyMap<string, readonly Row[]> {
  return new Map([...tables].filter(([name, rows]) => !name.startsWith("Postings") && rows.length > 0));
}
