import { describe, expect, it } from "vitest";
import type { TableRows } from "../../src/workbook/spec/book";
import type { WorkbookChange } from "../../src/workbook/change/change";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import { MONTHS, REPORTS, monthRow, reportRows } from "../fixtures/reportWorkbook";
import { exportXlsx } from "../host/xlsx/exportXlsx";
import { changeReports, choose, reportExcel } from "../unit/excel/reportBook";
import { workbookContent } from "./workbookContent";

const MADE = { by: "Tester", at: new Date(Date.UTC(2026, 8, 1)) };

/** A change, or the month that somebody chooses. */
type Step = WorkbookChange | { readonly chosen: number };

function posted(index: number): WorkbookChange {
  return [{ table: "Monthly", upserts: [monthRow(index)], removals: [] }];
}

const TAKEN_BACK: WorkbookChange = [{ table: "Monthly", upserts: [], removals: [{ Month: MONTHS[2] }] }];

const SCENARIOS: readonly (readonly [string, number, readonly Step[]])[] = [
  ["as they begin with three months", 3, []],
  ["a first month", 0, [posted(0)]],
  [
    "a month chosen, others posted after it, one taken back",
    1,
    [posted(1), { chosen: MONTHS[0] }, posted(2), posted(3), TAKEN_BACK],
  ],
  [
    "rows put into the table below a chooser, and taken out again",
    2,
    [
      [{ table: "Since", upserts: [{ What: "A" }, { What: "Z", Status: "late" }], removals: [] }, ...posted(2)],
      [{ table: "Since", upserts: [{ What: "M" }], removals: [{ What: "A" }] }],
    ],
  ],
];

describe.each(SCENARIOS)("reports: %s", (_title, months, steps) => {
  it("come out the same in a file and in Excel", async () => {
    const inFile = await workbookContent(await inAFile(reportRows(months), steps));
    const inExcel = await workbookContent(await inOpenExcel(reportRows(months), steps));
    expect(inExcel.names).toEqual(inFile.names);
    expect(Object.keys(inExcel.sheets)).toEqual(["Sheet1", ...Object.keys(inFile.sheets)]);
    for (const [name, sheet] of Object.entries(inFile.sheets)) expect(inExcel.sheets[name]).toEqual(sheet);
  });
});

async function inAFile(begin: TableRows, steps: readonly Step[]): Promise<Uint8Array> {
  let bytes = await writeWorkbook(REPORTS, begin, MADE);
  for (const step of steps) {
    const opened = await openWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.reason);
    const read = await opened.workbook.readTables(REPORTS);
    if (read.kind !== "tracker") throw new Error(read.kind);
    const change =
      "chosen" in step ? [{ table: "Choice", upserts: [{ "Month chosen": step.chosen }], removals: [] }] : step;
    bytes = finished(await opened.workbook.save(REPORTS, read.tables, change, MADE.at));
  }
  return bytes;
}

async function inOpenExcel(begin: TableRows, steps: readonly Step[]): Promise<Uint8Array> {
  const excel = reportExcel();
  expect(await changeReports(begin)).toMatchObject({ kind: "done" });
  for (const step of steps) {
    if ("chosen" in step) await choose(step.chosen);
    else expect(await changeReports(begin, step)).toMatchObject({ kind: "done" });
  }
  return exportXlsx(excel.model);
}
