import { describe, expect, it } from "vitest";
import { DERIVED_TABLES } from "../../src/tracker/derivations";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { KINDS, type Typing, typings } from "../fixtures/peoplesCells";
import type { Workbook } from "../host/model/workbook";
import { openXlsx } from "../host/xlsx/openXlsx";
import { seedFor, timesOf } from "../seededChance";
import { columnOf, openTracker, tableIn, typeInto } from "../unit/excel/openTracker";
import { type BackEnd, excelBackEnd, fileBackEnd } from "./backEnds";
import { reportsOfMonth } from "./months";
import { trackerExcel } from "./trackerExcel";

/** Columns that a formula fills, where what is typed is no value that reading gives. */
const FORMULAS = new Set(
  TRACKER.tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ kind, heading }) => (kind === "formula" ? [`${name}[${heading}]`] : [])),
  ),
);

/** Tables that every posting and every undo writes anew stay out, and Postings, which keeps what was taken back. */
async function rowsIn(file: Uint8Array): Promise<TableRows> {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(read.kind);
  return new Map([...read.tables].filter(([name]) => !DERIVED_TABLES.has(name) && !name.startsWith("Postings")));
}

/**
 * What stands where a formula was typed over. One that was cleared comes back: a blank cell is no cell of theirs. Rows of
 * tables that are written anew come and go.
 */
function overFormulas(model: Workbook, typed: readonly Typing[]): readonly unknown[] {
  return typed
    .filter(({ table, heading, value }) => {
      const isTheirs = (value ?? "") !== "" && FORMULAS.has(`${table}[${heading}]`);
      return isTheirs && !DERIVED_TABLES.has(table);
    })
    .map(({ table, heading, at }) => [table, heading, columnOf(model, table, heading)[at] ?? ""]);
}

async function modelOf(file: Uint8Array): Promise<Workbook> {
  const { model } = trackerExcel();
  await openXlsx(model, file);
  return model;
}

/** Posts a month and takes it back, unless that is refused: then nothing changes. Gives what stands then, and what became of both. */
async function postedAndUndone(backEnd: BackEnd, typed: readonly Typing[]) {
  const before = await backEnd.file();
  const outcomes = [await backEnd.take({ kind: "post", reports: reportsOfMonth(2), restate: true })];
  const between = await backEnd.file();
  outcomes.push(await backEnd.take({ kind: "undo" }));
  const start = outcomes.at(-1) === "planned" ? before : between;
  const after = await backEnd.file();
  expect(await rowsIn(after)).toEqual(await rowsIn(start));
  expect(overFormulas(await modelOf(after), typed)).toEqual(overFormulas(await modelOf(before), typed));
  return outcomes;
}

describe("what people typed over a cell of every column, formulas too", () => {
  const seed = seedFor("cells in Excel and in files");
  const rounds = Math.min(timesOf("HUDDLEBOOK_CELLS", 1), KINDS.length);

  it("is there after a posting was taken back, and all else as it was, in a file and in Excel", async () => {
    for (let round = seed; round < seed + rounds; round += 1) {
      const excel = await openTracker(2);
      const typed = typings(round, (table) => tableIn(excel.model, table).bodyArea.rows);
      for (const { table, at, heading, value } of typed) typeInto(excel.model, table, at, heading, value);
      const inExcel = excelBackEnd(excel);
      const inFile = fileBackEnd(await inExcel.file());
      const undone = await postedAndUndone(inExcel, typed);
      expect(await postedAndUndone(inFile, typed)).toEqual(undone);
    }
  }, 36_000_000);
});
