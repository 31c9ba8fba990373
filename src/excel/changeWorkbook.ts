import type { TableRows } from "../workbook/spec/book";
import { type WorkbookChange, applyChange, effectOf } from "../workbook/change/change";
import type { Changed } from "../workbook/change/changed";
import { inverseOf } from "../workbook/change/inverse";
import { describeAdded, isNothing, withUpgrade, withoutPages } from "../workbook/older/completeness";
import type { ListedName } from "../workbook/older/findTables";
import { type GoingBack, describeGivenBack, numberOfChange, pagesGoingBack } from "../workbook/older/pagesGoingBack";
import { giveBackPages } from "./older/giveBack";
import { describeMissingParts } from "../workbook/older/missingPart";
import { normalizedChange } from "../workbook/change/normalizedChange";
import type { WorkbookSpec } from "../workbook/spec/workbook";
import { type Adding, addMissing, askForRoom, tablesOnceAdded, takeUpgradeOut, whyNotAdded } from "./older/addMissing";
import { hideTables } from "./older/hideTables";
import { createWorkbook, removeCreated, whyNotCreated } from "./create/createWorkbook";
import { excelProblem, isInTheWay } from "./request/excelErrors";
import { chartsOf } from "./read/findCharts";
import { type FoundWorkbook, type Older, findTables } from "./read/findTables";
import { queueRowsOut, queueTakingBack, wasAsRead } from "./write/queueWrites";
import { Looks, type Open } from "./request/looks";
import { type ReadWorkbook, type ToRead, readTables } from "./read/readTables";
import type { OnProgress } from "./request/requestSize";
import { sendChange, whyNotSent } from "./write/sendChange";
import { rowCount, writtenOf } from "./write/written";

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
  /** What columns keep aside is read too. */
  readonly readsAside?: boolean;
  /** Tables that a new workbook hides are hidden once the change stands. */
  readonly hidesTables?: boolean;
}

/** Once in good faith, once more where somebody was at work on the same rows or Excel failed on the way. */
const TRIES = 2;
const MEANWHILE =
  "Somebody is changing the same rows at this moment. Nothing was posted; wait until they are done, then try again.";

/**
 * Changes the open workbook: looks up its tables, reads them, and writes, in one round trip each, however many months
 * are posted; one more follows where looks change. What is written is compared with what was read at the very moment of
 * writing; where somebody else came between, it is taken back and planned once more. Never throws for Excel's sake.
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

/** What an attempt sent, and the looks that are to follow. */
interface Sent {
  readonly change: WorkbookChange;
  readonly looks: Looks;
}

/** One task, tried once or more. */
class Attempt {
  readonly #context: Excel.RequestContext;
  readonly #task: Task;
  readonly #onProgress: OnProgress;
  readonly #sent: { isWriting: boolean };
  /** The description that the open workbook goes by, once it was looked at. */
  #workbook: WorkbookSpec;
  /** All its names. */
  #names: readonly ListedName[] = [];
  /** Rows of tables on pages go in across the sheet, since something was in the way of their own columns. */
  #acrossSheet = false;
  /** The pages that go back with the change that is written. */
  #goingBack: readonly GoingBack[] = [];
  /** What Excel refused of the looks of what was added. */
  #refusedLooks: readonly string[] = [];

  constructor(context: Excel.RequestContext, task: Task, sent: { isWriting: boolean }) {
    this.#context = context;
    this.#task = task;
    this.#onProgress = task.onProgress ?? (() => undefined);
    this.#sent = sent;
    this.#workbook = task.workbook;
  }

  async try(tries: number): Promise<Changed> {
    const found = await findTables(this.#context, this.#task.workbook);
    if (found.kind === "tracker" || found.kind === "older") {
      this.#workbook = found.workbook;
      this.#names = found.names;
    }
    switch (found.kind) {
      case "incomplete":
        return { kind: "refused", message: describeMissingParts(found.missing) };
      case "not-a-tracker":
        return this.#create(found, tries);
      case "older":
        return this.#bringUpToDate(found, tries);
      case "tracker":
        return this.#changeWhole(await this.#read(found), tries);
    }
  }

  async #changeWhole(read: ReadWorkbook, tries: number): Promise<Changed> {
    const change = this.#planned(read.rows);
    if (change.length === 0) return { kind: "done", isWritten: false };
    const message = whyNotSent(read, change, this.#task.workbook);
    return message === undefined ? this.#write(read, change, tries) : { kind: "refused", message };
  }

  #read(found: ToRead): Promise<ReadWorkbook> {
    return readTables(this.#context, found, { aside: this.#task.readsAside === true });
  }

  #planned(rows: TableRows): WorkbookChange {
    const asked = this.#task.plan(rows, false);
    return asked ? effectOf(this.#workbook, rows, normalizedChange(this.#workbook, asked)) : [];
  }

  /** What is lacking comes with the change and not without it: planned first, then added, then planned on what is there. */
  async #bringUpToDate(older: Older, tries: number): Promise<Changed> {
    const workbook = this.#workbook;
    const room = askForRoom(this.#context, older);
    const read = await this.#read(older);
    const rows = withUpgrade(read.rows, older.upgrade, this.#task.begin);
    const change = this.#planned(rows);
    if (change.length === 0) return { kind: "done", isWritten: false };
    const found = broughtWith(older, numberOfChange(workbook, rows, applyChange(workbook, rows, change)));
    if (isNothing(found.upgrade)) return this.#changeWhole(read, tries);
    const message = whyNotAdded(found, read, room) ?? whyNotSent(read, change, this.#task.workbook);
    if (message !== undefined) return { kind: "refused", message };
    const adding = { workbook, found, read, room, rows, after: applyChange(workbook, rows, change) };
    this.#sent.isWriting = true;
    let whole;
    try {
      const looks = new Looks(this.#context);
      await addMissing(this.#context, adding, looks, this.#onProgress);
      // Rows that are put in get the looks of those that are there, which must have them by then.
      this.#refusedLooks = await looks.send();
      const charts = [...found.charts, ...chartsOf(found.upgrade.sheets)];
      whole = await this.#read({ tables: tablesOnceAdded(adding), charts });
    } catch (error) {
      return this.#afterFailedAdding(adding, error, tries);
    }
    const changed = await this.#changeWhole(whole, tries);
    if (changed.kind === "done" && changed.isWritten) return { ...changed, added: describeAdded(found.upgrade) };
    if (changed.kind !== "failed" || changed.isWritten === "no") await takeUpgradeOut(this.#context, adding);
    return changed;
  }

  async #afterFailedAdding(adding: Adding, error: unknown, tries: number): Promise<Changed> {
    const { message, code, mayPass } = excelProblem(error);
    await takeUpgradeOut(this.#context, adding);
    this.#sent.isWriting = false;
    return tries > 1 && mayPass ? this.try(tries - 1) : { kind: "failed", message, code, isWritten: "no" };
  }

  async #create(found: Foreign, tries: number): Promise<Changed> {
    const { workbook, begin, plan } = this.#task;
    const message = whyNotCreated(found);
    if (message !== undefined) return { kind: "refused", message };
    const change = plan(begin, true);
    if (change === undefined) return { kind: "done", isWritten: false };
    this.#sent.isWriting = true;
    const looks = new Looks(this.#context);
    try {
      const rows = applyChange(workbook, begin, change);
      await createWorkbook(this.#context, workbook, found.sheets, rows, looks, this.#onProgress);
    } catch (error) {
      return this.#afterFailedCreation(found, { change: normalizedChange(workbook, change), looks }, error, tries);
    }
    return this.#done(looks);
  }

  /** Once the data stand, nothing that is only looks undoes them. */
  async #done(looks: Looks): Promise<Changed> {
    const sent = await looks.send();
    const hidden = this.#task.hidesTables ? await hideTables(this.#context, this.#workbook) : [];
    const given = await giveBackPages(this.#context, this.#goingBack);
    const refusedLooks = [...new Set([...this.#refusedLooks, ...sent, ...hidden, ...given])];
    const isBack = this.#goingBack.length > 0 && given.length === 0;
    return {
      kind: "done",
      isWritten: true,
      ...(isBack && { added: describeGivenBack(this.#goingBack) }),
      ...(refusedLooks.length > 0 && { refusedLooks }),
    };
  }

  /** The answer may have been lost after all was done; what was done in part is taken out. */
  async #afterFailedCreation(found: Foreign, { change, looks }: Sent, error: unknown, tries: number): Promise<Changed> {
    const { message, code, mayPass } = excelProblem(error);
    const now = await this.#readAgain();
    if (now && this.#leftOf(now, change).length === 0) return this.#done(looks);
    await removeCreated(this.#context, this.#task.workbook, found.sheets);
    this.#sent.isWriting = false;
    return tries > 1 && mayPass ? this.try(tries - 1) : { kind: "failed", message, code, isWritten: "no" };
  }

  async #write(read: ReadWorkbook, change: WorkbookChange, tries: number): Promise<Changed> {
    this.#sent.isWriting = true;
    const after = applyChange(this.#workbook, read.rows, change);
    this.#goingBack = pagesGoingBack(this.#workbook, this.#names, read.rows, after);
    const open = this.#open(new Looks(this.#context));
    let witnesses;
    try {
      witnesses = await sendChange(open, read, change, this.#onProgress);
    } catch (error) {
      return this.#afterFailure(read, { change, looks: open.looks }, error, tries);
    }
    if (witnesses.every(wasAsRead)) return this.#done(open.looks);
    const back = this.#open(new Looks(this.#context));
    for (const witness of [...witnesses].toReversed()) queueTakingBack(back, witness);
    await this.#context.sync();
    await back.looks.send();
    this.#sent.isWriting = false;
    return tries > 1 ? this.try(tries - 1) : { kind: "changed-meanwhile", message: MEANWHILE };
  }

  /** Nobody knows what of a request that failed was carried out, so it is read before anything is tried again. */
  async #afterFailure(read: ReadWorkbook, { change, looks }: Sent, error: unknown, tries: number): Promise<Changed> {
    const { message, code, mayPass } = excelProblem(error);
    const now = await this.#readAgain();
    if (!now) return { kind: "failed", message, code, isWritten: "unknown" };
    const left = this.#leftOf(now, change);
    if (left.length === 0) return this.#done(looks);
    const tidied = await this.#withoutBlankRows(read, now);
    // What is there already is not written again, so a posting never doubles.
    const isTorn = isInTheWay({ code }) && read.tables.some(({ spec }) => spec.isQuiet);
    if (tries > 1 && (mayPass || isTorn)) {
      this.#acrossSheet = isTorn;
      return this.#write({ ...read, tables: tidied.tables }, change, tries - 1);
    }
    const isBegun = tidied !== now || rowCount(left) < rowCount(change);
    if (isBegun) await this.#takeBack(read, tidied, change);
    this.#sent.isWriting = false;
    return { kind: "failed", message, code, isWritten: "no" };
  }

  /** Rows that were made room for and never filled. @param read the tables before they were written to */
  async #withoutBlankRows(read: ReadWorkbook, now: ReadWorkbook): Promise<ReadWorkbook> {
    const left = now.tables.flatMap((table, index) => {
      const before = read.tables[index]?.rows.filter(({ isBlank }) => isBlank).length ?? 0;
      const blank = table.rows.flatMap(({ isBlank }, row) => (isBlank ? [row] : []));
      // The one blank row of a table without rows stays, also where its rows were just taken out.
      const stays = Math.max(before, blank.length === table.rows.length ? 1 : 0);
      return blank.length > stays ? [{ table, rows: blank.slice(stays) }] : [];
    });
    if (left.length === 0) return now;
    for (const { table, rows } of left) queueRowsOut(this.#context, table, rows);
    await this.#context.sync();
    return (await this.#readAgain()) ?? now;
  }

  /** Puts back what the tables held, where they hold what was to be written. */
  async #takeBack(read: ReadWorkbook, now: ReadWorkbook, change: WorkbookChange): Promise<void> {
    const workbook = this.#workbook;
    const written = change.map((one) => writtenOf(workbook, now.rows, one));
    const back = effectOf(workbook, now.rows, inverseOf(workbook, read.rows, written));
    const open = this.#open(new Looks(this.#context));
    await sendChange(open, now, back, this.#onProgress);
    await open.looks.send();
  }

  #open(looks: Looks): Open {
    return { context: this.#context, workbook: this.#workbook, looks, acrossSheet: this.#acrossSheet };
  }

  /** What is kept aside too: whether it was written can only be told by it. */
  async #readAgain(): Promise<ReadWorkbook | undefined> {
    const found = await findTables(this.#context, this.#task.workbook);
    return found.kind === "tracker" ? readTables(this.#context, found, { aside: true }) : undefined;
  }

  #leftOf({ rows }: ReadWorkbook, change: WorkbookChange): WorkbookChange {
    return effectOf(this.#workbook, rows, change);
  }
}

/** What an older workbook gets. Pages come with a posting alone: one that an undo gave back would come with the next. */
function broughtWith(found: Older, number: number | undefined): Older {
  if (number !== undefined) return found;
  const upgrade = withoutPages(found.upgrade);
  return { ...found, upgrade };
}
