import type { TableChange, WorkbookChange } from "../../workbook/change/change";
import { changedResults } from "../../workbook/evaluate/changedResults";
import { followCharts } from "../create/followCharts";
import type { Open } from "../request/looks";
import { whyNotHeld } from "../../workbook/older/optionalColumns";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { describeProtected } from "../request/excelErrors";
import { type Witness, queueWrites } from "./queueWrites";
import type { ReadWorkbook } from "../read/readTables";
import { type OnProgress, RequestSize } from "../request/requestSize";
import { tableWrites } from "./tableWrites";

/** Why a change to the tables cannot be sent; `undefined` where it can. @param whole the description of today's tables */
export function whyNotSent({ tables }: ReadWorkbook, change: WorkbookChange, whole: WorkbookSpec): string | undefined {
  const locked = tables.find(({ spec, isSheetProtected }) => isSheetProtected && isNamed(change, spec.name));
  if (locked) return describeProtected(locked.sheet);
  const there = tables.map(({ spec }) => spec);
  return whyNotHeld(there, whole, change);
}

/**
 * Sends all that a change does to the tables: in one request, unless it grows too large for one.
 *
 * @param open its looks are to be sent once the data stand
 * @param read the tables as they were read
 * @param change settled
 * @returns what the tables held at the moment of writing
 */
export async function sendChange(
  open: Open,
  read: ReadWorkbook,
  change: WorkbookChange,
  onProgress: OnProgress,
): Promise<readonly Witness[]> {
  const results = changedResults(open.workbook, read.rows, change);
  const size = new RequestSize(open.context);
  const touched = read.tables.filter(({ spec }) => isNamed(change, spec.name) || results.has(spec.name));
  const witnesses: Witness[] = [];
  // In the description's order, which ends with the list of what was posted: it says that all the rest stands.
  for (const [done, table] of touched.entries()) {
    onProgress(done, touched.length);
    const { spec } = table;
    const found = results.get(spec.name);
    // Its formulas may come to other figures where nothing is written.
    if (found)
      followCharts(
        { ...open, charts: read.charts },
        { table: spec, rows: found.earlier },
        { table: spec, rows: found.rows },
      );
    const writes = tableWrites(table, changeOf(change, spec.name), found);
    if (writes.moves.length + writes.blocks.length === 0) continue;
    await size.makeRoomFor(writes.blocks, writes.moves.length * 4 + writes.blocks.length * 2);
    witnesses.push(queueWrites(open, writes));
  }
  await size.send();
  onProgress(touched.length, touched.length);
  return witnesses;
}

/** Whether a change names a table. */
function isNamed(change: WorkbookChange, table: string): boolean {
  return change.some((one) => one.table === table);
}

function changeOf(change: WorkbookChange, table: string): TableChange {
  return change.find((one) => one.table === table) ?? { table, upserts: [], removals: [] };
}
