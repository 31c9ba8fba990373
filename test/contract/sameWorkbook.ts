import { expect } from "vitest";
import type { Report } from "../../src/tracker/posting/posting";
import { type Step, excelBackEnd, fileBackEnd } from "./backEnds";
import { reportsOfMonth } from "./months";
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

/** Expects the same outcomes and the same workbook of the same steps in a file and in Excel. */
export async function leavesTheSame(steps: readonly Step[]): Promise<void> {
  const file = fileBackEnd();
  const excel = excelBackEnd();
  for (const step of steps) expect(await excel.take(step)).toEqual(await file.take(step));
  const inFile = await workbookContent(await file.file());
  const inExcel = await workbookContent(await excel.file());
  expect(inExcel.names).toEqual(inFile.names);
  expect(Object.keys(inExcel.sheets)).toEqual(["Sheet1", ...Object.keys(inFile.sheets)]);
  for (const [name, sheet] of Object.entries(inFile.sheets)) expect(inExcel.sheets[name]).toEqual(sheet);
}
