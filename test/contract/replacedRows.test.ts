import { beforeAll, expect, it } from "vitest";
import type { Row } from "../../src/workbook/spec/cell";
import type { WorkbookChange } from "../../src/workbook/change/change";
import { copied } from "../host/copied";
import type { Workbook } from "../host/model/workbook";
import { cellsOf } from "../storedCells";
import { type BackEnd, excelBackEnd, fileBackEnd } from "./backEnds";
import { reportsOfMonth } from "./months";
import { trackerExcel } from "./trackerExcel";

/** Two lines of Actions, with what somebody typed beside them. */
const BEFORE: readonly Row[] = ["Billed", "Collected"].map((Measure) => ({
  Opened: 45_500,
  Measure,
  "What was seen": `${Measure} fell.`,
  Owner: "Ann",
}));

function actions(upserts: readonly Row[], removals: readonly Row[] = []): WorkbookChange {
  return [{ table: "Actions", upserts, removals }];
}

/** What a column of Actions holds in its first three rows. */
async function columnIn(backEnd: BackEnd, heading: string): Promise<readonly unknown[]> {
  const cells = await cellsOf(await backEnd.file());
  const [at] = [...cells].find(([address, { value }]) => address.startsWith("Actions!") && value === heading) ?? [""];
  const [, column = "", row = ""] = /!([A-Z]+)(\d+)$/u.exec(at) ?? [];
  const below = [1, 2, 3].map((down) => cells.get(`Actions!${column}${Number(row) + down}`)?.value);
  return below.map((value) => (value === "" ? undefined : value));
}

/** A tracker with these lines in a file, and in Excel: each is copied by whoever goes on with it. */
let bytes: Uint8Array;
let workbook: Workbook;
beforeAll(async () => {
  const excel = trackerExcel();
  const file = fileBackEnd();
  for (const backEnd of [file, excelBackEnd(excel)]) {
    await backEnd.take({ kind: "post", reports: reportsOfMonth(0) });
    await backEnd.take({ kind: "type", change: actions(BEFORE) });
  }
  bytes = await file.file();
  workbook = excel.model;
});

it.each([
  ["as many others", ["Adjustments", "Production"]],
  ["fewer others", ["Production"]],
  ["more others", ["Adjustments", "Production", "Write-offs"]],
  ["none", []],
] as const)(
  "a table whose rows all go and that gets %s holds just those, in a file and in Excel",
  async (_what, put) => {
    const after = put.map((Measure) => ({ Opened: 45_600, Measure, "What was seen": `${Measure} rose.` }));
    for (const backEnd of [fileBackEnd(bytes), excelBackEnd(trackerExcel({ workbook: copied(workbook) }))]) {
      expect(await columnIn(backEnd, "Owner")).toEqual(["Ann", "Ann", undefined]);
      await backEnd.take({ kind: "type", change: actions(after, BEFORE) });
      expect(await columnIn(backEnd, "Measure")).toEqual([...put, undefined, undefined, undefined].slice(0, 3));
      expect(await columnIn(backEnd, "Owner")).toEqual([undefined, undefined, undefined]);
    }
  },
);
