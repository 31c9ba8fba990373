import type { TableRows } from "../workbook/book";
import { type TableChange, type WorkbookChange, applyChange, effectOf } from "../workbook/change";
import { type TableResults, changedResults } from "../workbook/changedResults";
import { describeMissing } from "../workbook/missingPart";
import { settledChange } from "../workbook/settledChange";
import type { WorkbookSpec } from "../workbook/workbook";
import { createWorkbook } from "./createWorkbook";
import { describeProtected, excelProblem } from "./excelErrors";
import { type FoundWorkbook, findTables } from "./findTables";
import { followCharts } from "./followCharts";
import { type Witness, queueTakingBack, queueWrites, wasAsRead } from "./queueWrites";
import { type ReadWorkbook, type TableInExcel, readTables } from "./readTables";
import { type OnProgress, RequestSize } from "./requestSize";
import { tableWrites } from "./tableWrites";

/** What became of a change to the open workbook. */
export type Changed =
  /** Done, or there was nothing to do. */
  | { readonly kind: "done"; readonly isWritten: boolean }
  /** The workbook must not or cannot be written as it is. Nothing was. */
  | { readonly kind: "refused"; readonly message: string }
  /** Somebody else was at work on the same rows each time it was tried. Nothing of it stands. */
  | { readonly kind: "changed-meanwhile"; readonly message: string }
  /** Excel failed. */
  | { readonly kind: "failed"; readonly message: string; readonly code: string; readonly isWritten: "no" | "in part" };

/** What is asked of the open workbook. */
export interface Task {
  readonly workbook: WorkbookSpec;
  /** What the tables of a workbook that has none of them begin with. */
  readonly begin: TableRows;
  /**
   * What to change, given what the tables hold. Asked again where they changed meanwhile, so it must not remember.
   * `undefined` where nothing is to be written after all.
   */
  readonly plan: (tables: TableRows, isNew: boolean) => WorkbookChange | undefined;
  readonly onProgress?: OnProgress;
}

/** Once in good faith, once more where somebody was at work on the same rows or Excel failed on the way. */
const TRIES = 2;
const MEANWHILE =
  "Somebody is changing the same rows at this moment. Nothing was posted; wait until they are done, then try again.";

/**
 * Changes the open workbook: looks up its tables, reads them, and writes, in one round trip each, however many months
 * are posted. What is written is compared with what was read at the very moment of writing; where somebody else came
 * between, it is taken back and planned once more. Never throws for Excel's sake.
 */
export async function changeWorkbook(task: Task): Promise<Changed> {
  try {
    return await Excel.run(async (context) => tried(context, task, TRIES));
  } catch (error) {
    const { message, code } = excelProblem(error);
    return { kind: "failed", message, code, isWritten: "no" };
  }
}

async function tried(context: Excel.RequestContext, task: Task, tries: number): Promise<Changed> {
  const found = await findTables(context, task.workbook);
  if (found.kind === "incomplete") return { kind: "refused", message: found.missing.map(describeMissing).join(" ") };
  if (found.kind === "not-a-tracker") return created(context, task, found);
  const read = await readTables(context, found);
  const asked = task.plan(read.rows, false);
  if (asked === undefined) return { kind: "done", isWritten: false };
  const change = effectOf(task.workbook, read.rows, settledChange(task.workbook, asked));
  if (change.length === 0) return { kind: "done", isWritten: false };
  const refusal = whyNot(read, change);
  if (refusal !== undefined) return { kind: "refused", message: refusal };
  return written(context, task, read, change, tries);
}

async function created(
  context: Excel.RequestContext,
  { workbook, begin, plan, onProgress = noProgress }: Task,
  found: Extract<FoundWorkbook, { kind: "not-a-tracker" }>,
): Promise<Changed> {
  if (found.isLocked) {
    return { kind: "refused", message: "The workbook is protected against new sheets (Review, Protect Workbook)." };
  }
  if (found.taken.length > 0) {
    const message = `The workbook already uses ${found.taken.join(", ")} for tables or names of its own. Rename those, then try again.`;
    return { kind: "refused", message };
  }
  const change = plan(begin, true);
  if (change === undefined) return { kind: "done", isWritten: false };
  await createWorkbook(context, workbook, found.sheets, applyChange(workbook, begin, change), onProgress);
  return { kind: "done", isWritten: true };
}

function whyNot({ tables }: ReadWorkbook, change: WorkbookChange): string | undefined {
  const held = tables.find(({ spec, isSheetProtected }) => isSheetProtected && isNamed(change, spec.name));
  return held && describeProtected(held.sheet);
}

async function written(
  context: Excel.RequestContext,
  task: Task,
  read: ReadWorkbook,
  change: WorkbookChange,
  tries: number,
): Promise<Changed> {
  let witnesses: readonly Witness[];
  try {
    witnesses = await sentWrites(context, task, read, change);
  } catch (error) {
    return afterFailure(context, task, read, change, error, tries);
  }
  if (witnesses.every(wasAsRead)) return { kind: "done", isWritten: true };
  for (const witness of [...witnesses].toReversed()) queueTakingBack(context, witness);
  await context.sync();
  if (tries > 1) return tried(context, task, tries - 1);
  return { kind: "changed-meanwhile", message: MEANWHILE };
}

async function sentWrites(
  context: Excel.RequestContext,
  { workbook, onProgress = noProgress }: Task,
  read: ReadWorkbook,
  change: WorkbookChange,
): Promise<readonly Witness[]> {
  const results = changedResults(workbook, read.rows, change);
  const size = new RequestSize(context);
  const touched = touchedBy(change, results, read);
  const witnesses: Witness[] = [];
  for (const [done, table] of touched.entries()) {
    onProgress(done, touched.length);
    const writes = tableWrites(table, changeOf(change, table.spec.name), results.get(table.spec.name));
    if (writes.moves.length + writes.blocks.length === 0) continue;
    await size.makeRoomFor(writes.blocks, writes.moves.length * 4 + writes.blocks.length * 2);
    witnesses.push(queueWrites(context, writes));
    followTable(context, workbook, table, read, results);
  }
  await size.send();
  onProgress(touched.length, touched.length);
  return witnesses;
}

/** The labels of its charts, which go by how many rows there are. */
function followTable(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  { spec, charts }: TableInExcel,
  read: ReadWorkbook,
  results: ReadonlyMap<string, TableResults>,
): void {
  const after = results.get(spec.name)?.rows;
  if (!after || charts.length === 0) return;
  const { worksheet } = context.workbook.tables.getItem(spec.name);
  followCharts(
    worksheet,
    workbook,
    charts,
    { table: spec, rows: read.rows.get(spec.name) ?? [] },
    { table: spec, rows: after },
  );
}

/** In the description's order, which ends with the list of what was posted: it says that all the rest stands. */
function touchedBy(
  change: WorkbookChange,
  results: ReadonlyMap<string, TableResults>,
  { tables }: ReadWorkbook,
): readonly TableInExcel[] {
  return tables.filter(({ spec }) => isNamed(change, spec.name) || results.has(spec.name));
}

/** Nobody knows what of a request that failed was carried out, so it is read before anything is tried again. */
async function afterFailure(
  context: Excel.RequestContext,
  task: Task,
  read: ReadWorkbook,
  change: WorkbookChange,
  error: unknown,
  tries: number,
): Promise<Changed> {
  const { message, code, mayPass } = excelProblem(error);
  const found = await findTables(context, task.workbook);
  if (found.kind !== "tracker") return { kind: "failed", message, code, isWritten: "in part" };
  const now = await readTables(context, found);
  const left = effectOf(task.workbook, now.rows, change);
  if (left.length === 0) return { kind: "done", isWritten: true };
  const isBegun = rowsIn(left) < rowsIn(change);
  // What is there already is not written again, so a posting never doubles.
  if (tries > 1 && (mayPass || isBegun))
    return written(context, task, { ...read, tables: now.tables }, change, tries - 1);
  return { kind: "failed", message, code, isWritten: isBegun ? "in part" : "no" };
}

function rowsIn(change: WorkbookChange): number {
  return change.reduce((sum, { upserts, removals }) => sum + upserts.length + removals.length, 0);
}

function changeOf(change: WorkbookChange, table: string): TableChange {
  return change.find((one) => one.table === table) ?? { table, upserts: [], removals: [] };
}

function isNamed(change: WorkbookChange, table: string): boolean {
  return change.some((one) => one.table === table);
}

function noProgress(): void {
  // Nobody asked.
}
