import { expect } from "vitest";
import type { Report } from "../../src/tracker/posting/posting";
import { copied } from "../host/copied";
import type { Workbook } from "../host/model/workbook";
import { type BackEnd, type Step, excelBackEnd, fileBackEnd } from "./backEnds";
import { reportsOfMonth } from "./months";
import { trackerExcel } from "./trackerExcel";
import { workbookContent } from "./workbookContent";

// Both files are read by one reader that knows neither back end. The simulated Excel takes the place of Excel, which
// may answer otherwise; docs/excel-differences.md says what to look at in a real one.

/** So many months, posted one after another. */
export function months(count: number): readonly Step[] {
  return Array.from({ length: count }, (_, month) => ({ kind: "post", reports: reportsOfMonth(month) }));
}

/** What a step posts. */
export function reportsOf(step: Step): readonly Report[] {
  return step.kind === "post" ? step.reports : [];
}

/** A tracker in a file and one in Excel, as the same steps left both. */
interface Trackers {
  readonly file: BackEnd;
  readonly excel: BackEnd;
}

/** The file and Excel's workbook after some steps; whoever goes on from here does so with copies. */
interface Left {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** What is left after so many months, each of which is posted once, however many scenarios begin with it. */
const left = new Map<number, Promise<Left>>();

/** Both trackers after so many months, posted one after another with the same outcomes. */
async function trackersAfter(count: number): Promise<Trackers> {
  if (count === 0) return { file: fileBackEnd(), excel: excelBackEnd() };
  const { bytes, workbook } = await leftAfter(count);
  return { file: fileBackEnd(bytes), excel: excelBackEnd(trackerExcel({ workbook: copied(workbook) })) };
}

function leftAfter(count: number): Promise<Left> {
  const known = left.get(count) ?? madeAfter(count);
  left.set(count, known);
  return known;
}

async function madeAfter(count: number): Promise<Left> {
  const before = count > 1 ? await leftAfter(count - 1) : undefined;
  const simulated = trackerExcel(before && { workbook: copied(before.workbook) });
  const trackers = { file: fileBackEnd(before?.bytes), excel: excelBackEnd(simulated) };
  await takesAlike(trackers, months(count).slice(-1));
  return { bytes: await trackers.file.file(), workbook: simulated.model };
}

/** Expects the same outcomes of steps in a file and in Excel. */
async function takesAlike({ file, excel }: Trackers, steps: readonly Step[]): Promise<void> {
  for (const step of steps) expect(await excel.take(step)).toEqual(await file.take(step));
}

/** Expects the same outcomes and the same workbook of the same steps in a file and in Excel, after so many months. */
export async function leavesTheSame(steps: readonly Step[], after = 0): Promise<void> {
  const trackers = await trackersAfter(after);
  await takesAlike(trackers, steps);
  const inFile = await workbookContent(await trackers.file.file());
  const inExcel = await workbookContent(await trackers.excel.file());
  expect(inExcel.names).toEqual(inFile.names);
  expect(Object.keys(inExcel.sheets)).toEqual(["Sheet1", ...Object.keys(inFile.sheets)]);
  for (const [name, sheet] of Object.entries(inFile.sheets)) expect(inExcel.sheets[name]).toEqual(sheet);
}
