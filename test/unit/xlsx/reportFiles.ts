import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { openWorkbook } from "../../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../../finished";
import { MONTHS, REPORTS, monthRow, reportRows } from "../../fixtures/reportWorkbook";
import { cellsOf } from "../../storedCells";
import { MADE } from "./practiceWorkbook";

/** A fresh file with so many months posted. */
export async function written(months: number, chosen?: number): Promise<Uint8Array> {
  return finished(await writeWorkbook(REPORTS, reportRows(months, chosen), MADE));
}

/** The parts of a file that the tests look at. */
export async function partIn(file: Uint8Array, path: string): Promise<string> {
  return (await (await JSZip.loadAsync(file)).file(path)?.async("string")) ?? "";
}

/** The elements of a name in one of a file's parts. */
export async function elementsIn(file: Uint8Array, path: string, name: string): Promise<readonly Element[]> {
  return [...new DOMParser().parseFromString(await partIn(file, path), "text/xml").getElementsByTagName(name)];
}

/** The number formats and alignments of cells, as the file's list of formats gives them. */
export async function looksAt(
  file: Uint8Array,
  sheet: string,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const formats = new Map(
    (await elementsIn(file, "xl/styles.xml", "numFmt")).map((one) => [
      one.getAttribute("numFmtId"),
      one.getAttribute("formatCode"),
    ]),
  );
  const [list] = await elementsIn(file, "xl/styles.xml", "cellXfs");
  const cells = await elementsIn(file, sheet, "c");
  return addresses.map((address) => {
    const cell = cells.find((one) => one.getAttribute("r") === address);
    const format = [...(list?.getElementsByTagName("xf") ?? [])][Number(cell?.getAttribute("s"))];
    const number = format?.getAttribute("numFmtId") ?? "";
    const alignment = format?.getElementsByTagName("alignment")[0]?.getAttribute("horizontal") ?? "";
    return `${formats.get(number) ?? number} ${alignment}`;
  });
}

/** What stands above the chart: the cell that is followed, and what is kept of it. */
export async function titleIn(file: Uint8Array, path = "xl/charts/chart1.xml"): Promise<readonly (string | null)[]> {
  const [title] = await elementsIn(file, path, "c:title");
  return ["c:f", "c:v"].map((name) => title?.getElementsByTagName(name)[0]?.textContent ?? null);
}

/** What the tables hold in a file. */
export async function tablesIn(file: Uint8Array): Promise<TableRows> {
  const opened = await openWorkbook(file);
  const read = opened.ok ? await opened.workbook.readTables(REPORTS) : undefined;
  if (read?.kind !== "tracker") throw new Error(JSON.stringify(read));
  return read.tables;
}

/** The file with a change made in place. */
export async function changed(file: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.reason);
  return finished(await opened.workbook.save(REPORTS, await tablesIn(file), change, MADE.at));
}

/** Posts a month. */
export function posting(index: number): WorkbookChange {
  return [{ table: "Monthly", upserts: [monthRow(index)], removals: [] }];
}

/** Somebody types into the file's chooser, which no posting ever names. */
export function choosing(month: number | undefined): WorkbookChange {
  return [{ table: "Choice", upserts: [{ "Month chosen": month }], removals: [] }];
}

/** Where the report's figures stand. */
export const VALUES = ["B19", "B20", "B21", "B22"];

/** The report's figures in a file. */
export async function valuesIn(file: Uint8Array): Promise<readonly unknown[]> {
  const cells = await cellsOf(file);
  return VALUES.map((address) => cells.get(`One month!${address}`)?.value);
}

/** What they come to with three months posted and none chosen. */
export const THREE_MONTHS = [1_200.5, 0.75, 3, MONTHS[2]];
