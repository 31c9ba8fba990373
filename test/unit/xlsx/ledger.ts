import JSZip from "jszip";
import type { TableRows } from "../../../src/workbook/spec/book";
import { type Row, numberIn } from "../../../src/workbook/spec/cell";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { type Column, NOT_AVAILABLE, type TableSpec } from "../../../src/workbook/spec/table";
import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { type OpenWorkbook, openWorkbook } from "../../../src/xlsx/update/openWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../../finished";

/** When the files of these tests are made and changed. */
const AT = new Date(Date.UTC(2026, 5, 1));

const DOUBLE: Column = {
  kind: "formula",
  heading: "Double",
  form: "money",
  note: "",
  formula: "Ledger[[#This Row],[Amount]]*2",
  result: (row) => (numberIn(row, "Amount") ?? 0) * 2,
};
const DRAWN: Column = {
  kind: "formula",
  heading: "Drawn",
  form: "money",
  note: "",
  formula: 'IF(Ledger[[#This Row],[Amount]]="",NA(),Ledger[[#This Row],[Amount]])',
  result: (row) => numberIn(row, "Amount") ?? NOT_AVAILABLE,
};

/** A table of amounts by day, with a formula and one that may have no figure. */
export const LEDGER: TableSpec = {
  name: "Ledger",
  key: [{ heading: "Date" }],
  columns: [
    { kind: "value", heading: "Date", form: "date", note: "The day." },
    { kind: "value", heading: "Amount", form: "money", note: "" },
    { kind: "value", heading: "Remark", form: "text", note: "" },
    DOUBLE,
    DRAWN,
  ],
};

/** One sheet with the ledger, and one with a chart of it. */
export const BOOK: WorkbookSpec = {
  title: "Ledger",
  tables: [LEDGER],
  names: [],
  sheets: [
    {
      name: "Days",
      tabColor: "1F77B4",
      lines: [{ text: "Days", style: "title" }],
      table: LEDGER,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
      highlights: [{ heading: "Remark", equals: "late", look: "bad" }],
    },
    {
      name: "Look",
      tabColor: "1F77B4",
      lines: [{ text: "Look", style: "title" }],
      charts: [
        {
          title: "Amounts",
          altText: "Amounts by day.",
          table: "Ledger",
          category: "Date",
          series: [{ heading: "Drawn", color: "2F5597", drawnAs: "column" }],
          isStacked: false,
          valueForm: "money",
          place: { fromColumn: 0, fromRow: 2, toColumn: 9, toRow: 20 },
        },
      ],
      rowsForCharts: 20,
      print: { orientation: "portrait" },
    },
  ],
};

/** January 1, 2026, as Excel counts days. */
const NEW_YEAR = 46_023;

/** The row of a day. */
export function dayRow(day: number, amount = day * 10, remark?: string): Row {
  return {
    Date: NEW_YEAR + day,
    Amount: amount,
    ...(remark === undefined ? {} : { Remark: remark }),
  };
}

/** The rows of days. */
export function rowsOf(...days: readonly number[]): TableRows {
  return new Map([["Ledger", days.map((day) => dayRow(day))]]);
}

/** The change that puts rows in and takes days out. */
export function putting(upserts: readonly Row[], removedDays: readonly number[] = []): WorkbookChange {
  return [{ table: "Ledger", upserts, removals: removedDays.map((day) => ({ Date: NEW_YEAR + day })) }];
}

/** A fresh file, written by a description that may differ from the one that reads it. */
export async function fileOf(tables: TableRows, workbook: WorkbookSpec = BOOK): Promise<Uint8Array> {
  return finished(await writeWorkbook(workbook, tables, { by: "Tester", at: AT }));
}

/** The ledger's description with other columns. */
export function withColumns(columns: readonly Column[]): WorkbookSpec {
  const table = { ...LEDGER, columns };
  const sheets = BOOK.sheets.map((sheet) => (sheet.table ? { ...sheet, table } : sheet));
  return { ...BOOK, tables: [table], sheets };
}

/** The ledger's description with remarks that are broken after a few letters, whatever the rows. */
export const NARROW = withColumns(
  LEDGER.columns.map((column) => (column.heading === "Remark" ? { ...column, width: 11 } : column)),
);

/** Opens a file that the test knows to be a workbook. */
export async function opened(bytes: Uint8Array): Promise<OpenWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.workbook;
}

/** The ledger's rows in a file. */
export async function ledgerIn(bytes: Uint8Array): Promise<readonly Row[]> {
  const read = await (await opened(bytes)).readTables(BOOK);
  if (read.kind !== "tracker") throw new Error(JSON.stringify(read));
  return read.tables.get("Ledger") ?? [];
}

/** A file with a change made in place. */
export async function changed(bytes: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  return finished(await saved(bytes, change));
}

/** The same of a file that other programs may not read, or that a test broke: it is not left for them to look at. */
export async function saved(bytes: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  return workbook.save(BOOK, new Map([["Ledger", await ledgerIn(bytes)]]), change, AT);
}

/** A file with one of its parts edited by hand. */
export async function edited(bytes: Uint8Array, path: string, edit: (text: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const text = (await zip.file(path)?.async("string")) ?? "";
  if (edit(text) === text) throw new Error(`nothing was edited in ${path}`);
  zip.file(path, edit(text), { date: AT });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A part's text. */
export async function partIn(bytes: Uint8Array, path: string): Promise<string> {
  return (await (await JSZip.loadAsync(bytes)).file(path)?.async("string")) ?? "";
}

/** Every part's text. */
export async function partsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async("string")] as const)));
}
