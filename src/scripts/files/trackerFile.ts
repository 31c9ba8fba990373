import type { Look } from "../../session/trackerPort";
import type { TableRows } from "../../workbook/spec/book";
import { TRACKER } from "../../tracker/trackerWorkbook";
import { HUDDLE_FILE, TRACKER_FILE } from "./keptWorkbooks";
import { type WorkbookWork, lookAtWorkbook, withFreshWorkbook, withWorkbook } from "./workbookFile";

/** What is done with the tracker in a file, or said of one that cannot be used. */
export type TrackerWork<Result> = WorkbookWork<Result>;

/** Works on the tracker in a file, as `withWorkbook` does. */
export function withTracker<Result>(name: string, work: TrackerWork<Result>): Promise<Result> {
  return withWorkbook(name, { usual: TRACKER_FILE, others: [HUDDLE_FILE] }, work);
}

/** The same with a new tracker, whatever stands in its place now. */
export function withFreshTracker<Result>(name: string, work: TrackerWork<Result>, begin: TableRows): Promise<Result> {
  return withFreshWorkbook(name, { spec: TRACKER, begin: () => begin }, work);
}

/** Works on what a file keeps of what a practice taught: its tracker, or its huddle workbook. */
export function withEither<Result>(name: string, work: WorkbookWork<Result>): Promise<Result> {
  return withWorkbook(name, EITHER, work);
}

/** Looks at the tracker in a file, or the huddle workbook, and does nothing else: nobody is kept from it. */
export function lookAtEither(name: string): Promise<Look> {
  return lookAtWorkbook(name, EITHER);
}

const EITHER = { usual: TRACKER_FILE, too: [HUDDLE_FILE] } as const;

/** Works on the huddle workbook in a file, as `withWorkbook` does. */
export function withHuddle<Result>(name: string, work: WorkbookWork<Result>): Promise<Result> {
  return withWorkbook(name, { usual: HUDDLE_FILE, others: [TRACKER_FILE] }, work);
}
