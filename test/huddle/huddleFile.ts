import { readFile, writeFile } from "node:fs/promises";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";

/** What a huddle workbook in a file holds. */
export async function tablesAt(path: string): Promise<TableRows> {
  const opened = await openWorkbook(new Uint8Array(await readFile(path)));
  const read = opened.ok ? await opened.workbook.readTables(HUDDLE) : undefined;
  if (read?.kind !== "tracker") throw new Error("no huddle workbook");
  return read.tables;
}

/** Types into the one row of a table that is meant, as a person does in a program that saves the file. */
export async function typeInto(path: string, table: string, isMeant: (row: Row) => boolean, cells: Row): Promise<void> {
  const opened = await openWorkbook(new Uint8Array(await readFile(path)));
  const read = opened.ok ? await opened.workbook.readTables(HUDDLE) : undefined;
  if (!opened.ok || read?.kind !== "tracker") throw new Error("no huddle workbook");
  const row = read.tables.get(table)?.find(isMeant);
  if (row === undefined) throw new Error(`no such row in ${table}`);
  const change = [{ table, upserts: [{ ...row, ...cells }], removals: [] }];
  await writeFile(path, await opened.workbook.save(read.workbook, read.tables, change, new Date(0)));
}
