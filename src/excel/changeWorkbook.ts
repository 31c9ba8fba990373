import type { TableRows } from "../workbook/book";
import { type WorkbookChange, applyChange, effectOf } from "../workbook/change";
import { describeMissingParts } from "../workbook/missingPart";
import { settledChange } from "../workbook/settledChange";
import type { WorkbookSpec } from "../workbook/workbook";
import { createWorkbook, removeCreated } from "./createWorkbook";
import { describeProtected, excelProblem } from "./excelErrors";
import { type FoundWorkbook, findTables } from "./findTables";
import { queueTakingBack, wasAsRead } from "./queueWrites";
import { type ReadWorkbook, readTables } from "./readTables";
import type { OnProgress } from "./requestSize";
import { isNamed, sendChange } from "./sendChange";

/** What became of a change to the open workbook. */
export type Changed =
  /** Done, or there was nothing to do. */
  | { readonly kind: "done"; readonly isWritten: boolean }
  /** The workbook must not or cannot be written as it is. Nothing was. */
  | { readonly kind: "refused"; readonly message: string }
  /** Somebody else was at work on the same rows each time it was tried. Nothing of it stands. */
  | { readonly kind: "changed-meanwhile"; readonly message: string }
  /** Excel failed; `unknown` where it also failed to say what stands. Trying again finishes what was begun. */
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly code: string;
      readonly isWritten: "no" | "in part" | "unknown";
    };

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
  const sent = { isWriting: false };
  try {
    return await Excel.run(async (context) => new Attempt(context, task, sent).try(TRIES));
  } catch (error) {
    const { message, code } = excelProblem(error);
    return { kind: "failed", message, code, isWritten: sent.isWriting ? "unknown" : "no" };
  }
}

type Foreign = Extract<FoundWorkbook, { kind: "not-a-tracker" }>;

/** One task, tried once or more. */
class Attempt {
  readonly #context: Excel.RequestContext;
  readonly #task: Task;
  readonly #onProgress: OnProgress;
  readonly #sent: { isWriting: boolean };

  constructor(context: Excel.RequestContext, task: Task, sent: { isWriting: boolean }) {
    this.#context = context;
    this.#task = task;
    this.#onProgress = task.onProgress ?? (() => undefined);
    this.#sent = sent;
  }

  async try(tries: number): Promise<Changed> {
    const { workbook, plan } = this.#task;
    const found = await findTables(this.#context, workbook);
    if (found.kind === "incomplete") return { kind: "refused", message: describeMissingParts(found.missing) };
    if (found.kind === "not-a-tracker") return this.#create(found, tries);
    const read = await readTables(this.#context, found);
    const asked = plan(read.rows, false);
    const change = asked ? effectOf(workbook, read.rows, settledChange(workbook, asked)) : [];
    if (change.length === 0) return { kind: "done", isWritten: false };
    const message = whyNot(read, change);
    return message === undefined ? this.#write(read, change, tries) : { kind: "refused", message };
  }

  async #create(found: Foreign, tries: number): Promise<Changed> {
    const { workbook, begin, plan } = this.#task;
    const message = whyNotCreated(found);
    if (message !== undefined) return { kind: "refused", message };
    const change = plan(begin, true);
    if (change === undefined) return { kind: "done", isWritten: false };
    this.#sent.isWriting = true;
    try {
      const rows = applyChange(workbook, begin, change);
      await createWorkbook(this.#context, workbook, found.sheets, rows, this.#onProgress);
      return { kind: "done", isWritten: true };
    } catch (error) {
      return this.#afterFailedCreation(found, settledChange(workbook, change), error, tries);
    }
  }

  /** The answer may have been lost after all was done; what was done in part is taken out. */
  async #afterFailedCreation(found: Foreign, change: WorkbookChange, error: unknown, tries: number): Promise<Changed> {
    const { message, code, mayPass } = excelProblem(error);
    const now = await this.#readAgain();
    if (now && this.#leftOf(now, change).length === 0) return { kind: "done", isWritten: true };
    await removeCreated(this.#context, this.#task.workbook, found.sheets);
    this.#sent.isWriting = false;
    return tries > 1 && mayPass ? this.try(tries - 1) : { kind: "failed", message, code, isWritten: "no" };
  }

  async #write(read: ReadWorkbook, change: WorkbookChange, tries: number): Promise<Changed> {
    this.#sent.isWriting = true;
    let witnesses;
    try {
      witnesses = await sendChange(this.#context, this.#task.workbook, read, change, this.#onProgress);
    } catch (error) {
      return this.#afterFailure(read, change, error, tries);
    }
    if (witnesses.every(wasAsRead)) return { kind: "done", isWritten: true };
    for (const witness of [...witnesses].toReversed()) queueTakingBack(this.#context, witness);
    await this.#context.sync();
    this.#sent.isWriting = false;
    return tries > 1 ? this.try(tries - 1) : { kind: "changed-meanwhile", message: MEANWHILE };
  }

  /** Nobody knows what of a request that failed was carried out, so it is read before anything is tried again. */
  async #afterFailure(read: ReadWorkbook, change: WorkbookChange, error: unknown, tries: number): Promise<Changed> {
    const { message, code, mayPass } = excelProblem(error);
    const now = await this.#readAgain();
    if (!now) return { kind: "failed", message, code, isWritten: "unknown" };
    const left = this.#leftOf(now, change);
    if (left.length === 0) return { kind: "done", isWritten: true };
    const isBegun = rowsIn(left) < rowsIn(change);
    // What is there already is not written again, so a posting never doubles.
    if (tries > 1 && (mayPass || isBegun)) return this.#write({ ...read, tables: now.tables }, change, tries - 1);
    return { kind: "failed", message, code, isWritten: isBegun ? "in part" : "no" };
  }

  async #readAgain(): Promise<ReadWorkbook | undefined> {
    const found = await findTables(this.#context, this.#task.workbook);
    return found.kind === "tracker" ? readTables(this.#context, found) : undefined;
  }

  #leftOf({ rows }: ReadWorkbook, change: WorkbookChange): WorkbookChange {
    return effectOf(this.#task.workbook, rows, change);
  }
}

function whyNotCreated({ isLocked, taken }: Foreign): string | undefined {
  if (isLocked) return "The workbook is protected against new sheets (Review, Protect Workbook).";
  if (taken.length === 0) return undefined;
  return `The workbook already uses ${taken.join(", ")} for tables or names of its own. Rename those, then try again.`;
}

function whyNot({ tables }: ReadWorkbook, change: WorkbookChange): string | undefined {
  const held = tables.find(({ spec, isSheetProtected }) => isSheetProtected && isNamed(change, spec.name));
  return held && describeProtected(held.sheet);
}

function rowsIn(change: WorkbookChange): number {
  return change.reduce((sum, { upserts, removals }) => sum + upserts.length + removals.length, 0);
}
